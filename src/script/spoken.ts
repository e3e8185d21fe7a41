import {marksOf, plainSentence} from './marks';

/** A word and when it is heard, in seconds from the start of the take. */
export interface SpokenWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** How a beat's sentence is heard: where its take is from, and when what is said in it. Seconds from the take's start. */
export interface Spoken {
  /** The take's file in the lesson's folder, or the engine that spoke. */
  readonly source: string;
  /** How long the take is, with the silence that is kept around the speech. */
  readonly seconds: number;
  /** The stretches in which somebody speaks, in order. */
  readonly speech: readonly (readonly [from: number, to: number])[];
  /** Marks that the lecturer has tapped. */
  readonly taps?: Readonly<Record<string, number>> | undefined;
  readonly words?: readonly SpokenWord[] | undefined;
}

/** The takes of a film's beats, by chapter and then by beat. */
export type Voice = Readonly<Record<string, Readonly<Record<string, Spoken>>>>;

/** A Hangul block, a group of Latin vowels, a digit and a sign are about one syllable each. */
const syllable = /[가-힣]|[aeiouyà-öø-ÿ]+|[0-9%×=+−]/giu;

function syllables(text: string): number {
  return text.match(syllable)?.length ?? 0;
}

/**
 * When a character of a sentence is heard: with its word where the words are known, else in proportion to the syllables,
 * within the speech.
 *
 * @param at - the number of characters of the plain sentence before it.
 */
export function secondsAt(plain: string, at: number, {speech, words}: Pick<Spoken, 'speech' | 'words'>): number {
  const known = words && heardAt(plain, at, words);
  if (known !== undefined) return known;
  const all = syllables(plain);
  let left = (all === 0 ? 0 : syllables(plain.slice(0, at)) / all) * spokenSeconds(speech);
  for (const [from, to] of speech) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return speech.at(-1)?.[1] ?? 0;
}

/** When the marks of a sentence are heard: as tapped, or else as {@link secondsAt} finds them. */
export function markSeconds(sentence: string, spoken: Omit<Spoken, 'source'>): ReadonlyMap<string, number> {
  const plain = plainSentence(sentence);
  return new Map(marksOf(sentence).map(({name, at}) => [name, spoken.taps?.[name] ?? secondsAt(plain, at, spoken)]));
}

function spokenSeconds(speech: Spoken['speech']): number {
  return speech.reduce((sum, [from, to]) => sum + to - from, 0);
}

/**
 * When the letter after a number of characters is heard. Letters share their word's time; those that the words do not
 * have, as where they spell a number out, share the time between their neighbours.
 */
function heardAt(plain: string, at: number, words: readonly SpokenWord[]): number | undefined {
  const heard = words.flatMap(({text, from, to}) => {
    const own = letters(text);
    return own.map((letter, index) => ({letter, from: from + ((to - from) * index) / own.length, to}));
  });
  const partners = align(
    letters(plain),
    heard.map(({letter}) => letter),
  );
  const asked = letters(plain.slice(0, at)).length;
  const next = partners.findIndex((partner, index) => index >= asked && partner !== undefined);
  const last = partners.findLastIndex((partner, index) => index < asked && partner !== undefined);
  const [after, before] = [next, last].map(index => heard[partners[index] ?? -1]);
  if (next === asked || !before) return after?.from;
  const [from, to] = [before.to, after?.from ?? words.at(-1)?.to ?? before.to];
  const unknown = (next < 0 ? partners.length : next) - last - 1;
  return from + (Math.max(0, to - from) * (asked - last - 1)) / unknown;
}

/** What is compared when texts are: letters and digits, without case, spaces and punctuation. */
export function letters(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? []
  );
}

/** Of each element of `a`, its partner in `b` in a longest common subsequence, by index. */
export function align<T>(a: readonly T[], b: readonly T[]): readonly (number | undefined)[] {
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let j = 0;
  return a.map((value, i) => {
    while (j < b.length && value !== b[j] && at(i, j + 1) >= at(i + 1, j)) j++;
    return j < b.length && value === b[j] ? j++ : undefined;
  });
}
