import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {BrowserPool, type PoolOptions} from '../render/browser/BrowserPool';
import {pageFile} from '../render/bundle/bundle';
import type {Selection} from '../render/film/job';
import type {Session} from '../render/browser/Session';
import {writeWhole} from '../render/cache/writeWhole';
import {RenderError} from '../render/RenderError';
import {joinChapters, type ChapterSpan} from '../script/timeline';
import {Bitmap} from './Bitmap';
import {snapshotAt, snapshotsOf, type Chapter, type Still} from './Chapter';
import {findingOf, type Finding} from './Finding';
import {needsOnly, type Evidence, type Rule, type Seen} from './Rule';
import {rules} from './rules';
import type {ChapterRecord, RecordingOptions} from './scenery';
import {beatFrames, textFrames} from './stillFrames';
import {suggest} from './suggest';
import {TruthReader} from './TruthReader';

export interface CheckRequest {
  /** All of them if empty. */
  readonly chapters: readonly string[];
  readonly locale: string;
  /** Frames a second that are looked at; 60 is every frame of the film. */
  readonly fps: number;
  /** Looks at the pixels of beats' ends alone, for a quick look. */
  readonly endsOnly?: boolean | undefined;
  /** Writes down what is shown, as the chapters' truth. */
  readonly suggest?: boolean | undefined;
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
  /** If it was asked for: what each chapter's truth.ts would say of what was seen, by chapter. */
  readonly suggestions?: Readonly<Record<string, string>>;
}

const page = pageFile('./page/main', import.meta.url);

/** Browsers that can check chapters. */
export function openForChecks(options: Omit<PoolOptions, 'page'>): Promise<BrowserPool> {
  return BrowserPool.open({...options, page});
}

/**
 * Plays one locale once and looks for everything that a viewer would stumble over. A chapter that cannot be
 * played is a finding, and the others are checked all the same.
 *
 * @param pool - one of {@link openForChecks}.
 * @param root - folder of the lesson, in which each chapter's truth is looked for.
 * @throws RenderError if there is nothing to play, or nothing to play it in.
 */
export async function checkLecture(pool: BrowserPool, root: string, request: CheckRequest): Promise<CheckResult> {
  const {chapters, locale, fps} = request;
  const selection: Selection = {chapters, locale, fps, captions: true, width: 1920, height: 1080};
  await using truths = await TruthReader.open(root);
  const ids = await pool.use(session => session.chapters(selection));
  const outcomes: (CheckedChapter | Finding)[] = [];
  const waiting = [...ids.entries()];
  // No more chapters at once than there are browsers: what was seen of one is large.
  const checkNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, id] = next;
      const begun: Promise<unknown>[] = [];
      outcomes[index] = await checkChapter(pool, {...selection, chapters: [id]}, id, truths, request, begun).catch(
        (error: unknown) => brokenChapter(error, id, locale),
      );
      // A browser that still draws for a chapter that failed would outlive the pool.
      await Promise.allSettled(begun);
    }
  };
  await Promise.all(Array.from({length: pool.jobs}, checkNext));
  const checked = outcomes.filter(outcome => 'span' in outcome);
  const findings = outcomes.flatMap(outcome => ('span' in outcome ? outcome.findings : [outcome]));
  if (checked.length > 0) {
    const film = joinChapters({...selection, fps: 60}, checked.map(({span}) => span)); // prettier-ignore
    const evidence: Evidence['captions'] = {film, isWhole: chapters.length === 0};
    const ofFilms = rules.filter(needsOnly('captions')).filter(({needs}) => needs.length > 0);
    for (const {chapter} of checked) findings.push(...(await apply(ofFilms, {...chapter, ...evidence})));
  }
  const sum = (count: (chapter: CheckedChapter) => number) =>
    checked.reduce((total, chapter) => total + count(chapter), 0);
  return {
    locale,
    chapters: ids,
    frames: sum(({frames}) => frames),
    stills: sum(({stills}) => stills),
    measured: sum(({measured}) => measured),
    findings,
    ...(request.suggest
      ? {suggestions: Object.fromEntries(checked.map(({chapter, suggestion}) => [chapter.id, suggestion]))}
      : {}),
  };
}

/** What is known of a chapter that was checked. */
interface CheckedChapter extends Pick<CheckResult, 'frames' | 'stills' | 'measured' | 'findings'> {
  readonly chapter: Chapter;
  /** As it is in the film: captions are held to the film's own frames, however few are looked at. */
  readonly span: ChapterSpan;
  readonly suggestion: string;
}

