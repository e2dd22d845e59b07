/** Finds browsers on this machine. Plain JavaScript without dependencies: it runs before anything is installed. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
  'brave',
];
const FIREFOX_NAMES = ['firefox', 'firefox-esr', 'firefox-developer-edition'];
const MAC = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};
const WINDOWS_ROOTS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
const WINDOWS = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'BraveSoftware/Brave-Browser/Application/brave.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      if (folder && executable(path)) return path;
    }
  }
  return null;
}

function find(kind, names, override) {
  if (override) {
    if (!existsSync(override))
      throw new Error(`There is no browser at ${override}. Correct or unset the variable that names it.`);
    return override;
  }
  if (process.platform === 'darwin') return MAC[kind].find(existsSync) ?? null;
  if (process.platform === 'win32')
    return WINDOWS_ROOTS.flatMap((root) => WINDOWS[kind].map((path) => join(root, path))).find(existsSync) ?? null;
  return onPath(names);
}

/** Path of a Chromium, Chrome, Edge or Brave: `TIFA_BROWSER` first, then the usual places. Null where there is none. */
export const findChromium = () => find('chromium', CHROMIUM_NAMES, process.env.TIFA_BROWSER);
/** Path of a Firefox: `TIFA_FIREFOX` first. Null where there is none. */
export const findFirefox = () => find('firefox', FIREFOX_NAMES, process.env.TIFA_FIREFOX);
