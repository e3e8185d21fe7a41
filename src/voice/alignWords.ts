import type {SpokenWord} from '../script/spoken';
import {featuresOf, spectraOf, type Features} from './mfcc';
import {sampleRate, type SampleSpan} from './speech';
import {warp} from './warp';

/** The same words in a voice of which is known when it says them. */
export interface Reference {
  readonly rate: number;
  /** Mono, at `rate`, without silence at its ends. */
  readonly samples: Float32Array;
  /** Where each word begins, in samples. */
  readonly words: readonly {readonly text: string; readonly at: number}[];
}

/** A reference on its way to a page; the samples are base64 of whole numbers of 16 bits. */
export type WiredReference = Omit<Reference, 'samples'> & {readonly samples: string};

export function wired({samples, ...rest}: Reference): WiredReference {
  const whole = Int16Array.from(samples, sample => Math.round(sample * 32_767));
  return {...rest, samples: Buffer.from(whole.buffer).toString('base64')};
}

/** In a page. */
export function unwired({samples, ...rest}: WiredReference): Reference {
  const bytes = Uint8Array.from(atob(samples), character => character.charCodeAt(0));
  return {...rest, samples: Float32Array.from(new Int16Array(bytes.buffer), sample => sample / 32_767)};
}

/** Vectors a second. */
const precision = 100;

/** Seconds beyond which a sentence is not compared: it would take half a minute. */
const longest = 60;

/** Throats of men, women and children against that of the reference. */
const stretches = [0.9, 1, 1.1, 1.2];

/** Energy, against the loudest, of what is a pause; vectors of the shortest one, and from a word on to one that is its. */
const quiet = 1e-4;
const shortestPause = 8;
const nearby = 5;

/** Cost, against that of the take played backwards, from which on the two have nothing to do with each other. */
const unlike = 0.96;

/**
 * Finds when the words of a take are heard, by comparing it with a voice that says the same.
 *
 * @param samples - a prepared take, at {@link sampleRate}.
 * @param speech - where somebody speaks in it.
 * @returns in seconds of the take; undefined if it sounds like something else, or is longer than a minute.
 */
export function alignWords(
  samples: Float32Array,
  speech: readonly SampleSpan[],
  reference: Reference,
): readonly SpokenWord[] | undefined {
  const [from, to] = [speech[0]?.[0] ?? 0, speech.at(-1)?.[1] ?? 0];
  const seconds = (to - from) / sampleRate;
  const count = Math.round(seconds * precision);
  if (count === 0 || seconds > longest || reference.words.length === 0) return undefined;
  const said = featuresOf(spectraOf(reference.samples, reference.rate, count));
  const spectra = spectraOf(samples.subarray(from, to), sampleRate, count);
  // A quarter of the vectors tells voices apart, in a sixteenth of the time.
  const few = (features: Features) => features.filter((_, index) => index % 4 === 0);
  const roughly = few(said);
  const [best] = stretches
    .map(stretch => {
      const heard = featuresOf(spectra, stretch);
      return {heard, cost: warp(roughly, few(heard)).cost};
    })
    .sort((a, b) => a.cost - b.cost);
  if (!best || best.cost > unlike * warp(roughly, few(best.heard).reverse()).cost) return undefined;
  const {partners} = warp(said, best.heard);
  const energies = spectra.map(power => power.reduce((sum, one) => sum + one, 0));
  const loudest = Math.max(...energies);
  const isQuiet = (vector: number) => (energies[vector] ?? 0) < loudest * quiet;
  /** The reference does not pause: a word that is found where a pause begins is heard at its end. */
  const afterPause = (vector: number) => {
    let begin = vector;
    while (begin < vector + nearby && !isQuiet(begin)) begin++;
    let end = begin;
    while (end < count && isQuiet(end)) end++;
    return end - begin >= shortestPause ? end : vector;
  };
  const at = (sample: number) => {
    const vector = Math.min(count - 1, Math.round((sample / reference.samples.length) * count));
    return from / sampleRate + (afterPause(partners[vector] ?? 0) / count) * seconds;
  };
  return reference.words.map(({text, at: start}, index) => ({
    text,
    from: at(start),
    to: at(reference.words[index + 1]?.at ?? reference.samples.length),
  }));
}
