import {cacheKey, type Cache, type CacheKey} from '../cache/Cache';
import type {BrowserPool} from '../browser/BrowserPool';
import {assembleFilm, type FinishedFilm} from './film';
import {makeSegments, type Made, type Work} from './makeSegments';
import {planFilm, type FilmPlan, type PlannedSegment} from './plan';
import type {FilmRequest} from './request';
import {RenderError} from '../RenderError';
import {cachedSegment, framesOf, type SegmentRecord} from '../cache/segmentCache';

/** One of several parts of a render, which share nothing but the cache. */
export interface Shard {
  /** From 1 on. */
  readonly index: number;
  readonly count: number;
}

/** What a shard leaves in the cache for whoever puts the parts together. */
interface ShardRecord extends Shard {
  readonly plans: readonly FilmPlan[];
  /** The shard that makes a segment, by the segment's key. */
  readonly split: Readonly<Record<string, number>>;
  readonly finished: boolean;
}

export interface ShardResult extends Made {
  readonly shard: Shard;
  readonly segments: number;
  readonly renderSeconds: number;
}

/**
 * Renders one shard's part of films into the cache.
 *
 * @throws RenderError; what was finished before stays in the cache.
 */
export async function renderShard(
  pool: BrowserPool,
  requests: readonly FilmRequest[],
  shard: Shard,
  onProgress?: (work: Work) => void,
): Promise<ShardResult> {
  const begun = performance.now();
  const {cache} = pool;
  for (;;) {
    const plans: FilmPlan[] = [];
    for (const request of requests) plans.push(await planFilm(pool, request));
    const split = await splitOf(cache, plans, shard.count);
    // Of an earlier render in more parts.
    for (const {index} of await recordsIn(cache)) if (index > shard.count) await cache.drop(keyOf(index));
    const record: ShardRecord = {...shard, plans, split, finished: false};
    await cache.put(keyOf(shard.index), record);
    const part = ({key}: PlannedSegment) => split[key] === shard.index;
    const made = await makeSegments(pool, plans, {part, onProgress});
    // Another browser may have come up in the place of the one that was planned for.
    if ((await pool.browserVersion()) !== plans[0]?.versions['browser']) continue;
    await cache.put(keyOf(shard.index), {...record, finished: true});
    const segments = plans.flatMap(plan => plan.segments.filter(part)).length;
    return {shard, segments, ...made, renderSeconds: (performance.now() - begun) / 1000};
  }
}

/**
 * Puts the films of all shards together.
 *
 * @throws RenderError naming shards that are missing, not finished, or of different settings.
 */
export async function mergeShards(cache: Cache, folder: string): Promise<readonly FinishedFilm[]> {
  const records = await recordsIn(cache);
  const [first] = records;
  if (!first) {
    throw new RenderError('shards', `There are no shards in ${cache.folder}; lecture render --shard I/N makes them.`);
  }
  for (const other of records.slice(1)) {
    const difference = differenceOf(first, other);
    if (difference !== undefined) {
      throw new RenderError('shards', `${difference} Render one of them again with the settings of the other.`);
    }
  }
  const missing = Array.from({length: first.count}, (_, index) => index + 1).flatMap(index => {
    const record = records.find(each => each.index === index);
    if (record?.finished) return [];
    return [`shard ${index}/${first.count} ${record ? 'was begun but not finished' : 'is missing'}`];
  });
  if (missing.length > 0) {
    throw new RenderError('shards', `${sentence(missing.join(', '))}. Render what is missing with --shard I/N.`);
  }
  for (const {segments} of first.plans) {
    for (const segment of segments) {
      if (await cachedSegment(cache, segment)) continue;
      const {chapter, key, firstFrame, lastFrame} = segment;
      throw new RenderError(
        'shards',
        `Frames ${firstFrame} to ${lastFrame} of chapter "${chapter}", which shard ` +
          `${first.split[key] ?? 1}/${first.count} made, are not in ${cache.folder}, or are damaged there. Render that shard again.`,
      );
    }
  }
  const films: FinishedFilm[] = [];
  for (const plan of first.plans) films.push(await assembleFilm(cache, plan, folder));
  return films;
}

/**
 * Which shard makes which segment: whole segments, in the order of the film, so that each shard takes about as long.
 * Whoever is first decides for all, because what is in the cache changes while they work.
 */
