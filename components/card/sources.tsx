/** Where an entry comes from: the first source, the others on request; and what else to read. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GlossaryEntry, GlossarySource } from '@/lib/glossary/entry';
import { languageOf } from '../page/language';
import type { CardActions } from './subject';
import { Mixed } from './word-button';

type LookUp = CardActions['lookUp'];

function Source({ source, lookUp }: { source: GlossarySource; lookUp: LookUp }) {
  return (
    <span>
      <span class="title" lang={languageOf(source.title)}>
        <Mixed lang="zh-Hans" lookUp={lookUp}>
          {source.title}
        </Mixed>
      </span>
      , {source.date.slice(0, 4)}.
    </span>
  );
}

export function Sources({ entry, lookUp }: { entry: GlossaryEntry; lookUp: LookUp }) {
  const [all, setAll] = useState(false);
  const [first, ...others] = entry.sources;
  if (!first) return null;
  return (
    <div class="card-part">
      <p class="source">
        <Source source={first} lookUp={lookUp} />{' '}
        {others.length > 0 && !all && (
          <button type="button" class="link" onClick={() => setAll(true)}>
            {i18n.t('cardSources', entry.sources.length)}
          </button>
        )}
      </p>
      {all &&
        others.map((source) => (
          <p class="source more" key={source.id}>
            <Source source={source} lookUp={lookUp} />
          </p>
        ))}
    </div>
  );
}
