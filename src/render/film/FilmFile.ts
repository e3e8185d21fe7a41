import type {TimedText} from '../../script/subtitles';
import type {Timeline} from '../../script/timeline';
import type {Format, FrameFormat} from './encoding';
import {Frames} from './Frames';
import {Gif} from './Gif';
import type {WireDecoderConfig} from './job';
import {Movie} from './Movie';
import type {FilmSound} from './sound';
import type {Packet} from '../cache/segmentCache';
import {refuseFolders, type Part} from '../cache/writeWhole';

/** What a film's file is told, beside its frames. */
export interface FilmOptions extends FrameFormat {
  /** How many there will be. */
  readonly frames: number;
  readonly title: string;
  /** BCP 47. */
  readonly locale: string;
  /** For the viewer to go to, where the format has a place for them. */
  readonly chapters?: readonly TimedText[] | undefined;
  /** Whether packets have an alpha with them. */
  readonly transparent?: boolean | undefined;
  /** Whose captions are in a track that the viewer may switch on. */
  readonly captions?: Timeline | undefined;
  /** A PNG that players and file managers show for the film. */
  readonly cover?: Uint8Array | undefined;
  readonly sound?: FilmSound | undefined;
}

/** A film being written to the disk as its packets come in, under a name of its own until it is whole. */
export interface FilmFile {
  /** Appends frames; awaiting it is the backpressure. `config` comes with the first of each segment. */
  add(batch: readonly Packet[], config: WireDecoderConfig | undefined): Promise<void>;
  /** Completes the film; it waits on the disk for its name. */
  complete(): Promise<Part>;
  /** Leaves nothing behind; a film that was there before stays. */
  cancel(): Promise<void>;
}

/** Text track and cover have a place in these. */
export const holdsCaptions = (format: Format): boolean => format === 'mp4' || format === 'webm';
export const holdsCover = (format: Format): boolean => format === 'mp4';

/**
 * Begins a film.
 *
 * @param base - its name without what tells its format.
 */
export function createFilmFile(format: Format, base: string, options: FilmOptions): Promise<FilmFile> {
  const file = filmName(format, base);
  switch (format) {
    case 'gif':
      return Gif.create(file, options);
    case 'png':
      return Frames.create(file);
    default:
      return Movie.create(file, format, options);
  }
}

/** A film's name; PNG files are a folder of them. */
export function filmName(format: Format, base: string): string {
  return format === 'png' ? `${base}.frames` : `${base}.${format}`;
}

/** The beginning of the names beside a film: a GIF of a few seconds must not take the place of the video's captions. */
export function sidecarBase(format: Format, base: string): string {
  return format === 'mp4' ? base : filmName(format, base);
}

/**
 * Makes sure that a film and what goes with it can get their names, before anything is drawn for it.
 *
 * @throws RenderError naming what is in the way.
 */
export async function refuseTargets(format: Format, base: string): Promise<void> {
  const beside = sidecarBase(format, base);
  await refuseFolders(['srt', 'vtt', 'chapters.txt', 'upload.json', 'json'].map(ending => `${beside}.${ending}`));
  if (format === 'png') await Frames.refuseOther(filmName(format, base));
  else await refuseFolders([filmName(format, base)]);
}
