import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { matchPatterns } from './lib/article/sites/matches.ts';

/** `TIFA_SITES=all npm run build` makes a build that runs on every site: for tests, and for those who load it themselves. */
const everySite = process.env.TIFA_SITES === 'all';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/locales' },
  outDirTemplate: everySite ? '{{browser}}-mv{{manifestVersion}}-all' : '{{browser}}-mv{{manifestVersion}}',
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Tifa',
    description: '__MSG_description__',
    default_locale: 'en',
    // One background for all windows; it keeps nothing from private ones (`entrypoints/background/library.ts`).
    incognito: 'spanning',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    // Backups that are written by themselves: asked for when the reader switches them on.
    optional_permissions: ['downloads'],
    host_permissions: everySite ? ['<all_urls>'] : matchPatterns(),
    optional_host_permissions: everySite ? [] : ['*://*/*'],
    // By hand: see entrypoints/detect.ts.
    content_scripts: [
      { matches: everySite ? ['<all_urls>'] : matchPatterns(), js: ['detect.js'], run_at: 'document_idle', all_frames: true },
    ],
    omnibox: { keyword: 'tf' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      marks: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandMarks__' },
      pinyin: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPinyin__' },
      panel: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandPanel__' },
    },
    browser_specific_settings: {
      gecko: { id: 'tifa@tifa-reader.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    },
  }),
  vite: () => ({
    // Content scripts get a context that does not speak to the page: see there.
    resolve: { alias: { 'wxt/utils/content-script-context': `${import.meta.dirname}/components/annotator/context.ts` } },
    plugins: [preact()],
    build: { target: 'es2022', modulePreload: false },
  }),
});
