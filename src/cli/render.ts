import path from 'node:path';
import {defineCommand, type ArgsDef} from 'citty';
import {z} from 'zod';
import type {BrowserPool} from '../render/browser/BrowserPool';
import {voiceModes} from '../render/film/voiceModes';
import {formatProblem, formats, qualities, usualFrames} from '../render/film/encoding';
import type {Made} from '../render/film/makeSegments';
import {openCache, temporaryCache, usualLimit} from '../render/cache/openCache';
import type {ShardResult} from '../render/film/shards';
import type {FilmResult} from '../render/film/film';
import {prepareFolder} from '../render/cache/writeWhole';
import {cacheArg, cacheFolder} from './cache';
import {readFlags} from './flags';
import {progressOn} from './progress';
import type {Run} from './run';
import {parseShard} from './shard';
import {UserError} from './userError';
import {
  fps,
  inLesson,
  jobs as jobsFlag,
  jobsArg,
  output,
  repeatable,
  selectionArgs,
  selectionSchema,
  size,
  whole,
} from './selection';

const args: ArgsDef = {
  ...selectionArgs,
  format: {
    type: 'string',
    valueHint: formats.join('|'),
    description: 'H.264, VP9, a GIF of at most two minutes, or a folder of PNG files; repeatable. (Default: mp4)',
  },
  quality: {
    type: 'string',
    valueHint: qualities.join('|'),
    description: 'For a look, for viewers, or to be worked on further. (Default: standard)',
  },
  fps: {type: 'string', valueHint: 'N', description: 'Frames a second. (Default: 60; for a GIF 25)'},
  size: {
    type: 'string',
    valueHint: 'WxH',
    description: 'Size in pixels, 16:9 and even, up to 3840x2160. (Default: 1920x1080; for a GIF 960x540)',
  },
  range: {
    type: 'string',
    valueHint: 'START:END',
    description: 'Only these seconds of what is selected. (Default: all)',
  },
  captions: {
    type: 'string',
    valueHint: 'burned|sidecar|both|none',
    description:
      'Captions in the picture; beside it, as .srt, .vtt and a track to switch on; both; or neither. (Default: both)',
  },
  voice: {
    type: 'string',
    valueHint: voiceModes.join('|'),
    description:
      'The takes that there are; takes for all beats; an engine where there is no take; or silence. (Default: auto)',
  },
  output: {type: 'string', valueHint: 'DIR', description: 'Folder for the files. (Default: output)'},
  ...jobsArg,
  shard: {
    type: 'string',
    valueHint: 'I/N|auto',
    description:
      'Only the Ith of N parts, into the cache, for lecture merge; auto takes I and N from Slurm, GitLab CI or CircleCI, auto/N takes I from Kubernetes. (Default: the whole film)',
  },
  ...cacheArg,
  'cache-limit': {
    type: 'string',
    valueHint: 'MB',
    description: 'Size beyond which the segments used longest ago are dropped from the cache. (Default: 4000)',
  },
  'no-cache': {type: 'boolean', description: 'Render everything, and keep nothing but the film.'},
};

const range = z.string().transform((text, context) => {
  const [, from, to] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/u.exec(text) ?? [];
  const [start, end] = [Number(from), Number(to)];
  const problem =
    from === undefined ? 'is not START:END in seconds' : end <= start ? 'ends before it begins' : undefined;
  if (problem) {
    context.addIssue({code: 'custom', message: `"${text}" ${problem}, as in 12.5:20.`});
    return z.NEVER;
  }
  return {start, end};
});

const shard = z.string().transform((text, context) => {
  try {
    return parseShard(text, process.env);
  } catch (error) {
    context.addIssue({code: 'custom', message: error instanceof Error ? error.message : String(error)});
    return z.NEVER;
  }
});

export const renderSchema = z.object({
  ...selectionSchema,
  format: z
    .array(z.enum(formats, {error: ({input}) => `there is no "${String(input)}"; there is ${formats.join(', ')}.`}))
    .default([formats[0]])
    .transform(values => [...new Set(values)]),
  quality: z
    .enum(qualities, {error: ({input}) => `"${String(input)}" is not ${qualities.join(', ')}.`})
    .default('standard'),
  fps: fps.optional(),
  size: size.optional(),
  range: range.optional(),
  captions: z
    .enum(['burned', 'sidecar', 'both', 'none'], {
      error: ({input}) => `"${String(input)}" is not burned, sidecar, both or none.`,
    })
    .default('both'),
  voice: z
    .enum(voiceModes, {error: ({input}) => `"${String(input)}" is not ${voiceModes.join(', ')}.`})
    .default('auto'),
  output: output.default('output'),
  jobs: jobsFlag,
  shard: shard.optional(),
  cache: cacheFolder,
  'cache-limit': whole('a size in megabytes', 1e6).default(usualLimit),
  'no-cache': z.boolean().default(false),
});

