import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {BrowserPool, type PoolOptions} from '../render/browser/BrowserPool';
import {pageFile} from '../render/bundle/bundle';
import type {Selection} from '../render/film/job';
import type {Session} from '../render/browser/Session';
import {writeWhole} from '../render/cache/writeWhole';
import {joinChapters} from '../script/timeline';
import {Bitmap} from './Bitmap';
import type {Finding} from './Finding';
import {
  findingAt,
  snapshotAt,
  snapshotsOf,
  type DrawnChapter,
  type PlayedChapter,
  type Rule,
  type Still,
} from './PlayedChapter';
import {captions} from './rules/captions';
import {colourVision} from './rules/colourVision';
import {completeness} from './rules/completeness';
import {contrast} from './rules/contrast';
import {flashes} from './rules/flashes';
import {layout} from './rules/layout';
import {pixels} from './rules/pixels';
import {regression} from './rules/regression';
import {truth} from './rules/truth';
import type {ChapterRecord, RecordingOptions} from './scenery';
import {beatFrames, textFrames} from './stillFrames';
import {TruthReader} from './TruthReader';

/** All that look at one chapter; captions and the chapter list are looked at for the whole timeline. */
const rules: readonly Rule<PlayedChapter>[] = [layout, colourVision, truth, completeness];
const rulesOfPictures: readonly Rule<DrawnChapter>[] = [contrast, pixels];

export interface CheckRequest {
  /** All of them if empty. */
  readonly chapters: readonly string[];
  readonly locale: string;
  /** Frames a second that are looked at; 60 is every frame of the film. */
  readonly fps: number;
  /** Looks at the pixels of beats' ends alone, for a quick look. */
  readonly endsOnly?: boolean | undefined;
  /** Stills of an earlier time, as `lecture stills` writes them, and where to put pictures of what differs. */
  readonly against?: {readonly folder: string; readonly output: string} | undefined;
}

export interface CheckResult {
  readonly locale: string;
  readonly chapters: readonly string[];
  /** That were played, and that were looked at pixel by pixel. */
  readonly frames: number;
  readonly stills: number;
  /** That layout alone did not clear of flashes, and so were drawn small and measured. */
  readonly measured: number;
  readonly findings: readonly Finding[];
}

const page = pageFile('./page/main', import.meta.url);

/** Browsers that can check chapters. */
export function openForChecks(options: Omit<PoolOptions, 'page'>): Promise<BrowserPool> {
  return BrowserPool.open({...options, page});
}

/**
 * Plays one locale once and looks for everything that a viewer would stumble over.
 *
 * @param pool - one of {@link openForChecks}.
 * @param root - folder of the lesson, in which each chapter's truth is looked for.
 * @throws RenderError if it cannot be played: that is no finding, and never a pass.
 */
export async function checkLecture(pool: BrowserPool, root: string, request: CheckRequest): Promise<CheckResult> {
  const {chapters, locale, fps} = request;
  const selection: Selection = {chapters, locale, fps, captions: true, width: 1920, height: 1080};
  await using truths = await TruthReader.open(root);
  const ids = await pool.use(session => session.chapters(selection));
  const checked: CheckedChapter[] = [];
  const waiting = [...ids.entries()];
  // No more chapters at once than there are browsers: what was seen of one is large.
  const checkNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, id] = next;
      checked[index] = await checkChapter(pool, {...selection, chapters: [id]}, id, truths, request);
    }
  };
  await Promise.all(Array.from({length: pool.jobs}, checkNext));
  const timeline = joinChapters(
    {...selection, fps: 60},
    checked.map(({film}) => film),
  );
  const sentences = new Map(checked.map(({film, sentences}) => [film.id, sentences]));
  const findings = checked.flatMap(chapter => chapter.findings);
  findings.push(...captions(timeline, sentences, chapters.length === 0));
  const sum = (count: (chapter: CheckedChapter) => number) =>
    checked.reduce((total, chapter) => total + count(chapter), 0);
  return {
    locale,
    chapters: ids,
    frames: sum(({frames}) => frames),
    stills: sum(({stills}) => stills),
    measured: sum(({measured}) => measured),
    findings,
  };
}

/** What is known of a chapter that was checked. */
interface CheckedChapter extends Pick<CheckResult, 'frames' | 'stills' | 'measured' | 'findings'> {
  /** As it is in the film: captions are held to the film's own frames, however few are looked at. */
  readonly film: Span;
  /** By beat. */
  readonly sentences: ReadonlyMap<string, string>;
}

