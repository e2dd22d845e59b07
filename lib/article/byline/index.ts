/**
 * Bylines, datelines and signatures of Chinese news: who wrote, who took the pictures, who edited, and where.
 *
 * `parseByline` reads a line that is nothing else, `parseDateline` the start of a body paragraph, `parseEndline` its end.
 */

export { type DatelineReading, parseDateline } from './dateline';
export { type EndlineReading, parseEndline } from './endline';
export { type BylineReading, parseByline } from './line';
