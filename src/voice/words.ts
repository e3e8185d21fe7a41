import {z} from 'zod';
import type {SpokenWord} from '../script/spoken';
import {VoiceError} from './VoiceError';

const word = z
  .object({word: z.string().optional(), text: z.string().optional(), start: z.number(), end: z.number()})
  .transform(({word: one, text = one ?? '', start, end}): SpokenWord => ({text: text.trim(), from: start, to: end}));

/** As Whisper and its kin write them: words by themselves, or in segments. */
const whisper = z.union([
  z.array(word),
  z.object({words: z.array(word)}).transform(({words}) => words),
  z
    .object({segments: z.array(z.object({words: z.array(word)}))})
    .transform(({segments}) => segments.flatMap(({words}) => words)),
]);

const cueTimes = /^(?:(\d+):)?(\d+):(\d+[.,]\d+)\s+-->\s+(?:(\d+):)?(\d+):(\d+[.,]\d+)/u;

/**
 * Reads when words are heard: JSON with `word`, `start` and `end` as Whisper writes it, or WebVTT. A cue of several words
 * is shared out by their letters.
 *
 * @throws VoiceError if it is neither.
 */
export function readWords(file: string, content: string): readonly SpokenWord[] {
  const words = content.startsWith('WEBVTT') ? fromVtt(content) : fromJson(content);
  if (words && words.length > 0) return words;
  throw new VoiceError(
    `${file} has no words with times: give JSON with "words": [{"word", "start", "end"}], as Whisper writes it, or WebVTT.`,
  );
}

function fromJson(content: string): readonly SpokenWord[] | undefined {
  try {
    return whisper.parse(JSON.parse(content));
  } catch {
    return undefined;
  }
}

function fromVtt(content: string): readonly SpokenWord[] {
  return content.split(/\r?\n\r?\n/u).flatMap(block => {
    const lines = block.split(/\r?\n/u);
    const at = lines.findIndex(line => cueTimes.test(line));
    const [, h1, m1, s1, h2, m2, s2] = cueTimes.exec(lines[at] ?? '') ?? [];
    if (at < 0) return [];
    const [from, to] = [clock(h1, m1, s1), clock(h2, m2, s2)];
    const text = lines
      .slice(at + 1)
      .join(' ')
      .replace(/<[^>]*>/gu, '');
    const words = text.split(/\s+/u).filter(one => one !== '');
    const all = words.reduce((sum, {length}) => sum + length, 0);
    let before = 0;
    return words.map(one => {
      const begins = from + ((to - from) * before) / all;
      before += one.length;
      return {text: one, from: begins, to: from + ((to - from) * before) / all};
    });
  });
}

function clock(hours = '0', minutes = '0', seconds = '0'): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
}