/** The film, its captions, its chapters and its manifest, for each locale. */
export const render = defineCommand({
  meta: {name: 'render', description: 'Render the lecture as a video, with captions and chapters'},
  args,
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const renderExamples = [
  ['lecture render', 'all of it in Korean, into output/'],
  ['lecture render --chapter zigzag --locale ko --locale en', 'one chapter in both languages'],
  ['lecture render --shard 2/3 --cache /shared/segments', 'a third of it; lecture merge puts the thirds together'],
  ['lecture render --range 10:15 --size 1280x720 --fps 30 --quality draft', 'a quick look at five seconds'],
  ['lecture render --chapter tanh --range 4:10 --format gif', 'six seconds for a web page'],
  ['lecture render --format mp4 --format webm --captions sidecar', 'for a player that shows captions by itself'],
] as const;

async function run(rawArgs: readonly string[], {lesson, signal, stdout, stderr}: Run): Promise<void> {
  const {
    chapter: chapters,
    locale: locales,
    format: wanted,
    fps: rate,
    size: frame,
    output: to,
    browser,
    json,
    jobs,
    shard: part,
    cache: asked,
    'cache-limit': limit,
    'no-cache': afresh,
    ...flags
  } = inLesson(lesson, readFlags(rawArgs, args, renderSchema, repeatable));
  if (afresh && asked !== undefined) throw new UserError('--no-cache and --cache exclude each other.');
  if (afresh && part) throw new UserError('--no-cache and --shard exclude each other: shards meet in the cache.');
  const formatted = wanted.map(format => ({
    format,
    ...usualFrames(format, flags.quality),
    ...(rate && {fps: rate}),
    ...frame,
  }));
  for (const {format, ...frames} of formatted) {
    const problem = formatProblem(format, frames);
    if (problem !== undefined) throw new UserError(`--format ${format}: ${problem}`);
  }
  const folder = path.resolve(to);
  if (!part) await prepareFolder(folder);
  const {cache, close} = await (afresh
    ? temporaryCache(folder)
    : openCache(lesson.root, asked, text => stderr(`${text}\n`)));
  const progress = progressOn(process.stderr);
  progress.say('Preparing');
  // What this needs is loaded only now, so that help and mistakes are told at once.
  const [{BrowserPool}, {renderFilm}, {renderShard}] = await Promise.all([
    import('../render/browser/BrowserPool'),
    import('../render/film/film'),
    import('../render/film/shards'),
  ]);
  let pool: BrowserPool | undefined;
  try {
    const {root, project, name, version} = lesson;
    pool = await BrowserPool.open({root, project, browser, signal, cache, jobs});
    const requests = locales.flatMap(locale =>
      formatted.map(format => ({...flags, ...format, chapters, locale, name, version})),
    );
    if (part) {
      const label = `${part.index}/${part.count}`;
      const result = await renderShard(pool, requests, part, work => progress.update({label, ...work}));
      progress.end();
      stdout(json ? `${JSON.stringify(result, undefined, 2)}\n` : shardSummary(result));
      return;
    }
    const films: FilmResult[] = [];
    for (const request of requests) {
      const label = wanted.length > 1 ? `${request.locale} ${request.format}` : request.locale;
      films.push(await renderFilm(pool, {...request, folder}, work => progress.update({label, ...work})));
      progress.end();
    }
    if (json) stdout(`${JSON.stringify({films}, undefined, 2)}\n`);
    else for (const film of films) stdout(summary(film));
  } finally {
    progress.end();
    await pool?.close();
    // The other shards may not have begun, and the film not be put together.
    await close(part ? Infinity : limit * 1e6);
  }
}

function shardSummary({shard: {index, count}, segments, ...made}: ShardResult): string {
  return `shard ${index}/${count}: ${segments} segments, ${workSummary(made)}\n`;
}

function summary({files, ...film}: FilmResult): string {
  const told = voiceSummary(film);
  return [
    workSummary(film),
    ...files.map(file => `  ${path.relative('', file) || file}`),
    ...(told === undefined ? [] : [told]),
    '',
  ].join('\n');
}

/** A film that is silent, in parts or altogether, says so, and how it gets a voice. */
function voiceSummary({
  locale,
  voice: {mode, sound, missing, stale},
}: Pick<FilmResult, 'locale' | 'voice'>): string | undefined {
  const several = (beats: readonly string[]) => (beats.length === 1 ? '1 beat' : `${beats.length} beats`);
  if (missing.length + stale.length > 0) {
    return `  ${several(missing)} without a take in "${locale}", ${several(stale)} with one of other words; lecture narrate lists them.`;
  }
  if (mode !== 'auto' || sound) return undefined;
  return '  The film is silent: record it at /studio (npm start), or try --voice scratch where espeak-ng is installed.';
}

function workSummary({frames, cached, drawn, seconds, renderSeconds}: Made & {readonly renderSeconds: number}): string {
  const speed = (seconds / renderSeconds).toFixed(2);
  const work = cached === frames ? 'all in the cache' : `${cached} in the cache, ${drawn} drawn`;
  return `${frames} frames (${seconds.toFixed(2)} s), ${work}, in ${renderSeconds.toFixed(1)} s: ${speed} x real time`;
}
