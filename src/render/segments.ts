import type {FrameSpan, Timeline} from '../script/timeline';

/** A part of one chapter that is encoded by itself, in frames counted from the chapter's own first. */
export interface Segment extends FrameSpan {
  readonly chapter: string;
}

/**
 * Cuts a film into segments: one for each beat, or for a whole chapter that has none. Where the cuts are follows from
 * the timeline and the range alone.
 *
 * @param range - frames of the timeline, both inclusive.
 */
export function segmentsOf({chapters}: Timeline, range: {readonly first: number; readonly last: number}): Segment[] {
  return chapters.flatMap(({id, firstFrame, lastFrame, beats}) => {
    const starts = [...new Set([firstFrame, ...beats.map(beat => beat.firstFrame)])].filter(
      start => start <= lastFrame,
    );
    return starts
      .map((start, index) => ({
        first: Math.max(start, range.first),
        last: Math.min((starts[index + 1] ?? lastFrame + 1) - 1, range.last),
      }))
      .filter(({first, last}) => first <= last)
      .map(({first, last}) => ({chapter: id, firstFrame: first - firstFrame, lastFrame: last - firstFrame}));
  });
}
