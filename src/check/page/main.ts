import {Scene2D} from '@motion-canvas/2d';
import {declarationOf} from '../../script/declaration';
import type {FrameRange, PageAnswer, Selection} from '../../render/film/job';
import {answer, filmOf} from '../../render/page/main';
import type {ChapterSpan} from '../../script/timeline';
import {flashFrame, FlashMeter} from '../flashing';
import type {ChapterRecord, FrameDifference, Item, MissingGlyph, RecordingOptions} from '../scenery';
import {Collector, type Seen} from './collect';
import {FlashBudget} from './FlashBudget';
import {isMissing} from './glyphs';

/** What the page offers the checker, beside all it offers the renderer. */
export interface CheckerPage {
  /** A {@link ChapterRecord} as JSON: as an object it would be taken apart and put together value by value. */
  record(selection: Selection, chapter: string, options: RecordingOptions): Promise<PageAnswer<string>>;
  /** Draws a part of a chapter small; frames by which more than three flashes had come within a second. */
  flashes(selection: Selection, chapter: string, part: FrameRange): Promise<PageAnswer<readonly number[]>>;
  /** Frames of one chapter, as base64 of runs of pixels: each its length and its colour, four bytes both. */
  pictures(selection: Selection, chapter: string, frames: readonly number[]): Promise<PageAnswer<readonly string[]>>;
}

declare global {
  interface Window {
    checker?: CheckerPage;
  }
}

const frameWidth = 1920;

/** What is seen of one chapter while it is played, without drawing it. */
class ChapterRecorder {
  private readonly budget: FlashBudget;
  private readonly differences: FrameDifference[] = [];
  private readonly missingGlyphs = new Map<string, MissingGlyph>();
  private readonly collector: Collector;
  private readonly texts = new Set<string>();
  private seen: Seen | undefined;
  private known: Map<number, Item> = new Map();
  private order: readonly number[] = [];

  public constructor(
    private readonly scene: Scene2D,
    {width, fps}: Selection,
  ) {
    const captions = declarationOf(scene)?.captions;
    this.collector = new Collector(scene, width / frameWidth, captions);
    this.budget = new FlashBudget(fps);
  }

  public add(frame: number, withData: boolean): void {
    const seen = this.collector.ask(this.collector.seen);
    const {items} = seen;
    const changed = seen === this.seen ? [] : items.filter(item => this.known.get(item.id) !== item);
    // A number that counts what is drawn is compared with it whenever it has changed.
    const asks = withData || changed.some(item => item.kind === 'text' && !item.caption && /\d/u.test(item.text));
    const data = asks ? this.collector.ask(this.collector.data) : [];
    if (seen.unknown.length > 0 || seen !== this.seen) this.budget.add(frame, seen);
    if (seen === this.seen && data.length === 0) return;
    this.seen = seen;
    const ids = items.map(({id}) => id);
    const moved = ids.length !== this.order.length || ids.some((id, index) => id !== this.order[index]);
    if (changed.length > 0 || moved || data.length > 0) {
      this.differences.push({frame, changed, ...(moved ? {order: ids} : {}), ...(data.length > 0 ? {data} : {})});
    }
    // What has gone and comes back the same is described once more.
    if (moved) this.known = new Map(items.map(item => [item.id, item]));
    else for (const item of changed) this.known.set(item.id, item);
    this.order = ids;
    this.lookForGlyphs(changed, frame);
  }

  public record(span: ChapterSpan): ChapterRecord {
    return {
      span,
      declaration: declarationOf(this.scene)?.declaration,
      differences: this.differences,
      missingGlyphs: [...this.missingGlyphs.values()],
      suspects: this.budget.suspects,
    };
  }

  private lookForGlyphs(items: readonly Item[], frame: number): void {
    for (const item of items) {
      if (item.kind !== 'text' || item.formula || this.texts.has(item.text)) continue;
      this.texts.add(item.text);
      for (const character of item.text) {
        if (this.missingGlyphs.has(character) || !isMissing(character, item.weight, item.family)) continue;
        this.missingGlyphs.set(character, {character, text: item.text, frame});
      }
    }
  }
}

let room = new Uint32Array(0);

/** Runs of equal pixels, each its length and its colour: pictures like these are packed fifteen times as fast as by deflating. */
function packed(bytes: Uint8ClampedArray<ArrayBuffer>): string {
  const pixels = new Uint32Array(bytes.buffer);
  // Kept for the next picture: it is as large as two.
  if (room.length < 2 * pixels.length) room = new Uint32Array(2 * pixels.length);
  const runs = room;
  let end = 0;
  for (let from = 0; from < pixels.length;) {
    const color = pixels[from] ?? 0;
    let to = from + 1;
    while (pixels[to] === color) to++;
    runs[end++] = to - from;
    runs[end++] = color;
    from = to;
  }
  const packedBytes = new Uint8Array(runs.buffer, 0, end * 4);
  let binary = '';
  for (let at = 0; at < packedBytes.length; at += 32_768) {
    binary += String.fromCharCode(...packedBytes.subarray(at, at + 32_768));
  }
  return btoa(binary);
}

window.checker = {
  pictures: (selection, chapter, frames) =>
    answer(async () => {
      const film = await filmOf(selection);
      const context = film.canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas to look at.');
      const pictures: string[] = [];
      await film.show(chapter, frames, () => {
        pictures.push(packed(context.getImageData(0, 0, selection.width, selection.height).data));
        return Promise.resolve();
      });
      return pictures;
    }),

  record: (selection, id, {dataEvery}) =>
    answer(async () => {
      const film = await filmOf(selection);
      const span = await film.span(id);
      const {lastFrame, beats} = span;
      const ends = new Set(beats.map(beat => beat.lastFrame));
      let recorder: ChapterRecorder | undefined;
      await film.watch(id, lastFrame + 1, (scene, frame) => {
        if (!(scene instanceof Scene2D)) throw new Error(`Chapter "${id}" is not a 2D scene.`);
        recorder ??= new ChapterRecorder(scene, selection);
        recorder.add(frame, ends.has(frame) || frame % dataEvery === 0);
        return Promise.resolve();
      });
      if (!recorder) throw new Error(`Chapter "${id}" has no frame.`);
      return JSON.stringify(recorder.record(span));
    }),

  flashes: (selection, id, {first, last}) =>
    answer(async () => {
      const film = await filmOf({...selection, ...flashFrame});
      const context = film.canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas to measure flashes on.');
      const flashes: number[] = [];
      const meter = new FlashMeter();
      await film.playChapter(id, {firstFrame: first, lastFrame: last}, ({sceneFrame, drawn}) => {
        if (!drawn) return Promise.resolve();
        const {data} = context.getImageData(0, 0, flashFrame.width, flashFrame.height);
        if (meter.add(data, sceneFrame / selection.fps)) flashes.push(sceneFrame);
        return Promise.resolve();
      });
      return flashes;
    }),
};
