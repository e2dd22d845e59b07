/** What the popup answers, in either browser. */
import { test } from 'vitest';
import { type Either, fill, says } from './either';

export function lookUps(either: () => Either): void {
  test.each([
    ['高质量发展', '高质量发展'],
    ['放管服', 'fàng-guǎn-fú'],
    ['優化', '优化'],
    ['lüèwēi', '略微'],
    ['beijing', '北京'],
    ['xi1an1', '西安'],
    ['newspaper', '报纸'],
  ])('answers %s with %s', async (query, answer) => {
    const popup = await either().openOwn('popup.html');
    await fill(popup, '[role=combobox]', query);
    await says(popup, answer, '[role=listbox]');
    await popup.close();
  });

  test('says so when nothing is found', async () => {
    const popup = await either().openOwn('popup.html');
    await fill(popup, '[role=combobox]', 'qqqqzzzz');
    await says(popup, /Nothing/);
    await popup.close();
  });
}
