import path from 'node:path';
import {defineCommand} from 'citty';
import {z} from 'zod';
import type {Lesson} from '../render/bundle/lesson';
import type {FilmResult} from '../render/film/film';
import type {Made, Work} from '../render/film/makeSegments';
import type {ShardResult} from '../render/film/shards';
import {prepareFolder} from '../render/cache/writeWhole';
import {declare, Problem, readable, settings} from '../render/settings';
import {argsOf, readFlags} from './flags';
import {counted} from './counted';
import {progressOn} from './progress';
import {lessonOf, type Run} from './run';
import {inLesson, selection} from './selection';
import {parseShard} from './shard';
import {UserError} from './userError';

const {format, quality, fps, size, range, split, captions, background, voice, talk, output, jobs, cache} = settings;

export const renderFlags = {
  ...selection,
  format,
  quality,
  fps,
  size,
  range,
  split,
  captions,
  background,
  voice,
  talk,
  project: settings.project,
  'allow-host': settings['allow-host'],
  strict: settings.strict,
  output,
  jobs,
  shard: declare(
    readable(given => {
      try {
        return parseShard(String(given), process.env);
      } catch (error) {
        return new Problem(error instanceof Error ? error.message : String(error));
      }
    }).optional(),
    {
      hint: 'I/N|auto',
      description:
        'Only the Ith of N parts, into the cache, for lecture merge; auto takes I and N from Slurm, GitLab CI or CircleCI, auto/N takes I from Kubernetes.',
      usual: 'the whole film',
    },
  ),
  cache,
  'cache-limit': settings['cache-limit'],
  'no-cache': declare(z.boolean().default(false), {description: 'Render everything, and keep nothing but the film.'}),
};

/** The film, its captions, its chapters and its manifest, for each locale. */
export const render = defineCommand({
  meta: {name: 'render', description: 'Render the lecture as a video, with captions and chapters'},
  args: argsOf(renderFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const renderExamples = [
  ['lecture render', 'all of it in Korean, into output/'],
  ['lecture render --chapter zigzag --locale ko --locale en', 'one chapter in both languages'],
  ['lecture render --shard 2/3 --cache /shared/segments', 'a third of it; lecture merge puts the thirds together'],
  ['lecture render --range 10:15 --size 1280x720 --fps 30 --quality draft', 'a quick look at five seconds'],
  ['lecture render --chapter tanh --range 4:10 --format gif', 'six seconds for a web page'],
  ['lecture render --talk talks/2026-11-25T10-03-07.json', 'the film of a talk, with the lecturer’s voice'],
  ['lecture render --project src/other.ts --format png', 'any Motion Canvas project, as its own exporter renders it'],
  ['lecture render --split beats --captions none', 'a film for each beat, for slides of another program'],
  ['lecture render --format mp4 --format webm --captions sidecar', 'for a player that shows captions by itself'],
] as const;

async function run(rawArgs: readonly string[], run: Run): Promise<void> {
  const {signal, stdout, stderr} = run;
  const flags = readFlags(rawArgs, renderFlags);
  const lesson = lessonOf(run, flags.project);
  const {
    chapter: chapters,
    locale: locales,
    format: formats,
    json,
    shard,
    output: folder,
    cache: asked,
    'cache-limit': cacheLimit,
    'no-cache': afresh,
    'allow-host': allowHosts,
    ...given
  } = withLanguages(lesson, flags);
  if (shard && given.talk !== undefined) throw new UserError('--talk and --shard exclude each other.');
  if (afresh && asked !== undefined) throw new UserError('--no-cache and --cache exclude each other.');
  if (afresh && shard) throw new UserError('--no-cache and --shard exclude each other: shards meet in the cache.');
  const progress = progressOn(process.stderr);
  const follow = (label: string, work: Work) => {
    progress.update({label, ...work});
    if (work.frames === work.total) progress.end();
  };
  const options = {
    ...given,
    lesson: lesson.root,
    project: lesson.frames && lesson.project,
    allowHosts,
    chapters,
    locales,
    formats,
    output: path.resolve(folder),
    cache: afresh ? (false as const) : asked,
    cacheLimit,
    signal,
    onWarning: (text: string) => stderr(`${text}\n`),
  };
  // Told before anything else is said or started.
  if (!shard) await prepareFolder(options.output);
  progress.say('Preparing');
  // What this needs is loaded only now, so that help and mistakes are told at once.
  const {renderFilms, renderPart} = await import('../render/render');
  try {
    if (shard) {
      const label = `${shard.index}/${shard.count}`;
      const part = await renderPart(shard, options, work => follow(label, work));
      stdout(json ? `${JSON.stringify(part, undefined, 2)}\n` : shardSummary(part));
      return;
    }
    const films = await renderFilms({
      ...options,
      onProgress: ({locale, format: kind, ...work}) => follow(formats.length > 1 ? `${locale} ${kind}` : locale, work),
    });
    stdout(json ? `${JSON.stringify({films}, undefined, 2)}\n` : films.map(film => summary(film, lesson)).join(''));
  } finally {
    progress.end();
  }
}

/** A talk has languages of its own. */
function withLanguages(lesson: Run['lesson'], flags: ReturnType<typeof readFlags<typeof renderFlags>>) {
  return flags.talk === undefined ? inLesson(lesson, flags) : flags;
}

function shardSummary({shard: {index, count}, segments, ...made}: ShardResult): string {
  return `shard ${index}/${count}: ${counted(segments, 'segment')}, ${workSummary(made)}\n`;
}

function summary({files, ...film}: FilmResult, {frames}: Lesson): string {
  const told = frames ? undefined : voiceSummary(film);
  return [
    workSummary(film),
    ...files.map(file => `  ${path.relative('', file) || file}`),
    ...(told === undefined ? [] : [told]),
    ...film.notes.map(note => `  ${note}`),
    '',
  ].join('\n');
}

/** A film that is silent, in parts or altogether, says so, and how it gets a voice. */
function voiceSummary({
  locale,
  voice: {mode, sound, missing, stale},
}: Pick<FilmResult, 'locale' | 'voice'>): string | undefined {
  const several = (beats: readonly string[]) => counted(beats.length, 'beat');
  if (missing.length + stale.length > 0) {
    return `  ${several(missing)} without a take in "${locale}", ${several(stale)} with one of other words; lecture narrate lists them.`;
  }
  if (mode !== 'auto' || sound) return undefined;
  return '  The film is silent: record it at /studio (npm start), or try --voice scratch where espeak-ng is installed.';
}

function workSummary({frames, cached, drawn, seconds, renderSeconds}: Made & {readonly renderSeconds: number}): string {
  const speed = (seconds / renderSeconds).toFixed(2);
  const work = cached === frames ? 'all in the cache' : `${cached} in the cache, ${drawn} drawn`;
  return `${counted(frames, 'frame')} (${seconds.toFixed(2)} s), ${work}, in ${renderSeconds.toFixed(1)} s: ${speed} x real time`;
}
