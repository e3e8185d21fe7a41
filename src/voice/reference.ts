import {letters} from '../script/spoken';
import type {Reference} from './alignWords';
import {espeakOf, speak, spokenWords, textFor, type Engine} from './engine';
import {VoiceError} from './VoiceError';

/** Below it nothing is said. */
const silence = 0.01;

/** Words that are spoken side by side: hardly longer than the program takes to start. */
const atOnce = 4;

interface Voiced {
  readonly rate: number;
  readonly samples: Float32Array;
}

/**
 * A sentence in the voice of espeak-ng, word by word, so that it is known when each is said.
 *
 * @returns undefined where espeak-ng is not installed, or does not speak the language.
 */
export async function referenceOf(
  root: string,
  locale: string,
  plain: string,
  signal?: AbortSignal,
): Promise<Reference | undefined> {
  const engine = await espeakOf(root, locale);
  if (!engine) return undefined;
  // A dash between words is not said.
  const texts = spokenWords(engine, plain).filter(word => letters(word).length > 0);
  const known: Voiced[] = [];
  for (let at = 0; at < texts.length; at += atOnce) {
    const said = await Promise.all(texts.slice(at, at + atOnce).map(text => sayWord(engine, text, signal)));
    known.push(...said.filter(word => word !== undefined));
  }
  if (known.length < texts.length) return undefined;
  const samples = new Float32Array(known.reduce((sum, word) => sum + word.samples.length, 0));
  let at = 0;
  const words = known.map((word, index) => {
    const from = at;
    samples.set(word.samples, from);
    at += word.samples.length;
    return {text: texts[index] ?? '', at: from};
  });
  return {rate: known[0]?.rate ?? 0, samples, words};
}

async function sayWord(engine: Engine, word: string, signal: AbortSignal | undefined): Promise<Voiced | undefined> {
  try {
    return voiced((await speak(engine, textFor(engine, word), signal)).wav);
  } catch (error) {
    // Of a language that it does not speak nothing is known; a lesson is rendered without.
    if (error instanceof VoiceError) return undefined;
    throw error;
  }
}

/** The samples of a WAV file of 16 bits, mono, from the first that is heard to the last. */
function voiced(wav: Uint8Array): Voiced {
  const bytes = Buffer.from(wav);
  const start = bytes.indexOf('data', 12, 'latin1') + 8;
  const all = Float32Array.from({length: Math.floor((bytes.length - start) / 2)}, (_, index) =>
    bytes.readInt16LE(start + 2 * index),
  ).map(sample => sample / 32_768);
  const isHeard = (sample: number) => Math.abs(sample) > silence;
  return {rate: bytes.readUInt32LE(24), samples: all.slice(all.findIndex(isHeard), all.findLastIndex(isHeard) + 1)};
}