async function checkChapter(
  pool: BrowserPool,
  selection: Selection,
  id: string,
  truths: TruthReader,
  {against, endsOnly}: CheckRequest,
): Promise<CheckedChapter> {
  const {locale, fps} = selection;
  const options: RecordingOptions = {dataEvery: Math.max(1, Math.round(fps / 10))};
  const {beats} = await pool.use(session => session.span(selection, id));
  const recording = pool.use(session => session.call<string>('window.checker.record', selection, id, options));
  // Most of them are known before the chapter has been played.
  const first = beatFrames(beats, endsOnly);
  const drawingFirst = pool.use(session => draw(session, selection, id, first));
  drawingFirst.catch(() => undefined);
  const {span, declaration, differences, missingGlyphs, suspects} = JSON.parse(await recording) as ChapterRecord;
  const snapshots = snapshotsOf({differences}, span.lastFrame + 1);
  const more = endsOnly ? [] : textFrames(first, snapshots, fps);
  const drawingMore = pool.use(session => draw(session, selection, id, more));
  drawingMore.catch(() => undefined);
  const measuring = Promise.all(
    suspects.map(suspect =>
      pool.use(session => session.call<readonly number[]>('window.checker.flashes', selection, id, suspect)),
    ),
  );
  measuring.catch(() => undefined);
  const played = {id, locale, fps, declaration, span, snapshots, truth: await truths.of(id), missingGlyphs};
  // The browsers draw meanwhile: what they were asked has to get to them first.
  await setImmediate();
  const findings = rules.flatMap(rule => rule(played));
  const pictures = new Map([...(await drawingFirst), ...(await drawingMore)]);
  const stills = [...pictures]
    .sort(([a], [b]) => a - b)
    .map(([frame, bitmap]): Still => {
      const endOf = span.beats.find(({lastFrame}) => lastFrame === frame)?.id;
      return {frame, endOf, snapshot: snapshotAt(snapshots, frame), bitmap};
    });
  const drawn = {...played, stills};
  findings.push(...rulesOfPictures.flatMap(rule => rule(drawn)), ...flashes(played, (await measuring).flat()));
  if (against) findings.push(...(await compare(drawn, against)));
  const spoken = Object.entries(declaration?.script.beats ?? {});
  return {
    film: fps === 60 ? span : await pool.use(session => session.span({...selection, fps: 60}, id)),
    frames: span.lastFrame + 1,
    stills: stills.length,
    measured: suspects.reduce((sum, {first, last}) => sum + last - first + 1, 0),
    findings,
    sentences: new Map(spoken.map(([beat, {sentence}]) => [beat, textIn(sentence, locale)])),
  };
}

type Span = PlayedChapter['span'];

async function draw(
  session: Session,
  selection: Selection,
  chapter: string,
  frames: readonly number[],
): Promise<readonly (readonly [frame: number, picture: Bitmap])[]> {
  if (frames.length === 0) return [];
  const {width, height} = selection;
  const pictures = await session.call<readonly string[]>('window.checker.pictures', selection, chapter, frames);
  return frames.map((frame, index) => [
    frame,
    Bitmap.fromRuns(width, height, Buffer.from(pictures[index] ?? '', 'base64')),
  ]);
}

async function compare(seen: DrawnChapter, {folder, output}: NonNullable<CheckRequest['against']>) {
  const findings: Finding[] = [];
  for (const [index, {id, lastFrame}] of seen.span.beats.entries()) {
    const name = `${seen.id}-${String(index + 1).padStart(2, '0')}-${id}`;
    const still = seen.stills.find(({frame}) => frame === lastFrame);
    const before = await readFile(path.join(folder, `${name}.png`)).catch(() => undefined);
    if (!still) continue;
    const add = (message: string, remedy: string) =>
      findings.push(findingAt(seen, lastFrame, {rule: 'regression', message, remedy}));
    if (!before) {
      add(`There is no ${name}.png in ${folder}.`, 'If the beat is new, draw the stills again.');
      continue;
    }
    const difference = regression(Bitmap.fromPng(before), still.bitmap);
    if (!difference) continue;
    const file = path.join(output, `${name}-difference.png`);
    await writeWhole(file, difference.picture.toPng());
    add(
      `${(difference.share * 100).toFixed(2)} % of the picture differs; see ${file}.`,
      'If that is meant, draw the stills again.',
    );
  }
  return findings;
}

function textIn(text: Readonly<Record<string, string>>, locale: string): string {
  return text[locale] ?? '';
}
