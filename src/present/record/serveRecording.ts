import type {IncomingMessage, ServerResponse} from 'node:http';
import {z} from 'zod';
import {longestTalk, ScoreError} from '../../score/score';
import {bodyOf, foreignFault} from '../../voice/localRequest';
import {VoiceError} from '../../voice/VoiceError';
import {recordAddress} from './address';
import type {TalkFolder} from './TalkFolder';

/** Bytes of one request at most: of events what a minute has, of sound what half a minute has. */
const most = 4e6;
const tooMuch = `That is more than the ${most / 1e6} MB that are taken at once.`;

const number = z.coerce.number().int().min(0);
const asked = z.object({from: number.default(0), milliseconds: number.max(longestTalk * 3_600_000).default(0)});
const begun = z.strictObject({lesson: z.string().max(400)});

/**
 * Takes down what the audience's window records, for pages of this machine only.
 *
 * - `POST .../`: begins a talk, and answers with its name
 * - `POST .../TALK/events?from=N`, `.../TALK/sound?from=BYTES`: goes on
 * - `POST .../TALK/end?from=N&milliseconds=M`: ends it
 *
 * @returns false if it is not asked to.
 */
export async function serveRecording(
  folder: TalkFolder,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname !== recordAddress && !url.pathname.startsWith(`${recordAddress}/`)) return false;
  const answer = (status: number, body: unknown) => {
    response.statusCode = status;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(body));
  };
  const foreign = foreignFault(request, 'Recordings');
  if (foreign !== undefined || request.method !== 'POST') {
    answer(foreign === undefined ? 405 : 403, {error: foreign ?? 'A recording is posted.'});
    return true;
  }
  try {
    answer(200, await take(folder, url, await bodyOf(request, most, tooMuch)));
  } catch (error) {
    const refused = error instanceof ScoreError || error instanceof VoiceError || error instanceof z.ZodError;
    const message = error instanceof z.ZodError ? error.issues[0]?.message : undefined;
    answer(refused ? 400 : 500, {error: message ?? (error instanceof Error ? error.message : String(error))});
  }
  return true;
}

async function take(folder: TalkFolder, {pathname, searchParams}: URL, body: Buffer): Promise<object> {
  const [talk = '', what] = pathname.slice(recordAddress.length + 1).split('/');
  const {from, milliseconds} = asked.parse(Object.fromEntries(searchParams));
  switch (what) {
    case undefined:
      return {talk: await folder.begin(begun.parse(parsed(body)).lesson)};
    case 'events':
      await folder.addEvents(talk, from, body.toString());
      return {};
    case 'sound':
      await folder.addSound(talk, from, body);
      return {};
    case 'end':
      await folder.finish(talk, from, body.toString(), milliseconds);
      return {};
    default:
      throw new ScoreError(`A recording has events and sound, and ends; it has no "${what}".`);
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
