import type {Bitmap, ColorCount, Rgb} from '../Bitmap';
import {alike, distance} from '../Bitmap';
import {blend, contrast as ratioOf} from '../color';
import {frame, grow, isWithin, meet} from '../geometry';
import {meaningful} from '../meaning';
import {nameOf, type Snapshot} from '../Chapter';
import type {Problem, Rule} from '../Rule';
import type {Item, MarkItem, Point, Rgba, TextItem} from '../scenery';

/** WCAG 2.2, 1.4.3; a film is also watched at a third of its size, where no text is large. */
const textRatio = 4.5;
/** WCAG 2.2, 1.4.11. */
const markRatio = 3;
/** A colour is a ground if it fills so much of what is around the letters; edges of letters are many rare colours. */
const groundShare = 0.06;
/** A text must be seen as this share of its box at least, or something covers it. */
const inkShare = 0.004;
/** A mark that is hardly longer than its line is wide has no sides to be seen from. */
const smallest = 4;
/** A mark that is larger is no disc. */
const disc = 80;
/** Along a mark's edge, in pixels. */
const sampleEvery = 16;

/**
 * Colours are chosen against the ground that the author has in mind; what is really behind a text or a mark, only the
 * pixels say: a shaded quadrant, a highlighted row, a disc of nearly the same hue.
 */
export const contrast = {
  name: 'contrast',
  needs: ['pixels'],
  run(chapter) {
    const found = new Map<string, Problem>();
    const meant = meaningful(chapter.declaration);
    for (const {frame: at, endOf, snapshot, bitmap} of chapter.stills) {
      const clouds = new Map<string, {seen: number; readonly faint: Problem[]}>();
      for (const {item, first, last} of snapshot.stays) {
        const settled = endOf !== undefined || (last - first) / chapter.fps >= 0.25;
        if (!settled || item.opacity < 0.1 || (endOf === undefined && isPassed(item, snapshot, chapter.fps))) continue;
        const problem =
          item.kind === 'text'
            ? textProblem(item, bitmap)
            : isMeant(item, meant)
              ? markProblem(item, bitmap, endOf !== undefined && !isPartOfLike(item, snapshot))
              : undefined;
        const remedy = 'Give it a colour of the theme that stands out from what is behind it, or move it.';
        const told = problem === undefined ? [] : [{frame: at, part: nameOf(item), message: problem, remedy}];
        const cloud = cloudOf(item);
        if (cloud === undefined) for (const each of told) remember(`${item.id} ${each.message}`, each);
        else {
          const {seen, faint} = clouds.get(cloud) ?? {seen: 0, faint: []};
          clouds.set(cloud, {seen: seen + 1, faint: [...faint, ...told]});
        }
      }
      for (const [cloud, {seen, faint}] of clouds) {
        const [first] = faint;
        if (first && 2 * faint.length > seen) remember(cloud, first);
      }
    }
    return [...found.values()];

    function remember(key: string, problem: Problem): void {
      if (!found.has(key)) found.set(key, problem);
    }
  },
} satisfies Rule<'pixels'>;

/**
 * The cloud that a dot belongs to. Dots of a cloud lie on each other and on what is drawn between them; the cloud is to
 * be seen if more than half of them are.
 */
function cloudOf(item: Item): string | undefined {
  if (item.kind !== 'mark' || !nameOf(item).endsWith('Dots > Dot')) return undefined;
  return `${nameOf(item)} ${colorOf(item)?.join() ?? ''}`;
}

/** Dimmed marks are not being talked about, and rules and panels carry no meaning alone. */
function isMeant(item: MarkItem, meant: ReadonlySet<string>): boolean {
  const color = colorOf(item);
  const backdrop = isWithin(frame, grow(item.box, 1));
  return color !== undefined && !backdrop && item.opacity * color[3] >= 0.9 && meant.has(color.slice(0, 3).join());
}

function colorOf({stroke, fill}: MarkItem): Rgba | undefined {
  return stroke ?? fill;
}

function textProblem({color, opacity, box}: TextItem, bitmap: Bitmap): string | undefined {
  if (!color || Number.isNaN(color[3])) return undefined;
  const fill: Rgb = [color[0], color[1], color[2]];
  const colors = bitmap.colorsIn(grow(box, 4));
  const grounds = groundsOf(colors, fill);
  const worst = grounds
    .map(ground => ({ground, ink: blend(ground, fill, opacity * color[3])}))
    .map(pair => ({...pair, ratio: ratioOf(pair.ink, pair.ground)}))
    .reduce((least, each) => (each.ratio < least.ratio ? each : least), {ratio: Infinity, ink: fill});
  if (worst.ratio < textRatio) {
    return `stands out by ${worst.ratio.toFixed(1)}:1 from what is behind it; ${textRatio}:1 is needed.`;
  }
  const inks = countOf(colors.filter(({color}) => distance(color, worst.ink) < 1.5 * alike));
  return inks < inkShare * countOf(colors) ? 'is not in the picture: something covers it.' : undefined;
}

