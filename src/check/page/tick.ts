import {Layout, type Node} from '@motion-canvas/2d';
import {Vector2} from '@motion-canvas/core';
import type {TextItem, Tick} from '../scenery';
import {boxAround, boxOf, isText, lineage, nameOf} from './nodes';

/** A plot whose scales can be asked for. */
interface Scaled {
  scales(): Readonly<Record<'x' | 'y', {readonly kind: string; readonly domain: readonly [number, number]}>>;
}

/** Where an axis's number stands on its plot, and what it reads; nothing for other texts. */
export function tickOf(
  node: Node,
  inFrame: (node: Node, points: readonly Vector2[]) => readonly Vector2[],
): Pick<TextItem, 'tick'> {
  const ancestors = lineage(node);
  const axis = ancestors.findIndex(each => nameOf(each) === 'Axis');
  const plot = ancestors.slice(axis + 1).find(isScaled);
  const number = ancestors[axis - 1];
  if (!number || !plot) return {};
  const place = boxAround(inFrame(plot, boxOf(plot).corners));
  // A power of ten is read as a whole: its exponent does not stand at the tick.
  const texts = [number, ...number.findAll((each: Node): each is Node => isText(each))].filter(isText);
  const [middle] = inFrame(number, [Vector2.zero]);
  if (!middle) return {};
  const {x, y} = plot.scales();
  const tick: Tick = {
    reads: texts.map(each => ('text' in each ? each.text() : '')).filter(text => text !== ''),
    across: (middle.x - place.left) / (place.right - place.left),
    up: (place.bottom - middle.y) / (place.bottom - place.top),
    x: {span: x.domain, scale: x.kind === 'log' ? 'log' : 'linear'},
    y: {span: y.domain, scale: y.kind === 'log' ? 'log' : 'linear'},
    pixels: [place.right - place.left, place.bottom - place.top],
  };
  return {tick};
}

function isScaled(node: Node): node is Layout & Scaled {
  return node instanceof Layout && 'scales' in node && typeof node.scales === 'function';
}
