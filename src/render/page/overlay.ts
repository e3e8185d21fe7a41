import type {Overlay} from '../../score/cuts';
import {frame, pathOf, pens, type Stroke} from '../../score/strokes';

/** Colour and size of the laser's dot, as the windows of a talk have it; in pixels of the scene. */
const laser = {color: '255 59 48', radius: 10.5, glow: 16} as const;

const outlines = new WeakMap<Stroke, Path2D>();

/** Draws what lay over the picture of a talk: strokes and laser, or black over everything. */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  {black, laser: at}: Overlay,
  strokes: readonly Stroke[],
): void {
  const {width, height} = context.canvas;
  context.save();
  if (black) {
    context.fillStyle = '#000';
    context.fillRect(0, 0, width, height);
  } else {
    context.scale(width / frame.width, height / frame.height);
    for (const stroke of strokes) {
      context.fillStyle = pens[stroke.pen];
      context.fill(outlineOf(stroke));
    }
    if (at) drawLaser(context, at);
  }
  context.restore();
}

function outlineOf(stroke: Stroke): Path2D {
  const outline = outlines.get(stroke) ?? new Path2D(pathOf(stroke));
  outlines.set(stroke, outline);
  return outline;
}

function drawLaser(context: CanvasRenderingContext2D, [x, y]: readonly [number, number]): void {
  const {color, radius, glow} = laser;
  const disc = (outer: number, stops: readonly (readonly [number, string])[]) => {
    const fill = context.createRadialGradient(x, y, 0, x, y, outer);
    for (const [at, paint] of stops) fill.addColorStop(at, paint);
    context.fillStyle = fill;
    context.beginPath();
    context.arc(x, y, outer, 0, 2 * Math.PI);
    context.fill();
  };
  disc(radius + glow, [
    [radius / (radius + glow), `rgb(${color} / 65%)`],
    [1, `rgb(${color} / 0%)`],
  ]);
  disc(radius, [
    [0.25, '#fff'],
    [0.64, `rgb(${color})`],
  ]);
}
