import path from 'node:path';
import {z} from 'zod';
import {BrowserPool} from './browser/BrowserPool';
import {formats, qualities, usualFrames, type Format, type Quality} from './film/encoding';
import {renderFilm, type FilmResult} from './film/film';
import {findLesson} from './bundle/lesson';
import type {Work} from './film/makeSegments';
import {openCache, temporaryCache, usualJobs, usualLimit} from './cache/openCache';
import type {CaptionMode} from './film/plan';
import {RenderError} from './RenderError';
import {voiceModes, type VoiceMode} from './film/voiceModes';
import {prepareFolder} from './cache/writeWhole';

export {RenderError, type RenderErrorCode} from './RenderError';
export type {FilmResult, FinishedFilm} from './film/film';
export type {Made, Work} from './film/makeSegments';
export {formats, qualities, usualFrames, type Format, type FrameFormat, type Quality} from './film/encoding';
export type {CaptionMode, PlannedVoice} from './film/plan';
export {voiceModes, type VoiceMode} from './film/voiceModes';

/** What is rendered, and how. All of it may be left out. */
export interface RenderOptions {
  /** A folder of the lesson; the current one if left out. */
  readonly lesson?: string | undefined;
  /** Ids of chapters, played in the lesson's order; all of them if left out or empty. */
  readonly chapters?: readonly string[] | undefined;
  /** A BCP 47 tag; the lesson's first language if left out. */
  readonly locale?: string | undefined;
  /** What it is written as; `mp4` if left out. */
  readonly format?: Format | undefined;
  /** For a look, for viewers or to be worked on further; `standard` if left out. */
  readonly quality?: Quality | undefined;
  /** Frames a second, above 0, up to 240; what `usualFrames` has for format and quality if left out. */
  readonly fps?: number | undefined;
  /** Pixels, even and 16:9, up to 3840 x 2160; what `usualFrames` has if left out. */
  readonly size?: {readonly width: number; readonly height: number} | undefined;
  /** Where captions go; `both` if left out. */
  readonly captions?: CaptionMode | undefined;
  /** What is heard; `auto`, the takes that there are, if left out. */
  readonly voice?: VoiceMode | undefined;
  /** Only these seconds of what is selected. */
  readonly range?: {readonly start: number; readonly end: number} | undefined;
  /** Folder for the files; `output` in the lesson's folder if left out. */
  readonly output?: string | undefined;
  /** Browsers that draw side by side; one for each processor, up to 8, if left out. */
  readonly jobs?: number | undefined;
  /**
   * Folder of finished segments, or false for none: what is there is not drawn again. Left out, it is that of the
   * environment variable LECTURE_CACHE, or `.cache/lecture` in the lesson's folder.
   */
  readonly cache?: string | false | undefined;
  /** A browser's executable; the first one found if left out. */
  readonly browser?: string | undefined;
  /** Stops the render: nothing unfinished is left behind. */
  readonly signal?: AbortSignal | undefined;
  /** Told how far the film is, from what is in the cache to all of its frames. */
  readonly onProgress?: ((work: Work) => void) | undefined;
}

const pixels = z.int().positive().multipleOf(2).max(3840);

const schema = z.strictObject({
  lesson: z.string().min(1).default('.'),
  chapters: z.array(z.string().min(1)).default([]),
  locale: z.string().min(1).optional(),
  format: z.enum(formats).default('mp4'),
  quality: z.enum(qualities).default('standard'),
  fps: z.number().positive().max(240).optional(),
  size: z
    .strictObject({width: pixels, height: pixels})
    .refine(({width, height}) => width * 9 === height * 16, {error: 'is not 16:9; try 1920 x 1080 or 1280 x 720'})
    .optional(),
  captions: z.enum(['burned', 'sidecar', 'both', 'none']).default('both'),
  voice: z.enum(voiceModes).default('auto'),
  range: z
    .strictObject({start: z.number().min(0), end: z.number().positive()})
    .refine(({start, end}) => end > start, {error: 'ends before it begins'})
    .optional(),
  output: z.string().min(1).optional(),
  jobs: z.int().min(1).max(64).default(usualJobs),
  cache: z.union([z.string().min(1), z.literal(false)]).optional(),
  browser: z.string().min(1).optional(),
  signal: z.instanceof(AbortSignal).optional(),
  onProgress: z
    .custom<RenderOptions['onProgress']>(given => typeof given === 'function', 'is not a function')
    .optional(),
});

/**
 * Renders one film of a lesson in one language: the video, its captions, its chapters and a manifest.
 *
 * @returns what was written.
 * @throws RenderError with a `code`: `option` names an option that does not fit, `aborted` is the answer to the signal.
 *   No file has then got its final name, and those of an earlier run are as they were.
 * @example
 * ```ts
 * const {files} = await render({chapters: ['zigzag'], locale: 'en', onProgress: ({frames, total}) => show(frames / total)});
 * ```
 */
export async function render(options: RenderOptions = {}): Promise<FilmResult> {
  const {
    lesson: from,
    locale: asked,
    fps,
    size,
    output,
    jobs,
    cache: segments,
    browser,
    signal,
    onProgress,
    ...film
  } = parse(options);
  const {root, project, name, version, locales} = findLesson(from);
  const locale = asked ?? locales[0] ?? 'und';
  if (!locales.includes(locale)) {
    throw new RenderError('option', `render(): locale: there is no "${locale}"; there is ${locales.join(', ')}.`);
  }
  const frames = {...usualFrames(film.format, film.quality), ...(fps && {fps}), ...size};
  const folder = output === undefined ? path.join(root, 'output') : path.resolve(output);
  await prepareFolder(folder);
  const {cache, close} = await (segments === false
    ? temporaryCache(folder)
    : openCache(root, segments, text => process.emitWarning(text)));
  let pool: BrowserPool | undefined;
  try {
    pool = await BrowserPool.open({root, project, browser, signal, cache, jobs});
    return await renderFilm(pool, {...film, ...frames, locale, folder, name, version}, onProgress);
  } finally {
    await pool?.close();
    await close(usualLimit * 1e6);
  }
}

function parse(options: RenderOptions): z.output<typeof schema> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(issue => {
    if (issue.code === 'unrecognized_keys') {
      return `there is no option ${issue.keys.join(', ')}; there is ${Object.keys(schema.shape).join(', ')}`;
    }
    return `${issue.path.join('.') || 'options'}: ${issue.message}`;
  });
  throw new RenderError('option', `render(): ${faults.join('; ')}.`);
}
