import type {Timeline} from './timeline';

/**
 * Chapters as video sites read them from a description: one line each, from `00:00` on, with hours only if the lecture
 * has any.
 */
export function toChapterList({chapters, frames, fps}: Timeline): string {
  const withHours = frames / fps >= 3600;
  return chapters.map(({firstFrame, title}) => `${clock(firstFrame / fps, withHours)} ${title}\n`).join('');
}

function clock(seconds: number, withHours: boolean): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return withHours
    ? `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`
    : `${two(minutes)}:${two(whole % 60)}`;
}
