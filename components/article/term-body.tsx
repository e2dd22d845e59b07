/** An open term: members, explanation, judgement, source, in that order (design, principle 5). Three voices, never mixed. */
import { i18n } from '#i18n';
import type { GlossaryEntry, GlossarySense } from '../../lib/glossary/entry';
import { En, Zh } from '../controls/zh';
import { languageOf } from '../page/language';
import { Members } from './members';
import { useReader } from './reader';
import type { TermRow } from './rows';

export function TermBody({ row, entry }: { row: TermRow; entry: GlossaryEntry | undefined }) {
  const { article } = useReader();
  const own = row.members.length > 0;
  return (
    <>
      {own && (
        <>
          {entry && <p class="label">{i18n.t('panelOnThisPage')}</p>}
          <Members members={row.members} lang={article.lang} />
        </>
      )}
      {row.parts.length > 1 && !own && (
        <ol class="parts">
          {row.parts.map((part) => (
            <li key={part}>
              <Zh lang={article.lang}>{part}</Zh>
            </li>
          ))}
        </ol>
      )}
      {!entry && row.about && row.kind !== 'numbered' && (
        <p class="prose" lang="en">
          {row.about.explain}
        </p>
      )}
      {entry?.senses.map((sense) => (
        <Sense key={sense.gloss} sense={sense} withGloss={entry.senses.length > 1} withMembers={!own} />
      ))}
      {entry && <Sources entry={entry} />}
    </>
  );
}

function Sense({ sense, withGloss, withMembers }: { sense: GlossarySense; withGloss: boolean; withMembers: boolean }) {
  return (
    <div class="sense">
      {withGloss && (
        <p class="prose">
          <En>{sense.gloss}</En>
        </p>
      )}
      {withMembers && sense.members && <Members members={sense.members} />}
      <p class="prose" lang="en">
        {sense.explain}
      </p>
      {sense.usage && (
        <p class="judgement">
          <b>{i18n.t('panelOurReading')}</b>
          <span lang="en">{sense.usage}</span>
        </p>
      )}
    </div>
  );
}

/** The first source in full; how many there are beside it. */
export function Sources({ entry }: { entry: GlossaryEntry }) {
  const [first, ...others] = entry.sources;
  if (!first) return null;
  const year = first.date.slice(0, 4);
  return (
    <p class="source">
      <span lang={languageOf(first.title)}>{first.title}</span>
      {`, ${year}`}
      {others.length > 0 && (
        <span class="others" title={others.map((source) => `${source.title}, ${source.date.slice(0, 4)}`).join('\n')}>
          {' '}
          {i18n.t('panelSources', [entry.sources.length])}
        </span>
      )}
    </p>
  );
}
