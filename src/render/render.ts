import path from 'node:path';
import {z} from 'zod';
import {BrowserPool} from './browser/BrowserPool';
import {findLesson, missingLanguage} from './bundle/lesson';
import {openCache, temporaryCache} from './cache/openCache';
import {prepareFolder} from './cache/writeWhole';
import {backgroundProblem, formatProblem, formats, usualFrames, type Format} from './film/encoding';
import {filmBase, renderFilm, type FilmResult} from './film/film';
import {refuseTargets} from './film/FilmFile';
import type {Work} from './film/makeSegments';
import {languageOfTalk, nameOfTalk, readTalk} from './film/readTalk';
import type {FilmRequest} from './film/request';
import {renderShard, type Shard, type ShardResult} from './film/shards';
import type {RecordedTalk} from './film/talk';
import {RenderError} from './RenderError';
import type {ProjectFrames} from './bundle/projectMeta';
import {splitFilms} from './film/split';
import {nonEmpty, oneOf, settings, shapeProblem, type Seconds} from './settings';

/** How far a film is; those before it are done. */
export interface FilmProgress extends Work {
  readonly locale: string;
  readonly format: Format;
}

const filmsOptions = z.strictObject({
  /** A folder of the lesson; the current one if left out. */
  lesson: nonEmpty('a folder').default('.'),
  /** The module that exports the Motion Canvas project; `src/project.ts` if left out. */
  project: settings.project,
  /** Ids of chapters, played in the lesson's order; all of them if left out or empty. */
  chapters: settings.chapter,
  /** BCP 47 tags, a film for each; the lesson's first language if left out or empty. */
  locales: settings.locale,
  /** What is written, a film for each: `mp4` if left out. */
  formats: settings.format,
  /** For a look, for viewers or to be worked on further; `standard` if left out. */
  quality: settings.quality,
  /** Frames a second, above 0, up to 240; what `usualFrames` has for format and quality if left out. */
  fps: settings.fps,
  /** Pixels, even and 16:9, up to 3840 x 2160; what `usualFrames` has if left out. */
  size: settings.size,
  /** Where captions go; `both` if left out. */
  captions: settings.captions,
  /** What is behind the scenes: `scene`, their own ground, if left out; `none` for WebM and PNG that are laid over another. */
  background: settings.background,
  /** What is heard; `auto`, the takes that there are, if left out. */
  voice: settings.voice,
  /** Only these seconds of what is selected. */
  range: settings.range,
  /** The score of a talk, as the talk's windows record it: the film is of that talk, in its own time. */
  talk: settings.talk,
  /** One film of all that is selected, or one for each chapter or each beat; `none` if left out. */
  split: settings.split,
  /** Folder for the files; `output` in the lesson's folder if left out. */
  output: settings.output.unwrap().optional(),
  /** Browsers that draw side by side; one for each processor, up to 8, if left out. */
  jobs: settings.jobs,
  /**
   * Folder of finished segments, or false for none: what is there is not drawn again. Left out, it is that of the
   * environment variable LECTURE_CACHE, or `.cache/lecture` in the lesson's folder.
   */
  cache: z.union([settings.cache, z.literal(false)]),
  /** Megabytes beyond which the segments used longest ago are dropped from the cache; 4000 if left out. */
  cacheLimit: settings['cache-limit'],
  /** A browser's executable; the first one found if left out. */
  browser: settings.browser,
  /** Hosts that scenes may load from; none if left out. */
  allowHosts: settings['allow-host'],
  /** Whether an error in Motion Canvas' log ends the render of a project; it always ends that of a lesson. */
  strict: settings.strict,
  /** Seconds without a sign of life after which a scene that computes is given up; 60 if left out. */
  patience: settings.patience,
  /** Stops the render: nothing unfinished is left behind. */
  signal: z.instanceof(AbortSignal).optional(),
  /** Told how far each film is, from what is in the cache to all of its frames. */
  onProgress: z
    .custom<(progress: FilmProgress) => void>(given => typeof given === 'function', 'is not a function')
    .optional(),
  /** Told what is out of the ordinary and no failure. */
  onWarning: z.custom<(text: string) => void>(given => typeof given === 'function', 'is not a function').optional(),
});

