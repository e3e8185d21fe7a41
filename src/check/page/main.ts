import {Scene2D} from '@motion-canvas/2d';
import {declarationOf} from '../../script/declaration';
import type {PageAnswer, Selection} from '../../render/job';
import {answer, filmOf} from '../../render/page/main';
import {flashFrame, FlashMeter} from '../flashing';
import type {ChapterRecord, FrameDifference, Item, LectureRecord, MissingGlyph, RecordingOptions} from '../scenery';
import {Collector} from './collect';
import {isMissing} from './glyphs';

/** What the page offers the checker, beside all it offers the renderer. */
export interface CheckerPage {
  /** A {@link LectureRecord} as JSON: as an object it would be taken apart and put together value by value. */
  record(selection: Selection, options: RecordingOptions): Promise<PageAnswer<string>>;
  /** Frames of one chapter, four bytes a pixel, deflated, as base64: in Node that is read six times as fast as PNG. */
  pictures(selection: Selection, chapter: string, frames: readonly number[]): Promise<PageAnswer<readonly string[]>>;
}

declare global {
  interface Window {
    checker?: CheckerPage;
  }
}

const frameWidth = 1920;

/** What is seen of one chapter while it is played. */
class ChapterRecorder {
  private readonly differences: FrameDifference[] = [];
  private readonly missingGlyphs = new Map<string, MissingGlyph>();
  private readonly flashes: number[] = [];
  private readonly meter = new FlashMeter();
  private readonly collector: Collector;
  private readonly texts = new Set<string>();
  private known: ReadonlyMap<number, Item> = new Map();
  private order = '';

  public constructor(
    private readonly id: string,
    private readonly scene: Scene2D,
  ) {
    const captions = declarationOf(scene)?.captions;
    this.collector = new Collector(scene, flashFrame.width / frameWidth, captions);
  }

  public add(frame: number, pixels: Uint8ClampedArray | undefined, seconds: number, withData: boolean): void {
    if (pixels && this.meter.add(pixels, seconds)) this.flashes.push(frame);
    const {items, data} = this.collector.collect(withData);
    const changed = items.filter(item => this.known.get(item.id) !== item);
    const ids = items.map(({id}) => id);
    const order = ids.join();
    const moved = order !== this.order;
    if (changed.length > 0 || moved || data.length > 0) {
      this.differences.push({frame, changed, ...(moved ? {order: ids} : {}), ...(data.length > 0 ? {data} : {})});
    }
    this.known = new Map(items.map(item => [item.id, item]));
    this.order = order;
    this.lookForGlyphs(changed, frame);
  }

  public record(): ChapterRecord {
    return {
      id: this.id,
      declaration: declarationOf(this.scene)?.declaration,
      differences: this.differences,
      missingGlyphs: [...this.missingGlyphs.values()],
      flashes: this.flashes,
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

/** @returns base64. */
async function deflated(bytes: Uint8ClampedArray<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (let at = 0; at < packed.length; at += 32_768) binary += String.fromCharCode(...packed.subarray(at, at + 32_768));
  return btoa(binary);
}

window.checker = {
  pictures: (selection, chapter, frames) =>
    answer(async () => {
      const film = await filmOf(selection);
      const context = film.canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas to look at.');
      const pictures: string[] = [];
      await film.show(chapter, frames, async () => {
        pictures.push(await deflated(context.getImageData(0, 0, selection.width, selection.height).data));
      });
      return pictures;
    }),

  record: (selection, {dataEvery}) =>
    answer(async () => {
      const film = await filmOf({...selection, ...flashFrame});
      const context = film.canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas to measure flashes on.');
      const timeline = await film.timeline();
      const ends = new Set(timeline.chapters.flatMap(({beats}) => beats.map(({lastFrame}) => lastFrame)));
      const recorders = new Map<string, ChapterRecorder>();
      await film.play({first: 0, last: timeline.frames - 1}, ({chapter, scene, frame, sceneFrame, drawn}) => {
        if (!(scene instanceof Scene2D)) throw new Error(`Chapter "${chapter}" is not a 2D scene.`);
        const recorder = recorders.get(chapter) ?? new ChapterRecorder(chapter, scene);
        recorders.set(chapter, recorder);
        const withData = ends.has(frame) || sceneFrame % dataEvery === 0;
        if (drawn || withData) {
          const pixels = drawn ? context.getImageData(0, 0, flashFrame.width, flashFrame.height).data : undefined;
          recorder.add(sceneFrame, pixels, sceneFrame / selection.fps, withData);
        }
        return Promise.resolve();
      });
      const record: LectureRecord = {timeline, chapters: [...recorders.values()].map(recorder => recorder.record())};
      return JSON.stringify(record);
    }),
};
