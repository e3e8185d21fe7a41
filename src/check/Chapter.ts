import type {Declaration} from '../script/declaration';
import type {BeatSpan, ChapterSpan} from '../script/timeline';
import type {ChapterTruth} from '../script/truth';
import type {Bitmap} from './Bitmap';
import type {ChapterRecord, DataItem, Item} from './scenery';

/** An item for as long as it looks the same. Frames are counted from the chapter's first. */
export interface Stay<I extends Item = Item> {
  readonly item: I;
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
}

/** What is to be seen from one frame on, until something changes. */
export interface Snapshot {
  readonly frame: number;
  /** Inclusive. */
  readonly last: number;
  /** In the order in which they are drawn. */
  readonly stays: readonly Stay[];
  /** If components were asked. */
  readonly data?: readonly DataItem[] | undefined;
}

/** A frame that was drawn. */
export interface Still {
  readonly frame: number;
  /** If it is its last frame. */
  readonly endOf?: string | undefined;
  readonly snapshot: Snapshot;
  readonly bitmap: Bitmap;
}

/** What is known of every chapter that is checked. */
export interface Chapter {
  readonly id: string;
  readonly locale: string;
  /** At which it was played. */
  readonly fps: number;
  /** Undefined for a scene that the stage did not make. */
  readonly declaration?: Declaration | undefined;
  /** Counted from its own first frame. */
  readonly span: ChapterSpan;
  readonly truth?: ChapterTruth | undefined;
}

/** The beat that a frame belongs to. */
export function beatAt({span}: Pick<Chapter, 'span'>, frame: number): BeatSpan | undefined {
  return span.beats.find(({firstFrame, lastFrame}) => firstFrame <= frame && frame <= lastFrame);
}

/** `DescentPlane > Label "start"` */
export function nameOf(item: Item): string {
  return item.kind === 'text' ? `${item.node} "${item.text}"` : item.node;
}

/** Puts a page's differences together again. */
export function snapshotsOf({differences}: Pick<ChapterRecord, 'differences'>, frames: number): readonly Snapshot[] {
  const open = new Map<number, {item: Item; first: number; last: number}>();
  let order: readonly number[] = [];
  return differences.map((difference, index) => {
    const {frame} = difference;
    for (const item of difference.changed) open.set(item.id, {item, first: frame, last: frame});
    order = difference.order ?? order;
    const last = (differences[index + 1]?.frame ?? frames) - 1;
    const stays = order.map(id => {
      const stay = open.get(id);
      if (!stay) throw new Error(`Node ${id} is in frame ${frame} but was never described.`);
      stay.last = last;
      return stay;
    });
    return {frame, last, stays, data: difference.data};
  });
}

/** What is to be seen in a frame. */
export function snapshotAt(snapshots: readonly Snapshot[], frame: number): Snapshot {
  const found = snapshots.findLast(snapshot => snapshot.frame <= frame);
  if (!found) throw new Error(`Nothing is known about frame ${frame}.`);
  return found;
}
