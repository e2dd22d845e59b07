/**
 * What the two content scripts of a frame tell each other. They share one isolated world, which the page cannot see into.
 *
 * `asked`: the detector has just asked for the annotator. An annotator that finds it unset was sent by the reader ("Read this page
 * anyway"), and reads whatever is there. `annotating`: the annotator runs and follows the page by itself.
 */
interface Handover {
  asked?: boolean;
  annotating?: boolean;
  detector?: AbortController;
}

const world = globalThis as typeof globalThis & { tifaHandover?: Handover };

world.tifaHandover ??= {};
export const handover: Handover = world.tifaHandover;
