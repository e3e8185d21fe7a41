import type {Rgb} from '../Bitmap';
import {parseColor} from '../color';
import {contains, grow, passesThrough} from '../geometry';
import type {Still} from '../Chapter';
import {readReport, shareOf, type Report, type ReportedSeries} from '../report';
import type {Rule} from '../Rule';
import type {DataItem, Item, MarkItem, Point, Rgba} from '../scenery';

/** A mark may be this far from where its numbers put it, in pixels of a frame 1920 wide. */
const radius = 5;
/** Of a curve, so many places are looked at. */
const places = 60;
/** A series that is seen at none of fewer places may be seen between them. */
const enough = 8;
/** A mark that is larger is a panel. */
const disc = 80;

/**
 * A component can report the right numbers and draw wrong ones: upside down, to another scale, a step late. So the
 * place of each mark is computed here, from the axes and the box alone, and its colour is looked for in the picture.
 */
export const pixels = {
  name: 'pixels',
  needs: ['pixels'],
  run: ({stills}) =>
    stills
      .filter(({endOf}) => endOf !== undefined)
      .flatMap(still =>
        (still.snapshot.data ?? [])
          .filter(({opacity}) => opacity > 0.99)
          .flatMap(item => {
            const report = readReport(item);
            return report.series
              .flatMap(series => byColor(series, report.axes))
              .flatMap(series => {
                const missing = lookFor(series, report.axes, item, still);
                if (!missing) return [];
                const message = `says that it shows "${series.name}", but ${missing.message}`;
                return [{frame: still.frame, part: item.node, message, remedy: missing.remedy}];
              });
          }),
      ),
} satisfies Rule<'pixels'>;

/** What lies so near to a point, as a share of the axes, may cover it: a mark at the end of a step, a later step. */
const covers = 0.015;

/**
 * A path whose steps differ in colour is looked for step by step: at the middle of each, unless a mark or a later step
 * covers it there.
 */
function byColor(series: ReportedSeries, {x: spanX, y: spanY}: Report['axes']): readonly ReportedSeries[] {
  const {points, stepColors} = series;
  if (!stepColors) return [series];
  const shares = points.map(([x, y]): Point => [x / (spanX[1] - spanX[0]), y / (spanY[1] - spanY[0])]);
  return points.slice(1).flatMap(([x, y], step) => {
    const [fromX, fromY] = points[step] ?? [x, y];
    const middle = between(shares[step], shares[step + 1]);
    const isCovered =
      shares.some(mark => Math.hypot(mark[0] - middle[0], mark[1] - middle[1]) < covers) ||
      shares.slice(step + 2).some((to, later) => distanceTo(middle, shares[step + 1 + later] ?? to, to) < covers);
    if (isCovered) return [];
    const color = stepColors[step] ?? series.color;
    return [{name: series.name, shape: 'dots', color, points: [[(fromX + x) / 2, (fromY + y) / 2]]}];
  });
}

function between([x1, y1]: Point = [0, 0], [x2, y2]: Point = [0, 0]): Point {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

/** Of a point from a piece of a line. */
function distanceTo([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}

/** The first place at which a series should be and is not, or that it is nowhere to be seen. */
function lookFor(
  series: ReportedSeries,
  axes: Report['axes'],
  item: DataItem,
  {bitmap, snapshot}: Still,
): {readonly message: string; readonly remedy: string} | undefined {
  const color = parseColor(series.color);
  const items = snapshot.stays.map(stay => stay.item);
  const floor = axes.scale === 'log' ? axes.y[0] : 0;
  const places = placesOf(series)
    .map(([x, y]) => ({place: inFrame([x, y], axes, item), foot: inFrame([x, floor], axes, item)}))
    // A stem that short is hidden by the line it stands on.
    .filter(({place, foot}) => series.shape !== 'stems' || Math.abs(place[1] - foot[1]) > radius)
    .map(({place}) => place);
  const {left, top, right, bottom} = grow(item.clip, -radius);
  const visible = places.filter(
    ([x, y]) => x > left && x < right && y > top && y < bottom && bitmap.at(x, y) !== undefined,
  );
  const open = visible.filter(place => !isCovered(place, color, items, series.shape));
  if (visible.length >= enough && open.length === 0) {
    return {
      message: 'something covers all of it.',
      remedy: 'Draw it above what covers it, or take it out of the picture.',
    };
  }
  const missing = open.find(([x, y]) => !bitmap.has(color, x, y, radius));
  if (!missing) return undefined;
  const [x, y] = missing.map(value => Math.round(value));
  return {
    message: `at (${x}, ${y}) px there is none of its ${series.color}.`,
    remedy: 'See how the component turns maths coordinates into pixels when it draws.',
  };
}

/** Where to look: at every mark or tip, and at the middle between two that are joined; along a curve, evenly. */
function placesOf({shape, points}: ReportedSeries): readonly Point[] {
  if (shape === 'dots' || shape === 'stems') return points;
  const every = shape === 'line' ? Math.max(1, Math.floor(points.length / places)) : 1;
  return points
    .filter((_, index) => index % every === 0 || index === points.length - 1)
    .flatMap(([x, y], index, kept): Point[] => {
      const next = kept[index + 1];
      return next && shape === 'path'
        ? [
            [x, y],
            [(x + next[0]) / 2, (y + next[1]) / 2],
          ]
        : [[x, y]];
    });
}

/** Maths coordinates to pixels: y points up in the one and down in the other. */
function inFrame([x, y]: Point, axes: Report['axes'], item: DataItem): Point {
  const {size, matrix} = item;
  const across = (shareOf(x, axes.x, axes.xScale) - 0.5) * size[0];
  const down = (0.5 - shareOf(y, axes.y, axes.scale)) * size[1];
  const [a, b, c, d, e, f] = matrix;
  return [a * across + c * down + e, b * across + d * down + f];
}

function isOther(paint: Rgba, color: Rgb): boolean {
  return color.some((channel, index) => Math.abs(channel - (paint[index] ?? NaN)) >= 1);
}

/** Whether a word, a disc or a line of another colour lies over a mark there; panels are larger, and behind. */
function isCovered([x, y]: Point, color: Rgb, items: readonly Item[], shape: ReportedSeries['shape']): boolean {
  const isJoined = shape === 'line' || shape === 'path';
  const runsThrough = (item: Item): item is MarkItem =>
    item.kind === 'mark' &&
    item.stroke !== undefined &&
    item.stroke[3] * item.opacity > 0.5 &&
    passesThrough(item.outline, item.closed, grow({left: x, top: y, right: x, bottom: y}, item.width / 2 + 1));
  const near = items.filter(({box}) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  // Where two curves run together, the one drawn later is seen: over a curve that is nowhere near, none is later.
  const own = isJoined ? near.findIndex(item => runsThrough(item) && item.stroke && !isOther(item.stroke, color)) : -1;
  const {[own]: covered} = near;
  const ownWidth = covered?.kind === 'mark' ? covered.width : Infinity;
  return near.some((item, index) => {
    if (item.kind === 'text') return item.opacity > 0.1;
    const isLater = index > own && runsThrough(item) && item.width >= ownWidth;
    if (isLater && item.stroke && isOther(item.stroke, color)) return true;
    const {left, top, right, bottom} = item.box;
    const fill = item.fill ?? item.paint;
    const hides =
      fill !== undefined &&
      fill[3] * item.opacity > 0.9 &&
      right - left < disc &&
      bottom - top < disc &&
      isOther(fill, color);
    return hides && contains(item.outline, [x, y]);
  });
}
