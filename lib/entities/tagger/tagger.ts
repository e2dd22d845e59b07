/** People, organisations and places in running text, by the trained model: one stretch after another. */
import type { Lexicon } from '../../lexicon/lexicon';
import { finish, type Steps } from '../../steps';
import type { EntityKnowledge } from '../knowledge';
import type { Passage } from '../passage';
import { Decoder } from './decode';
import { spansOf, TAGGED_KINDS, type TaggedKind } from './labels';
import { View } from './view';

export interface Tagged {
  start: number;
  end: number;
  kind: TaggedKind;
}

/** UTF-16 units; a longer stretch is cut at the next comma, so that memory stays bounded. */
const LONG_STRETCH = 400;
/** UTF-16 units that are tagged in one step: about 1 ms, and some times that in a page that has just begun. */
const STEP_UNITS = 300;
const STRETCH_END = /[。！？；\n]/u;

/** Ends of the stretches of `text.slice(start, end)`: sentences, with the quotation marks that close them. */
function* stretches(text: string, start: number, end: number): Generator<[number, number]> {
  let from = start;
  for (let at = start; at < end; at += 1) {
    const sign = text[at] as string;
    const ends = STRETCH_END.test(sign) || (at - from > LONG_STRETCH && /[，、：]/u.test(sign)) || at - from > 2 * LONG_STRETCH;
    if (!ends) continue;
    let stop = at + 1;
    while (stop < end && /[”’」』）]/u.test(text[stop] as string)) stop += 1;
    yield [from, stop];
    from = stop;
    at = stop - 1;
  }
  if (from < end) yield [from, end];
}

export class Tagger {
  private readonly view: View;
  private readonly decoder: Decoder | null;

  constructor(lexicon: Lexicon, knowledge: EntityKnowledge) {
    this.view = new View(lexicon, knowledge);
    this.decoder = knowledge.model === null ? null : new Decoder(knowledge.model);
  }

  /** Names of the passage in order. Empty without a model. */
  tag(passage: Passage): Tagged[] {
    return finish(this.tagging(passage));
  }

  /** {@link tag} in steps. View and decoder are shared: between two steps they hold nothing that is still needed. */
  *tagging(passage: Passage): Steps<Tagged[]> {
    const found: Tagged[] = [];
    if (this.decoder === null) return found;
    let paused = 0;
    for (const [from, to] of stretches(passage.text, 0, passage.text.length)) {
      this.view.open(passage, from, to);
      for (const { start, end, kind } of spansOf(this.decoder.decode(this.view), this.view.length)) {
        found.push({ start: from + start, end: from + end, kind: TAGGED_KINDS[kind] as TaggedKind });
      }
      if (to - paused < STEP_UNITS) continue;
      paused = to;
      yield;
    }
    return found;
  }
}

const TAGGERS = new WeakMap<EntityKnowledge, Tagger>();

/** The tagger of these data, made once. */
export function taggerOf(lexicon: Lexicon, knowledge: EntityKnowledge): Tagger {
  let tagger = TAGGERS.get(knowledge);
  if (!tagger) {
    tagger = new Tagger(lexicon, knowledge);
    TAGGERS.set(knowledge, tagger);
  }
  return tagger;
}
