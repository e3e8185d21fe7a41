import {codecString, type Encoding} from '../film/encoding';
import type {WireDecoderConfig} from '../film/job';
import {base64, bytesOf} from './bytes';
import type {EncoderSettings, PixelMemory, Pixels} from './encoderMessages';
import {holdPromise, type FrameCodec, type PutPacket} from './FrameCodec';
import {H264Repeats} from './h264';
import {I420Image} from './I420Image';
import {Vp9Repeats} from './vp9';

/** Frames handed to the encoder that it has not begun. */
const queued = 3;

/** A canvas comes out of the encoder in full range, which players show too dark: so it is converted here. */
const colorSpace = {primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false} as const;

export type VideoEncoding = Extract<Encoding, {codec: 'avc' | 'vp9'}>;

/** A picture in the three planes of a video, made of pixels. */
export type VideoImage = Pick<I420Image, 'data' | 'changed' | 'update'>;

/** H.264 or VP9, by the browser's encoder; frames that repeat the one before are put in without it. */
export class VideoCodec implements FrameCodec {
  private readonly encoder: VideoEncoder;
  private repeats: H264Repeats | Vp9Repeats | undefined;
  private held: VideoFrame | undefined;
  private sinceKey = Infinity;
  private submitted = 0;
  private done = 0;
  private wake: (() => void) | undefined;

  private constructor(
    config: VideoEncoderConfig,
    private readonly encoding: VideoEncoding,
    private readonly settings: EncoderSettings,
    private readonly put: PutPacket,
    fail: (error: Error) => void,
    private readonly image: VideoImage,
  ) {
    this.encoder = new VideoEncoder({
      output: (chunk, metadata) => this.collect(chunk, metadata),
      error: fail,
    });
    this.encoder.configure(config);
  }

  /** @throws if the browser's encoder does not take frames of this size. */
  public static async create(
    encoding: VideoEncoding,
    settings: EncoderSettings,
    put: PutPacket,
    fail: (error: Error) => void,
    image: VideoImage = new I420Image(settings.width, settings.height),
  ): Promise<VideoCodec> {
    const {width, height, fps} = settings;
    const config: VideoEncoderConfig = {
      codec: codecString(encoding.codec, settings),
      width,
      height,
      framerate: fps,
      latencyMode: 'quality',
      // Another machine's hardware would make other bits of it.
      hardwareAcceleration: 'prefer-software',
      ...(encoding.codec === 'avc'
        ? {
            bitrate: Math.round(width * height * fps * encoding.bitsPerPixel),
            bitrateMode: 'variable',
            avc: {format: 'avc'},
          }
        : {bitrateMode: 'quantizer'}),
    };
    const {supported} = await VideoEncoder.isConfigSupported(config);
    if (!supported) throw new Error(refusal(encoding, settings, config.codec));
    return new VideoCodec(config, encoding, settings, put, fail, image);
  }

  public get encoded(): number {
    return this.done;
  }

  public async add(picture: Pixels | undefined, same: boolean): Promise<PixelMemory | undefined> {
    const free = picture && this.convert(picture);
    if (!this.held) throw new Error('The first frame of a film needs a picture.');
    holdPromise(same, this.image.changed);
    const still = (!picture || !this.image.changed) && this.submitted > 0;
    this.sinceKey++;
    if (!still || !(await this.repeat())) await this.encode(this.held, still);
    return free;
  }

  public async finish(): Promise<void> {
    await this.encoder.flush();
    this.encoder.close();
    this.held?.close();
  }

  private async encode(held: VideoFrame, still: boolean): Promise<void> {
    const {encoding} = this;
    const keyFrame = !still && this.sinceKey >= encoding.keySeconds * this.settings.fps;
    if (keyFrame) this.sinceKey = 0;
    const frame = new VideoFrame(held, this.time());
    this.submitted++;
    while (this.encoder.encodeQueueSize >= queued) await this.room();
    this.encoder.encode(frame, {
      keyFrame,
      ...(encoding.codec === 'vp9' && {vp9: {quantizer: encoding.quantizer}}),
    });
    frame.close();
  }

  /** What comes out does not depend on how fast it does: all that was encoded before is waited for. */
  private async repeat(): Promise<boolean> {
    while (this.done < this.submitted) await new Promise<void>(resolve => (this.wake = resolve));
    const packet = this.repeats?.repeat();
    if (packet) this.put(packet, false);
    return packet !== undefined;
  }

  private convert(picture: Pixels): PixelMemory | undefined {
    const {width, height} = this.settings;
    const free = this.image.update(picture);
    if (!this.image.changed) return free;
    this.held?.close();
    this.held = new VideoFrame(this.image.data, {
      format: 'I420',
      codedWidth: width,
      codedHeight: height,
      colorSpace,
      timestamp: 0,
    });
    return free;
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
    const key = chunk.type === 'key';
    const config = this.configure(metadata?.decoderConfig);
    this.put(this.repeats?.pass(data, key) ?? data, key, config);
    this.done++;
    this.wake?.();
  }

  private configure(config: VideoDecoderConfig | undefined): WireDecoderConfig | undefined {
    if (!config) return undefined;
    const {codec, description} = config;
    if (this.encoding.codec === 'vp9') {
      this.repeats ??= new Vp9Repeats();
      // As it was asked for: the browser gives back less of it.
      return {codec: codecString('vp9', this.settings)};
    }
    if (!description) return undefined;
    const record = bytesOf(description);
    this.repeats ??= new H264Repeats(record, this.settings);
    return {codec, description: base64(record)};
  }
}

function refusal({codec}: VideoEncoding, {width, height, fps}: EncoderSettings, asked: string): string {
  const [name, other] = codec === 'avc' ? ['H.264', 'webm'] : ['VP9', 'mp4'];
  return (
    `The browser's ${name} encoder does not take ${width}x${height} at ${fps} frames a second (${asked}). ` +
    `Try a smaller --size, --format ${other}, or another --browser.`
  );
}
