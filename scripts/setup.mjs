/**
 * Gets a fresh machine ready: dependencies, browsers. Plain JavaScript on Node alone, because nothing is installed yet when it runs.
 * Everything it says goes to standard error, so that commands built on it keep a clean standard output.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const CJK_FONT_PACKAGE = 'fonts-noto-cjk';

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends the program with a message that says what to do. */
export function giveUp(message) {
  say(message);
  process.exit(2);
}

/** Runs a command with its output on standard error. Ends the program where it fails. */
export function run(command, args, options = {}) {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell, ...options });
  if (error) giveUp(`${command} could not be started: ${error.message}`);
  if (status !== 0) giveUp(`${[command, ...args].join(' ')} ended with ${status}. What it printed stands above.`);
}

/** Installs dependencies where they are missing or older than the lock file. */
export function ensureDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 12))
    giveUp(`Tifa needs Node 20.12 or newer; this is ${process.version}. See https://nodejs.org`);
  const stamp = join(ROOT, 'node_modules', '.tifa-lock');
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing dependencies (about a minute) …');
  // Not `npm ci`: it refuses a lock file that lacks the native packages of other platforms, and a registry that mirrors one platform
  // writes such a lock file. `npm install --no-save` keeps to the locked versions and changes neither file.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

/** Types and i18n keys that WXT generates: needed by the type check and by tests. */
export function ensurePrepared() {
  const made = join(ROOT, '.wxt', 'tsconfig.json');
  const sources = ['wxt.config.ts', 'lib/locales/en.yml', 'package-lock.json'].map((name) => join(ROOT, name));
  if (existsSync(made) && sources.every((file) => statSync(file).mtimeMs < statSync(made).mtimeMs)) return;
  run('npx', ['wxt', 'prepare']);
}

/** Compiles the data that is missing or stale. */
export function ensureData() {
  run('npx', ['tsx', 'scripts/data.ts']);
}

const isDebian = () => process.platform === 'linux' && existsSync('/usr/bin/apt-get');
const isRoot = () => process.getuid?.() === 0;

function aptInstall(packages) {
  say(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

function hasCjkFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

const ADVICE = {
  darwin: 'Install Chrome, Chromium, Edge or Brave, for example: brew install --cask chromium',
  win32: 'Install Chrome, Edge or Brave from its maker, for example: winget install Google.Chrome',
  linux:
    'Install Chromium with your package manager: sudo apt install chromium fonts-noto-cjk, sudo dnf install chromium google-noto-sans-cjk-fonts, sudo pacman -S chromium noto-fonts-cjk',
};

/**
 * Makes sure that the browsers asked for are there. On Debian and Ubuntu as root they are installed; elsewhere the program ends and
 * says what to install.
 */
export function ensureBrowsers({ chromium = true, firefox = false } = {}) {
  const missing = [];
  if (chromium && !findChromium()) missing.push('chromium');
  if (firefox && !findFirefox()) missing.push('firefox-esr');
  const fonts = process.platform === 'linux' && !hasCjkFont();
  if (isDebian() && isRoot()) {
    const packages = [...missing, ...(fonts ? [CJK_FONT_PACKAGE, 'fontconfig'] : [])];
    if (packages.length) aptInstall(packages);
    return;
  }
  if (missing.length) {
    giveUp(
      `There is no ${missing.join(' and no ')} on this machine.\n${ADVICE[process.platform] ?? ADVICE.linux}\n` +
        'A browser in an unusual place is named by TIFA_BROWSER=/path/to/it (and TIFA_FIREFOX for Firefox).',
    );
  }
  if (fonts)
    say(`No Chinese font was found: characters will be empty boxes. Install ${CJK_FONT_PACKAGE} or another Chinese font.`);
}
