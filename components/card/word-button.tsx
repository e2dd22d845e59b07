/** Chinese inside a card that can be looked up there. Without a way to look up it is plain text. */
import { i18n } from '#i18n';
import type { Lang } from '@/lib/contract';
import { En, Pinyin, Zh } from '../controls/zh';
import type { CardActions, GlossedWord } from './subject';

interface WordButtonProps {
  text: string;
  lang: Lang;
  lookUp: CardActions['lookUp'];
}

export function WordButton({ text, lang, lookUp }: WordButtonProps) {
  if (!lookUp || !/\p{Script=Han}/u.test(text)) return <Zh lang={lang}>{text}</Zh>;
  return (
    <button type="button" class="word" onClick={() => lookUp(text)}>
      <Zh lang={lang}>{text}</Zh>
    </button>
  );
}

/** Words one to a line: hanzi, reading, a few words of English. */
export function WordList({ words, lang, lookUp }: { words: readonly GlossedWord[]; lang: Lang; lookUp: CardActions['lookUp'] }) {
  return (
    <ul class="words">
      {words.map(({ text, pinyin, gloss }, n) => (
        <li key={n}>
          <WordButton text={text} lang={lang} lookUp={lookUp} />
          <Pinyin of={text}>{pinyin}</Pinyin>
          {gloss !== undefined && <En>{gloss || i18n.t('cardNoGloss')}</En>}
        </li>
      ))}
    </ul>
  );
}

/** Words run together in one line, each of them a way in: `青澜 市委 副书记`. */
export function WordLine({ words, lang, lookUp }: { words: readonly GlossedWord[]; lang: Lang; lookUp: CardActions['lookUp'] }) {
  return (
    <span class="word-line">
      {words.map(({ text }, n) => (
        <WordButton key={n} text={text} lang={lang} lookUp={lookUp} />
      ))}
    </span>
  );
}
