import path from 'node:path';
import {defineCommand, type ArgsDef} from 'citty';
import {z} from 'zod';
import type {FilmResult} from '../render/film';
import {prepareFolder} from '../render/writeWhole';
import {readFlags} from './flags';
import {progressOn} from './progress';
import {openLesson, type Run} from './run';
import {fps, output, repeatable, selectionArgs, selectionSchema, size} from './selection';

const args: ArgsDef = {
  ...selectionArgs,
  fps: {type: 'string', valueHint: 'N', description: 'Frames a second. (Default: 60)'},
  size: {type: 'string', valueHint: 'WxH', description: 'Size in pixels, 16:9 and even. (Default: 1920x1080)'},
  range: {
    type: 'string',
    valueHint: 'START:END',
    description: 'Only these seconds of what is selected. (Default: all)',
  },
  captions: {
    type: 'string',
    valueHint: 'burned|sidecar|both|none',
    description: 'Captions in the picture, as .srt and .vtt beside it, both or neither. (Default: both)',
  },
  output: {type: 'string', valueHint: 'DIR', description: 'Folder for the files. (Default: output)'},
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

export const renderSchema = z.object({
  ...selectionSchema,
  fps: fps.default(60),
  size: size.default({width: 1920, height: 1080}),
  range: range.optional(),
  captions: z
    .enum(['burned', 'sidecar', 'both', 'none'], {
      error: ({input}) => `"${String(input)}" is not burned, sidecar, both or none.`,
    })
    .default('both'),
  output: output.default('output'),
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
  ['lecture render --range 10:15 --size 1280x720 --fps 30', 'a quick look at five seconds'],
] as const;

async function run(rawArgs: readonly string[], {lesson, signal, stdout}: Run): Promise<void> {
  const {
    chapter,
    locale: asked,
    size: frame,
    output: to,
    browser,
    json,
    ...flags
  } = readFlags(rawArgs, args, renderSchema, repeatable);
  const folder = path.resolve(to);
  await prepareFolder(folder);
  const progress = progressOn(process.stderr);
  progress.say('Starting the browser');
  const session = await openLesson(lesson, browser, signal);
  const {renderFilm} = await import('../render/film');
  try {
    const films: FilmResult[] = [];
    for (const locale of asked) {
      const {name, version} = lesson;
      const request = {...flags, ...frame, chapters: chapter, locale, folder, name, version};
      films.push(await renderFilm(session, request, state => progress.update(state)));
      progress.end();
    }
    if (json) stdout(`${JSON.stringify({films}, undefined, 2)}\n`);
    else for (const film of films) stdout(summary(film));
  } finally {
    progress.end();
    await session.close();
  }
}

function summary({files, frames, drawn, seconds, renderSeconds}: FilmResult): string {
  const speed = (seconds / renderSeconds).toFixed(2);
  return [
    `${frames} frames (${seconds.toFixed(2)} s), ${drawn} drawn, in ${renderSeconds.toFixed(1)} s: ${speed} x real time`,
    ...files.map(file => `  ${path.relative('', file) || file}`),
    '',
  ].join('\n');
}
