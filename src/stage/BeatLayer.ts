import {Layout, type Node} from '@motion-canvas/2d';
import type {ThreadGenerator} from '@motion-canvas/core';
import {leave} from './motion';

/** What is in the picture for one beat: it leaves when the next one begins, unless it is told to stay. */
export class BeatLayer {
  /** What leaves with the beat. */
  public readonly layer = new Layout({});
  /** What was told to stay. */
  public readonly kept = new Layout({});

  private readonly passing = new Set<Node>();

  /** Lets a node that is no child of the layer leave with the beat. */
  public pass<N extends Node>(node: N): N {
    this.passing.add(node);
    return node;
  }

  public keep(...nodes: readonly Node[]): void {
    for (const node of nodes) {
      this.passing.delete(node);
      if (node.parent() === this.layer) node.reparent(this.kept);
    }
  }

  /** All that leaves goes at once; nothing moves, and no time passes, if there is nothing. */
  public *clear(): ThreadGenerator {
    const leaving = [...this.layer.children(), ...this.passing];
    this.passing.clear();
    if (leaving.length > 0) yield* leave(...leaving);
  }
}
