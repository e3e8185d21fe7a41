import type {ChapterSpan} from '../../script/timeline';
import type {BrowserPool} from '../browser/BrowserPool';
import type {Session} from '../browser/Session';
import type {CodeDigest} from '../bundle/digest';
import {cacheKey, type CacheKey} from '../cache/Cache';
import type {Selection} from './job';
import type {WrittenBeat} from './voice';

/** The ids of the selected chapters, in the project's order. */
export async function idsOf(pool: BrowserPool, selection: Selection): Promise<readonly string[]> {
  const {cache, project} = pool;
  const idsKey = cacheKey('chapters', project.digest.whole.played, selection.chapters, selection.project !== undefined);
  let ids = (await cache.get<readonly string[]>(idsKey))?.record ?? [];
  if (ids.length === 0) {
    await pool.each([selection], async session => void (ids = await session.chapters(selection)));
    await cache.put(idsKey, ids);
  }
  return ids;
}

/** What the beats of the selected chapters say. */
export async function sentencesOf(
  pool: BrowserPool,
  selection: Selection,
  ids: readonly string[],
): Promise<readonly WrittenBeat[]> {
  const found = await recall<readonly (readonly [string, string])[]>(
    pool,
    ids.map(id => ({id, key: cacheKey('sentences', digestOf(pool, id, selection).played, id, selection.locale)})),
    (session, id) => session.call('window.renderer.sentences', selection, id),
  );
  return found.flatMap((beats, index) =>
    beats.map(([beat, sentence]) => ({chapter: ids[index] ?? '', beat, sentence})),
  );
}

/** The slides of the selected chapters, in order. */
export async function slidesOf(
  pool: BrowserPool,
  selection: Selection,
  ids: readonly string[],
): Promise<readonly string[]> {
  const found = await recall<readonly string[]>(
    pool,
    ids.map(id => ({id, key: cacheKey('slides', digestOf(pool, id).played, id)})),
    (session, id) => session.call('window.renderer.slides', selection, id),
  );
  return found.flat();
}

/** When each of the selected chapters' beats begin and end, in frames from the chapter's own first. */
export async function spansOf(
  pool: BrowserPool,
  selection: Selection,
  ids: readonly string[],
  browser: string,
): Promise<readonly ChapterSpan[]> {
  const keys = ids.map(id => {
    // The takes of other chapters make no difference.
    const settings = {...selection, chapters: [], voice: selection.voice?.[id]};
    return {id, key: cacheKey('span', digestOf(pool, id, selection).played, id, [settings, browser])};
  });
  return recall(pool, keys, (session, id) => session.span(selection, id));
}

/** What was found out about a chapter, and the state of all its texts where a scene has read some. */
interface Recalled<T> {
  readonly value: T;
  readonly texts?: string;
}

/** What the cache knows of chapters; a browser is asked for the rest. */
async function recall<T>(
  pool: BrowserPool,
  chapters: readonly {readonly id: string; readonly key: CacheKey}[],
  ask: (session: Session, id: string) => Promise<T>,
): Promise<readonly T[]> {
  const found = await Promise.all(
    chapters.map(async ({id, key}) => {
      const record = (await pool.cache.get<Recalled<T>>(key))?.record;
      return record && [undefined, digestOf(pool, id).whole].includes(record.texts) ? record : undefined;
    }),
  );
  const unknown = chapters.map((chapter, index) => ({...chapter, index})).filter(({index}) => !found[index]);
  await pool.each(unknown, async (session, {id, key, index}) => {
    const value = await ask(session, id);
    const readsTexts = await session.call<boolean>('window.renderer.readsTexts');
    const record = {value, ...(readsTexts && {texts: digestOf(pool, id).whole})};
    found[index] = record;
    await pool.cache.put(key, record);
  });
  return found.flatMap(record => (record ? [record.value] : []));
}

/** The code of a chapter; all code where a chapter's own cannot be told, or others are seen with it in transitions. */
export function digestOf(
  {project: {digest}}: BrowserPool,
  chapter: string,
  {project: asProject}: Pick<Selection, 'project'> = {},
): CodeDigest {
  if (asProject) return digest.whole;
  return Object.hasOwn(digest.chapters, chapter) ? (digest.chapters[chapter] ?? digest.whole) : digest.whole;
}
