import {open} from 'node:fs/promises';
import type {FileHandle} from 'node:fs/promises';
import type {FilmFile, FilmOptions} from './FilmFile';
import type {Packet} from '../cache/segmentCache';
import {partOf} from '../cache/owner';
import {discard, outputError, type Part} from '../cache/writeWhole';

/** Where the time that a frame stays stands in its graphic control extension (GIF89a, 23). */
const delayOffset = 4;
/** The extension that makes players begin again and again. */
const forever = Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00', 'latin1');
const trailer = Buffer.of(0x3b);

/**
 * A GIF that plays again and again. Its time goes in hundredths of a second: each frame begins at the one nearest to
 * its own time, and a picture that stays is one frame.
 */
export class Gif implements FilmFile {
  private frames = 0;
  /** The frame that is shown, until it is known for how long, and when it began. */
  private shown: {readonly data: Buffer; readonly frame: number} | undefined;

  private constructor(
    private readonly file: string,
    private readonly part: string,
    private readonly handle: FileHandle,
    private readonly fps: number,
  ) {}

  public static async create(file: string, {width, height, fps}: FilmOptions): Promise<Gif> {
    const part = partOf(file);
    const handle = await open(part, 'wx').catch((error: unknown) => {
      throw outputError(file, error);
    });
    const gif = new Gif(file, part, handle, fps);
    const screen = Buffer.alloc(7);
    screen.writeUInt16LE(width, 0);
    screen.writeUInt16LE(height, 2);
    await gif.write(Buffer.from('GIF89a', 'latin1'), screen, forever);
    return gif;
  }

  public async add(batch: readonly Packet[]): Promise<void> {
    for (const {data} of batch) {
      if (data.length > 0) {
        await this.writeShown();
        this.shown = {data: Buffer.from(data), frame: this.frames};
      }
      this.frames++;
    }
  }

  public async complete(): Promise<Part> {
    await this.writeShown();
    await this.write(trailer);
    try {
      await this.handle.sync();
      await this.handle.close();
      return {part: this.part, file: this.file};
    } catch (error) {
      throw outputError(this.file, error);
    }
  }

  public async cancel(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await discard([{part: this.part, file: this.file}]);
  }

  private async writeShown(): Promise<void> {
    if (!this.shown) return;
    const {data, frame} = this.shown;
    const at = (index: number) => Math.round((index * 100) / this.fps);
    data.writeUInt16LE(at(this.frames) - at(frame), delayOffset);
    await this.write(data);
  }

  private async write(...pieces: readonly Buffer[]): Promise<void> {
    try {
      await this.handle.writev(pieces);
    } catch (error) {
      throw outputError(this.file, error);
    }
  }
}
