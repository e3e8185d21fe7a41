import pixelmatch from 'pixelmatch';
import {Bitmap} from '../Bitmap';
import type {Problem, Rule} from '../Rule';

/** Colour difference that is seen (pixelmatch: YIQ, edges that are only smoothed otherwise do not count). */
const threshold = 0.1;
/** This share of the frame may differ: a few letters' edges. */
const share = 0.0005;

/** How two pictures of one beat differ. */
export interface Difference {
  /** 0 to 1. */
  readonly share: number;
  /** Before, after, and what differs, side by side. */
  readonly picture: Bitmap;
}

/** A change in one component changes pictures in chapters that nobody looks at again. */
export const regression = {
  name: 'regression',
  needs: ['pixels', 'earlier'],
  async run({id, span, stills, earlier}) {
    const found: Problem[] = [];
    for (const [index, beat] of span.beats.entries()) {
      const name = `${id}-${String(index + 1).padStart(2, '0')}-${beat.id}`;
      const frame = beat.lastFrame;
      const still = stills.find(each => each.frame === frame);
      if (!still) continue;
      const part = `${name}.png`;
      const before = await earlier.still(name);
      if (!before) {
        const message = `is not in ${earlier.folder}.`;
        found.push({frame, part, message, remedy: 'If the beat is new, draw the stills again.'});
        continue;
      }
      const difference = differenceOf(before, still.bitmap);
      if (!difference) continue;
      const file = await earlier.keep(`${name}-difference`, difference.picture);
      const message = `differs in ${(difference.share * 100).toFixed(2)} % of the picture; see ${file}.`;
      found.push({frame, part, message, remedy: 'If that is meant, draw the stills again.'});
    }
    return found;
  },
} satisfies Rule<'pixels' | 'earlier'>;

/** @returns undefined if nobody would see a difference. */
export function differenceOf(before: Bitmap, after: Bitmap): Difference | undefined {
  const {width, height} = after;
  if (before.width !== width || before.height !== height) {
    return {share: 1, picture: sideBySide([before, after])};
  }
  const marked = new Uint8Array(width * height * 4);
  const differing = pixelmatch(before.data, after.data, marked, width, height, {threshold});
  if (differing <= share * width * height) return undefined;
  const picture = sideBySide([before, after, new Bitmap(width, height, marked)]);
  return {share: differing / (width * height), picture};
}

function sideBySide(bitmaps: readonly Bitmap[]): Bitmap {
  const width = bitmaps.reduce((sum, bitmap) => sum + bitmap.width, 0);
  const height = Math.max(...bitmaps.map(bitmap => bitmap.height));
  const data = new Uint8Array(width * height * 4);
  let left = 0;
  for (const bitmap of bitmaps) {
    for (let row = 0; row < bitmap.height; row++) {
      const line = bitmap.data.subarray(row * bitmap.width * 4, (row + 1) * bitmap.width * 4);
      data.set(line, (row * width + left) * 4);
    }
    left += bitmap.width;
  }
  return new Bitmap(width, height, data);
}
