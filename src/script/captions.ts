import {languageOf, type CaptionLimits} from '../languages';

export type {CaptionLimits};

/** Shortest and longest time a caption may stay, in seconds. */
export const captionSeconds = {shortest: 5 / 6, longest: 7} as const;

/** Frames between one caption and the next, so that a change is seen as one; below 24 frames a second there are fewer. */
export const captionGap = 2;

/** White space at which a line may be broken: a no-break space (U+00A0, U+2007, U+202F, U+FEFF) holds its words together. */
const breakable = /[^\S\u00A0\u2007\u202F\uFEFF]+/u;

/** The caption limits of a locale. */
export function captionLimits(locale: string): CaptionLimits {
  return languageOf(locale).captions;
}

/** The width of a text in the measure of its locale. */
export function captionWidth(text: string, {width}: CaptionLimits): number {
  return Array.from(text).reduce((sum, character) => sum + width(character), 0);
}

/**
 * Splits a sentence into captions of at most two lines, breaking between words only, and prefers to break where the
 * sentence itself pauses.
 *
 * @returns each caption's lines, in order; joined by spaces they give the sentence again. None for an empty sentence.
 * @throws if a single word is wider than a line.
 */
export function splitCaptions(sentence: string, locale: string): readonly (readonly string[])[] {
  const rules = captionLimits(locale);
  const words = sentence
    .trim()
    .split(breakable)
    .filter(word => word !== '');
  for (const word of words) {
    if (captionWidth(word, rules) > rules.lineWidth) {
      throw new Error(
        `The word "${word}" is wider than a caption line in "${locale}" (${rules.lineWidth}). Reword the sentence "${sentence}".`,
      );
    }
  }
  return cheapest(0, words, rules, new Map()).captions;
}

interface Split {
  readonly cost: number;
  readonly captions: readonly (readonly string[])[];
}

/** The best way to caption the words from `from` on: few captions, breaks at pauses, lines of like width. */
function cheapest(from: number, words: readonly string[], rules: CaptionLimits, known: Map<number, Split>): Split {
  if (from === words.length) return {cost: 0, captions: []};
  const before = known.get(from);
  if (before) return before;
  let best: Split = {cost: Infinity, captions: []};
  for (let to = from + 1; to <= words.length; to++) {
    const lines = balance(words.slice(from, to), rules);
    if (!lines) break;
    const rest = cheapest(to, words, rules, known);
    const cost =
      rest.cost +
      captionCost(lines, rules) +
      (to === words.length ? 0 : rules.breakCost(words[to - 1] ?? '', words[to] ?? ''));
    if (cost < best.cost) best = {cost, captions: [lines, ...rest.captions]};
  }
  known.set(from, best);
  return best;
}

/** The words on one line if they fit, else on two; undefined if they need more. */
function balance(words: readonly string[], rules: CaptionLimits): readonly string[] | undefined {
  const whole = words.join(' ');
  if (captionWidth(whole, rules) <= rules.lineWidth) return [whole];
  let best: readonly string[] | undefined;
  let bestCost = Infinity;
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const widths = lines.map(line => captionWidth(line, rules));
    if (widths.some(width => width > rules.lineWidth)) continue;
    const cost =
      Math.abs((widths[0] ?? 0) - (widths[1] ?? 0)) +
      rules.lineWidth * 0.5 * rules.breakCost(words[at - 1] ?? '', words[at] ?? '');
    if (cost < bestCost) [best, bestCost] = [lines, cost];
  }
  return best;
}

function captionCost(lines: readonly string[], rules: CaptionLimits): number {
  const width = captionWidth(lines.join(' '), rules);
  const tooShort = Math.max(0, 1 - width / (rules.lineWidth * 0.6));
  return 1 + 2 * tooShort + runOnCost(lines);
}

/** A sentence that begins in the middle of a caption's line is read as part of the one before. */
function runOnCost(lines: readonly string[]): number {
  const inside = lines.some(line => /[.?!]\s/u.test(line)) ? 1.6 : 0;
  return inside + (/[.?!]$/u.test(lines[0] ?? '') && lines.length > 1 ? 0.4 : 0);
}
