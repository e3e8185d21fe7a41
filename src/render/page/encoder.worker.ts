import type {WireDecoderConfig, WirePacket} from '../film/job';
import {base64} from './bytes';
import type {EncoderSettings, FromEncoder, ToEncoder} from './encoderMessages';
import type {FrameCodec, PutPacket} from './FrameCodec';
import {AlphaCodec} from './AlphaCodec';
import {GifCodec} from './GifCodec';
import {PngCodec} from './PngCodec';
import {VideoCodec} from './VideoCodec';

/** Packets that travel together. */
const batchBytes = 1 << 18;
const batchFrames = 120;

let batch: WirePacket[] = [];
let bytes = 0;
let config: WireDecoderConfig | undefined;

const put: PutPacket = (data, key, decoder) => {
  config ??= decoder;
  batch.push({data: base64(data), key});
  bytes += data.length;
  if (bytes >= batchBytes || batch.length >= batchFrames) deliver();
};

function deliver(): void {
  send({type: 'packets', batch, ...(config && {config})});
  batch = [];
  bytes = 0;
  config = undefined;
}

function send(message: FromEncoder, transfer: Transferable[] = []): void {
  self.postMessage(message, {transfer});
}

function fail(error: unknown): void {
  send({type: 'failed', message: error instanceof Error ? error.message : String(error)});
}

async function createCodec(settings: EncoderSettings): Promise<FrameCodec> {
  const {encoding} = settings;
  switch (encoding.codec) {
    case 'gif':
      return new GifCodec(encoding, settings, put);
    case 'png':
      return new PngCodec(settings, put);
    case 'vp9':
      if (encoding.transparent) return AlphaCodec.create(encoding, settings, put, fail);
      return VideoCodec.create(encoding, settings, put, fail);
    default:
      return VideoCodec.create(encoding, settings, put, fail);
  }
}

/** Turns pictures into packets, beside the page, which is busy drawing. */
let codec: FrameCodec | undefined;
let work = Promise.resolve();

async function handle(message: ToEncoder): Promise<void> {
  if (message.type === 'start') {
    codec = await createCodec(message.settings);
  } else if (message.type === 'frame') {
    const free = await codec?.add(message.picture, message.same ?? false);
    send({type: 'taken', free}, free ? [free.buffer] : []);
  } else {
    await codec?.finish();
    deliver();
    send({type: 'finished', encoded: codec?.encoded ?? 0});
  }
}

self.addEventListener('message', ({data}: MessageEvent<ToEncoder>) => {
  work = work.then(() => handle(data)).catch(fail);
});
