import type {IncomingMessage, ServerResponse} from 'node:http';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {z} from 'zod';
import {wired} from './alignWords';
import {keepNote, keepTake} from './keepTake';
import {bodyOf, foreignFault} from './localRequest';
import {takeNote} from './note';
import {referenceOf} from './reference';
import {findTakes, largestTake, takeEndings, takeFolder, type Take} from './takes';
import {takesAddress, type ListedTake} from './takeAddress';
import {VoiceError} from './VoiceError';

const name = /^[\p{L}\p{N}_-]+$/u;

const recording = z.object({
  ending: z.enum(takeEndings),
  sentence: z.string().max(5000),
});

/** What a page may say about a take. */
const times = z.strictObject({taps: takeNote.shape.taps.unwrap().optional(), words: takeNote.shape.words});

/**
 * Gives the pages of the development server the lesson's takes, and keeps what the studio records: for pages of this
 * machine only.
 *
 * - `GET  .../LOCALE`: all takes of a language
 * - `GET  .../LOCALE/CHAPTER/BEAT`, with `?previous` the take before: the file
 * - `GET  .../LOCALE?sentence=...`: the sentence in a voice of which the words' times are known, or null
 * - `POST .../LOCALE/CHAPTER/BEAT?ending=webm&sentence=...`: a new take
 * - `PUT  .../LOCALE/CHAPTER/BEAT`: when its marks and words are heard
 *
 * @returns false if it is not asked about takes.
 */
export async function serveTakes(root: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (!url.pathname.startsWith(`${takesAddress}/`)) return false;
  const answer = (status: number, body: unknown) => {
    response.statusCode = status;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(body));
  };
  try {
    const foreign = foreignFault(request, 'Takes');
    if (foreign !== undefined) {
      answer(403, {error: foreign});
      return true;
    }
    const parts = url.pathname
      .slice(takesAddress.length + 1)
      .split('/')
      .map(decodeURIComponent);
    const [locale = '', chapter, beat, ...more] = parts;
    if (more.length > 0 || parts.some(part => !name.test(part))) {
      answer(400, {error: 'An address of takes is LOCALE/CHAPTER/BEAT: names, and no paths.'});
    } else if (url.searchParams.has('sentence') && request.method === 'GET') {
      const reference = await referenceOf(root, locale, url.searchParams.get('sentence') ?? '');
      answer(200, reference ? wired(reference) : null);
    } else if (chapter === undefined || beat === undefined) {
      answer(200, (await findTakes(root, locale)).map(listed));
    } else if (request.method === 'POST') {
      const {ending, sentence} = recording.parse(Object.fromEntries(url.searchParams));
      const bytes = await bodyOf(request, largestTake, tooMuch(largestTake));
      const note = {sentence, from: 'microphone' as const, taps: {}};
      await keepTake(root, locale, {chapter, beat, ending, bytes, note});
      answer(200, {});
    } else {
      const take = (await findTakes(root, locale)).find(one => one.chapter === chapter && one.beat === beat);
      if (!take) answer(404, {error: `There is no take of ${chapter}:${beat}.`});
      else if (request.method === 'PUT') {
        const heard = times.parse(JSON.parse(Buffer.from(await bodyOf(request, 1e6, tooMuch(1e6))).toString()));
        const note = {sentence: '', from: 'file' as const, ...take.note, sha256: take.hash};
        await keepNote(take.file, {
          ...note,
          taps: heard.taps ?? take.note?.taps ?? {},
          words: heard.words ?? take.note?.words,
        });
        answer(200, {});
      } else {
        response.end(url.searchParams.has('previous') ? await previousOf(root, locale, take) : take.bytes);
      }
    }
  } catch (error) {
    const known = error instanceof VoiceError || error instanceof z.ZodError || error instanceof SyntaxError;
    const message =
      error instanceof z.ZodError ? error.issues[0]?.message : error instanceof Error ? error.message : '';
    answer(known ? 400 : 500, {error: message});
  }
  return true;
}

function listed({chapter, beat, source, hash, note}: Take): ListedTake {
  return {chapter, beat, source, hash, note};
}

const tooMuch = (most: number) => `That is more than the ${most / 1e6} MB that a take of one sentence may have.`;

async function previousOf(root: string, locale: string, {chapter, beat}: Take): Promise<Uint8Array> {
  for (const ending of takeEndings) {
    const file = path.join(takeFolder(root, locale), chapter, `${beat}.previous.${ending}`);
    const found = await readFile(file).catch(() => undefined);
    if (found) return found;
  }
  throw new VoiceError(`There is no take of ${chapter}:${beat} before this one.`);
}
