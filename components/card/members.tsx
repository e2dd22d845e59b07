/** The members of a formula: number, Chinese, English, in the groups of the formula. */
import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { Lang, TermMember } from '@/lib/contract';
import { En } from '../controls/zh';
import type { CardActions, TermSubject } from './subject';
import { WordButton } from './word-button';

interface MembersProps {
  members: readonly TermMember[];
  lang: Lang;
  actions: CardActions;
}

export function Members({ members, lang, actions }: MembersProps) {
  let group: string | undefined;
  let number = 0;
  return (
    <ol class="members">
      {members.map((member, n) => {
        const opens = member.group !== undefined && member.group !== group;
        number = opens || n === 0 ? 1 : number + 1;
        group = member.group;
        return (
          <Fragment key={n}>
            {opens && member.group && (
              <li class="group">
                <WordButton text={member.group} lang={lang} lookUp={actions.lookUp} />
              </li>
            )}
            <li>
              <span class="n num" aria-hidden="true">
                {number}
              </span>
              <WordButton text={member.zh} lang={lang} lookUp={actions.lookUp} />
              <En class="en">{member.en ?? ''}</En>
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}

/** The members as this page spells them out, with the way to the place where it does. */
export function Key({ subject, actions }: { subject: TermSubject; actions: CardActions }) {
  const { key, members, lang } = subject;
  const translated = members.some(({ en }) => en);
  return (
    <div class="card-part">
      <p class="label">
        <span>{i18n.t('cardSpelledOut')}</span>
        {key && actions.goTo && (
          <button type="button" class="link" onClick={() => actions.goTo?.(key.at)}>
            {i18n.t('cardParagraph', [key.paragraph])}
          </button>
        )}
      </p>
      <Members members={members} lang={lang} actions={actions} />
      <p class="source">{translated ? i18n.t('cardMembersPage') : i18n.t('cardMembersPageZh')}</p>
    </div>
  );
}
