/** Words saved from an article come up for review, are answered by key, and an answer is taken back. */
import { expect, test } from 'vitest';
import { countOf, type Either, PATIENCE, press, pressAt, run, says, textAt } from './either';
import { hoverOver } from './hand';
import { PAGES } from './pages';

const WORDS = [
  ['放管服', 'fàng-guǎn-fú'],
  ['高兴', 'gāoxìng'],
] as const;

export function reviewing(either: () => Either): void {
  test('words saved from their cards come up with their sentence, are answered by key, and answers are taken back', async () => {
    const page = await either().open(PAGES.portal);
    await either().read(page);
    const cardText = async () => (await either().card(page))?.text ?? '';
    for (const [text, reading] of WORDS) {
      await hoverOver(page, '#content', text);
      await expect.poll(cardText, PATIENCE).toContain(reading);
      await press(page, 's');
      await expect.poll(cardText, PATIENCE).toMatch(/Saved/);
      await press(page, 'Escape');
      await expect.poll(cardText, PATIENCE).toBe('');
    }
    await page.close();

    const review = await either().openOwn('review.html');
    const asked = () => textAt(review, '.card-face .word');
    const readings = () => textAt(review, '.card-face .asked');
    const knownWord = () => WORDS.find(([text]) => text === first)?.[1] as string;
    await expect.poll(asked, PATIENCE).toMatch(/^(放管服|高兴)$/);
    const first = await asked();
    expect(await textAt(review, '.card-face .sentence b')).toBe(first);
    expect(await readings()).not.toContain(knownWord());
    await says(review, '2 left', '.card-face .question');

    // Shown by key, and known: the other one comes.
    await press(review, ' ');
    await expect.poll(readings, PATIENCE).toContain(knownWord());
    expect(await countOf(review, '.ratings button')).toBe(4);
    await press(review, '4');
    await expect.poll(asked, PATIENCE).not.toBe(first);
    await expect.poll(asked, PATIENCE).toMatch(/^(放管服|高兴)$/);

    await press(review, 'z');
    await expect.poll(asked, PATIENCE).toBe(first);
    await says(review, 'The last answer is taken back.');
    expect(await run(review, () => (document.querySelector('.review-head button') as HTMLButtonElement).disabled)).toBe(true);

    // Its answer has been seen. By hand, and both: nothing is left of today.
    await pressAt(review, '.ratings button', 'Easy');
    await expect.poll(asked, PATIENCE).not.toBe(first);
    await pressAt(review, '.card-face .show');
    await pressAt(review, '.ratings button', 'Easy');
    await says(review, 'Done for now');
    await review.close();
    const again = await either().openOwn('review.html');
    await says(again, 'Done for now');
    await again.close();
  });
}
