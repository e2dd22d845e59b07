/** Search within an article: terms, names, words and places of the text that hold what is typed, in hanzi, pinyin or English. */
import { i18n } from '#i18n';
import type { Article, Span } from '../../lib/contract';
import { toSimplified } from '../../lib/text/fold';
import { Zh } from '../controls/zh';
import { Go } from './go';
import { Name, useNameRows } from './names';
import { useReader } from './reader';
import type { Savings } from './save';
import { Term, useEntries, useTermRows } from './terms';
import { useWordRows, Word } from './words';

/** Latin letters alone: tones, spaces, apostrophes and case do not matter. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\s'’\-\d]/gu, '')
    .toLowerCase();

/** Whether any of some texts holds the query: hanzi in either script, pinyin without tones, English. */
export function holds(query: string, texts: readonly (string | null | undefined)[]): boolean {
  const hanzi = toSimplified(query.trim());
  const latin = /\p{Script=Han}/u.test(query) ? '' : plain(query);
  return texts.some(
    (text) => text && ((hanzi !== '' && toSimplified(text).includes(hanzi)) || (latin !== '' && plain(text).includes(latin))),
  );
}

/** Places of the text that hold a piece of Chinese, at most this many. */
const MOST_PLACES = 30;
const AROUND = 12;

export function placesOf({ text }: Article, query: string): Span[] {
  const wanted = toSimplified(query.trim());
  // Folding keeps the length of common characters; where it does not, what is typed is looked for as it stands.
  const folded = toSimplified(text);
  const inside = folded.length === text.length ? folded : text;
  const places: Span[] = [];
  if (!/\p{Script=Han}|\d/u.test(wanted)) return places;
  for (let at = inside.indexOf(wanted); at >= 0 && places.length < MOST_PLACES; at = inside.indexOf(wanted, at + wanted.length)) {
    places.push({ start: at, end: at + wanted.length });
  }
  return places;
}

export function Found({ query, level, savings }: { query: string; level: number; savings: Savings }) {
  const { article, light } = useReader();
  const entries = useEntries();
  const groups = useTermRows();
  const terms = [...groups.numbered, ...groups.term, ...groups.slogan].filter((row) => {
    const entry = row.id ? entries.get(row.id) : undefined;
    return holds(query, [row.text, row.pinyin, row.about?.gloss, ...(entry?.senses.map(({ gloss }) => gloss) ?? [])]);
  });
  const people = useNameRows();
  const names = [...people.person, ...people.organisation, ...people.place].filter(({ entity, pinyin }) =>
    holds(query, [entity.name, pinyin, entity.kind === 'person' ? entity.office : null]),
  );
  const words = useWordRows(level).filter(({ text, pinyin }) => holds(query, [text, pinyin]));
  const places = placesOf(article, query);
  const count = terms.length + names.length + words.length + places.length;
  return (
    <section class="part found" aria-label={i18n.t('panelFindResults')}>
      <p class="sr" role="status">
        {i18n.t('panelFoundCount', count)}
      </p>
      {count === 0 && <p class="none">{i18n.t('panelFindNothing', [query])}</p>}
      <ul class="rows">
        {terms.map((row) => (
          <Term key={row.key} row={row} entry={row.id ? entries.get(row.id) : undefined} savings={savings} />
        ))}
        {names.map((row) => (
          <Name key={row.key} row={row} />
        ))}
      </ul>
      {words.length > 0 && (
        <ul class="words">
          {words.map((row) => (
            <Word key={row.key} row={row} savings={savings} />
          ))}
        </ul>
      )}
      {places.length > 0 && (
        <>
          <h2>{i18n.t('panelInText', places.length)}</h2>
          <ul class="in-text">
            {places.map((place) => (
              <li key={place.start} onMouseEnter={() => light(place)} onMouseLeave={() => light(null)}>
                <Zh lang={article.lang}>
                  {article.text.slice(Math.max(0, place.start - AROUND), place.start).replace(/^[\s\S]*\n/, '')}
                  <mark>{article.text.slice(place.start, place.end)}</mark>
                  {article.text.slice(place.end, place.end + AROUND).replace(/\n[\s\S]*$/, '')}
                </Zh>
                <Go spans={[place]} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
