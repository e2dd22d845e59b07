/** PDFs on the desk: a page of a paper in columns, a scanned one, a torn one. */
import { expect, test } from 'vitest';
import { countOf, type Either, PATIENCE, pressAt, says, textAt } from './either';
import { give } from './files';
import { LEFT, makePdf, newspaperPdf, RIGHT } from './pdf';

export function deskPdf(either: () => Either): void {
  test('a page of a paper becomes its articles, each with its own paragraphs', async () => {
    const desk = await either().openOwn('desk.html');
    await give(desk, 'input[type=file]', 'paper.pdf', newspaperPdf());
    await pressAt(desk, 'main button', LEFT.title);
    await expect.poll(() => countOf(desk, '.sheet .paragraph'), PATIENCE).toBe(2);
    const left = await textAt(desk, '.sheet .page');
    expect(left).toContain(LEFT.text[0]?.slice(-20));
    expect(left).not.toContain(RIGHT.text[0]?.slice(-20));
    await pressAt(desk, 'button', 'All articles of this page');
    await pressAt(desk, 'main button', RIGHT.title);
    await says(desk, RIGHT.text[1]?.slice(0, 20) as string, '.sheet .page');
    await desk.close();
  });

  test.each([
    ['a scanned page', () => makePdf([[]]), 'This PDF holds pictures only.'],
    ['a torn file', () => Buffer.from('%PDF-1.7 and nothing more'), 'The file could not be opened.'],
  ])('%s is refused with its reason', async (_what, bytes, reason) => {
    const desk = await either().openOwn('desk.html');
    await give(desk, 'input[type=file]', 'file.pdf', bytes());
    await says(desk, reason);
    await desk.close();
  });
}
