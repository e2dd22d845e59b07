/** Where an entry comes from: the first source, the others on request; and what else to read. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GlossaryEntry, GlossarySource } from '@/lib/glossary/entry';

const lang = (text: string) => (/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en');

function Source({ source }: { source: GlossarySource }) {
  return (
    <span>
      <span lang={lang(source.title)}>{source.title}</span>, {source.date.slice(0, 4)}.
    </span>
  );
}

export function Sources({ entry }: { entry: GlossaryEntry }) {
  const [all, setAll] = useState(false);
  const [first, ...others] = entry.sources;
  if (!first) return null;
  return (
    <div class="card-part">
      <p class="source">
        <Source source={first} />{' '}
        {others.length > 0 && !all && (
          <button type="button" class="link" onClick={() => setAll(true)}>
            {i18n.t('cardSources', entry.sources.length)}
          </button>
        )}
      </p>
      {all &&
        others.map((source) => (
          <p class="source more" key={source.id}>
            <Source source={source} />
          </p>
        ))}
    </div>
  );
}
