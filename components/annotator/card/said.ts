/** The line in an open card that says what was done, for a while, with the way back where there is one. */
import type { Open } from './view';

const SAID_MS = 2500;
const UNDO_MS = 10_000;

export class Said {
  private until: ReturnType<typeof setTimeout> | undefined;

  /** @param draw shows the card as it is now */
  constructor(private readonly draw: () => void) {}

  say(open: Open, text: string, undo?: () => void): void {
    open.said = text;
    open.undo = undo;
    this.draw();
    clearTimeout(this.until);
    this.until = setTimeout(
      () => {
        open.said = null;
        open.undo = undefined;
        this.draw();
      },
      undo ? UNDO_MS : SAID_MS,
    );
  }

  /** The card went. */
  stop(): void {
    clearTimeout(this.until);
  }
}