/** What is rendered, and how. All of it may be left out. Each value may also be the text that its flag takes. */
export type FilmsOptions = z.input<typeof filmsOptions>;

const filmOptions = filmsOptions.omit({locales: true, formats: true, split: true}).extend({
  /** A BCP 47 tag; the lesson's first language if left out. */
  locale: nonEmpty('a language').optional(),
  /** What it is written as; `mp4` if left out. */
  format: oneOf(formats).default(formats[0]),
});

/** As {@link FilmsOptions}, for one film. */
export type RenderOptions = z.input<typeof filmOptions>;

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
  const {locale, format, ...parsed} = parse(filmOptions, options);
  const [film] = await renderEach({
    ...parsed,
    locales: locale === undefined ? [] : [locale],
    formats: [format],
    split: 'none',
  });
  if (!film) throw new Error('A render without a film.');
  return film;
}

/**
 * Renders a film in each language and format, one after the other, with the same browsers.
 *
 * @returns what was written, the formats of the first language first.
 * @throws RenderError, as {@link render}; the films before it are finished then.
 */
export async function renderFilms(options: FilmsOptions = {}): Promise<readonly FilmResult[]> {
  return renderEach(parse(filmsOptions, options));
}

function renderEach(parsed: Parsed): Promise<readonly FilmResult[]> {
  return withBrowsers(parsed, parsed.cacheLimit * 1e6, prepareTargets, async (pool, requests, folder) => {
    const films: FilmResult[] = [];
    for (const request of await splitFilms(pool, requests, parsed.split)) {
      const {locale, format} = request;
      const onProgress = (work: Work) => parsed.onProgress?.({...work, locale, format});
      films.push(await renderFilm(pool, {...request, folder}, onProgress));
    }
    return films;
  });
}

/**
 * Renders one shard's part of the films into the cache, for `mergeShards`.
 *
 * @throws RenderError, as {@link render}; what was finished before stays in the cache.
 */
export async function renderPart(
  shard: Shard,
  options: FilmsOptions,
  onProgress?: (work: Work) => void,
): Promise<ShardResult> {
  const parsed = parse(filmsOptions, options);
  if (parsed.cache === false) throw new RenderError('option', 'shard: shards meet in the cache; there has to be one.');
  // The other shards may not have begun, and the films not be put together: nothing is dropped.
  const prepare = () => Promise.resolve();
  return withBrowsers(parsed, Infinity, prepare, async (pool, requests) =>
    renderShard(pool, await splitFilms(pool, requests, parsed.split), shard, onProgress),
  );
}

/** Better now than after an hour of rendering. */
async function prepareTargets(folder: string, requests: readonly FilmRequest[]): Promise<void> {
  await prepareFolder(folder);
  for (const {format, name, locale} of requests) await refuseTargets(format, filmBase(folder, name, locale));
}

type Parsed = z.output<typeof filmsOptions>;

async function withBrowsers<T>(
  {
    lesson: from,
    project: file,
    output,
    jobs,
    cache: kept,
    browser,
    patience,
    allowHosts,
    signal,
    onWarning,
    ...options
  }: Parsed,
  limit: number,
  prepare: (folder: string, requests: readonly FilmRequest[]) => Promise<void>,
  work: (pool: BrowserPool, requests: readonly FilmRequest[], folder: string) => Promise<T>,
): Promise<T> {
  const {root, project, name, version, locales, title, about, frames} = findLesson(from, file);
  const talk = options.talk === undefined ? undefined : await talkOf(options);
  const spoken = talk && languageOfTalk(talk, locales);
  const asked = spoken === undefined ? options : {...options, locales: [spoken]};
  const requests = requestsOf(asked, locales, frames).map(request => ({
    ...request,
    talk,
    name: talk ? nameOfTalk(talk) : name,
    version,
    title: title?.[request.locale],
    about: about[request.locale],
  }));
  const folder = output === undefined ? path.join(root, 'output') : path.resolve(output);
  await prepare(folder, requests);
  const told = new Set<string>();
  const warn = (text: string) => {
    if (told.has(text)) return;
    told.add(text);
    if (onWarning) onWarning(text);
    else process.emitWarning(text);
  };
  const {cache, close} = await (kept === false ? temporaryCache(folder) : openCache(root, kept, warn));
  let pool: BrowserPool | undefined;
  try {
    pool = await BrowserPool.open({
      root,
      project,
      isLesson: frames === undefined,
      browser,
      patience,
      allowHosts,
      onWarning: warn,
      signal,
      cache,
      jobs,
    });
    return await work(pool, requests, folder);
  } finally {
    await pool?.close();
    await close(limit);
  }
}

