import {TransformStream} from 'node:stream/web';
import {encodeAac} from '../film/encodeSound';
import {filmSound, type FilmSound, type SoundCodec} from '../film/sound';
import type {SoundConfig} from '../film/soundJob';

/** The sound of a film that is exported: it comes before the film, AAC as samples, which are encoded as they come. */
export class ExportSound {
  private readonly packets: Uint8Array[] = [];
  private readonly samples = new TransformStream<Float32Array, Float32Array>();
  private readonly writer = this.samples.writable.getWriter();
  private encoding: Promise<SoundConfig> | undefined;
  private config: SoundConfig | undefined;

  /** @param bytes - whole numbers of 16 bits. */
  public async addSamples(bytes: Buffer): Promise<void> {
    this.encoding ??= encodeAac(this.samples.readable, data => Promise.resolve(void this.packets.push(data)));
    // A failure is told by what waits for the next samples, or for the end.
    this.encoding.catch(() => undefined);
    const block = Float32Array.from({length: bytes.length / 2}, (_, index) => bytes.readInt16LE(2 * index) / 32_767);
    await Promise.race([this.writer.write(block), this.encoding]);
  }

  public addPackets(packets: readonly Uint8Array[], config: SoundConfig | undefined): void {
    this.packets.push(...packets);
    this.config ??= config;
  }

  /** @param length - in samples. */
  public async end(codec: SoundCodec, length: number): Promise<FilmSound> {
    if (this.encoding) {
      await Promise.race([this.writer.close(), this.encoding]);
      this.config = await this.encoding;
    }
    if (!this.config) throw new Error('The film was to have sound, and none has come.');
    return filmSound(codec, this.config, this.packets, length);
  }

  public async cancel(): Promise<void> {
    await this.writer.abort().catch(() => undefined);
    await this.encoding?.catch(() => undefined);
  }
}
