import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {pageFile} from '../render/bundle';
import type {Selection} from '../render/job';
import {Session, type SessionOptions} from '../render/Session';
import {writeWhole} from '../render/writeWhole';
import {Bitmap} from './Bitmap';
import type {Finding} from './Finding';
import {findingAt, snapshotAt, snapshotsOf, type PlayedChapter, type Rule} from './PlayedChapter';
import {captions} from './rules/captions';
import {colourVision} from './rules/colourVision';
import {completeness} from './rules/completeness';
import {contrast} from './rules/contrast';
import {flashes} from './rules/flashes';
import {layout} from './rules/layout';
import {pixels} from './rules/pixels';
import {regression} from './rules/regression';
import {truth} from './rules/truth';
import type {LectureRecord, RecordingOptions} from './scenery';
import {stillFrames} from './stillFrames';
import {TruthReader} from './TruthReader';

const checkerPage = pageFile('main', import.meta.url);

/** All that look at one chapter; captions and the chapter list are looked at for the whole timeline. */
const rules: readonly Rule[] = [layout, contrast, colourVision, flashes, truth, pixels, completeness];

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

/** Starts a browser in which chapters can be checked. */
export function openChecker(options: Omit<SessionOptions, 'page'>): Promise<Session> {
  return Session.open({...options, page: checkerPage});
}

/**
 * Plays one locale once and looks for everything that a viewer would stumble over.
 *
 * @param root - folder of the lesson, in which each chapter's truth is looked for.
 * @throws RenderError if it cannot be played: that is no finding, and never a pass.
 */
export async function checkLecture(session: Session, root: string, request: CheckRequest): Promise<CheckResult> {
  const {chapters, locale, fps, against} = request;
  const selection: Selection = {chapters, locale, fps, captions: true, width: 1920, height: 1080};
  const options: RecordingOptions = {dataEvery: Math.max(1, Math.round(fps / 10))};
  const record = JSON.parse(await session.call<string>('window.checker.record', selection, options)) as LectureRecord;
  // Captions are held to the film's own frames, however few are looked at.
  const film = fps === 60 ? record.timeline : await session.timeline({...selection, fps: 60});
  const findings: Finding[] = [];
  const sentences = new Map<string, ReadonlyMap<string, string>>();
  let stills = 0;
  await using truths = await TruthReader.open(root);
  for (const {id, declaration, differences, missingGlyphs, flashes: flashing} of record.chapters) {
    const whole = record.timeline.chapters.find(chapter => chapter.id === id);
    if (!whole) throw new Error(`Chapter "${id}" is not in the timeline.`);
    const span = fromZero(whole);
    const snapshots = snapshotsOf({differences}, span.lastFrame + 1);
    const seen: PlayedChapter = {
      id,
      locale,
      fps,
      declaration,
      span,
      snapshots,
      stills: await drawStills(
        session,
        selection,
        span,
        stillFrames(span.beats, snapshots, fps, request.endsOnly),
        snapshots,
      ),
      truth: await truths.of(id),
      missingGlyphs,
      flashes: flashing,
    };
    stills += seen.stills.length;
    findings.push(...rules.flatMap(rule => rule(seen)));
    if (against) findings.push(...(await compare(seen, against)));
    const spoken = Object.entries(declaration?.script.beats ?? {});
    sentences.set(id, new Map(spoken.map(([beat, {sentence}]) => [beat, textIn(sentence, locale)])));
  }
  findings.push(...captions(film, sentences, chapters.length === 0));
  const found = record.timeline.chapters.map(({id}) => id);
  const measured = record.chapters.reduce((sum, chapter) => sum + chapter.measured, 0);
  return {locale, chapters: found, frames: record.timeline.frames, stills, measured, findings};
}

type Span = PlayedChapter['span'];

/** The same chapter in frames counted from its own first. */
function fromZero({firstFrame, ...chapter}: Span): Span {
  return {
    ...chapter,
    firstFrame: 0,
    lastFrame: chapter.lastFrame - firstFrame,
    beats: chapter.beats.map(beat => ({
      ...beat,
      firstFrame: beat.firstFrame - firstFrame,
      lastFrame: beat.lastFrame - firstFrame,
      captions: beat.captions.map(caption => ({
        ...caption,
        firstFrame: caption.firstFrame - firstFrame,
        lastFrame: caption.lastFrame - firstFrame,
      })),
    })),
  };
}

async function drawStills(
  session: Session,
  selection: Selection,
  span: Span,
  frames: readonly number[],
  snapshots: PlayedChapter['snapshots'],
) {
  const {width, height} = selection;
  const pictures = await session.call<readonly string[]>('window.checker.pictures', selection, span.id, frames);
  return frames.map((frame, index) => ({
    frame,
    endOf: span.beats.find(({lastFrame}) => lastFrame === frame)?.id,
    snapshot: snapshotAt(snapshots, frame),
    bitmap: Bitmap.fromRuns(width, height, Buffer.from(pictures[index] ?? '', 'base64')),
  }));
}

async function compare(seen: PlayedChapter, {folder, output}: NonNullable<CheckRequest['against']>) {
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
