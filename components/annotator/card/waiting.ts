/** What was asked of a card before the words of the page were known: the last of it is done when they are. */
import type { CharacterHit } from '../../../lib/overlay/hit';
import type { LivePage } from '../live-page';

export class Waiting {
  private act: (() => void) | null = null;

  constructor(private readonly page: LivePage) {}

  /** @returns whether it waits: words are still being read, and the place, where one is given, is in an article */
  until(act: () => void, at?: CharacterHit): boolean {
    if (this.page.isRead || (at && !this.page.text.offsetAt(at.node, at.offset))) return false;
    this.act = act;
    return true;
  }

  /** The pointer has moved on. */
  forget(): void {
    this.act = null;
  }

  /** @returns whether there was something to do */
  end(): boolean {
    const { act } = this;
    this.act = null;
    act?.();
    return act !== null;
  }
}
