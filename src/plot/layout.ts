import type {Layout} from '@motion-canvas/2d';
import {BBox, type Vector2} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {Plot} from './Plot';

/** For a `top` or `bottom` prop: `<Label top={below(plot)} />` stands a gap under the plot, wherever that goes. */
export function below(node: Layout, gap = useTheme().size.gap): () => Vector2 {
  return () => node.bottom().addY(gap);
}

/** For a `bottom` prop: a gap above a node. */
export function above(node: Layout, gap = useTheme().size.gap): () => Vector2 {
  return () => node.top().addY(-gap);
}

/** For a `left` prop: a gap to the right of a node. */
export function beside(node: Layout, gap = useTheme().size.gap): () => Vector2 {
  return () => node.right().addX(gap);
}

/**
 * Divides a box into boxes side by side, with gaps between them.
 *
 * @param shares - how many of equal width, or how their widths compare: `[2, 1]`.
 */
export function row(box: BBox, shares: number | readonly number[], gap = useTheme().size.gap): readonly BBox[] {
  return divide(box.width, shares, gap).map(({at, length}) => new BBox(box.left + at, box.top, length, box.height));
}

/** Divides a box into boxes one below the other, with gaps between them; see {@link row}. */
export function stack(box: BBox, shares: number | readonly number[], gap = useTheme().size.gap): readonly BBox[] {
  return divide(box.height, shares, gap).map(({at, length}) => new BBox(box.left, box.top + at, box.width, length));
}

function divide(whole: number, shares: number | readonly number[], gap: number) {
  const parts = typeof shares === 'number' ? Array.from({length: shares}, () => 1) : shares;
  const sum = parts.reduce((total, part) => total + part, 0);
  const free = whole - gap * (parts.length - 1);
  return parts.map((part, index) => {
    const before = parts.slice(0, index).reduce((total, each) => total + each, 0);
    return {at: (before / sum) * free + index * gap, length: (part / sum) * free};
  });
}

/**
 * Puts a node into a box: a plot fills it together with the numbers and names of its axes, anything else stands in its
 * middle, made smaller where it would not fit.
 */
export function fit(node: Layout, box: BBox): void {
  if (node instanceof Plot) {
    node.fit(box);
    return;
  }
  node.position(box.center).scale(() => Math.min(1, box.width / node.width(), box.height / node.height()));
}
