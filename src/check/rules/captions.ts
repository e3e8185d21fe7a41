import {toChapterList} from '../../script/chapterList';
import type {CaptionSpan, Timeline} from '../../script/timeline';
import type {Problem, Rule} from '../Rule';

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
 */
export const captions = {
  name: 'captions',
  needs: ['captions'],
  run({id, film, isWhole, declaration}) {
    const {fps, locale} = film;
    const index = film.chapters.findIndex(chapter => chapter.id === id);
    const chapter = film.chapters[index];
    if (!chapter) return [];
    const found: Problem[] = [];
    const earlier = film.chapters.slice(0, index).flatMap(({beats}) => beats);
    let before = earlier.flatMap(beat => beat.captions).at(-1);
    for (const beat of chapter.beats) {
      const add = (frame: number, text: string, message: string, remedy: string) => {
        const seconds = (frame - chapter.firstFrame) / fps;
        found.push({beat: beat.id, seconds, part: `caption "${text}"`, message, remedy});
      };
      for (const caption of beat.captions) {
        const text = caption.lines.join(' / ');
        for (const problem of problemsOf(caption, locale, fps)) {
          add(caption.firstFrame, text, problem, 'Reword the sentence in the script.');
        }
        const gap = before ? caption.firstFrame - before.lastFrame - 1 : Infinity;
        if (gap < gapFrames) {
          const message = `follows the caption before it by ${gap} frames; ${gapFrames} are needed.`;
          add(caption.firstFrame, text, message, 'This is a fault of the stage: its recorder leaves the gap.');
        }
        before = caption;
      }
      const sentence = declaration?.script.beats[beat.id]?.sentence[locale];
      const shown = beat.captions.flatMap(caption => caption.lines).join(' ');
      if (sentence !== undefined && shown !== sentence.trim().replace(/\s+/gu, ' ')) {
        const message = `is not the sentence "${sentence}": something is left out, or broken inside a word.`;
        add(beat.firstFrame, shown, message, 'Break captions between words only.');
      }
    }
    return [...found, ...chapterProblems(film, index, isWhole)];
  },
} satisfies Rule<'captions'>;

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
function chapterProblems(film: Timeline, index: number, isWhole: boolean): readonly Problem[] {
  const part = 'the chapter list';
  const entries = toChapterList(film)
    .trimEnd()
    .split('\n')
    .map(line => /^((?:\d+:)?\d{1,2}:\d{2}) (\S.*)$/u.exec(line)?.[1])
    .map(clock => clock?.split(':').reduce((sum, part) => sum * 60 + Number(part), 0));
  const starts = [...entries, Math.floor(film.frames / film.fps)];
  const [start, next] = [starts[index], starts[index + 1]];
  if (start === undefined) return [{part, message: 'has no line for this chapter.', remedy: 'Give it a title.'}];
  const problems: Problem[] = [];
  if (index === 0 && start !== 0) {
    problems.push({part, message: 'does not begin at 0:00.', remedy: 'This is a fault of the timeline.'});
  }
  // Whole seconds are printed: a chapter of 10 s can be listed as one of 9.
  if (next !== undefined && next - start < chapterSeconds - 1) {
    const message = `gives this chapter ${next - start} s; ${chapterSeconds} s is the least.`;
    problems.push({part, message, remedy: 'Merge it with its neighbour, or add a beat.'});
  }
  const count = film.chapters.length;
  if (index === 0 && isWhole && count < fewestChapters) {
    const message = `has ${count} ${count === 1 ? 'line' : 'lines'}; video platforms show chapters from ${fewestChapters} on.`;
    problems.push({part, message, remedy: 'Add a chapter if the film is for such a platform.', note: true});
  }
  return problems;
}