async function splitOf(
  cache: Cache,
  plans: readonly FilmPlan[],
  count: number,
): Promise<Readonly<Record<string, number>>> {
  const segments = plans.flatMap(plan => plan.segments.map(segment => ({plan, segment})));
  const key = cacheKey(
    'split',
    count,
    segments.map(({segment}) => segment.key),
  );
  const kept = await cache.get<Readonly<Record<string, number>>>(key);
  if (kept) return kept.record;
  const known = await cache.records<SegmentRecord>('segment');
  const costs = await Promise.all(
    segments.map(async ({plan: {selection}, segment}) =>
      (await cachedSegment(cache, segment)) ? 0 : costOf(segment, selection.width * selection.height, known),
    ),
  );
  const shards = splitByCost(costs, count);
  return cache.settle(key, Object.fromEntries(segments.map(({segment}, index) => [segment.key, shards[index] ?? 1])));
}

/**
 * Cuts a row of costs into `count` stretches that cost about the same.
 *
 * @returns the stretch of each, from 1 on.
 */
export function splitByCost(costs: readonly number[], count: number): readonly number[] {
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  let before = 0;
  return costs.map(cost => {
    const middle = total === 0 ? 0 : (before + cost / 2) / total;
    before += cost;
    return Math.min(count, Math.floor(middle * count) + 1);
  });
}

/** What is known of how long a segment took. */
type Measured = Pick<SegmentRecord, 'segment' | 'seconds' | 'pixels'>;

/**
 * Seconds that a segment will take, by what was measured: of it before it was edited, else of its chapter, else of all
 * others; in frames if nothing was.
 */
export function costOf(
  {chapter, firstFrame, lastFrame}: Pick<PlannedSegment, 'chapter' | 'firstFrame' | 'lastFrame'>,
  pixels: number,
  known: readonly Measured[],
): number {
  const frames = lastFrame - firstFrame + 1;
  const ofChapter = known.filter(({segment}) => segment.chapter === chapter);
  const same = ofChapter.filter(({segment}) => segment.firstFrame === firstFrame && segment.lastFrame === lastFrame);
  const measured = [same.slice(-1), ofChapter, known].find(records => records.length > 0);
  if (!measured) return frames;
  const sum = (value: (record: Measured) => number) => measured.reduce((total, record) => total + value(record), 0);
  return (sum(({seconds}) => seconds) / sum(record => framesOf(record.segment) * record.pixels)) * frames * pixels;
}

async function recordsIn(cache: Cache): Promise<readonly ShardRecord[]> {
  const records = await cache.records<ShardRecord>('shard');
  return [...records].sort((a, b) => a.index - b.index);
}

function keyOf(index: number): CacheKey {
  return cacheKey('shard', index);
}

/** In what two shards differ so that they are not parts of the same films; undefined if they are. */
function differenceOf(a: ShardRecord, b: ShardRecord): string | undefined {
  const [settingsA, settingsB] = [settingsOf(a), settingsOf(b)];
  const said = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  for (const [name, value] of Object.entries(settingsA)) {
    const other = settingsB[name];
    if (JSON.stringify(value) === JSON.stringify(other)) continue;
    return `Shard ${a.index}/${a.count} was rendered with ${name} ${said(value)}, shard ${b.index}/${b.count} with ${name} ${said(other)}.`;
  }
  const segments = ({plans}: ShardRecord) => plans.flatMap(plan => plan.segments);
  const other = segments(a).find(({key}, index) => segments(b)[index]?.key !== key);
  if (!other && segments(a).length === segments(b).length) return undefined;
  return `Shards ${a.index}/${a.count} and ${b.index}/${b.count} were rendered from different states of chapter "${other?.chapter ?? ''}".`;
}

/** By the name that a setting has on the command line, so that a difference can be put right there. */
function settingsOf({count, plans}: ShardRecord): Readonly<Record<string, unknown>> {
  const [plan] = plans;
  if (!plan) return {};
  const {width, height, ...settings} = plan.settings;
  const named: Readonly<Record<string, unknown>> = {
    ...settings,
    size: `${width}x${height}`,
    // One command renders films in several languages and formats.
    locale: plans.map(each => each.settings.locale),
    format: plans.map(each => each.settings.format),
  };
  const byFlag = Object.entries(named).map(([name, value]): [string, unknown] => [
    `--${flagNames[name] ?? name}`,
    value,
  ]);
  return {
    '--shard of': count,
    ...Object.fromEntries(byFlag),
    encoding: plan.encoding,
    lesson: `${plan.lesson.name} ${plan.lesson.version}`,
    browser: plan.versions['browser'],
  };
}

/** Settings whose flags are named in the singular, because they are repeated. */
const flagNames: Readonly<Record<string, string>> = {chapters: 'chapter'};

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
