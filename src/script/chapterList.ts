import type {TimedText} from './subtitles';
import type {Timeline} from './timeline';

/**
 * Chapters as video sites read them from a description: one line each, from `00:00` on, with hours only if the lecture
 * has any. Of chapters that begin in the same second, the last one is listed.
 */
export function toChapterList({chapters, frames, fps}: Timeline): string {
  const withHours = frames / fps >= 3600;
  const lines = new Map(chapters.map(({firstFrame, title}) => [clock(firstFrame / fps, withHours), title]));
  return [...lines].map(([start, title]) => `${start} ${title}\n`).join('');
}

/** Chapters for the index of a film, one behind the other. */
export function toChapterTexts({chapters, fps}: Timeline): readonly TimedText[] {
  const at = (frame: number) => Math.round((frame * 1000) / fps);
  return chapters.map(({firstFrame, lastFrame, title}) => ({
    start: at(firstFrame),
    end: at(lastFrame + 1),
    text: title,
  }));
}

/** What video sites ask of a list of chapters before they show it. */
const listLimits = {chapters: 3, seconds: 10} as const;

/** Why video sites will not show the list of chapters of a film; undefined if they will. */
export function chapterListProblem({chapters, fps}: Timeline): string | undefined {
  if (chapters.length < listLimits.chapters) {
    const count = chapters.length === 1 ? '1 chapter' : `${chapters.length} chapters`;
    return `Video sites show chapters of ${listLimits.chapters} or more; the film has ${count}.`;
  }
  const short = chapters.find(({firstFrame, lastFrame}) => (lastFrame + 1 - firstFrame) / fps < listLimits.seconds);
  if (!short) return undefined;
  const seconds = ((short.lastFrame + 1 - short.firstFrame) / fps).toFixed(1);
  return `Video sites show chapters of ${listLimits.seconds} s or more; "${short.title}" lasts ${seconds} s.`;
}

function clock(seconds: number, withHours: boolean): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return withHours
    ? `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`
    : `${two(minutes)}:${two(whole % 60)}`;
}
