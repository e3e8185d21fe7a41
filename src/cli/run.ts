import {findLesson, type Lesson} from '../render/bundle/lesson';
import type {BrowserPool} from '../render/browser/BrowserPool';
import type {Selection} from '../render/film/job';
import {cacheVariable, usualFolder} from '../render/cache/openCache';
import {RenderError} from '../render/RenderError';
import type {Session, SessionOptions} from '../render/browser/Session';
import {UserError} from './userError';

/** What a command gets from the one who started it. */
export interface Run {
  /** Found when it is asked for: `clean` and `merge` of a named cache need none. */
  readonly lesson: Lesson;
  /** Raised by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** The lesson, or the project that `--project` names. */
export function lessonOf(run: Run, project: string | undefined): Lesson {
  return project === undefined ? run.lesson : findLesson(process.cwd(), project);
}

/** What is played of a Motion Canvas project that is no lesson; nothing for a lesson. */
export function asProject({frames}: Lesson, strict = false): Pick<Selection, 'project'> {
  return frames ? {project: {strict, transparent: false}} : {};
}

/**
 * The folder of the lesson's own cache.
 *
 * @throws UserError outside of a lesson, where a cache has to be named.
 */
export function lessonCache(run: Run): string {
  try {
    return usualFolder(run.lesson.root);
  } catch (error) {
    if (!(error instanceof RenderError) || error.code !== 'no-lesson') throw error;
    throw new UserError(`${error.message} Name a cache by --cache DIR or ${cacheVariable}.`);
  }
}

/**
 * Starts what plays the lesson, with its bundle, which is kept in the lesson's cache for the next command.
 *
 * @param open - what is started; {@link openSession} is a session that can do what the renderer does.
 */
export async function openLesson<T>(
  {root, project, frames}: Lesson,
  {browser, patience}: Pick<SessionOptions, 'browser' | 'patience'>,
  signal: AbortSignal,
  open: (options: SessionOptions) => Promise<T>,
  more: Pick<SessionOptions, 'allowHosts' | 'onWarning'> = {},
): Promise<T> {
  const {openCache} = await import('../render/cache/openCache');
  const {cache, close} = await openCache(root, undefined, () => undefined);
  try {
    return await open({root, project, isLesson: frames === undefined, browser, patience, signal, cache, ...more});
  } finally {
    // A command that makes no film drops nothing of the cache.
    await close(Infinity);
  }
}

/** Does what needs the lesson's cache, and a browser where that does not have all of it. */
export async function withPool(
  {root, project, frames}: Lesson,
  {browser, patience}: Pick<SessionOptions, 'browser' | 'patience'>,
  {signal, stderr}: Pick<Run, 'signal' | 'stderr'>,
  work: (pool: BrowserPool) => Promise<void>,
): Promise<void> {
  const [{BrowserPool: Pool}, {openCache}] = await Promise.all([
    import('../render/browser/BrowserPool'),
    import('../render/cache/openCache'),
  ]);
  const {cache, close} = await openCache(root, undefined, text => stderr(`${text}\n`));
  try {
    const pool = await Pool.open({
      root,
      project,
      isLesson: frames === undefined,
      browser,
      patience,
      signal,
      cache,
      jobs: 1,
    });
    await work(pool).finally(() => pool.close());
  } finally {
    await close(Infinity);
  }
}

/** What it needs is loaded only now, so that help and mistakes are told at once. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const {Session} = await import('../render/browser/Session');
  return Session.open(options);
}
