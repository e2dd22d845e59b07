import { preact } from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findChromium } from './scripts/browsers.mjs';

/** Three tiers: Node, a real browser, the built extension. `npm test` runs them in this order. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), preact()],
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
      },
      {
        plugins: [preact()],
        // WxtVitest() brings these for the unit tests; it does not run in a browser.
        // Named here so that the first run does not find them one by one and reload the tests.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'axe-core',
            'fast-check',
            'yaml',
            '@floating-ui/dom',
            '@wxt-dev/i18n',
            '@wxt-dev/storage',
            '@webext-core/messaging',
          ],
        },
        resolve: { alias: { '#i18n': `${import.meta.dirname}/.wxt/i18n/index.ts`, '@': import.meta.dirname } },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
