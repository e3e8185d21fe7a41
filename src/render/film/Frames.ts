import {copyFile, link, mkdir, readdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {FilmFile} from './FilmFile';
import {RenderError} from '../RenderError';
import type {Packet} from '../cache/segmentCache';
import {partOf} from '../cache/owner';
import {discard, outputError, type Part} from '../cache/writeWhole';

const framePattern = /^\d{6,}\.png$/u;

/** A folder of PNG files, one for each frame: `000000.png`, `000001.png`. Frames of the same picture are one file with several names. */
export class Frames implements FilmFile {
  private frames = 0;
  private last = '';

  private constructor(
    private readonly folder: string,
    private readonly part: string,
  ) {}

  /** @throws RenderError if there is a folder of that name that holds anything else. */
  public static async refuseOther(folder: string): Promise<void> {
    const other = (await readdir(folder).catch(() => [])).find(name => !framePattern.test(name));
    if (other !== undefined) {
      throw new RenderError(
        'output',
        `${folder} holds more than frames (${other}); it would be replaced. Move it away, or give another --output.`,
      );
    }
  }

  /** @throws RenderError as {@link refuseOther}. */
  public static async create(folder: string): Promise<Frames> {
    await Frames.refuseOther(folder);
    const part = partOf(folder);
    try {
      await mkdir(part);
    } catch (error) {
      throw outputError(folder, error);
    }
    return new Frames(folder, part);
  }

  public async add(batch: readonly Packet[]): Promise<void> {
    try {
      for (const {data} of batch) {
        const file = path.join(this.part, `${String(this.frames++).padStart(6, '0')}.png`);
        // Not every disk has links.
        if (data.length === 0) await link(this.last, file).catch(() => copyFile(this.last, file));
        else await writeFile((this.last = file), data, {flush: true});
      }
    } catch (error) {
      throw outputError(this.folder, error);
    }
  }

  public complete(): Promise<Part> {
    return Promise.resolve({part: this.part, file: this.folder});
  }

  public async cancel(): Promise<void> {
    await discard([{part: this.part, file: this.folder}]);
  }
}