async function checkChapter(
  pool: BrowserPool,
  selection: Selection,
  id: string,
  truths: TruthReader,
  {against, endsOnly, suggest: isAsked = false}: CheckRequest,
  begun: Promise<unknown>[],
): Promise<CheckedChapter> {
  const {locale, fps} = selection;
  const options: RecordingOptions = {dataEvery: Math.max(1, Math.round(fps / 10))};
  const {beats} = await pool.use(session => session.span(selection, id));
  const recording = pool.use(session => session.call<string>('window.checker.record', selection, id, options));
  // Most of them are known before the chapter has been played.
  const first = beatFrames(beats, endsOnly);
  const drawingFirst = pool.use(session => draw(session, selection, id, first));
  begun.push(drawingFirst);
  drawingFirst.catch(() => undefined);
  const {span, declaration, differences, missingGlyphs, suspects} = JSON.parse(await recording) as ChapterRecord;
  const snapshots = snapshotsOf({differences}, span.lastFrame + 1);
  const more = endsOnly ? [] : textFrames(first, snapshots, fps);
  const drawingMore = pool.use(session => draw(session, selection, id, more));
  begun.push(drawingMore);
  drawingMore.catch(() => undefined);
  const measuring = Promise.all(
    suspects.map(suspect =>
      pool.use(session => session.call<readonly number[]>('window.checker.flashes', selection, id, suspect)),
    ),
  );
  begun.push(measuring);
  measuring.catch(() => undefined);
  const chapter: Chapter = {id, locale, fps, declaration, span, truth: await truths.of(id)};
  // The browsers draw meanwhile: what they were asked has to get to them first.
  await setImmediate();
  const cues = span.beats.flatMap(beat => (beat.cues ?? []).map(cue => ({...cue, beat: beat.id})));
  const signals: Seen<'signals' | 'cues'> = {...chapter, snapshots, missingGlyphs, cues};
  const isOfSignals = needsOnly('signals', 'cues');
  const findings = [...(await apply(rules.filter(isOfSignals), signals))];
  const pictures = new Map([...(await drawingFirst), ...(await drawingMore)]);
  const stills = [...pictures]
    .sort(([a], [b]) => a - b)
    .map(([frame, bitmap]): Still => {
      const endOf = span.beats.find(({lastFrame}) => lastFrame === frame)?.id;
      return {frame, endOf, snapshot: snapshotAt(snapshots, frame), bitmap};
    });
  const drawn: Seen<'signals' | 'cues' | 'pixels' | 'frames'> = {
    ...signals,
    stills,
    flashing: (await measuring).flat(),
  };
  const others = rules.filter(rule => !isOfSignals(rule));
  findings.push(...(await apply(others.filter(needsOnly('signals', 'cues', 'pixels', 'frames')), drawn)));
  if (against) {
    const isOfEarlier = needsOnly('signals', 'cues', 'pixels', 'frames', 'earlier');
    const comparing = others.filter(isOfEarlier).filter(({needs}) => needs.includes('earlier'));
    findings.push(...(await apply(comparing, {...drawn, earlier: earlierStills(against)})));
  }
  return {
    chapter,
    span: fps === 60 ? span : await pool.use(session => session.span({...selection, fps: 60}, id)),
    frames: span.lastFrame + 1,
    stills: stills.length,
    measured: suspects.reduce((sum, {first, last}) => sum + last - first + 1, 0),
    findings,
    suggestion: isAsked ? suggest(signals) : '',
  };
}

async function apply<S extends Chapter>(
  chosen: readonly {readonly name: string; readonly run: (seen: S) => ReturnType<Rule['run']>}[],
  seen: S,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const {name, run} of chosen) {
    for (const problem of await run(seen)) findings.push(findingOf(name, seen, problem));
  }
  return findings;
}

/** @throws whatever it is given, unless it is a fault of the chapter. */
function brokenChapter(error: unknown, chapter: string, locale: string): Finding {
  if (!(error instanceof Error) || (error instanceof RenderError && error.code !== 'scene')) throw error;
  const remedy = 'Mend the chapter; the others have been checked without it.';
  return {rule: 'playing', locale, chapter, part: 'the chapter', message: error.message, remedy};
}

function earlierStills({folder, output}: NonNullable<CheckRequest['against']>): Evidence['earlier']['earlier'] {
  return {
    folder,
    async still(name) {
      const png = await readFile(path.join(folder, `${name}.png`)).catch(() => undefined);
      return png && Bitmap.fromPng(png);
    },
    async keep(name, picture) {
      const file = path.join(output, `${name}.png`);
      await writeWhole(file, picture.toPng());
      return file;
    },
  };
}

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
