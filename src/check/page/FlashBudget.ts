import type {FrameRange} from '../../render/film/job';
import type {FrameBox} from '../../script/declaration';
import {luminance} from '../color';
import {leastFramesPerSecond} from '../flashing';
import {frame} from '../geometry';
import type {Item, Point, Rgba} from '../scenery';
import type {Seen} from './collect';

/** Letters fill less than half of the box that they stand in. */
const inkOfText = 0.5;
/** What is darker cannot be the bright half of a flash. */
const bright = 0.1;
/** Four flashes within a second take four returns to brightness over a quarter of the frame. */
const enough = 4 * 0.25;

const whole = areaOf(frame);

/**
 * Tells by layout alone in which seconds there may be too many flashes, so that only those have to be drawn.
 *
 * Each pixel that flashes turns bright four times in a second, and each time in a frame in which something bright comes
 * to it, or goes from over it. The area of all that is added up over a second: as long as it stays small, nothing
 * flashes. It is an upper bound: most seconds beyond it are movements.
 */
export class FlashBudget {
  private before: Seen = {items: [], unknown: []};
  private known: ReadonlySet<Item> = new Set();
  private readonly spent: {readonly frame: number; readonly share: number}[] = [];
  private suspect = -Infinity;
  private readonly found: {first: number; last: number}[] = [];

  public constructor(private readonly fps: number) {}

  /** Parts of the chapter that have to be drawn, in frames, both ends inclusive. */
  public get suspects(): readonly FrameRange[] {
    return this.found;
  }

  /** @param seen - what is to be seen from this frame on; it may be left out if nothing has changed. */
  public add(frame: number, seen: Seen): void {
    if (this.fps < leastFramesPerSecond) return;
    const now = new Set(seen.items);
    const share = this.changed(seen, now) / whole;
    this.before = seen;
    this.known = now;
    if (share > 0) this.spent.push({frame, share});
    while ((this.spent[0]?.frame ?? frame) <= frame - this.fps) this.spent.shift();
    if (this.spent.reduce((sum, each) => sum + each.share, 0) < enough) return;
    const first = Math.max(0, frame - Math.ceil(this.fps));
    const last = this.found.at(-1);
    if (last && first <= this.suspect + 1) last.last = frame;
    else this.found.push({first, last: frame});
    this.suspect = frame;
  }

  /** The area that may have become bright, in pixels: under what is new and bright, and under what went from over it. */
  private changed({items, unknown}: Seen, now: ReadonlySet<Item>): number {
    const old = this.known;
    const come = items.filter(item => !old.has(item));
    const gone = this.before.items.filter(item => !now.has(item));
    const uncovered =
      gone.length === 0 ? [] : items.filter(item => old.has(item) && gone.some(each => meets(each, item)));
    const hidden = unknown.reduce((sum, box) => sum + areaOf(box), 0);
    const shining = Math.min(sumOf(gone, area), sumOf(uncovered, brightArea));
    return Math.min(whole, sumOf(come, brightArea) + shining + hidden);
  }
}

function sumOf(items: readonly Item[], measure: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + measure(item), 0);
}

function meets({box: one}: Item, {box: other}: Item): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

function brightArea(item: Item): number {
  if (item.kind === 'text') return isBright(item.color) ? area(item) : 0;
  return (isBright(item.fill) ? areaOf(item.box) : 0) + (isBright(item.stroke) ? stroked(item.outline, item.width) : 0);
}

function area(item: Item): number {
  if (item.kind === 'text') return inkOfText * areaOf(item.box);
  return (item.fill ? areaOf(item.box) : 0) + (item.stroke ? stroked(item.outline, item.width) : 0);
}

/** Bright enough, or red enough, for a flash; of a gradient nothing is known. */
function isBright(color: Rgba | undefined): boolean {
  if (!color) return false;
  const [red, green, blue, alpha] = color;
  return Number.isNaN(alpha) || luminance([red, green, blue]) >= bright || (red > 60 && red > 1.5 * (green + blue));
}

function stroked(outline: readonly Point[], width: number): number {
  const length = outline.reduce((sum, [x, y], index) => {
    const [left, top] = outline[index - 1] ?? [x, y];
    return sum + Math.hypot(x - left, y - top);
  }, 0);
  return (length + width) * width;
}

function areaOf({left, top, right, bottom}: FrameBox): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}
