import {registerAacEncoder} from '@mediabunny/aac-encoder';
import {AudioSample, AudioSampleSource, Mp4OutputFormat, NullTarget, Output, Quality} from 'mediabunny';
import {mix} from '../../voice/mix';
import {sampleRate} from '../../voice/speech';
import type {BrowserPool} from '../browser/BrowserPool';
import type {Session} from '../browser/Session';
import type {Cache} from '../cache/Cache';
import {RenderError} from '../RenderError';
import {packetSamples, type PlannedSound, type SoundRecord} from './sound';
import type {SoundConfig, WireSound} from './soundJob';

const aacBitrate = 128_000;

/** Encodes a film's sound, unless it is in the cache. AAC is encoded here, Opus in a browser. */
export async function makeSound(pool: BrowserPool, planned: PlannedSound): Promise<void> {
  const {cache} = pool;
  if (await cache.get(planned.key)) return;
  const keep = async (
    encode: (blocks: AsyncGenerator<Float32Array>, take: (data: Uint8Array) => Promise<void>) => Promise<SoundConfig>,
  ) => {
    const writer = await cache.begin(planned.key);
    try {
      const packets: number[] = [];
      const config = await encode(blocksOf(cache, planned), async data => {
        packets.push(data.length);
        await writer.write(data);
      });
      const record: SoundRecord = {config, packets};
      await writer.commit(record);
    } catch (error) {
      await writer.abort();
      throw error;
    }
  };
  if (planned.codec === 'aac') await keep(encodeAac);
  else await pool.each([planned], session => keep((blocks, take) => encodeOpus(session, blocks, take)));
}

/** The samples of a film's sound, a block after the other. */
export function blocksOf(cache: Cache, {stretches, length}: PlannedSound): AsyncGenerator<Float32Array> {
  const sounds = stretches.map(({key, from, ...placed}) => ({
    ...placed,
    load: async () => {
      const bytes = await cache.bytes(key);
      if (!bytes) throw new RenderError('missing', 'A take that was prepared is not in the cache any more.');
      const step = Float32Array.BYTES_PER_ELEMENT;
      return new Float32Array(bytes.buffer, bytes.byteOffset + from * step, placed.length);
    },
  }));
  return mix(sounds, length);
}

type Take = (data: Uint8Array) => Promise<void>;

/** Encodes a film's samples, a block after the other; packets come in their order. */
export async function encodeAac(blocks: AsyncIterable<Float32Array>, take: Take): Promise<SoundConfig> {
  registerAacEncoder();
  let config: SoundConfig | undefined;
  let taken = Promise.resolve();
  const output = new Output({format: new Mp4OutputFormat({fastStart: false}), target: new NullTarget()});
  const source = new AudioSampleSource({
    codec: 'aac',
    quality: new Quality({bitrate: aacBitrate}),
    onEncodedPacket: ({data}, metadata) => {
      const {codec, description} = metadata?.decoderConfig ?? {};
      config ??= codec === undefined ? undefined : {codec, description: toBase64(description)};
      taken = taken.then(() => take(data));
    },
  });
  output.addAudioTrack(source);
  await output.start();
  try {
    let at = -packetSamples.aac.delay;
    for await (const data of blocks) {
      const timestamp = at / sampleRate;
      const sample = new AudioSample({data, format: 'f32-planar', numberOfChannels: 1, sampleRate, timestamp});
      at += data.length;
      await source.add(sample);
      sample.close();
      await taken;
    }
    await output.finalize();
    await taken;
  } catch (error) {
    // The encoder's thread would keep the program from ending.
    await output.cancel();
    throw error;
  }
  if (!config) throw new RenderError('encoder', 'The encoder gave no sound.');
  return config;
}

async function encodeOpus(session: Session, blocks: AsyncGenerator<Float32Array>, take: Take): Promise<SoundConfig> {
  let config: SoundConfig | undefined;
  const give = async (samples: string) => {
    const sound = await session.call<WireSound>('window.renderer.encodeOpus', samples);
    config ??= sound.config;
    for (const packet of sound.packets) await take(Buffer.from(packet, 'base64'));
  };
  for await (const {buffer, byteOffset, byteLength} of blocks) {
    await give(Buffer.from(buffer, byteOffset, byteLength).toString('base64'));
  }
  await give('');
  if (!config) throw new RenderError('encoder', 'The encoder gave no sound.');
  return config;
}

function toBase64(bytes: AllowSharedBufferSource | undefined): string | undefined {
  if (!bytes) return undefined;
  return (
    ArrayBuffer.isView(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.from(bytes)
  ).toString('base64');
}
