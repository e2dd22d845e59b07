/**
 * The articles of a page as text nodes: from a span of an article to pieces of nodes, and from a point in a node back to an offset.
 * Pinyin replaces text nodes by pieces of them; it tells this map, so that everything else goes on counting in article offsets.
 */

import { firstRunAfter, type LocatedArticle, locate, type NodeSpan, type TextRun } from '../article/located';
import type { HeadlineField, Span } from '../contract';

/** A span of one article of the page. */
export interface Place extends Span {
  article: number;
}

interface NodeRun {
  article: number;
  field: HeadlineField | undefined;
  run: TextRun;
}

const FIELDS = ['kicker', 'title', 'subtitle'] as const;
type Key = HeadlineField | 'body';

export class PageText {
  private readonly runs: Record<Key, TextRun[]>[];
  private byNode = new Map<Node, NodeRun[]>();

  constructor(readonly articles: readonly LocatedArticle[]) {
    this.runs = articles.map(({ body, headline }) => ({ ...headline, body }));
    this.index();
  }

  private index(): void {
    this.byNode = new Map();
    this.runs.forEach((texts, article) => {
      for (const key of [...FIELDS, 'body'] as const) {
        for (const run of texts[key]) {
          this.enter({ article, field: key === 'body' ? undefined : key, run });
        }
      }
    });
  }

  private enter(entry: NodeRun): void {
    const known = this.byNode.get(entry.run.node);
    if (known) known.push(entry);
    else this.byNode.set(entry.run.node, [entry]);
  }

  /** The pieces of text nodes that hold a place, in order. */
  locate(place: Place): NodeSpan[] {
    const texts = this.runs[place.article];
    return texts ? locate(texts[place.field ?? 'body'], place.start, place.end) : [];
  }

  /** The offset of the character at `offset` in a text node; null where that character is in no article. */
  offsetAt(node: Node, offset: number): { article: number; field: HeadlineField | undefined; offset: number } | null {
    for (const { article, field, run } of this.byNode.get(node) ?? []) {
      const within = offset - run.nodeOffset;
      if (within >= 0 && within < run.length) return { article, field, offset: run.start + within };
    }
    return null;
  }

  /** Runs of one text: an article's body, or a part of its headline. */
  runsOf(article: number, field?: HeadlineField): readonly TextRun[] {
    return this.runs[article]?.[field ?? 'body'] ?? [];
  }

  /** Puts other runs in the place of an article's own (pinyin was switched on or off). */
  replaceRuns(article: number, field: HeadlineField | undefined, runs: TextRun[]): void {
    const texts = this.runs[article];
    if (!texts) return;
    texts[field ?? 'body'] = runs;
  }

  /**
   * Puts the pieces of a text node in its place: some nodes of a long page at a time, without a look at all others.
   * @param inPieces the runs that a run of the node becomes, in order
   */
  cutNode(node: Node, inPieces: (run: TextRun) => readonly TextRun[]): void {
    const entries = this.byNode.get(node) ?? [];
    this.byNode.delete(node);
    for (const { article, field, run } of entries) {
      const runs = this.runs[article]?.[field ?? 'body'];
      const at = runs ? firstRunAfter(runs, run.start) : -1;
      if (runs?.[at] !== run) {
        this.enter({ article, field, run });
        continue;
      }
      const pieces = inPieces(run);
      runs.splice(at, 1, ...pieces);
      for (const piece of pieces) this.enter({ article, field, run: piece });
    }
  }

  /** To be called once after a series of {@link replaceRuns}. */
  reindex(): void {
    this.index();
  }

  /** Every text node that holds a part of an article. */
  nodes(): Iterable<Node> {
    return this.byNode.keys();
  }

  has(node: Node): boolean {
    return this.byNode.has(node);
  }

  /**
   * Whether the page still says what the articles say. Looks at every run once: some 50 µs for a 3,000-character article.
   */
  holds(): boolean {
    return this.runs.every((texts, article) => {
      const located = this.articles[article];
      if (!located) return false;
      return ([...FIELDS, 'body'] as const).every((key) => {
        const text = (key === 'body' ? located.article.text : located.article.headline[key]) ?? '';
        return texts[key].every(
          ({ node, nodeOffset, start, length }) =>
            node.isConnected &&
            (node.data.startsWith(text.slice(start, start + length), nodeOffset) ||
              sameButSpaces(node.data.slice(nodeOffset, nodeOffset + length), text.slice(start, start + length))),
        );
      });
    });
  }
}

/** White space may have been normalised on the way from the page to the article, one character for one. */
function sameButSpaces(a: string, b: string): boolean {
  return a.length === b.length && a.replace(/\s/g, ' ') === b.replace(/\s/g, ' ');
}