/** @throws RenderError for a setting that a talk has of its own. */
async function talkOf({
  talk = '',
  chapters,
  locales,
  voice,
}: Pick<Parsed, 'talk' | 'chapters' | 'locales' | 'voice'>): Promise<RecordedTalk> {
  const own = [
    chapters.length > 0 ? '--chapter' : undefined,
    locales.length > 0 ? '--locale' : undefined,
    voice === 'scratch' ? '--voice scratch' : undefined,
  ].find(flag => flag !== undefined);
  if (own !== undefined) {
    throw new RenderError(
      'option',
      `${own} and --talk exclude each other: a talk has its own chapters, languages and voice.`,
    );
  }
  const recorded = await readTalk(talk);
  if (voice === 'recorded' && !recorded.score.events.some(event => 'sound' in event)) {
    throw new RenderError('option', `--voice recorded: ${talk} was recorded without a microphone.`);
  }
  return recorded;
}

function requestsOf(
  {
    chapters,
    locales: asked,
    formats,
    quality,
    fps,
    size,
    captions,
    background,
    voice,
    range,
    strict,
  }: Pick<
    Parsed,
    | 'chapters'
    | 'locales'
    | 'formats'
    | 'quality'
    | 'fps'
    | 'size'
    | 'captions'
    | 'background'
    | 'voice'
    | 'range'
    | 'strict'
  >,
  known: readonly string[],
  own: ProjectFrames | undefined,
): readonly Omit<FilmRequest, 'name' | 'version'>[] {
  const unknown = missingLanguage({locales: known}, asked);
  if (unknown !== undefined) {
    throw new RenderError('option', `render(): locale: there is no "${unknown}"; there is ${known.join(', ')}.`);
  }
  const locales = asked.length > 0 ? asked : known.slice(0, 1);
  return locales.flatMap(locale =>
    formats.map(format => {
      const frames = {...usualFrames(format, quality, own), ...(fps !== undefined && {fps}), ...size};
      const shape = size && shapeProblem(size, own);
      if (shape !== undefined) throw new RenderError('option', `--size: ${shape}`);
      const ground = backgroundProblem(format, background);
      if (ground !== undefined) throw new RenderError('option', ground);
      const problem = formatProblem(format, frames);
      if (problem !== undefined) throw new RenderError('option', `--format ${format}: ${problem}`);
      const film = {chapters, locale, format, quality, captions, background, voice, ...frames};
      if (!own) return {...film, range};
      const transparent = format === 'png' && !own.hasBackground;
      return {
        ...film,
        range: range ?? wholeFrames(own.range, frames.fps),
        project: {strict, transparent},
      };
    }),
  );
}

/** Motion Canvas renders the frame at which a range ends as well. */
function wholeFrames(range: ProjectFrames['range'], fps: number): Seconds | undefined {
  return range && {start: Math.ceil(range.start * fps) / fps, end: (Math.ceil(range.end * fps) + 1) / fps};
}

function parse<S extends z.ZodObject>(schema: S, options: object): z.output<S> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(issue => {
    if (issue.code === 'unrecognized_keys') {
      return `there is no option ${issue.keys.join(', ')}; there is ${Object.keys(schema.shape).join(', ')}`;
    }
    return `${issue.path.join('.') || 'options'}: ${issue.message}`;
  });
  throw new RenderError('option', `render(): ${faults.join('; ').replace(/\.$/u, '')}.`);
}
