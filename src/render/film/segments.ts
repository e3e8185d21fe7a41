import type {FrameSpan, Timeline} from '../../script/timeline';
import type {PlayedCut} from './job';

/** A part of one chapter that is encoded by itself, in frames counted from the chapter's own first. */
export interface Segment extends FrameSpan {
  readonly chapter: string;
  /** What a talk showed; the frames are then counted from its own first. */
  readonly cut?: PlayedCut | undefined;
}

/** Seconds beyond which a beat is cut: so that browsers side by side get done together, and little is lost with one. */
export const longestSegment = 10;

/**
 * Cuts a film into segments: one for each beat, or several equal ones for a long beat or a chapter without beats. Where
 * the cuts are follows from the timeline and the range alone.
 *
 * @param range - frames of the timeline, both inclusive.
 */
export function segmentsOf(
  {chapters, fps}: Timeline,
  range: {readonly first: number; readonly last: number},
): Segment[] {
  return chapters.flatMap(({id, firstFrame, lastFrame, beats}) => {
    const starts = [...new Set([firstFrame, ...beats.map(beat => beat.firstFrame)])].filter(
      start => start <= lastFrame,
    );
    return starts
      .flatMap((start, index) => pieces(start, (starts[index + 1] ?? lastFrame + 1) - start, longestSegment * fps))
      .map(({firstFrame: first, lastFrame: last}) => ({
        firstFrame: Math.max(first, range.first) - firstFrame,
        lastFrame: Math.min(last, range.last) - firstFrame,
      }))
      .filter(span => span.firstFrame <= span.lastFrame)
      .map(span => ({chapter: id, ...span}));
  });
}

/** Equal pieces of a stretch, none longer than `most`. */
export function pieces(start: number, frames: number, most: number): FrameSpan[] {
  const count = Math.ceil(frames / most);
  const cut = (index: number) => start + Math.round((index * frames) / count);
  return Array.from({length: count}, (_, index) => ({firstFrame: cut(index), lastFrame: cut(index + 1) - 1}));
}