/** The colours around and between the letters. */
function groundsOf(colors: readonly ColorCount[], ink: Rgb): readonly Rgb[] {
  const pixels = countOf(colors);
  const bins = new Map<number, {count: number; color: Rgb}>();
  for (const {color, count} of colors) {
    const key = ((color[0] >> 4) << 8) | ((color[1] >> 4) << 4) | (color[2] >> 4);
    const bin = bins.get(key);
    if (bin) bin.count += count;
    else bins.set(key, {count, color});
  }
  const all = [...bins.values()].sort((a, b) => b.count - a.count);
  const [commonest] = all;
  const isEdge = ({count, color}: ColorCount) =>
    commonest !== undefined && count < commonest.count / 4 && isBetween(color, commonest.color, ink);
  const grounds = all.filter(
    bin =>
      bin.count >= groundShare * pixels && (distance(bin.color, ink) > alike || bin.count > pixels / 2) && !isEdge(bin),
  );
  return (grounds.length > 0 ? grounds : all.slice(0, 1)).map(({color}) => color);
}

function countOf(colors: readonly ColorCount[]): number {
  return colors.reduce((sum, {count}) => sum + count, 0);
}

/** Whether a colour is a mixture of two others: the rows of pixels that a short stroke covers by half. */
function isBetween(color: Rgb, one: Rgb, other: Rgb): boolean {
  const length = distance(one, other);
  if (length === 0) return false;
  const along = color.reduce((sum, value, index) => {
    const start = one[index] ?? 0;
    return sum + (value - start) * ((other[index] ?? 0) - start);
  }, 0);
  const share = Math.min(1, Math.max(0, along / length ** 2));
  return distance(color, blend(one, other, share)) < alike / 4;
}

/** Whether something is just moving by: that is no ground to stand on. */
function isPassed({box}: Item, {stays}: Snapshot, fps: number): boolean {
  return stays.some(({item, first, last}) => (last - first) / fps < 0.25 && meet(grow(item.box, 4), grow(box, 4)));
}

/** Whether it lies in a disc of its own colour: a line that has come to its end there is one with it. */
function isPartOfLike(item: MarkItem, {stays}: Snapshot): boolean {
  const color = colorOf(item)?.join();
  return stays.some(
    ({item: other}) =>
      other !== item &&
      other.kind === 'mark' &&
      other.fill?.join() === color &&
      isWithin(item.box, grow(other.box, 3)) &&
      other.box.right - other.box.left < disc,
  );
}

/** @param atRest - while things move, one may for a moment lie wholly over another of its kind. */
function markProblem(item: MarkItem, bitmap: Bitmap, atRest: boolean): string | undefined {
  const color = colorOf(item);
  const {left, top, right, bottom} = item.box;
  if (!color || Math.max(right - left, bottom - top) < 2 * item.width + smallest) return undefined;
  const own: Rgb = [color[0], color[1], color[2]];
  const ratios = besides(item)
    .map(sides => sides.map(([x, y]) => bitmap.at(x, y)).filter(pixel => pixel !== undefined))
    // In a bundle of like lines, what is beside one is the next.
    .filter(pixels => pixels.some(pixel => distance(pixel, own) > alike))
    .map(pixels => Math.max(...pixels.map(pixel => ratioOf(pixel, own))))
    .sort((a, b) => a - b);
  const middle = ratios[Math.floor(ratios.length / 2)] ?? (atRest ? 1 : markRatio);
  if (middle >= markRatio) return undefined;
  return `stands out by ${middle.toFixed(1)}:1 from what is beside it; ${markRatio}:1 is needed.`;
}

/** Points just off both sides of a mark's edge, all along it. */
function besides({outline, closed, width}: MarkItem): readonly (readonly Point[])[] {
  const ends = closed ? [...outline, ...outline.slice(0, 1)] : outline;
  const away = width / 2 + 4;
  return ends.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = ends[index] ?? [x2, y2];
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length === 0) return [];
    const [nx, ny] = [((y2 - y1) / length) * away, ((x1 - x2) / length) * away];
    const samples = Math.ceil(length / sampleEvery);
    return Array.from({length: samples}, (_, sample) => {
      const along = (sample + 0.5) / samples;
      const [x, y] = [x1 + (x2 - x1) * along, y1 + (y2 - y1) * along];
      return [[x + nx, y + ny] as const, [x - nx, y - ny] as const];
    });
  });
}
