import {captionSeconds} from './captions';
import type {CaptionSpan, FrameSpan, Timeline} from './timeline';

/**
 * The part of a timeline that a film of some of its frames shows: chapters, beats and captions that are in it, cut to
 * it, in frames counted from its first one. A caption of which less is left than a caption lasts at least is left out.
 */
export function cutTimeline(timeline: Timeline, {firstFrame, lastFrame}: FrameSpan): Timeline {
  const cut = <S extends FrameSpan>(spans: readonly S[]): readonly S[] =>
    spans
      .filter(span => span.firstFrame <= lastFrame && span.lastFrame >= firstFrame)
      .map(span => ({
        ...span,
        firstFrame: Math.max(span.firstFrame, firstFrame) - firstFrame,
        lastFrame: Math.min(span.lastFrame, lastFrame) - firstFrame,
      }));
  const shortest = Math.min(captionSeconds.shortest * timeline.fps, lastFrame - firstFrame + 1);
  const inFull = (span: CaptionSpan) => span.firstFrame >= firstFrame && span.lastFrame <= lastFrame;
  const readable = (span: CaptionSpan) => {
    const shown = Math.min(span.lastFrame, lastFrame) - Math.max(span.firstFrame, firstFrame) + 1;
    return inFull(span) || shown >= shortest;
  };
  return {
    ...timeline,
    frames: lastFrame - firstFrame + 1,
    chapters: cut(timeline.chapters).map(chapter => ({
      ...chapter,
      beats: cut(chapter.beats).map(beat => ({
        ...beat,
        captions: cut(beat.captions.filter(readable)),
        ...(beat.cues && {cues: cut(beat.cues)}),
      })),
    })),
  };
}
