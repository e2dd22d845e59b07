/** What letters and digits do while a card is open. */
import { COLOURS } from '../../../lib/library/records';
import { actionsFor, type CardHandle, highlight } from './actions';
import type { Open } from './view';

/** @returns whether the key means something here */
export function actOnLetter(key: string, open: Open, card: CardHandle): boolean {
  const actions = actionsFor(open, card);
  const { state } = actions;
  const colour = COLOURS[Number(key) - 1];
  const at = open.place;
  const act = {
    s: actions.save,
    h: actions.highlight,
    c: () => actions.copy?.(open.subject.kind === 'word' ? 'plain' : 'cite'),
    p: actions.panel,
    n: actions.note,
    e: actions.correct,
    k: state && (() => state.set('known')),
    l: state && open.subject.kind === 'word' && (() => state.set('learning')),
    i: state && (() => state.set('ignored')),
  }[key];
  if (colour && at && open.trail.length === 0) void highlight(at, colour, card);
  else if (act) act();
  else return false;
  return true;
}
