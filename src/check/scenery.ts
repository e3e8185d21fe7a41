import type {Declaration, FrameBox} from '../script/declaration';
import type {FrameRange} from '../render/film/job';
import type {ChapterSpan} from '../script/timeline';

/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** a, b, c, d, e, f: from (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number];

/** In pixels of the 1920 x 1080 frame, from its top left corner. */
export type Point = readonly [x: number, y: number];

interface Shown {
  /** Stays the same while the node lives. */
  readonly id: number;
  /** Its class, after those of the components it is in: `WeightPlane > Label`. */
  readonly node: string;
  /** With that of all its ancestors, 0 to 1. */
  readonly opacity: number;
  /** What it covers, cut to its ancestors' clips. */
  readonly box: FrameBox;
  /** Whether an ancestor's clip cuts something off. */
  readonly cut: boolean;
  /** The reason for which it may lie over others. */
  readonly mayOverlap?: string | undefined;
  /** Whether it is part of the caption. */
  readonly caption: boolean;
}

/** Words, a printed number or a formula. */
export interface TextItem extends Shown {
  readonly kind: 'text';
  readonly text: string;
  readonly formula: boolean;
  readonly family: string;
  readonly weight: number;
  /** As it appears in the frame. */
  readonly fontSize: number;
  /** Undefined for a gradient or a pattern. */
  readonly color?: Rgba | undefined;
  /** Whether an outline in the ground's colour keeps lines off its letters. */
  readonly halo: boolean;
  /** If it is the number of an axis. */
  readonly tick?: Tick;
}

/** Where the number of an axis stands on its plot. */
export interface Tick {
  /** The texts that it is made of: one, or base and exponent. */
  readonly reads: readonly string[];
  /** Of its middle, as shares of the plot's box, from its left and from its lower edge. */
  readonly across: number;
  readonly up: number;
  readonly x: TickScale;
  readonly y: TickScale;
  /** Of the plot's box. */
  readonly pixels: readonly [width: number, height: number];
}

interface TickScale {
  readonly span: readonly [from: number, to: number];
  readonly scale: 'linear' | 'log';
}

/** A line, a disc, a panel: whatever is stroked or filled; a mark of a plot has neither, as it paints by itself. */
export interface MarkItem extends Shown {
  readonly kind: 'mark';
  readonly outline: readonly Point[];
  readonly closed: boolean;
  readonly fill?: Rgba | undefined;
  readonly stroke?: Rgba | undefined;
  /** The colour of a plot's dot, which paints by itself. */
  readonly paint?: Rgba | undefined;
  /** Of the stroke, in pixels; 0 without one. */
  readonly width: number;
}

/** A component that draws data; its marks are items of their own. */
export interface DataItem extends Shown {
  /** The component's class. */
  readonly component: string;
  /** What the component says, as yet unread. */
  readonly report: unknown;
  /** The pixels of the plot that it is, or is in, to the frame's. */
  readonly matrix: Matrix;
  /** Of the box that its axes span, in its own pixels; the origin is the box's centre. */
  readonly size: readonly [width: number, height: number];
  readonly clip: FrameBox;
}

export type Item = TextItem | MarkItem;

/** What has changed since the frame before. */
export interface FrameDifference {
  /** Counted from the chapter's first. */
  readonly frame: number;
  readonly changed: readonly Item[];
  /** The ids of all that is there, in the order in which they are drawn; left out if it is as before. */
  readonly order?: readonly number[] | undefined;
  /** What components say of their data, in frames in which they were asked. */
  readonly data?: readonly DataItem[] | undefined;
}

/** What the page saw while it played one chapter. */
export interface ChapterRecord {
  /** In frames counted from its own first. */
  readonly span: ChapterSpan;
  readonly declaration?: Declaration | undefined;
  readonly differences: readonly FrameDifference[];
  readonly missingGlyphs: readonly MissingGlyph[];
  /** Frames that layout alone does not clear of flashes. */
  readonly suspects: readonly FrameRange[];
}

export interface MissingGlyph {
  readonly character: string;
  /** In which it was met first. */
  readonly text: string;
  readonly frame: number;
}

/** What of a picture is asked for beside its texts and marks. */
export interface RecordingOptions {
  /** Data are asked for at every beat's end, and between them every so many frames. */
  readonly dataEvery: number;
}
