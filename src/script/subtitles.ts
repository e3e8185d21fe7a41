import type {CaptionSpan, Timeline} from './timeline';

/**
 * Captions as SubRip. The format has no escape, and readers take `<x` and `{x` for markup: an invisible word joiner (U+2060)
 * behind the bracket keeps the text as it is.
 *
 * A caption's last frame is shown to its end, so it ends where the next frame begins.
 *
 * @returns an empty text if there are no captions.
 */
export function toSrt(timeline: Timeline): string {
  return captionsOf(timeline)
    .map(
      ({lines, ...span}, index) =>
        `${index + 1}\n${times(span, timeline.fps, ',')}\n${lines.map(withoutMarkup).join('\n')}\n`,
    )
    .join('\n');
}

/** Captions as WebVTT (W3C), in the order in which they appear. */
export function toVtt(timeline: Timeline): string {
  const cues = captionsOf(timeline).map(
    ({lines, ...span}) => `${times(span, timeline.fps, '.')}\n${lines.map(escapeVtt).join('\n')}\n`,
  );
  return ['WEBVTT\n', ...cues].join('\n');
}

/** A caption by itself. */
export interface TimedText {
  /** Milliseconds from the start of the film. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Captions for a text track inside a film. */
export function toTimedTexts(timeline: Timeline): readonly TimedText[] {
  const at = (frame: number) => Math.round((frame * 1000) / timeline.fps);
  return captionsOf(timeline).map(({firstFrame, lastFrame, lines}) => ({
    start: at(firstFrame),
    end: at(lastFrame + 1),
    text: lines.join('\n'),
  }));
}

function captionsOf({chapters}: Timeline): readonly CaptionSpan[] {
  return chapters.flatMap(({beats}) => beats.flatMap(({captions}) => captions));
}

function times({firstFrame, lastFrame}: Omit<CaptionSpan, 'lines'>, fps: number, separator: ',' | '.'): string {
  return `${stamp(firstFrame / fps, separator)} --> ${stamp((lastFrame + 1) / fps, separator)}`;
}

/** `00:01:02,345` */
function stamp(seconds: number, separator: string): string {
  const milliseconds = Math.round(seconds * 1000);
  const part = (value: number, digits: number) => String(value).padStart(digits, '0');
  const whole = Math.floor(milliseconds / 1000);
  const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(value => part(value, 2));
  return `${clock.join(':')}${separator}${part(milliseconds % 1000, 3)}`;
}

const withoutMarkup = (line: string) => line.replaceAll(/[<{](?=\S)/gu, '$&\u2060');

function escapeVtt(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
