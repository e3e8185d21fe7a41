import path from 'node:path';
import {defineCommand} from 'citty';
import type {Verification} from '../render/verify';
import {settings} from '../render/settings';
import {counted} from './counted';
import {argsOf, readFlags} from './flags';
import {progressOn} from './progress';
import type {Run} from './run';
import {UserError} from './userError';

export const verifyFlags = {
  browser: settings.browser,
  patience: settings.patience,
  jobs: settings.jobs,
  json: settings.json,
};

/** Proves that a film shows what the lesson computes. */
export const verify = defineCommand({
  meta: {
    name: 'verify',
    description: 'Make a film again from its manifest, and say which beats differ (lecture verify FILM)',
  },
  args: argsOf(verifyFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const verifyExamples = [
  ['lecture verify output/activation-lecture.ko.mp4', 'each of its frames, bit by bit'],
  ['lecture verify output/activation-lecture.ko.frames --json', 'a folder of PNG files, for a program'],
] as const;

async function run([film, ...rest]: readonly string[], {lesson, signal, stdout, stderr}: Run): Promise<void> {
  if (film === undefined || film.startsWith('-')) throw new UserError('Name the film first: lecture verify FILM.');
  const {json, ...flags} = readFlags(rest, verifyFlags);
  const progress = progressOn(process.stderr);
  const {verifyFilm} = await import('../render/verify');
  let result: Verification;
  try {
    result = await verifyFilm(path.resolve(film), {
      ...flags,
      lesson: lesson.root,
      signal,
      onProgress: ({locale, ...work}) => progress.update({label: locale, ...work}),
      onWarning: text => stderr(`${text}\n`),
    });
  } finally {
    progress.end();
  }
  stdout(json ? `${JSON.stringify(result, undefined, 2)}\n` : told(result));
  const {differing, notes} = result;
  if (differing.length > 0 || notes.length > 0) {
    throw new UserError(
      differing.length > 0 ? `${counted(differing.length, 'beat')} of the film differ.` : 'The film is not proven.',
      1,
    );
  }
}

function told({frames, beats, differing, notes}: Verification): string {
  const lines = differing.map(
    ({beat, frame, seconds}) => `${beat} differs from frame ${frame} (${seconds.toFixed(2)} s) on`,
  );
  const proven = `${counted(beats, 'beat')}, ${counted(frames, 'frame')}: made again, and the same bit by bit`;
  return [...(lines.length + notes.length === 0 ? [proven] : lines), ...notes, ''].join('\n');
}
