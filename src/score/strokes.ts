import {getStroke} from 'perfect-freehand';
import {z} from 'zod';

/** The pens, by the colours of the theme that they draw in. */
export const pens = {ink: '#f3f5f8', accent: '#56b4e9', warn: '#e69f00', good: '#1fb58f'} as const;

export type Pen = keyof typeof pens;

/** The frame that strokes are drawn in, whatever the size of the window. */
export const frame = {width: 1920, height: 1080} as const;

const coordinate = z
  .number()
  .min(-frame.width)
  .max(2 * frame.width);

export const pointOfStroke = z.tuple([coordinate, coordinate, z.number().min(0).max(1)]);

/** What was drawn without lifting the pen: points in pixels of the scene, each with the pressure of the pen, 0 to 1. */
export const stroke = z.strictObject({
  pen: z.enum(['ink', 'accent', 'warn', 'good']),
  points: z.array(pointOfStroke).max(10_000),
});

export type Stroke = Readonly<z.infer<typeof stroke>>;

/** Pixels of the scene. */
const width = 9;

/** What a pointer without pressure tells while it is pressed. */
const noPressure = 0.5;

/** The outline of a stroke as the data of an SVG path. A mouse has no pressure: there it comes from the speed. */
export function pathOf({points}: Stroke): string {
  const outline = getStroke(
    points.map(([x, y, pressure]) => [x, y, pressure]),
    {size: width, last: true, simulatePressure: points.every(([, , pressure]) => pressure === noPressure)},
  );
  const text = outline.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return text.length === 0 ? '' : `M${text.join('L')}Z`;
}

/** What was drawn on a slide, as a picture of its own. */
export function svgOf(strokes: readonly Stroke[]): string {
  const size = `viewBox="0 0 ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}"`;
  const paths = strokes.map(drawn => `  <path fill="${pens[drawn.pen]}" d="${pathOf(drawn)}"/>`);
  return [`<svg xmlns="http://www.w3.org/2000/svg" ${size}>`, ...paths, '</svg>', ''].join('\n');
}

/** The place of the topmost stroke that comes as near to a point as the eraser is large; -1 if there is none. */
export function strokeAt(strokes: readonly Stroke[], [x, y]: readonly [number, number], reach = 24): number {
  return strokes.findLastIndex(({points}) => points.some(([px, py]) => Math.hypot(px - x, py - y) < reach));
}
