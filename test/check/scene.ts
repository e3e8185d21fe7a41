import type {Declaration} from '../../src/script/declaration';
import {Bitmap, type Rgb} from '../../src/check/Bitmap';
import type {Snapshot, Stay} from '../../src/check/Chapter';
import type {Seen} from '../../src/check/Rule';
import type {DataItem, Item, MarkItem, TextItem} from '../../src/check/scenery';

export const declaration: Declaration = {
  script: {
    id: 'trial',
    title: {ko: '시험', en: 'Trial'},
    words: {word: {ko: '낱말', en: 'word'}},
    beats: {
      one: {
        sentence: {ko: '하나가 움직입니다.', en: 'One thing moves.'},
        notes: {ko: '적을 말', en: 'Notes'},
      },
    },
  },
  marked: {},
  safe: {left: 96, top: 96, right: 1824, bottom: 984},
  caption: {left: 96, top: 850, right: 1824, bottom: 984},
  smallestText: 40,
  hues: {sigmoid: '#56b4e9', relu: '#e69f00'},
  inks: ['#f3f5f8'],
};

export const ground: Rgb = [13, 17, 23];

let lastId = 0;

/** A label of 100 x 40 px, `x` and `y` its upper left corner. */
export function text(x: number, y: number, more: Partial<TextItem> = {}): TextItem {
  return {
    id: ++lastId,
    kind: 'text',
    node: 'Label',
    text: 'word',
    formula: false,
    family: 'Pretendard',
    weight: 500,
    fontSize: 40,
    color: [243, 245, 248, 1],
    halo: false,
    opacity: 1,
    box: {left: x, top: y, right: x + 100, bottom: y + 40},
    cut: false,
    caption: false,
    ...more,
  };
}

/** A line of 4 px. */
export function line(points: MarkItem['outline'], more: Partial<MarkItem> = {}): MarkItem {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    id: ++lastId,
    kind: 'mark',
    node: 'Line',
    opacity: 1,
    box: {left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys)},
    cut: false,
    caption: false,
    outline: points,
    closed: false,
    stroke: [86, 180, 233, 1],
    width: 4,
    ...more,
  };
}

/** A filled rectangle without a stroke. */
export function panel(
  left: number,
  top: number,
  right: number,
  bottom: number,
  more: Partial<MarkItem> = {},
): MarkItem {
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  return line(corners, {node: 'Rect', closed: true, stroke: undefined, fill: [20, 26, 34, 1], width: 0, ...more});
}

/** One beat of two seconds at 10 frames a second, in which items stay from frame 0 to the end. */
export function chapter(
  items: readonly Item[],
  more: Partial<Seen<'signals'>> = {},
  data?: readonly DataItem[],
): Seen<'signals'> {
  const stays: readonly Stay[] = items.map(item => ({item, first: 0, last: 19}));
  const snapshot: Snapshot = {frame: 0, last: 19, stays, data};
  return {
    id: 'trial',
    locale: 'en',
    fps: 10,
    declaration,
    span: {
      id: 'trial',
      title: 'Trial',
      firstFrame: 0,
      lastFrame: 19,
      beats: [{id: 'one', firstFrame: 0, lastFrame: 19, captions: []}],
    },
    snapshots: [snapshot],
    truth: {one: {}},
    missingGlyphs: [],
    ...more,
  };
}

/** A picture in one colour. */
export function bitmap(color: Rgb = ground): Bitmap {
  const data = new Uint8Array(1920 * 1080 * 4);
  new Uint32Array(data.buffer).fill((255 << 24) | (color[2] << 16) | (color[1] << 8) | color[0]);
  return new Bitmap(1920, 1080, data);
}

export function paint(
  {data, width}: Bitmap,
  left: number,
  top: number,
  right: number,
  bottom: number,
  color: Rgb,
): void {
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) data.set(color, (y * width + x) * 4);
}
