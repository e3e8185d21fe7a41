import {cachedSegment, framesOf, keepSegment} from '../cache/segmentCache';
import type {BrowserPool} from '../browser/BrowserPool';
import {drawCover} from './cover';
import {makeSound} from './encodeSound';
import type {Session} from '../browser/Session';
import type {FilmPlan, PlannedCover, PlannedSegment} from './plan';

/** How far the segments of a film, or of several, are. */
export interface Work {
  readonly fps: number;
  /** All frames, those that are there, and how many of these were found in the cache. */
  readonly total: number;
  readonly frames: number;
  readonly cached: number;
}

/** What was made. */
export interface Made {
  readonly frames: number;
  /** Frames that were in the cache. */
  readonly cached: number;
  /** Frames that were drawn; the others that were not in the cache were known to be the picture before. */
  readonly drawn: number;
  /** Of film. */
  readonly seconds: number;
}

export interface MakingOptions {
  /** Of each plan, the segments that are made; all if left out. */
  readonly part?: ((segment: PlannedSegment) => boolean) | undefined;
  /** Makes also what is in the cache, and draws also what is known to be the same picture: for tests. */
  readonly verify?: boolean | undefined;
  readonly onProgress?: ((work: Work) => void) | undefined;
}

/**
 * Makes the segments that are not in the cache, the covers of the films that they are in the middle of, and the sound of
 * those that they begin.
 */
export async function makeSegments(
  pool: BrowserPool,
  plans: readonly FilmPlan[],
  {part = () => true, verify = false, onProgress}: MakingOptions,
): Promise<Made> {
  const all = plans.flatMap(plan => plan.segments.filter(part).map(segment => ({plan, segment})));
  const found = await Promise.all(
    all.map(async ({segment}) => !verify && (await cachedSegment(pool.cache, segment)) !== undefined),
  );
  const sum = (segments: typeof all) => segments.reduce((frames, {segment}) => frames + framesOf(segment), 0);
  const cached = sum(all.filter((_, index) => found[index]));
  const [fps, total] = [plans[0]?.selection.fps ?? 0, sum(all)];
  let frames = cached;
  let drawn = 0;
  const advance = (by: number) => {
    frames += by;
    onProgress?.({fps, total, frames, cached});
  };
  advance(0);
  const keys = new Set(all.map(({segment}) => segment.key));
  const covers = await missingCovers(
    pool,
    plans.flatMap(({cover}) => (cover && keys.has(cover.segment) ? [cover] : [])),
  );
  const drawing = covers.map(cover => async (session: Session) => {
    await pool.cache.put(cover.key, {}, [await drawCover(session, cover.selection, cover)]);
  });
  const making = all
    .filter((_, index) => !found[index])
    .map(({plan: {selection, encoding}, segment}) => async (session: Session, again: boolean) => {
      let taken = 0;
      try {
        await keepSegment(pool.cache, segment, selection, async take => {
          const report = await session.segment(
            selection,
            {...segment, encoding, verify, tellEach: again},
            async (batch, config) => {
              await take(batch, config);
              taken += batch.length;
              advance(batch.length);
            },
          );
          drawn += report.drawn;
          return report;
        });
      } catch (error) {
        advance(-taken);
        throw error;
      }
    });
  const sounds = plans.flatMap(({sound}) => (sound?.segment && keys.has(sound.segment) ? [sound] : []));
  for (const sound of sounds) await makeSound(pool, sound);
  await pool.each([...drawing, ...making], (session, task, again) => task(session, again));
  return {frames: total, cached, drawn, seconds: total / fps};
}

async function missingCovers(pool: BrowserPool, covers: readonly PlannedCover[]): Promise<readonly PlannedCover[]> {
  const found = await Promise.all(covers.map(({key}) => pool.cache.get(key)));
  return covers.filter((_, index) => found[index] === undefined);
}
