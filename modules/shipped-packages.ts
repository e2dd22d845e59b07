/**
 * WXT module: writes down which packages went into a build, `.output/<build>-packages.json`. A test holds them against the licences
 * that may be shipped, and against NOTICE.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const PACKAGE = /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)(?!.*[\\/]node_modules[\\/])/;

export default defineWxtModule({
  name: 'tifa:shipped-packages',
  setup(wxt) {
    const packages = new Set<string>();
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'tifa:shipped-packages',
          generateBundle(_options: unknown, bundle: Record<string, { moduleIds?: string[] }>) {
            for (const { moduleIds = [] } of Object.values(bundle)) {
              for (const id of moduleIds) {
                const name = PACKAGE.exec(id)?.[1];
                if (name) packages.add(name.replaceAll('\\', '/'));
              }
            }
          },
        },
      ],
    }));
    wxt.hook('build:done', () => {
      mkdirSync(wxt.config.outBaseDir, { recursive: true });
      writeFileSync(`${wxt.config.outDir}-packages.json`, `${JSON.stringify([...packages].sort(), null, 2)}\n`);
    });
  },
});
