/** A slogan taken apart: its parts one under the other, split by word, glossed word for word. */
import type { Lang } from '@/lib/contract';
import { En } from '../controls/zh';
import type { CardActions, GlossedPart } from './subject';
import { WordLine } from './word-button';

interface PartsProps {
  parts: readonly GlossedPart[];
  lang: Lang;
  lookUp: CardActions['lookUp'];
}

export function Parts({ parts, lang, lookUp }: PartsProps) {
  return (
    <div class="card-part">
      <ol class="parts">
        {parts.map((part, n) => (
          <li key={n}>
            {parts.length > 1 && (
              <span class="n" aria-hidden="true">
                {String.fromCharCode(65 + n)}
              </span>
            )}
            <span>
              <WordLine words={part} lang={lang} lookUp={lookUp} />
              <En class="en">
                {part
                  .map(({ gloss }) => gloss)
                  .filter(Boolean)
                  .join(' · ')}
              </En>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
