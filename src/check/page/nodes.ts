import {Curve, Latex, Layout, Node, Shape, Txt} from '@motion-canvas/2d';
import {BBox, Color, Vector2} from '@motion-canvas/core';
import type {FrameBox} from '../../script/declaration';
import type {Matrix, Point, Rgba} from '../scenery';
import {isOutlined} from './outline';
import {centredInk, inkOf} from './textInk';

/** Less than this is not seen. */
export const faintest = 0.02;
const overlap = Symbol.for('lecture.mayOverlap');
const nodeName = Symbol.for('@motion-canvas/2d/nodeName');

/** A component that says what data it shows. */
export interface Reporting {
  report(): unknown;
}

export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** A node and its ancestors. */
export function lineage(node: Node): readonly Node[] {
  const parent = node.parent();
  return parent ? [node, ...lineage(parent)] : [node];
}

export function boxOf(node: Layout): BBox {
  return BBox.fromSizeCentered(node.size());
}

export type TextNode = Txt | Latex | (Shape & {text(): string});

export function isText(node: Node): node is TextNode {
  if (node instanceof Txt || node instanceof Latex) return true;
  return node instanceof Shape && 'text' in node && typeof node.text === 'function';
}

export function letters(node: TextNode, text: string): BBox {
  if (node instanceof Latex) return BBox.fromSizeCentered(node.size());
  if (!(node instanceof Txt)) return centredInk(node, text, node.cacheBBox());
  const box = BBox.fromSizeCentered(node.size());
  const asked = node.styles.lineHeight;
  const lineHeight = asked.endsWith('px') ? parseFloat(asked) : node.fontSize() * 1.2;
  return inkOf(node, text, box, lineHeight);
}

/** Who draws in a way that is known; all others may draw anything in their box. */
const known = {draw: [Node, Layout, Shape, Txt, Latex], drawShape: [Shape, Curve]} as const;

export function isUnknown(node: Node): node is Layout {
  if (!(node instanceof Layout) || isText(node) || isOutlined(node)) return false;
  return Object.entries(known).some(([method, classes]) => {
    const own: unknown = Reflect.get(node, method);
    return own !== undefined && !classes.some(({prototype}) => Reflect.get(prototype, method) === own);
  });
}

/** A dot of a plot, which paints by itself. */
export function isDot(node: Node): node is Node & {color(): unknown} {
  return nameOf(node) === 'Dot' && 'color' in node;
}

export function isReporting(node: object): node is Reporting {
  return 'report' in node && typeof node.report === 'function';
}

/** Axes are reported against the box of the plot that has them. */
export function hasAxes(node: Node): node is Layout {
  return node instanceof Layout && 'xRange' in node;
}

export function reasonOf(node: Node): string | undefined {
  const reason: unknown = Reflect.get(node, overlap);
  return typeof reason === 'string' ? reason : undefined;
}

export function nameOf(node: Node): string {
  const name: unknown = Reflect.get(node, nodeName);
  // Latex has no name of its own, and would get that of the class it extends.
  return node instanceof Latex ? 'Latex' : typeof name === 'string' ? name : node.constructor.name;
}

export function rgbaOf(style: unknown): Rgba | undefined {
  if (style === null || style === undefined) return undefined;
  if (style instanceof Color) {
    const [red, green, blue, alpha] = style.rgba();
    return [red, green, blue, alpha];
  }
  return [0, 0, 0, Number.NaN];
}

/** A gradient's or a pattern's opacity is not known: they are seen. */
export function isPaint(color: Rgba | undefined): color is Rgba {
  return color !== undefined && !(color[3] < faintest);
}

export function boxAround(points: readonly Vector2[]): FrameBox {
  const xs = points.map(({x}) => x);
  const ys = points.map(({y}) => y);
  return {left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys)};
}

export function intersection(a: FrameBox, b: FrameBox): FrameBox {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

export function rounded({x, y}: Vector2): Point {
  return [Math.round(x * 2) / 2, Math.round(y * 2) / 2];
}
