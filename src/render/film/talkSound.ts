import {createHash} from 'node:crypto';
import {createReadStream, existsSync} from 'node:fs';
import path from 'node:path';
import {EncodedPacketSink, FilePathSource, Input, OGG, WEBM} from 'mediabunny';
import {factorOf, gainsOf, together} from '../../voice/loudness';
import {fade, sampleOf} from '../../voice/mix';
import {samplesOfPacket} from '../../voice/opusPacket';
import type {Loudness} from '../../voice/prepare';
import {sampleRate} from '../../voice/speech';
import type {BrowserPool} from '../browser/BrowserPool';
import type {Session} from '../browser/Session';
import {cacheKey, type CacheKey} from '../cache/Cache';
import {RenderError} from '../RenderError';
import type {Format} from './encoding';
import type {FrameRange} from './job';
import {soundOfStretches, type PlannedSound} from './sound';
import type {DecodedSound, SoundConfig} from './soundJob';
import type {RecordedTalk} from './talk';

/** To be raised when recordings are decoded otherwise. */
const preparation = 1;

/** Packets of a piece: half a minute of Opus in packets of 20 ms, or more of longer ones. */
const packetsOfPiece = 1500;

/** Packets of the piece before with which a decoder comes into step: at least the 80 ms of RFC 7845, section 4.6. */
const packetsBefore = 40;

/** Seconds between two packets beyond which the microphone has paused. */
const pause = 0.5;

/** The peak of what is silent, in dBTP: a cache cannot keep what is below all numbers. */
const silent = -100;

/** A part of a recording in the cache. */
interface Piece extends Loudness {
  readonly key: CacheKey;
  /** Where it begins in the recording, in samples. */
  readonly from: number;
  readonly length: number;
}

/**
 * Finds the sound of a talk, and decodes what was not decoded before.
 *
 * @returns undefined if the talk has none, or the format.
 * @throws RenderError `voice` if its file is not there, or is none.
 */
export async function planTalkSound(
  pool: BrowserPool,
  {file, score}: RecordedTalk,
  format: Format,
  fps: number,
  range: FrameRange,
  segment: CacheKey | undefined,
): Promise<PlannedSound | undefined> {
  const length = sampleOf(range.last + 1 - range.first, fps);
  const recorded = score.events.filter(event => 'sound' in event);
  const stretches = [];
  for (const {at, sound} of recorded) {
    const pieces = await decoded(pool, soundFile(path.resolve(path.dirname(file), sound)));
    const measured = pieces.map(piece => ({...piece, seconds: piece.length / sampleRate}));
    const whole = {
      seconds: 1,
      loudness: together(measured) ?? null,
      truePeak: Math.max(silent, ...pieces.map(({truePeak}) => truePeak)),
    };
    const gain = factorOf(gainsOf([whole])[0] ?? 0);
    const begins = Math.round((at * sampleRate) / 1000) - sampleOf(range.first, fps);
    for (const {key, from, length: samples} of pieces)
      stretches.push({key, at: begins + from, from: 0, length: samples, gain});
  }
  return stretches.length === 0 ? undefined : soundOfStretches(format, length, segment, stretches);
}

/** Of a recording that was never finished, the sound has not got its name. */
function soundFile(file: string): string {
  const found = [file, `${file}.part`].find(existsSync);
  if (found !== undefined) return found;
  throw new RenderError(
    'voice',
    `The talk's sound, ${file}, is not there: put it beside the score, or give --voice none.`,
  );
}

async function decoded(pool: BrowserPool, file: string): Promise<readonly Piece[]> {
  const key = cacheKey('recording', preparation, await hashOf(file));
  const known = (await pool.cache.get<readonly Piece[]>(key))?.record;
  if (known && (await Promise.all(known.map(piece => pool.cache.get(piece.key)))).every(Boolean)) return known;
  let pieces: readonly Piece[] = [];
  await pool.each([file], async session => {
    pieces = await decode(pool, session, key, file);
  });
  await pool.cache.put(key, pieces);
  return pieces;
}

async function decode(pool: BrowserPool, session: Session, key: CacheKey, file: string): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  let end: number | undefined;
  for await (const {packets, config, at, follows} of packetsIn(file)) {
    const {samples, ...level} = await session.call<DecodedSound>('window.renderer.decodeOpus', packets, config);
    const bytes = Buffer.from(samples, 'base64');
    // It fades in while the piece before fades out. What comes before that was only to bring the decoder into step.
    const begins = follows && end !== undefined ? end - fade : at;
    const own = bytes.subarray((begins - at) * Float32Array.BYTES_PER_ELEMENT);
    const length = own.length / Float32Array.BYTES_PER_ELEMENT;
    const piece = cacheKey('recording', key, pieces.length);
    await pool.cache.put(piece, {}, [own]);
    pieces.push({key: piece, from: begins, length, ...level, truePeak: Math.max(silent, level.truePeak)});
    end = begins + length;
  }
  return pieces;
}

/** Packets that are decoded together, the first of them at a sample of the recording. */
interface PacketRun {
  readonly packets: readonly string[];
  readonly config: SoundConfig;
  readonly at: number;
  /** Whether the first of them are the last ones of the run before. */
  readonly follows: boolean;
}

async function* packetsIn(file: string): AsyncGenerator<PacketRun> {
  const input = new Input({formats: [WEBM, OGG], source: new FilePathSource(file)});
  try {
    const track = await input.getPrimaryAudioTrack();
    const {codec, description} = (await track?.getDecoderConfig()) ?? {};
    if (!track || codec !== 'opus') throw new Error('it has no sound in Opus');
    const config = {codec, ...(description && {description: Buffer.from(bytesOf(description)).toString('base64')})};
    let run: {readonly at: number; readonly packets: Uint8Array[]; readonly follows: boolean} | undefined;
    let end = 0;
    const finish = ({packets, ...where}: NonNullable<typeof run>): PacketRun => ({
      ...where,
      config,
      packets: packets.map(packet => Buffer.from(packet).toString('base64')),
    });
    for await (const {data, timestamp} of new EncodedPacketSink(track).packets()) {
      const time = Math.max(0, Math.round(timestamp * sampleRate));
      if (run && time - end > pause * sampleRate) {
        yield finish(run);
        run = undefined;
      } else if (run && run.packets.length >= packetsOfPiece) {
        yield finish(run);
        const packets = run.packets.slice(-packetsBefore);
        run = {at: end - packets.reduce((sum, packet) => sum + samplesOfPacket(packet), 0), packets, follows: true};
      }
      if (!run) {
        run = {at: time, packets: [], follows: false};
        end = time;
      }
      run.packets.push(data);
      end += samplesOfPacket(data);
    }
    if (run) yield finish(run);
  } catch (error) {
    if (error instanceof RenderError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new RenderError('voice', `The talk's sound, ${file}, cannot be read: ${reason}.`, {cause: error});
  } finally {
    input.dispose();
  }
}

function bytesOf(source: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
