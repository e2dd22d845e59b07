/** A reading, spelled as the reader chose: marks, numbers or zhuyin; by word or by syllable; tones coloured. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { styleOf } from '../../lib/overlay/readings';
import { type PinyinStyle, respell, textOfPieces } from '../../lib/pinyin/styles';
import type { Settings } from '../../lib/settings';

export interface PinyinLook extends PinyinStyle {
  coloured: boolean;
}

/** As the standard writes it: what stands in the data. */
const STANDARD: PinyinLook = { spelling: 'marks', tones: 'dictionary', spacing: 'word', coloured: false };

const Look = createContext<PinyinLook>(STANDARD);

/** The look of a reader's settings. */
export const lookOf = (settings: Parameters<typeof styleOf>[0] & Pick<Settings, 'toneColours'>): PinyinLook => ({
  ...styleOf(settings),
  coloured: settings.toneColours,
});

export const PinyinLookProvider = Look.Provider;

interface PinyinProps {
  /** In the standard's spelling. */
  children: string;
  /** What it reads, where tones may be asked for as they are spoken. */
  of?: string;
}

export function Pinyin({ children, of }: PinyinProps) {
  const look = useContext(Look);
  if (!children) return null;
  const pieces = respell(children, look, of);
  return (
    <span class="py" lang={look.spelling === 'zhuyin' ? 'zh-Bopo' : 'zh-Latn-pinyin'}>
      {look.coloured
        ? pieces.map(({ text, tone }, n) => (
            <span key={n} class={tone > 0 ? `tone-${tone}` : undefined}>
              {text}
            </span>
          ))
        : textOfPieces(pieces)}
    </span>
  );
}
