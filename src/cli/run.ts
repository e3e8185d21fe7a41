import type {Lesson} from '../render/lesson';
import type {Session} from '../render/Session';

/** What a command gets from the one who started it. */
export interface Run {
  readonly lesson: Lesson;
  /** Raised by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** Starts the browser. What that needs is loaded only now, so that help and mistakes are told at once. */
export async function openLesson(
  {root, project}: Lesson,
  browser: string | undefined,
  signal: AbortSignal,
): Promise<Session> {
  const {Session} = await import('../render/Session');
  return Session.open({root, project, browser, signal});
}
