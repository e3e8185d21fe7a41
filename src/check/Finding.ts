import {beatAt, type Chapter} from './Chapter';
import type {Problem} from './Rule';

/** Something that a viewer would stumble over, and what to do about it. */
export interface Finding {
  readonly rule: string;
  readonly locale: string;
  readonly chapter: string;
  /** Left out where it is about the whole chapter. */
  readonly beat?: string | undefined;
  /** From the chapter's beginning. */
  readonly seconds?: number | undefined;
  /** What it is about, as `DescentPlane > Label "start"`. */
  readonly part: string;
  readonly message: string;
  readonly remedy: string;
  /** Worth knowing, but no fault. */
  readonly note?: true;
}

/** Says in which chapter and beat a rule has found something. */
export function findingOf(rule: string, chapter: Chapter, problem: Problem): Finding {
  const {frame, beat, seconds, ...rest} = problem;
  return {
    rule,
    locale: chapter.locale,
    chapter: chapter.id,
    beat: beat ?? (frame === undefined ? undefined : beatAt(chapter, frame)?.id),
    seconds: seconds ?? (frame === undefined ? undefined : frame / chapter.fps),
    ...rest,
  };
}
