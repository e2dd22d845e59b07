/** The gallery: each screen in each look, and the page that shows them. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { toJson } from '../../lib/library/export/json';
import { ROOT, say } from '../setup.mjs';
import { sampleLibrary } from './library';
import { galleryPage } from './page';
import { DESK } from './scenes/desk';
import { LIBRARY } from './scenes/library';
import { OPTIONS } from './scenes/options';
import { PAGE } from './scenes/page';
import { PANEL } from './scenes/panel';
import { POPUP } from './scenes/popup';
import { type Look, openStage, picture, type Scene, type Shown, type Stage, settle } from './stage';

export interface GalleryOptions {
  /** All four looks rather than the two that the repository keeps. */
  everyLook: boolean;
  /** Only this one. */
  look?: string;
  out?: string;
  /** Beginning of the names of the scenes wanted. */
  only: string;
  scale: number;
  /** Window width for all scenes, px. */
  width: number | null;
  type: 'png' | 'webp';
}

export const LOOKS: readonly Look[] = [
  { name: 'light-en', language: 'en-US', theme: 'light' },
  { name: 'dark-zh', language: 'zh-CN', theme: 'dark' },
  { name: 'dark-en', language: 'en-US', theme: 'dark' },
  { name: 'light-zh', language: 'zh-CN', theme: 'light' },
];
/** Between them they show both themes and both languages of every screen. */
const KEPT = 2;

/** Much like others: taken with `--out` alone, so that the repository stays small. */
const NOT_KEPT = new Set([
  'desk-card',
  'desk-type',
  'desk-sections',
  'library-bulk',
  'library-export',
  'library-behind',
  'panel-names',
  'popup-nothing',
  'card-date',
  'card-pinned',
  'options-keys-asked',
  'selection-note',
]);

export const SCENES: { title: string; scenes: Scene[] }[] = [
  { title: 'On the page', scenes: PAGE },
  { title: 'Side panel', scenes: PANEL },
  { title: 'Popup', scenes: POPUP },
  { title: 'Desk', scenes: DESK },
  { title: 'Library and review', scenes: LIBRARY },
  { title: 'Options and first run', scenes: OPTIONS },
];

async function fillLibrary(stage: Stage): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-gallery-'));
  const file = join(folder, 'library.json');
  writeFileSync(file, toJson(sampleLibrary()));
  const page = await stage.own('library.html');
  await page.setInputFiles('.bar input[type=file]', file);
  await page.locator('.preview .btn.primary').click();
  await page.locator('.preview').waitFor({ state: 'detached' });
  await page.close();
  rmSync(folder, { recursive: true });
}

type Visit = (scene: Scene, shown: Shown) => Promise<unknown>;

/** Opens scene after scene, those of an empty library first. @returns what went wrong, by scene */
export async function walk(
  look: Look,
  scenes: readonly Scene[],
  { scale, width }: Pick<GalleryOptions, 'scale' | 'width'>,
  visit: Visit,
): Promise<Record<string, string>> {
  const stage = await openStage({ look, scale });
  const failed: Record<string, string> = {};
  try {
    let filled = false;
    for (const scene of [...scenes.filter(({ empty }) => empty), ...scenes.filter(({ empty }) => !empty)]) {
      if (!scene.empty && !filled) {
        filled = true;
        await fillLibrary(stage);
      }
      await settle(stage, scene.settings ?? {});
      const resize = (page: Page) => page.setViewportSize({ width: width ?? scene.width, height: scene.height });
      stage.session.context.on('page', resize);
      try {
        const shown = await scene.show(stage);
        if (scene.forcedColours) await shown.page.emulateMedia({ forcedColors: 'active' });
        await visit(scene, shown);
        await shown.after?.();
        for (const page of [shown.page, ...(shown.behind ?? [])]) await page.close();
      } catch (error) {
        failed[scene.name] = String(error).split('\n')[0] ?? '';
        for (const page of stage.session.context.pages()) if (page.url() !== 'about:blank') await page.close();
      }
      stage.session.context.off('page', resize);
    }
  } finally {
    await stage.session.close();
  }
  return failed;
}

export async function makeGallery(options: GalleryOptions): Promise<void> {
  const folder = options.out ? resolve(process.env.INIT_CWD ?? ROOT, options.out) : join(ROOT, 'docs', 'gallery');
  mkdirSync(folder, { recursive: true });
  const looks = options.look
    ? LOOKS.filter(({ name }) => name === options.look)
    : options.everyLook
      ? LOOKS
      : LOOKS.slice(0, KEPT);
  const groups = SCENES.map(({ title, scenes }) => ({
    title,
    scenes: scenes.filter(({ name }) => name.startsWith(options.only) && (options.out || !NOT_KEPT.has(name))),
  }));
  const scenes = groups.flatMap((group) => group.scenes);
  for (const look of looks) {
    const failed = await walk(look, scenes, options, (scene, shown) =>
      picture(shown, join(folder, `${scene.name}.${look.name}.${options.type}`), options),
    );
    for (const [name, problem] of Object.entries(failed)) say(`${name} (${look.name}): ${problem}`);
    if (Object.keys(failed).length > 0) process.exitCode = 1;
  }
  if (process.exitCode) return;
  if (options.out || options.only) return;
  writeFileSync(join(ROOT, 'docs', 'gallery.md'), galleryPage(groups, looks, options.type));
  const bytes = scenes.flatMap(({ name }) =>
    looks.map((look) => statSync(join(folder, `${name}.${look.name}.${options.type}`)).size),
  );
  say(`${bytes.length} pictures, ${(bytes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1)} MB`);
}
