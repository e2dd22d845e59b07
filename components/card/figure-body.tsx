/** A date as a calendar day, or the words of a title. A quantity says all in its head. */
import { readableDate } from '../page/language';
import { Inside } from './inside';
import type { CardActions, FigureSubject } from './subject';

export function FigureBody({ subject, actions }: { subject: FigureSubject; actions: CardActions }) {
  const { entity } = subject;
  if (entity.kind === 'date' && entity.iso) {
    return (
      <div class="card-part">
        <p class="prose">
          {entity.iso
            .split('/')
            .map((day) => readableDate(day))
            .join(' – ')}
        </p>
      </div>
    );
  }
  if (entity.kind !== 'work') return null;
  return (
    <div class="card-part">
      <Inside subject={subject} actions={actions} />
    </div>
  );
}
