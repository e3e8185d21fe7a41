import type {CaptionSpan, Timeline} from './timeline';

/**
 * Captions as SubRip. A caption's last frame is shown to its end, so it ends where the next frame begins.
 *
 * @returns an empty text if there are no captions.
 */
export function toSrt(timeline: Timeline): string {
  return captionsOf(timeline)
    .map(({lines, ...span}, index) => `${index + 1}\n${times(span, timeline.fps, ',')}\n${lines.join('\n')}\n`)
    .join('\n');
}

/** Captions as WebVTT (W3C), in the order in which they appear. */
export function toVtt(timeline: Timeline): string {
  const cues = captionsOf(timeline).map(
    ({lines, ...span}) => `${times(span, timeline.fps, '.')}\n${lines.map(escapeVtt).join('\n')}\n`,
  );
  return ['WEBVTT\n', ...cues].join('\n');
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

function escapeVtt(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
