import type {WireDecoderConfig, WirePacket} from '../job';
import type {EncoderSettings, FromEncoder, ToEncoder} from './encoderMessages';
import {H264Repeats, highProfile} from './h264';
import {I420Image} from './I420Image';

/** Frames handed to the encoder that it has not begun. */
const queued = 3;
/** Packets that travel together. */
const batchBytes = 1 << 18;
const batchFrames = 120;
/** Time after which a picture that moves gets a frame at which a player can start, in seconds. */
const keyInterval = 2;

/** A canvas comes out of the encoder in full range, which players show too dark: so it is converted here. */
const colorSpace = {primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false} as const;

/** Turns pictures into packets, beside the page, which is busy drawing. */
class FilmEncoder {
  private readonly image: I420Image;
  private readonly encoder: VideoEncoder;
  private repeats: H264Repeats | undefined;
  private pixels: Int32Array<ArrayBuffer> | undefined;
  private held: VideoFrame | undefined;
  private sinceKey = Infinity;
  private submitted = 0;
  private encoded = 0;
  private batch: WirePacket[] = [];
  private bytes = 0;
  private config: WireDecoderConfig | undefined;
  private wake: (() => void) | undefined;

  public constructor(private readonly settings: EncoderSettings) {
    const {width, height, fps, bitsPerPixel} = settings;
    this.image = new I420Image(width, height);
    this.encoder = new VideoEncoder({
      output: (chunk, metadata) => this.collect(chunk, metadata),
      error: error => send({type: 'failed', message: error.message}),
    });
    this.encoder.configure({
      codec: highProfile(settings),
      width,
      height,
      framerate: fps,
      bitrate: Math.round(width * height * fps * bitsPerPixel),
      bitrateMode: 'variable',
      latencyMode: 'quality',
      // Another machine's hardware would make other bits of it.
      hardwareAcceleration: 'prefer-software',
      avc: {format: 'avc'},
    });
  }

  /** @param picture - undefined for the one before once more, which `same` promises of a given one. */
  public async add(picture: VideoFrame | undefined, same: boolean): Promise<void> {
    if (picture) await this.convert(picture);
    if (!this.held) throw new Error('The first frame of a film needs a picture.');
    if (same && this.image.changed) throw new Error('A picture that was known to be the one before differs from it.');
    const still = (!picture || !this.image.changed) && this.submitted > 0;
    this.sinceKey++;
    if (!still || !(await this.repeat())) await this.encode(this.held, still);
  }

  public async finish(): Promise<void> {
    await this.encoder.flush();
    this.encoder.close();
    this.held?.close();
    this.deliver();
  }

  private async encode(held: VideoFrame, still: boolean): Promise<void> {
    const keyFrame = !still && this.sinceKey >= keyInterval * this.settings.fps;
    if (keyFrame) this.sinceKey = 0;
    const frame = new VideoFrame(held, this.time());
    this.submitted++;
    while (this.encoder.encodeQueueSize >= queued) await this.room();
    this.encoder.encode(frame, {keyFrame});
    frame.close();
  }

  /** What comes out does not depend on how fast it does: all that was encoded before is waited for. */
  private async repeat(): Promise<boolean> {
    while (this.encoded < this.submitted) await new Promise<void>(resolve => (this.wake = resolve));
    const packet = this.repeats?.repeat();
    if (packet) this.put(packet, false);
    return packet !== undefined;
  }

  private async convert(picture: VideoFrame): Promise<void> {
    const {width, height} = this.settings;
    const pixels = this.pixels ?? new Int32Array(width * height);
    // In its own order of bytes: asking for another costs a conversion.
    await picture.copyTo(pixels);
    const order = picture.format?.startsWith('BGR') ? 'BGR' : 'RGB';
    picture.close();
    this.pixels = this.image.update(pixels, order);
    if (!this.image.changed) return;
    this.held?.close();
    this.held = new VideoFrame(this.image.data, {
      format: 'I420',
      codedWidth: width,
      codedHeight: height,
      colorSpace,
      timestamp: 0,
    });
  }

  private time(): {timestamp: number; duration: number} {
    const at = (frame: number) => Math.round((frame * 1e6) / this.settings.fps);
    return {timestamp: at(this.submitted), duration: at(this.submitted + 1) - at(this.submitted)};
  }

  private room(): Promise<void> {
    return new Promise(resolve => {
      this.encoder.addEventListener('dequeue', () => resolve(), {once: true});
    });
  }

  private collect(chunk: EncodedVideoChunk, metadata?: EncodedVideoChunkMetadata): void {
    const data = new Uint8Array(chunk.byteLength);
    chunk.copyTo(data);
    const {codec, description} = metadata?.decoderConfig ?? {};
    if (codec && description) {
      const record = bytesOf(description);
      this.config = {codec, description: base64(record)};
      this.repeats ??= new H264Repeats(record, this.settings);
    }
    const key = chunk.type === 'key';
    this.put(this.repeats?.pass(data, key) ?? data, key);
    this.encoded++;
    this.wake?.();
  }

  private put(data: Uint8Array, key: boolean): void {
    this.batch.push({data: base64(data), key});
    this.bytes += data.length;
    if (this.bytes >= batchBytes || this.batch.length >= batchFrames) this.deliver();
  }

  private deliver(): void {
    send({type: 'packets', batch: this.batch, ...(this.config && {config: this.config})});
    this.batch = [];
    this.bytes = 0;
    this.config = undefined;
  }
}

function bytesOf(source: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

function base64(bytes: Uint8Array): string {
  let text = '';
  const step = 1 << 15;
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(text);
}

function send(message: FromEncoder): void {
  self.postMessage(message);
}

let encoder: FilmEncoder | undefined;
let work = Promise.resolve();

async function handle(message: ToEncoder): Promise<void> {
  if (message.type === 'start') {
    encoder = new FilmEncoder(message.settings);
  } else if (message.type === 'frame') {
    await encoder?.add(message.picture, message.same ?? false);
    send({type: 'taken'});
  } else {
    await encoder?.finish();
    send({type: 'finished'});
  }
}

self.addEventListener('message', ({data}: MessageEvent<ToEncoder>) => {
  work = work
    .then(() => handle(data))
    .catch((error: unknown) => {
      send({type: 'failed', message: error instanceof Error ? error.message : String(error)});
    });
});
