/** The bar at a selection or a highlight, as far as its deeds and forms are concerned. */
import type { Colour } from '../../../lib/library/records';
import type { Place } from '../../../lib/overlay/page-text';
import type { LivePage } from '../live-page';

export type Form =
  | { kind: 'note'; failed?: string }
  | { kind: 'term'; packs: { id: string; name: string }[]; failed?: string }
  | { kind: 'correct'; failed?: string };

export interface Shown {
  place: Place;
  /** The highlight at hand, once there is one. */
  id?: string;
  colour?: Colour;
  note: string;
  /** Which form stands in place of the bar. */
  form: Form | null;
  said: string | null;
  undo?: () => void;
}

/** What a deed needs of the bar itself. */
export interface Bar {
  readonly page: LivePage;
  /** What is shown; another object, or null, once the bar has turned to something else. */
  readonly shown: Shown | null;
  open(form: Form | null): void;
  redraw(): void;
  say(text: string, undo?: () => void): void;
}
