import {toChapterList} from '../../script/chapterList';
import type {CaptionSpan, Timeline} from '../../script/timeline';
import type {Finding} from '../Finding';

/** Stated again, apart from where captions are made: a mistake there must not excuse itself. */
const limits = {
  ko: {width: 16, rate: 12, of: (character: string) => (isFullWidth(character) ? 1 : 0.5)},
  other: {width: 42, rate: 20, of: () => 1},
} as const;
const lines = 2;
const seconds = {shortest: 5 / 6, longest: 7} as const;
const gapFrames = 2;
const chapterSeconds = 10;
const fewestChapters = 3;

/** East Asian wide and full-width characters (Unicode Standard Annex 11). */
function isFullWidth(character: string): boolean {
  return /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u.test(
    character,
  );
}

/**
 * A caption that is too fast, too wide or broken inside a word is not read; one that is there for a moment is a flicker.
 *
 * @param sentences - by chapter, then by beat, in the locale of the timeline.
 * @param complete - whether this is the whole lecture, which has to have enough chapters for a video platform.
 */
export function captions(
  timeline: Timeline,
  sentences: ReadonlyMap<string, ReadonlyMap<string, string>>,
  complete: boolean,
): readonly Finding[] {
  const {fps, locale} = timeline;
  const found: Finding[] = [];
  let before: CaptionSpan | undefined;
  for (const chapter of timeline.chapters) {
    for (const beat of chapter.beats) {
      const add = (frame: number, text: string, message: string, remedy: string) => {
        const at = (frame - chapter.firstFrame) / fps;
        const node = `caption "${text}"`;
        found.push({rule: 'captions', locale, chapter: chapter.id, beat: beat.id, seconds: at, node, message, remedy});
      };
      for (const caption of beat.captions) {
        const text = caption.lines.join(' / ');
        for (const problem of problemsOf(caption, locale, fps)) {
          add(caption.firstFrame, text, problem, 'Reword the sentence in the script.');
        }
        const gap = before ? caption.firstFrame - before.lastFrame - 1 : Infinity;
        if (gap < gapFrames) {
          add(
            caption.firstFrame,
            text,
            `follows the caption before it by ${gap} frames; ${gapFrames} are needed.`,
            'This is a fault of the stage: its recorder leaves the gap.',
          );
        }
        before = caption;
      }
      const sentence = sentences.get(chapter.id)?.get(beat.id);
      const shown = beat.captions.flatMap(caption => caption.lines).join(' ');
      if (sentence !== undefined && shown !== sentence.trim().replace(/\s+/gu, ' ')) {
        add(
          beat.firstFrame,
          shown,
          `is not the sentence "${sentence}": something is left out, or broken inside a word.`,
          'Break captions between words only.',
        );
      }
    }
  }
  return [...found, ...chapterProblems(timeline, complete)];
}

function problemsOf(caption: CaptionSpan, locale: string, fps: number): readonly string[] {
  const limit = /^ko\b/iu.test(locale) ? limits.ko : limits.other;
  const widthOf = (text: string) => Array.from(text).reduce((sum, character) => sum + limit.of(character), 0);
  const shown = (caption.lastFrame - caption.firstFrame + 1) / fps;
  const rate = widthOf(caption.lines.join(' ')) / shown;
  const problems = caption.lines
    .filter(line => widthOf(line) > limit.width)
    .map(line => `has a line of ${widthOf(line)} characters; ${limit.width} fit.`);
  if (caption.lines.length > lines) problems.push(`has ${caption.lines.length} lines; ${lines} are allowed.`);
  if (caption.lines.length === 0 || caption.lines.some(line => line.trim() === '')) problems.push('has an empty line.');
  if (rate > limit.rate) problems.push(`runs at ${rate.toFixed(1)} characters a second; ${limit.rate} can be read.`);
  if (shown < seconds.shortest - 1e-6)
    problems.push(`stays ${shown.toFixed(2)} s; ${seconds.shortest.toFixed(2)} is the least.`);
  if (shown > seconds.longest + 1e-6) problems.push(`stays ${shown.toFixed(2)} s; ${seconds.longest} is the most.`);
  return problems;
}

/** What video platforms ask of a chapter list, read from the list itself as it would be pasted. */
function chapterProblems(timeline: Timeline, complete: boolean): readonly Finding[] {
  const entries = toChapterList(timeline)
    .trimEnd()
    .split('\n')
    .map(line => /^((?:\d+:)?\d{1,2}:\d{2}) (\S.*)$/u.exec(line)?.[1])
    .map(clock => clock?.split(':').reduce((sum, part) => sum * 60 + Number(part), 0));
  const starts = [...entries, Math.floor(timeline.frames / timeline.fps)];
  const {locale} = timeline;
  const problem = (chapter: string, message: string, remedy: string): Finding => ({
    rule: 'captions',
    locale,
    chapter,
    message,
    remedy,
  });
  const found = timeline.chapters.flatMap(({id}, index) => {
    const [start, next] = [starts[index], starts[index + 1]];
    if (start === undefined) return [problem(id, 'has no line in the chapter list.', 'Give it a title.')];
    const problems =
      index === 0 && start !== 0
        ? [problem(id, 'is first in the chapter list, but not at 0:00.', 'This is a fault of the timeline.')]
        : [];
    // Whole seconds are printed: a chapter of 10 s can be listed as one of 9.
    if (next !== undefined && next - start < chapterSeconds - 1) {
      problems.push(
        problem(
          id,
          `lasts ${next - start} s in the chapter list; ${chapterSeconds} s is the least.`,
          'Merge it with its neighbour, or add a beat.',
        ),
      );
    }
    return problems;
  });
  const count = timeline.chapters.length;
  if (!complete || count >= fewestChapters) return found;
  return [
    ...found,
    problem(
      timeline.chapters[0]?.id ?? '',
      `The lecture has ${count} chapters; platforms show them from ${fewestChapters} on.`,
      'Add a chapter.',
    ),
  ];
}
