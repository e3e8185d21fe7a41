import {
  EnumMetaField,
  ObjectMetaField,
  PlaybackManager,
  RendererResult,
  type Exporter,
  type Player,
  type Project,
  type Renderer,
  type RendererSettings,
} from '@motion-canvas/core';
import {
  encodingOf,
  formatProblem,
  formats,
  qualities,
  type Encoding,
  type Format,
  type FrameFormat,
  type Quality,
} from '../film/encoding';
import {recordingOf} from '../../script/recording';
import type {ChapterSpan} from '../../script/timeline';
import {FrameEncoder} from '../page/FrameEncoder';
import {ask} from './ask';
import type {ExportedFilm} from './messages';
import {sendSound} from './sendSound';

const formatNames: Readonly<Record<Format, string>> = {
  mp4: 'MP4 (H.264)',
  webm: 'WebM (VP9)',
  gif: 'GIF',
  png: 'PNG files',
};

/** Encodes what the editor renders, and has the development server write it. Progress and aborting are the editor's. */
export class FilmExporter implements Exporter {
  public static readonly id = 'activation-lecture/web-codecs';
  public static readonly displayName = 'Video (WebCodecs)';

  private static player: Player | undefined;
  private static played: {readonly spans: readonly ChapterSpan[]; readonly frames: number} = {spans: [], frames: 0};

  private readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;
  private readonly frames: FrameFormat;
  private readonly format: Format;
  private readonly encoding: Encoding;
  private encoder: FrameEncoder | undefined;

  private constructor(
    private readonly project: Project,
    private readonly settings: RendererSettings,
  ) {
    const {size, resolutionScale, fps, exporter} = settings;
    const [width, height] = [Math.round(size.x * resolutionScale), Math.round(size.y * resolutionScale)];
    this.frames = {width, height, fps};
    this.format = option(exporter.options, 'format', formats);
    this.encoding = encodingOf(this.format, option<Quality>(exporter.options, 'quality', qualities));
    const problem = formatProblem(this.format, this.frames);
    if (problem !== undefined) throw new Error(problem);
    Object.assign(this.canvas, {width, height});
    // What a scene leaves transparent is black in a film.
    const context = this.canvas.getContext('2d', {alpha: false, willReadFrequently: true});
    if (!context) throw new Error(`There is no canvas of ${width}x${height}.`);
    this.context = context;
  }

  /** @throws if the format cannot hold frames of the chosen size and rate. */
  public static create(project: Project, settings: RendererSettings): Promise<FilmExporter> {
    return Promise.resolve().then(() => new FilmExporter(project, settings));
  }

  public static meta() {
    return new ObjectMetaField(this.displayName, {
      format: new EnumMetaField<Format>(
        'format',
        formats.map(value => ({value, text: formatNames[value]})),
      ),
      quality: new EnumMetaField<Quality>(
        'quality',
        qualities.map(value => ({value, text: value})),
        'standard',
      ).describe('For a quick look, for viewers, or to be worked on further.'),
    });
  }

  /** The player knows how long the animation is. */
  public static watch(player: Player): void {
    this.player = player;
  }

  /** The renderer plays the project at the film's frame rate before it begins, and then once more. */
  public static renderedBy(renderer: Renderer): void {
    const playback: unknown = renderer['playback'];
    if (!(playback instanceof PlaybackManager)) return;
    playback.onScenesRecalculated.subscribe(scenes => {
      const spans = scenes.flatMap(scene => recordingOf(scene) ?? []);
      // It has come to its end, and sets its duration only then.
      this.played = {spans, frames: playback.frame};
    });
  }

  public async start(): Promise<void> {
    const {name, variables} = this.project;
    const locale: unknown = variables?.['locale'];
    const sound = await this.sendSound();
    await ask({
      type: 'start',
      film: {
        ...this.frames,
        format: this.format,
        name: typeof locale === 'string' ? `${name}-${locale}` : name,
        title: name,
        locale: typeof locale === 'string' ? locale : 'und',
        frames: this.mostFrames(),
        sound,
      },
    });
    this.encoder = new FrameEncoder({...this.frames, encoding: this.encoding}, async (batch, config) => {
      await ask({type: 'packets', batch, config});
    });
    await this.encoder.start();
  }

  public async handleFrame(canvas: HTMLCanvasElement): Promise<void> {
    this.context.clearRect(0, 0, this.frames.width, this.frames.height);
    this.context.drawImage(canvas, 0, 0);
    await this.encoder?.handleFrame(this.canvas);
  }

  public async stop(result: RendererResult): Promise<void> {
    try {
      await this.encoder?.stop(result);
      if (result !== RendererResult.Success) return;
      const {file} = await ask({type: 'complete'});
      this.project.logger.info(`The film is in ${file ?? ''}.`);
    } finally {
      // Of a film that is complete nothing is left to cancel.
      await ask({type: 'cancel'});
    }
  }

  private async sendSound(): Promise<ExportedFilm['sound']> {
    const {spans, frames} = FilmExporter.played;
    const [first = 0, last = frames] = this.settings.range.map(seconds => Math.ceil(seconds * this.frames.fps));
    return sendSound(this.project, spans, this.format, this.frames, {first, last: Math.min(last, frames)});
  }

  /** Other frame rates round the lengths of an animation's parts differently: this is more than there can be. */
  private mostFrames(): number {
    const {range, fps} = this.settings;
    const {player} = FilmExporter;
    const seconds = player ? player.onDurationChanged.current / player.playback.fps : 0;
    return Math.ceil((Math.min(range[1], seconds) - range[0]) * fps * 1.1) + 600;
  }
}

/** One of the exporter's options as the editor has stored it; the first of `values` if it is none of them. */
function option<T extends string>(options: unknown, name: string, values: readonly T[]): T {
  const stored: unknown =
    typeof options === 'object' && options !== null ? Object.entries(options).find(([key]) => key === name)?.[1] : '';
  const found = values.find(value => value === stored) ?? values[0];
  if (found === undefined) throw new Error(`There is no "${name}".`);
  return found;
}
