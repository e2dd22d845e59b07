/** A term: members, explanation, judgement, source, in that order. Three voices, never mixed. */
import { i18n } from '#i18n';
import type { GlossarySense } from '@/lib/glossary/entry';
import { En } from '../controls/zh';
import { Key, Members } from './members';
import { Parts } from './parts';
import { Sources } from './sources';
import type { CardActions, TermSubject } from './subject';
import { Waiting } from './word-body';
import { Mixed, WordButton } from './word-button';

export function TermBody({ subject, actions }: { subject: TermSubject; actions: CardActions }) {
  const { entry, members, parts, words, term, about } = subject;
  if (entry === undefined) return <Waiting />;
  const listed = members.length > 0;
  // One part of an explained phrase is only the phrase again; a name that is told in English needs no word for word.
  const literal = parts.length > (entry ? 1 : 0) ? parts : words.length > 1 && !entry && !about?.gloss && !listed ? [words] : [];
  return (
    <>
      {listed && <Key subject={subject} actions={actions} />}
      {literal.length > 0 && <Parts parts={literal} lang={subject.lang} lookUp={actions.lookUp} />}
      {entry?.senses.map((sense, n) => (
        <Sense key={sense.gloss} sense={sense} isFirst={n === 0} withMembers={!listed} subject={subject} actions={actions} />
      ))}
      <Named label={i18n.t('cardInside')} texts={subject.inside ?? []} subject={subject} actions={actions} />
      <Named label={i18n.t('cardRelated')} texts={subject.related} subject={subject} actions={actions} />
      {entry && <Sources entry={entry} lookUp={actions.lookUp} />}
      {!entry && !listed && term === 'numbered' && <NotListed text={subject.text} />}
      {!entry && about && term !== 'numbered' && (
        <div class="card-part">
          <p class="prose" lang="en">
            <Mixed lang={subject.lang} lookUp={actions.lookUp}>
              {about.explain}
            </Mixed>
          </p>
        </div>
      )}
    </>
  );
}

interface NamedProps {
  label: string;
  texts: readonly string[];
  subject: TermSubject;
  actions: CardActions;
}

/** Other terms by name, each a way in. */
function Named({ label, texts, subject, actions }: NamedProps) {
  if (texts.length === 0) return null;
  return (
    <div class="card-part">
      <p class="label">{label}</p>
      <p class="related">
        {texts.map((text) => (
          <WordButton key={text} text={text} lang={subject.lang} lookUp={actions.lookUp} />
        ))}
      </p>
    </div>
  );
}

interface SenseProps {
  sense: GlossarySense;
  isFirst: boolean;
  withMembers: boolean;
  subject: TermSubject;
  actions: CardActions;
}

function Sense({ sense, isFirst, withMembers, subject, actions }: SenseProps) {
  const within = { lang: subject.lang, lookUp: actions.lookUp };
  return (
    <>
      {withMembers && sense.members && sense.members.length > 0 && (
        <div class="card-part">
          <Members members={sense.members} lang={subject.lang} actions={actions} />
        </div>
      )}
      <div class="card-part">
        {!isFirst && (
          <p class="gloss">
            <En>{sense.gloss}</En>
          </p>
        )}
        <p class="prose" lang="en">
          <Mixed {...within}>{sense.explain}</Mixed>
        </p>
        {sense.usage && (
          <p class="judgement">
            <b>{i18n.t('cardOurReading')}</b>
            <span lang="en">
              <Mixed {...within}>{sense.usage}</Mixed>
            </span>
          </p>
        )}
        {sense.official_en && sense.official_en.length > 0 && (
          <p class="source">
            {i18n.t('cardOfficialEnglish')} <En>{sense.official_en.map(({ text }) => text).join('; ')}</En>
          </p>
        )}
      </div>
    </>
  );
}

const NUMERALS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

/** How many parts a formula announces: 五色工单 five, 三问四办 seven. Null where it does not begin with a numeral. */
export function announcedParts(text: string): number | null {
  const bare = text.replace(/^[“"「『]/u, '');
  if (!NUMERALS[bare.charAt(0)]) return null;
  const numerals = [...bare].map((character) => NUMERALS[character]).filter((value) => value !== undefined);
  return numerals.reduce((sum, value) => sum + value, 0);
}

function NotListed({ text }: { text: string }) {
  const count = announcedParts(text);
  return (
    <div class="card-part">
      <p class="prose">{count ? i18n.t('cardNotListed', count) : i18n.t('cardNotListedPlain')}</p>
    </div>
  );
}
