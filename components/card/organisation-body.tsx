/** An organisation: what it is called in full on this page, and its name word by word. */
import { i18n } from '#i18n';
import { Inside } from './inside';
import type { CardActions, OrganisationSubject } from './subject';
import { WordButton } from './word-button';

export function OrganisationBody({ subject, actions }: { subject: OrganisationSubject; actions: CardActions }) {
  const { entity, text, lang } = subject;
  if (entity.name === text && subject.words.length < 2) return null;
  return (
    <div class="card-part">
      {entity.name !== text && (
        <p class="office-zh">
          <WordButton text={entity.name} lang={lang} lookUp={actions.lookUp} />
        </p>
      )}
      {subject.words.length > 1 && <p class="label">{i18n.t('cardInside')}</p>}
      <Inside subject={subject} actions={actions} />
    </div>
  );
}
