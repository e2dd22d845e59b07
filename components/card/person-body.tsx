/** A person: the office in English, then as the page prints it; word by word where the whole is not known. */
import { i18n } from '#i18n';
import { En } from '../controls/zh';
import { Inside } from './inside';
import type { CardActions, PersonSubject } from './subject';
import { WordRun } from './word-button';

export function PersonBody({ subject, actions }: { subject: PersonSubject; actions: CardActions }) {
  const { entity, office, lang } = subject;
  if (!entity.office) {
    return (
      <div class="card-part">
        <p class="label">{i18n.t('cardNoOffice')}</p>
        <Inside subject={subject} actions={actions} />
      </div>
    );
  }
  const english = office
    .map(({ gloss }) => gloss)
    .filter(Boolean)
    .join(' · ');
  return (
    <div class="card-part">
      <p class="label">{i18n.t('cardOffice')}</p>
      {subject.english && (
        <p class="prose">
          <En>{subject.english}</En>
        </p>
      )}
      <p class="office-zh">
        <WordRun text={entity.office} words={office} lang={lang} lookUp={actions.lookUp} />
      </p>
      {english && !subject.english && (
        <p class="judgement">
          <b>{i18n.t('cardLiteral')}</b>
          <En>{english}</En>
        </p>
      )}
    </div>
  );
}
