import {defineCommand} from 'citty';
import type {Timeline} from '../script/timeline';
import {frameRate, settings} from '../render/settings';
import {argsOf, readFlags} from './flags';
import {asProject, lessonOf, withPool, type Run} from './run';
import {inLesson, selection} from './selection';

export const timelineFlags = {
  ...selection,
  voice: settings.voice,
  project: settings.project,
  fps: frameRate(60, 'Frames a second.'),
};

/** Chapters, beats and captions with their frames. */
export const timeline = defineCommand({
  meta: {name: 'timeline', description: 'Tell when each chapter, beat and caption begins and ends, without drawing'},
  args: argsOf(timelineFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const timelineExamples = [
  ['lecture timeline', 'a table of chapters and beats, with their takes'],
  ['lecture timeline --locale ko --locale en --json', 'both languages, in frames, for a program'],
] as const;

async function run(rawArgs: readonly string[], run: Run): Promise<void> {
  const {signal, stdout, stderr} = run;
  const given = readFlags(rawArgs, timelineFlags);
  const lesson = lessonOf(run, given.project);
  const flags = inLesson(lesson, given);
  const {narratedTimeline} = await import('../render/film/narratedTimeline');
  await withPool(lesson, flags, {signal, stderr}, async pool => {
    const timelines: Timeline[] = [];
    for (const locale of flags.locale) {
      const size = {width: lesson.frames?.width ?? 1920, height: lesson.frames?.height ?? 1080};
      const chosen = {chapters: flags.chapter, locale, fps: flags.fps, captions: false, ...size, ...asProject(lesson)};
      timelines.push((await narratedTimeline(pool, chosen, flags.voice)).timeline);
    }
    stdout(flags.json ? `${JSON.stringify(timelines, undefined, 2)}\n` : timelines.map(tableOf).join('\n'));
  });
}

/** A timeline for reading: a line for each chapter, and beneath it one for each beat, with the source of its voice. */
export function tableOf({locale, fps: rate, frames, chapters}: Timeline): string {
  const clock = (frame: number) => {
    const seconds = frame / rate;
    const minutes = Math.floor(seconds / 60);
    return `${String(minutes).padStart(2, '0')}:${(seconds - minutes * 60).toFixed(2).padStart(5, '0')}`;
  };
  const span = ({firstFrame, lastFrame}: {firstFrame: number; lastFrame: number}) =>
    `${clock(firstFrame)} - ${clock(lastFrame + 1)}  ${((lastFrame + 1 - firstFrame) / rate).toFixed(2).padStart(7)} s`;
  const lines = chapters.flatMap(chapter => [
    `${span(chapter)}  ${chapter.id}: ${chapter.title}`,
    ...chapter.beats.map(({voice, ...beat}) => `${span(beat)}    ${beat.id}${voice === undefined ? '' : `  ${voice}`}`),
  ]);
  return [`${locale}: ${frames} frames at ${rate} fps, ${(frames / rate).toFixed(2)} s`, ...lines, ''].join('\n');
}
