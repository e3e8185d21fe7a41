import {Latex, Layout, Node, Shape, Txt, type Scene2D} from '@motion-canvas/2d';
import {createComputed, endScene, startScene, Vector2} from '@motion-canvas/core';
import type {FrameBox} from '../../script/declaration';
import type {DataItem, Item, MarkItem, Matrix, TextItem} from '../scenery';
import {
  boxAround,
  boxOf,
  faintest,
  hasAxes,
  intersection,
  isDot,
  isPaint,
  isReporting,
  isText,
  isUnknown,
  letters,
  lineage,
  nameOf,
  reasonOf,
  rgbaOf,
  rounded,
  scaleOf,
  type Reporting,
  type TextNode,
} from './nodes';
import {isOutlined, outlineOf, simplify} from './outline';
import {tickOf} from './tick';

const whole: FrameBox = {left: -1e6, top: -1e6, right: 1e6, bottom: 1e6};
/** They say nothing about where a node is. */
const plain = ['Layout', 'Node', 'View2D', 'Rect'];

/** All that is to be seen in a frame. */
export interface Seen {
  /** In the order in which they are drawn. */
  readonly items: readonly Item[];
  /** Where something is drawn of which nothing but its place is known. */
  readonly unknown: readonly FrameBox[];
}

/** What is known of a node. Signals see to it that only what changed is read off again: the rest is the same object. */
interface Watched {
  readonly id: number;
  readonly item: () => Item | undefined;
  /** Of a node that may draw anything there. */
  readonly place: (() => FrameBox) | undefined;
  /** What its ancestors let be seen of it, and what it lets be seen of its children. */
  readonly clip: () => FrameBox;
  readonly clipInside: () => FrameBox;
}

/** Reads off what a scene shows in the frame that it is in, without drawing it. */
export class Collector {
  private readonly nodes = new WeakMap<Node, Watched>();
  private lastId = 0;

  /**
   * @param resolution - pixels of the canvas in one of the frame.
   * @param captions - the node that draws the captions.
   */
  public constructor(
    private readonly scene: Scene2D,
    private readonly resolution: number,
    private readonly captions: object | undefined,
  ) {}

  /** Everything that is to be seen: the same object as before, as long as nothing has changed. */
  public readonly seen = createComputed((): Seen => {
    const seen: {items: Item[]; unknown: FrameBox[]} = {items: [], unknown: []};
    this.visit(this.scene.getView(), node => {
      const {item, place} = this.watched(node);
      const shown = item();
      if (shown) seen.items.push(shown);
      if (place) seen.unknown.push(place());
    });
    return seen;
  });

  /** What components say of their data. */
  public readonly data = createComputed((): readonly DataItem[] => {
    const data: DataItem[] = [];
    this.visit(this.scene.getView(), node => {
      if (!(node instanceof Layout) || !isReporting(node)) return;
      const item = this.dataOf(node);
      // What is part of a chart is reported by the chart.
      if (item.report instanceof Object && 'axes' in item.report) data.push(item);
    });
    return data;
  });

  /** Asks for something while the scene is the one that nodes belong to. */
  public ask<T>(question: () => T): T {
    startScene(this.scene);
    try {
      return question();
    } finally {
      endScene(this.scene);
    }
  }

  private visit(node: Node, see: (node: Node) => void): void {
    if (node.absoluteOpacity() < faintest) return;
    see(node);
    if (node instanceof Txt || node instanceof Latex) return;
    const children = [...node.children()].sort((a, b) => a.zIndex() - b.zIndex());
    for (const child of children) this.visit(child, see);
  }

  private watched(node: Node): Watched {
    const before = this.nodes.get(node);
    if (before) return before;
    const clip = createComputed(() => {
      const parent = node.parent();
      return parent ? this.watched(parent).clipInside() : whole;
    });
    const watched: Watched = {
      id: ++this.lastId,
      item: createComputed(() => this.item(node)),
      place: isUnknown(node)
        ? createComputed(() => boxAround(this.inFrame(node, node.cacheBBox().corners)))
        : undefined,
      clip,
      clipInside: createComputed(() =>
        node instanceof Layout && node.clip()
          ? intersection(clip(), boxAround(this.inFrame(node, boxOf(node).corners)))
          : clip(),
      ),
    };
    this.nodes.set(node, watched);
    return watched;
  }

