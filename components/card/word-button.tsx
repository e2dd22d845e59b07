/** Chinese inside a card that can be looked up there. Without a way to look up it is plain text. */
import { i18n } from '#i18n';
import type { Lang } from '@/lib/contract';
import { En, Pinyin, Zh } from '../controls/zh';
import { characterUnder } from './character-under';
import type { CardActions, GlossedWord } from './subject';

interface WordButtonProps {
  text: string;
  lang: Lang;
  lookUp: CardActions['lookUp'];
}

export function WordButton({ text, lang, lookUp }: WordButtonProps) {
  if (!lookUp || !/\p{Script=Han}/u.test(text)) return <Zh lang={lang}>{text}</Zh>;
  return (
    <button
      type="button"
      class="word"
      data-text={text}
      onClick={({ currentTarget, clientX, clientY, detail }) =>
        // A keyboard's click has no place.
        lookUp(text, detail === 0 ? undefined : characterUnder(currentTarget, clientX, clientY))
      }
    >
      <Zh lang={lang}>{text}</Zh>
    </button>
  );
}

/** English with Chinese in it: each piece of Chinese is a way in. */
export function Mixed({ children, lang, lookUp }: { children: string; lang: Lang; lookUp: CardActions['lookUp'] }) {
  return (
    <>
      {children
        .split(/(\p{Script=Han}+)/u)
        .map((piece, n) => (n % 2 === 0 ? piece : <WordButton key={n} text={piece} lang={lang} lookUp={lookUp} />))}
    </>
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

/** A text in one run as it is printed, the words in it ways in; what stands between them (、) is kept. */
export function WordRun({ text, words, lang, lookUp }: WordButtonProps & { words: readonly GlossedWord[] }) {
  const pieces: { text: string; isWord: boolean }[] = [];
  let at = 0;
  for (const word of words) {
    const start = text.indexOf(word.text, at);
    if (start < 0) return <WordButton text={text} lang={lang} lookUp={lookUp} />;
    if (start > at) pieces.push({ text: text.slice(at, start), isWord: false });
    pieces.push({ text: word.text, isWord: true });
    at = start + word.text.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isWord: false });
  return (
    <span class="word-run">
      {pieces.map((piece, n) =>
        piece.isWord ? (
          <WordButton key={n} text={piece.text} lang={lang} lookUp={lookUp} />
        ) : (
          <Zh key={n} lang={lang}>
            {piece.text}
          </Zh>
        ),
      )}
    </span>
  );
}
