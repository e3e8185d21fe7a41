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
  const idsKey = cacheKey('chapters', project.digest.whole.played, selection.chapters);
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
  const keys = ids.map(id => cacheKey('sentences', digestOf(pool, id).played, id, selection.locale));
  const found = await recall<readonly (readonly [string, string])[]>(pool, keys, (session, index) =>
    session.call('window.renderer.sentences', selection, ids[index]),
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
  const keys = ids.map(id => cacheKey('slides', digestOf(pool, id).played, id));
  const found = await recall<readonly string[]>(pool, keys, (session, index) =>
    session.call('window.renderer.slides', selection, ids[index]),
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
    return cacheKey('span', digestOf(pool, id).played, id, [settings, browser]);
  });
  return recall(pool, keys, (session, index) => session.span(selection, ids[index] ?? ''));
}

/** Records out of the cache; those that are not there are asked of a browser. */
async function recall<T>(
  pool: BrowserPool,
  keys: readonly CacheKey[],
  ask: (session: Session, index: number) => Promise<T>,
): Promise<readonly T[]> {
  const records = await Promise.all(keys.map(async key => (await pool.cache.get<T>(key))?.record));
  const unknown = keys.map((key, index) => ({key, index})).filter(({index}) => records[index] === undefined);
  await pool.each(unknown, async (session, {key, index}) => {
    const record = await ask(session, index);
    records[index] = record;
    await pool.cache.put(key, record);
  });
  return records.filter(record => record !== undefined);
}

/** The code of a chapter; all code where a chapter's own cannot be told. */
export function digestOf({project: {digest}}: BrowserPool, chapter: string): CodeDigest {
  return Object.hasOwn(digest.chapters, chapter) ? (digest.chapters[chapter] ?? digest.whole) : digest.whole;
}
