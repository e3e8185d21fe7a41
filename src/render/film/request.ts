import type {Timeline} from '../../script/timeline';
import {RenderError} from '../RenderError';
import type {FilmSettings} from '../settings';
import type {FrameRange, ProjectSelection} from './job';
import type {RecordedTalk} from './talk';
import type {About} from './upload';

/** What a film is asked for. */
export interface FilmRequest extends FilmSettings {
  /** Base name of the files; the locale is put behind it. */
  readonly name: string;
  /** Version of the lesson. */
  readonly version: string;
  /** What the lesson is called in this language; `name` if left out. */
  readonly title?: string | undefined;
  /** How a project that is no lesson is played; left out for a lesson. */
  readonly project?: ProjectSelection | undefined;
  /** What the lesson is about, in this language. */
  readonly about?: About | undefined;
  /** A talk: its steps instead of the chapters'. */
  readonly talk?: RecordedTalk | undefined;
  /** Draws everything, also what is known to be the same picture, and fails if it is not: for tests. */
  readonly verify?: boolean | undefined;
}

/** What of a request a manifest tells. */
export function settingsOf({
  chapters,
  locale,
  format,
  quality,
  fps,
  width,
  height,
  captions,
  background,
  voice = 'auto',
  range,
}: FilmRequest): FilmSettings {
  return {chapters, locale, format, quality, fps, width, height, captions, background, voice, range};
}

export function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw new RenderError('format', problem);
}

/** The frames of a timeline that are asked for. @throws RenderError if there is none. */
export function frameRange({frames, fps}: Timeline, seconds: FilmRequest['range']): FrameRange {
  if (!seconds) return {first: 0, last: frames - 1};
  const first = Math.round(seconds.start * fps);
  const last = Math.min(frames, Math.round(seconds.end * fps)) - 1;
  if (last < first) {
    throw new RenderError(
      'empty-selection',
      `There is no frame between ${seconds.start} s and ${seconds.end} s; what is selected lasts ${(frames / fps).toFixed(2)} s.`,
    );
  }
  return {first, last};
}
