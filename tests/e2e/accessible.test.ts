/** Every screen of the gallery that is a page of the extension, in both themes and languages: nothing that axe can see. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { LOOKS, SCENES, walk } from '../../scripts/gallery/index';

// Without those on a newspaper's page: what stands there is tested piece by piece in tests/browser.
const scenes = SCENES.slice(1).flatMap((group) => group.scenes);

test.each(LOOKS.slice(0, 2))(
  '$name',
  async (look) => {
    const seen: string[] = [];
    const violations: string[] = [];
    const failed = await walk(look, scenes, { scale: 1, width: null }, async ({ name }, { page }) => {
      if (!page.url().startsWith('chrome-extension:')) return;
      seen.push(name);
      // Legacy mode: axe's frame messenger may not run in a page of an extension.
      const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      for (const { id, nodes } of found) violations.push(`${name}: ${id}: ${nodes.map((node) => node.target).join(' ')}`);
    });
    expect(failed).toEqual({});
    expect(violations).toEqual([]);
    for (const page of [
      'panel',
      'popup-hanzi',
      'desk-pdf-article',
      'library-history',
      'review-answer',
      'options-keys',
      'welcome',
    ]) {
      expect(seen).toContain(page);
    }
  },
  600_000,
);
