import type {Layout} from '@motion-canvas/2d';
import {BBox} from '@motion-canvas/core';

let measuring: CanvasRenderingContext2D | undefined;
const known = new Map<string, TextMetrics>();

/** How far a text's letters really reach above and below its baseline. */
function measure(text: string, font: string): TextMetrics {
  measuring ??= document.createElement('canvas').getContext('2d') ?? undefined;
  if (!measuring) throw new Error('There is no canvas to measure text with.');
  const key = `${font}|${text}`;
  const before = known.get(key);
  if (before) return before;
  measuring.font = font;
  const metrics = measuring.measureText(text);
  known.set(key, metrics);
  return metrics;
}

export function fontOf(node: Layout): string {
  return `${node.fontStyle()} ${node.fontWeight()} ${node.fontSize()}px ${node.fontFamily()}`;
}

/**
 * Where the letters are, in the node's own pixels: lines are spaced wider than letters are high, and a box of lines
 * would touch what no letter touches.
 *
 * @param lineBox - the node's box, its first and last line included.
 * @param lineHeight - of one line, in pixels.
 */
export function inkOf(node: Layout, text: string, lineBox: BBox, lineHeight: number): BBox {
  const {fontBoundingBoxAscent, fontBoundingBoxDescent, actualBoundingBoxAscent, actualBoundingBoxDescent} = measure(
    text,
    fontOf(node),
  );
  const baseline = (fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
  const half = Math.min(lineHeight, lineBox.height) / 2;
  const top = lineBox.top + half + baseline - actualBoundingBoxAscent;
  const bottom = lineBox.bottom - half + baseline + actualBoundingBoxDescent;
  return new BBox(lineBox.left, top, lineBox.width, bottom - top);
}

/** The same for a node that sets one line with its capitals centred on its own origin. */
export function centredInk(node: Layout, text: string, box: BBox): BBox {
  const font = fontOf(node);
  const baseline = measure('H', font).actualBoundingBoxAscent / 2;
  const {actualBoundingBoxAscent, actualBoundingBoxDescent} = measure(text, font);
  const top = box.center.y + baseline - actualBoundingBoxAscent;
  return new BBox(box.left, top, box.width, actualBoundingBoxAscent + actualBoundingBoxDescent);
}
