/** One result: a line while others are looked at, opened when it is the one. */
import { i18n } from '#i18n';
import { Members } from '../../components/article/members';
import { Sources } from '../../components/article/term-body';
import { sensesAskedFor, tellingSenses } from '../../components/card/senses';
import { En, Pinyin, Zh } from '../../components/controls/zh';
import type { DictionaryEntry } from '../../lib/dictionary/entry';
import type { GlossaryEntry } from '../../lib/glossary/entry';
import type { LookUpHit } from '../../lib/protocol';
import { TermKindName, WordKindName } from './kind-name';

interface HitProps {
  hit: LookUpHit;
  id: string;
  selected: boolean;
  /** Everything the book says. */
  full: boolean;
  /** What was asked for in English: the sense that answers it comes first. */
  english?: string;
  onSelect: () => void;
}

export function Hit({ hit, id, selected, full, english = '', onSelect }: HitProps) {
  const { entry } = hit;
  const [word, other] = hit.kind === 'term' ? [hit.entry.term, hit.entry.trad] : [hit.entry.simplified, hit.entry.traditional];
  return (
    // The field has the focus and the keys; the pointer needs only the click.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div class="hit" id={id} role="option" aria-selected={selected} onClick={onSelect}>
      <p class="line">
        <Zh class={word.length > 7 ? 'long' : 'big'}>{word}</Zh>
        <Pinyin of={word}>{entry.pinyin}</Pinyin>
        {selected && other !== word && (
          <Zh class="other" lang="zh-Hant">
            {other}
          </Zh>
        )}
        {hit.kind === 'term' ? <TermKindName kind={hit.entry.kind} /> : <WordKindName entry={hit.entry} />}
      </p>
      {hit.kind === 'term' ? (
        <TermMeaning entry={hit.entry} selected={selected} full={full} />
      ) : (
        <WordMeaning entry={hit.entry} selected={selected} full={full} english={english} />
      )}
    </div>
  );
}

interface MeaningProps<T> {
  entry: T;
  selected: boolean;
  full: boolean;
}

function TermMeaning({ entry, selected, full }: MeaningProps<GlossaryEntry>) {
  return (
    <>
      {entry.senses.slice(0, selected ? undefined : 1).map((sense) => (
        <div key={sense.gloss} class="sense">
          <p class="gloss">
            <En>{sense.gloss}</En>
          </p>
          {selected && sense.members && <Members members={sense.members} />}
          {full && (
            <p class="prose" lang="en">
              {sense.explain}
            </p>
          )}
          {full && sense.usage && (
            <p class="judgement">
              <b>{i18n.t('panelOurReading')}</b>
              <span lang="en">{sense.usage}</span>
            </p>
          )}
        </div>
      ))}
      {selected && <Sources entry={entry} />}
    </>
  );
}

/** Senses of a chosen word before it is opened in full. */
const FIRST_SENSES = 3;

function WordMeaning({ entry, selected, full, english }: MeaningProps<DictionaryEntry> & { english: string }) {
  const all = sensesAskedFor(tellingSenses(entry), english);
  const first = all.slice(0, FIRST_SENSES);
  if (!selected) {
    return (
      <p class="gloss">
        <En>{first.join('; ') || entry.refers.map((one) => one.entry.senses[0]).join('; ')}</En>
      </p>
    );
  }
  return (
    <>
      {all.length > 0 && (
        <ol class="defs" lang="en">
          {(full ? all : first).map((sense) => (
            <li key={sense}>
              <span>{sense}</span>
            </li>
          ))}
        </ol>
      )}
      {entry.refers.map(({ how, entry: other }) => (
        <p key={other.traditional} class="refers">
          <span lang="en">{how}</span> <Zh>{other.simplified}</Zh> <Pinyin>{other.pinyin}</Pinyin>{' '}
          <En>{other.senses.slice(0, 2).join('; ')}</En>
        </p>
      ))}
      {full && entry.classifiers.length > 0 && (
        <p class="source">
          {i18n.t('cardMeasureWords')}{' '}
          {entry.classifiers.map((one) => (
            <Zh key={one.simplified}>{one.simplified} </Zh>
          ))}
        </p>
      )}
      {full && entry.taiwan && <p class="source">{i18n.t('cardTaiwan', [entry.taiwan])}</p>}
    </>
  );
}