  private item(node: Node): Item | undefined {
    if (isText(node)) return this.text(node);
    return node instanceof Shape ? this.mark(node) : undefined;
  }

  private text(node: TextNode): TextItem | undefined {
    const text = node instanceof Latex ? node.tex().join('') : node.text();
    if (text.trim() === '') return undefined;
    const shown = this.shown(node, this.inFrame(node, letters(node, text).corners), 0);
    const {left, top, right, bottom} = shown.box;
    if (right - left < 1 || bottom - top < 1) return undefined;
    return {
      ...shown,
      kind: 'text',
      text,
      formula: node instanceof Latex,
      family: node.fontFamily(),
      weight: node.fontWeight(),
      fontSize: node.fontSize() * scaleOf(this.matrixOf(node)),
      color: rgbaOf(node.fill()),
      halo:
        !(node instanceof Latex) &&
        (!(node instanceof Txt) || node.strokeFirst()) &&
        node.lineWidth() > 0 &&
        node.stroke() !== null,
      ...tickOf(node, this.inFrame.bind(this)),
    };
  }

  private mark(node: Shape): MarkItem | undefined {
    const fill = rgbaOf(node.fill());
    const stroke = node.lineWidth() > 0 ? rgbaOf(node.stroke()) : undefined;
    // Marks of a plot paint by themselves: of them only the edge is known.
    if (!isPaint(fill) && !isPaint(stroke) && !(isOutlined(node) && 'drawn' in node)) return undefined;
    const {points, closed} = outlineOf(node);
    if (points.length === 0) return undefined;
    const outline = simplify(this.inFrame(node, points));
    const width = isPaint(stroke) ? node.lineWidth() * scaleOf(this.matrixOf(node)) : 0;
    const shown = this.shown(node, outline, width / 2);
    const {left, top, right, bottom} = shown.box;
    const [across, down] = [right - left, bottom - top];
    if (Math.min(across, down) < 0 || Math.max(across, down) < 1) return undefined;
    return {
      ...shown,
      kind: 'mark',
      outline: outline.map(rounded),
      closed,
      ...(isPaint(fill) ? {fill} : {}),
      ...(isPaint(stroke) ? {stroke} : {}),
      ...(isDot(node) ? {paint: rgbaOf(node.color())} : {}),
      width,
    };
  }

  private dataOf(node: Layout & Reporting): DataItem {
    const plot = lineage(node).find(hasAxes) ?? node;
    const {x, y} = plot.size();
    return {
      ...this.shown(node, this.inFrame(plot, boxOf(plot).corners), 0),
      component: nameOf(node),
      report: node.report(),
      matrix: this.matrixOf(plot),
      size: [x, y],
      clip: this.watched(node).clipInside(),
    };
  }

  /** @param edge - how far the node reaches beyond its points. */
  private shown(node: Node, points: readonly Vector2[], edge: number) {
    const {left, top, right, bottom} = boxAround(points);
    const box = {left: left - edge, top: top - edge, right: right + edge, bottom: bottom + edge};
    const seen = intersection(box, this.watched(node).clip());
    const cut = [seen.left - box.left, seen.top - box.top, box.right - seen.right, box.bottom - seen.bottom];
    const ancestors = lineage(node);
    const mayOverlap = ancestors.map(reasonOf).find(reason => reason !== undefined);
    const path = ancestors.map(nameOf).filter(name => !plain.includes(name));
    return {
      id: this.watched(node).id,
      node: path.length > 0 ? path.reverse().join(' > ') : nameOf(node),
      opacity: node.absoluteOpacity(),
      box: seen,
      cut: cut.some(side => side > 1),
      caption: ancestors.some(each => each === this.captions),
      ...(mayOverlap === undefined ? {} : {mayOverlap}),
    };
  }

  /** The node's own pixels to the frame's. */
  private matrixOf(node: Node): Matrix {
    const {a, b, c, d, e, f} = node.localToWorld();
    const scale = 1 / this.resolution;
    return [a * scale, b * scale, c * scale, d * scale, e * scale, f * scale];
  }

  private inFrame(node: Node, points: readonly Vector2[]): readonly Vector2[] {
    const [a, b, c, d, e, f] = this.matrixOf(node);
    return points.map(({x, y}) => new Vector2(a * x + c * y + e, b * x + d * y + f));
  }
}
