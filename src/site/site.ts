import {mkdir, readdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {askBundler, pageFile} from '../render/bundle/bundle';
import type {Lesson} from '../render/bundle/lesson';
import {Session, type SessionOptions} from '../render/browser/Session';
import {partOf} from '../render/cache/owner';
import {discard, outputError, prepareFolder, publish} from '../render/cache/writeWhole';
import type {Selection} from '../render/film/job';
import {RenderError} from '../render/RenderError';
import type {SiteBundlerAnswer, SiteBundleRequest, SiteScript} from './build/bundler';
import {entryPage, lecturePage, windowPage} from './build/document';
import type {MadeChapter} from './build/page';
import {subsetFonts} from './build/subsetFonts';
import {languageName, pictureSize, type SiteChapter, type SiteLecture} from './data';

const page = pageFile('./build/page', import.meta.url);
const bundler = fileURLToPath(new URL('./build/bundler.mjs', import.meta.url));

/** Frames a second that a page plays at most. */
const fps = 60;

export interface SiteRequest {
  readonly lesson: Lesson;
  readonly locales: readonly string[];
  /** Becomes the site. What was there before is replaced. */
  readonly folder: string;
  /** Where it will be found: a path, or a whole address, ends with a slash; undefined where nobody knows. */
  readonly base: string | undefined;
  /** Told of each chapter that is made. */
  readonly onChapter?: ((locale: string, chapter: string) => void) | undefined;
}

/** A file that every site has, so that nothing else is taken for one and replaced. */
const mark = '.lecture-site';

/** The sign in the browser's tab. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0d1117"/><path d="M4 24C12 24 12 8 16 8s4 16 12 16" fill="none" stroke="#56b4e9" stroke-width="3" stroke-linecap="round"/></svg>
`;

/**
 * Makes sure that a folder may become a site, before anything is made.
 *
 * @throws RenderError for a folder with anything in it but a site, or one that cannot be written beside.
 */
export async function prepareSite(folder: string): Promise<void> {
  await prepareFolder(path.dirname(folder));
  const names = await readdir(folder).catch((error: unknown): readonly string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw outputError(folder, error);
  });
  if (names.length === 0 || names.includes(mark)) return;
  throw new RenderError(
    'output',
    `${folder} has other files in it and no site: a site would replace them. Give a new folder, or an empty one.`,
  );
}

/** A session that can make what a site needs beforehand. */
export function openForSite(options: Omit<SessionOptions, 'page'>): Promise<Session> {
  return Session.open({...options, page});
}

/**
 * Writes the lecture as a folder that any web server can serve.
 *
 * @param session - one of {@link openForSite}.
 * @throws RenderError, among others if a scene fails or the folder cannot be written; what was there is kept then.
 */
export async function writeSite(
  session: Session,
  {lesson, locales, folder, base, onChapter}: SiteRequest,
): Promise<void> {
  const part = partOf(folder);
  try {
    await mkdir(part);
    const bundling = bundleSite(lesson, locales, part);
    // It may fail while chapters are still being made; it is asked for below.
    bundling.catch(() => undefined);
    const lectures: SiteLecture[] = [];
    for (const locale of locales) {
      lectures.push(await makeLecture(session, {lesson, locale, locales, folder: part, onChapter}));
    }
    const scripts = await bundling;
    const languages = lectures.map(({locale, title}) => ({locale, title, name: languageName(locale)}));
    for (const lecture of lectures) {
      const to = path.join(part, lecture.locale);
      await writeFile(
        path.join(to, 'index.html'),
        lecturePage({lecture, languages, scripts, base, poster: lesson.poster}),
      );
      await writeFile(path.join(to, 'lecture.json'), JSON.stringify(lecture));
    }
    await writeFile(path.join(part, mark), '');
    for (const window of ['talk', 'desk'] as const) {
      await mkdir(path.join(part, window));
      await writeFile(path.join(part, window, 'index.html'), windowPage(window, {languages, scripts, base}));
    }
    await writeFile(path.join(part, 'icon.svg'), icon);
    await writeFile(path.join(part, 'index.html'), entryPage({languages, scripts, base}));
    await subsetFonts(part);
    await publish([{part, file: folder}]);
  } catch (error) {
    await discard([{part, file: folder}]);
    throw error instanceof Error && 'code' in error ? outputError(folder, error) : error;
  }
}

/** The site's pages and the module that each begins with. */
const entries = [
  ['page', 'main'],
  ['player', 'player'],
  ['choose', 'choose'],
  ['talk', 'talk'],
  ['desk', 'desk'],
] as const;

async function bundleSite(
  {root, project}: Lesson,
  locales: readonly string[],
  folder: string,
): Promise<readonly SiteScript[]> {
  const request: SiteBundleRequest = {
    root,
    project,
    entries: Object.fromEntries(entries.map(([name, module]) => [name, pageFile(`./page/${module}`, import.meta.url)])),
    locales,
    folder,
    single: false,
  };
  const answer = await askBundler<SiteBundlerAnswer>(bundler, root, request);
  if ('scripts' in answer) return answer.scripts;
  const {message, stack} = answer.failure;
  throw new RenderError('bundle', message, {cause: Object.assign(new Error(message), {stack})});
}

interface LectureRequest extends Pick<SiteRequest, 'lesson' | 'locales' | 'folder' | 'onChapter'> {
  readonly locale: string;
}

/** Plays the lecture in one language, and writes its pictures and formulas. */
async function makeLecture(
  session: Session,
  {lesson, locale, locales, folder, onChapter}: LectureRequest,
): Promise<SiteLecture> {
  const to = path.join(folder, locale);
  await mkdir(path.join(to, 'pictures'), {recursive: true});
  await mkdir(path.join(to, 'formulas'));
  const selection: Selection = {chapters: [], locale, fps, captions: false, ...pictureSize};
  const chapters: SiteChapter[] = [];
  let start = 0;
  for (const id of await session.chapters(selection)) {
    onChapter?.(locale, id);
    const made = await session.call<MadeChapter>('window.site.chapter', selection, id);
    const chapter = chapterOf(made, start);
    for (const [index, {picture}] of chapter.beats.entries()) {
      await writeFile(path.join(to, picture), Buffer.from(made.beats[index]?.picture ?? '', 'base64'));
    }
    await writeFile(path.join(to, chapter.formulas), JSON.stringify(made.formulas));
    chapters.push(chapter);
    start += chapter.frames;
  }
  const title = lesson.title?.[locale] ?? chapters[0]?.title ?? lesson.name;
  const languages = locales.map(each => ({locale: each, page: `../${each}/`}));
  return {title, locale, fps, frames: start, chapters, languages};
}

function chapterOf({span, beats, explores}: MadeChapter, start: number): SiteChapter {
  const spans = new Map(span.beats.map(beat => [beat.id, beat]));
  const frames = span.lastFrame + 1;
  return {
    id: span.id,
    title: span.title,
    start,
    frames,
    recorded: span.beats.length > 0,
    explores,
    beats: beats.map(({id, sentence, description}) => {
      const {firstFrame, lastFrame, captions} = spans.get(id) ?? {firstFrame: 0, lastFrame: frames - 1, captions: []};
      return {id, firstFrame, lastFrame, captions, sentence, description, picture: `pictures/${span.id}-${id}.webp`};
    }),
    formulas: `formulas/${span.id}.json`,
  };
}
