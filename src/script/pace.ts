import {languageOf} from '../languages';
import {captionLimits, captionSeconds, captionWidth, splitCaptions} from './captions';
import {plainSentence} from './marks';
import {markSeconds, secondsAt, type Spoken} from './spoken';

/** Seconds of silence after a beat's sentence. */
export const pauseSeconds = 1;

/**
 * Seconds it takes to say a sentence, without the pause after it: Korean at 5.5 syllables a second, English at 150
 * words a minute.
 */
export function speechSeconds(sentence: string, locale: string): number {
  const {rate, units} = languageOf(locale).pace;
  return units(sentence) / rate;
}

/** Seconds a beat lasts at least: until its sentence has been heard, and can have been read, and a pause. */
export function holdSeconds(sentence: string, locale: string): number {
  return readSeconds(splitCaptions(sentence, locale), sentence, locale) + pauseSeconds;
}

/** A caption and the seconds, from the start of its beat, at which it appears and must have gone. */
export interface CaptionCue {
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
}

/**
 * A sentence's captions in time: each stays as long as its part of the sentence takes to say, never shorter than it
 * takes to read.
 */
export function captionCues(sentence: string, locale: string): readonly CaptionCue[] {
  const captions = splitCaptions(sentence, locale);
  let from = 0;
  return captions.map(lines => {
    const to = from + shownSeconds(lines, locale);
    const cue = {lines, from, to};
    from = to;
    return cue;
  });
}

/** How a beat is told: when its captions appear and its marks are heard, and how long it lasts at least, in seconds. */
export interface Told {
  readonly captions: readonly CaptionCue[];
  readonly marks: ReadonlyMap<string, number>;
  readonly seconds: number;
}

/**
 * How a sentence is told by its take, or by the usual pace where there is none. With a take, captions appear with their
 * first words.
 *
 * @param sentence - with its marks.
 */
export function tell(sentence: string, locale: string, spoken?: Spoken): Told {
  const plain = plainSentence(sentence);
  if (!spoken) {
    const speech = [[0, speechSeconds(plain, locale)]] as const;
    return {
      captions: captionCues(plain, locale),
      marks: markSeconds(sentence, {seconds: 0, speech}),
      seconds: holdSeconds(plain, locale),
    };
  }
  const lines = splitCaptions(plain, locale);
  let at = 0;
  const starts = lines.map((caption, index) => {
    const from = index === 0 ? 0 : secondsAt(plain, at, spoken);
    at = plain.indexOf(caption.at(-1) ?? '', at) + (caption.at(-1)?.length ?? 0);
    return from;
  });
  return {
    captions: lines.map((caption, index) => ({
      lines: caption,
      from: starts[index] ?? 0,
      to: starts[index + 1] ?? spoken.seconds,
    })),
    marks: markSeconds(sentence, spoken),
    seconds: spoken.seconds + pauseSeconds,
  };
}

function readSeconds(captions: readonly (readonly string[])[], sentence: string, locale: string): number {
  const shown = captions.reduce((sum, lines) => sum + shownSeconds(lines, locale), 0);
  return Math.max(speechSeconds(sentence, locale), shown);
}

function shownSeconds(lines: readonly string[], locale: string): number {
  const text = lines.join(' ');
  const limits = captionLimits(locale);
  const readable = captionWidth(text, limits) / limits.rate;
  // A tenth of a second covers the frames of the gap and of rounding at 24 fps and above.
  const shortest = Math.max(captionSeconds.shortest, readable) + 0.1;
  return Math.min(captionSeconds.longest, Math.max(shortest, speechSeconds(text, locale)));
}
