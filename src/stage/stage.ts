import type {Layout, Node, Txt, View2D} from '@motion-canvas/2d';
import type {Theme} from '../theme/theme';
import type {ChapterScript, WordOf} from '../script/chapterScript';
import type {Regions} from './regions';

/** What a chapter is given to build its picture with. */
export interface Stage<S extends ChapterScript = ChapterScript> {
  readonly view: View2D;
  readonly theme: Theme;
  readonly regions: Regions;
  readonly locale: string;
  readonly title: string;
  /** The chapter's title, as the stage draws it in the region `title`. */
  readonly heading: Txt;
  /** The chapter's on-screen words in the locale being played. */
  readonly words: Readonly<Record<WordOf<S>, string>>;
  /** What is added here leaves when the next beat begins. It lies above what the chapter was set with. */
  readonly layer: Layout;
  /** Lets a node that belongs elsewhere, such as a mark in a plot, leave when the next beat begins. */
  readonly passing: <N extends Node>(node: N) => N;
  /** Lets nodes of the layer, or passing ones, stay until they are removed. */
  readonly keep: (...nodes: readonly Node[]) => void;
}
