import type {FrameSpan} from '../../script/timeline';
import type {Cache, CacheEntry} from './Cache';
import type {SegmentReport, Selection, WireDecoderConfig, WirePacket} from '../film/job';
import type {PlannedSegment} from '../film/plan';
import {RenderError} from '../RenderError';
import type {Segment} from '../film/segments';

/** An encoded frame; of a picture that stays, in formats that need not say so, it has no bytes. */
export interface Packet {
  readonly data: Uint8Array;
  readonly key: boolean;
}

/** What is kept of a segment beside the bytes of its packets. */
export interface SegmentRecord extends Omit<SegmentReport, 'readsTexts'> {
  readonly segment: Segment;
  /** What a decoder has to know before the first packet, in formats that have such a thing. */
  readonly config?: WireDecoderConfig | undefined;
  /** Bytes of each packet, negative where a player can start. */
  readonly packets: readonly number[];
  /** Seconds it took, and the size of its pictures. */
  readonly seconds: number;
  readonly pixels: number;
  /** The state of all texts that it was drawn with, where a scene has read some. */
  readonly texts?: string | undefined;
}

export type CachedSegment = CacheEntry<SegmentRecord>;

/** A finished segment, if it is there and whole. */
export async function cachedSegment(
  cache: Cache,
  {key, texts}: Pick<PlannedSegment, 'key' | 'texts'>,
): Promise<CachedSegment | undefined> {
  const found = await cache.get<SegmentRecord>(key);
  return found && [undefined, texts].includes(found.record.texts) ? found : undefined;
}

/**
 * Keeps a segment while it is being made.
 *
 * @param make - hands over packets in order; what it hands over is on its way to the disk when its promise resolves.
 * @throws what `make` throws, or a RenderError if it cannot be written; nothing of it is then kept.
 */
export async function keepSegment(
  cache: Cache,
  {key, texts, chapter, firstFrame, lastFrame}: PlannedSegment,
  {width, height}: Selection,
  make: (
    take: (batch: readonly WirePacket[], config: WireDecoderConfig | undefined) => Promise<void>,
  ) => Promise<SegmentReport>,
): Promise<void> {
  const segment = {chapter, firstFrame, lastFrame};
  const begun = performance.now();
  const writer = await cache.begin(key);
  try {
    const packets: number[] = [];
    let config: WireDecoderConfig | undefined;
    const {readsTexts, ...report} = await make(async (batch, given) => {
      config ??= given;
      const bytes = batch.map(({data}) => Buffer.from(data, 'base64'));
      packets.push(...batch.map((packet, index) => (bytes[index]?.length ?? 0) * (packet.key ? -1 : 1)));
      await writer.write(Buffer.concat(bytes));
    });
    if (packets.length !== framesOf(segment)) {
      throw new RenderError(
        'encoder',
        `The encoder gave ${packets.length} frames of ${framesOf(segment)} in chapter "${segment.chapter}".`,
      );
    }
    const seconds = (performance.now() - begun) / 1000;
    const pixels = width * height;
    const record: SegmentRecord = {...report, segment, config, packets, seconds, pixels, ...(readsTexts && {texts})};
    await writer.commit(record);
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

/** The packets of a segment, read from the disk as they are asked for. */
export async function* packetsOf({record, bytes}: CachedSegment): AsyncGenerator<readonly Packet[]> {
  let next = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes()) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const batch: Packet[] = [];
    let at = 0;
    for (; next < record.packets.length; next++) {
      const size = record.packets[next] ?? 0;
      const end = at + Math.abs(size);
      if (end > rest.length) break;
      batch.push({data: rest.subarray(at, end), key: size < 0});
      at = end;
    }
    rest = rest.subarray(at);
    yield batch;
  }
}

export function framesOf({firstFrame, lastFrame}: FrameSpan): number {
  return lastFrame - firstFrame + 1;
}
