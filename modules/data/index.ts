/** WXT module: compiles the data before each build, so that `public/data/` is there when WXT copies `public/`. */
import { defineWxtModule } from 'wxt/modules';
import { ensure } from './dataset';
import { DATA_SETS } from './sets';

export default defineWxtModule({
  name: 'tifa:data',
  setup(wxt) {
    wxt.hook('build:before', async () => {
      for (const set of DATA_SETS) if (await ensure(set)) wxt.logger.info(`Compiled ${set.name}: ${set.outputs.join(', ')}`);
    });
  },
});
