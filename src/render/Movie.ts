import {open} from 'node:fs/promises';
import type {FileHandle} from 'node:fs/promises';
import {EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output, StreamTarget} from 'mediabunny';
import type {WireDecoderConfig} from './job';
import type {Packet} from './segmentCache';
import {discard, outputError, partOf, type Part} from './writeWhole';

export interface MovieOptions {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** How many there will be: room for their index is kept at the start of the file. */
  readonly frames: number;
  readonly title: string;
  /** BCP 47. */
  readonly locale: string;
}

const colorSpace = {primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false} as const;

/**
 * An MP4 being written to the disk as its packets come in, under a name of its own until it is whole. Its index stands
 * at the start, so that a player can begin before it has all of the file.
 */
export class Movie {
  private frames = 0;

  private constructor(
    private readonly file: string,
    private readonly part: string,
    private readonly handle: FileHandle,
    private readonly output: Output,
    private readonly source: EncodedVideoPacketSource,
    private readonly options: MovieOptions,
  ) {}

  public static async create(file: string, options: MovieOptions): Promise<Movie> {
    const part = partOf(file);
    const handle = await open(part, 'wx').catch((error: unknown) => {
      throw outputError(file, error);
    });
    const target = new StreamTarget(
      new WritableStream({
        write: async ({data, position}) => {
          await handle.write(data, 0, data.length, position);
        },
      }),
      {chunked: true, chunkSize: 1 << 20},
    );
    const output = new Output({format: new Mp4OutputFormat({fastStart: 'reserve'}), target});
    const source = new EncodedVideoPacketSource('avc');
    output.addVideoTrack(source, {
      frameRate: options.fps,
      maximumPacketCount: options.frames,
      languageCode: languages[options.locale] ?? 'und',
    });
    output.setMetadataTags({title: options.title});
    await output.start();
    return new Movie(file, part, handle, output, source, options);
  }

  /** Appends packets; awaiting it is the backpressure. */
  public async add(batch: readonly Packet[], config: WireDecoderConfig): Promise<void> {
    const {fps, width, height} = this.options;
    const metadata = {
      decoderConfig: {
        codec: config.codec,
        description: Buffer.from(config.description, 'base64'),
        codedWidth: width,
        codedHeight: height,
        colorSpace,
      },
    };
    try {
      for (const [index, {data, key}] of batch.entries()) {
        const time = this.frames++ / fps;
        const packet = new EncodedPacket(data, key ? 'key' : 'delta', time, 1 / fps);
        await this.source.add(packet, index === 0 ? metadata : undefined);
      }
    } catch (error) {
      throw outputError(this.file, error);
    }
  }

  /** Completes the file; it waits on the disk for its name. */
  public async complete(): Promise<Part> {
    try {
      await this.output.finalize();
      await this.handle.sync();
      await this.handle.close();
      return {part: this.part, file: this.file};
    } catch (error) {
      throw outputError(this.file, error);
    }
  }

  /** Leaves nothing behind; a file that was there before stays. */
  public async cancel(): Promise<void> {
    await this.output.cancel().catch(() => undefined);
    await this.handle.close().catch(() => undefined);
    await discard([{part: this.part, file: this.file}]);
  }
}

/** ISO 639-2 codes, which MP4 wants. */
const languages: Readonly<Record<string, string>> = {ko: 'kor', en: 'eng'};
