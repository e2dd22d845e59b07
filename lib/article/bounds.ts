/**
 * How much of a page is read before Tifa gives up. Each bound is a multiple of the most that a real news page was seen to have, and is
 * there for pages that are not real: what lies beyond costs the reader's time and gives nothing to read.
 */

/** Nodes walked. The largest real page seen has 30,000. */
export const MOST_NODES = 60_000;

/** Elements in the whole document. Selectors of the site data are asked of all of them, some 2 ms for each 10,000. */
export const MOST_ELEMENTS = 150_000;

/** Levels of elements. Parsers of HTML stop at 512 (Blink) or 200 (Gecko); deeper trees are made by scripts, and each climb costs its depth. */
export const MOST_LEVELS = 600;

/** UTF-16 units of all text walked, shown or not: twice the longest report that a paper has printed on one page. */
export const MOST_UNITS = 300_000;

/**
 * UTF-16 units of a line. The longest paragraph seen in print has 3,000; what is longer is cut here, so that a step of the analysis, which
 * does a paragraph at a time, stays short.
 */
export const LONGEST_LINE = 4_000;

/** UTF-16 units of an attribute or a title that are looked at: a class name that says what a block is says it early. */
export const LONGEST_NAME = 400;

/** Marks drawn on a page. A long article has 1,500; from 20,000 on painting them takes the browser seconds. */
export const MOST_MARKS = 4_000;

/** Work of one reading of a page, ms, not counting the pauses. A text of {@link MOST_UNITS} takes 5 s on a slow machine. */
export const LONGEST_WORK_MS = 15_000;
