import {open} from 'node:fs/promises';
import type {FileHandle} from 'node:fs/promises';
import {
  AttachedFile,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  StreamTarget,
  TextSubtitleSource,
  WebMOutputFormat,
} from 'mediabunny';
import {splitAlpha} from './alpha';
import {containerLanguage} from '../../languages/codes';
import {toTimedTexts, toVtt, type TimedText} from '../../script/subtitles';
import type {FilmFile, FilmOptions} from './FilmFile';
import type {WireDecoderConfig} from './job';
import type {Packet} from '../cache/segmentCache';
import {sampleRate} from '../../voice/speech';
import {matroskaChapters, placeFor, putChapters} from './matroskaChapters';
import {addTexts, roomFor, type FilmTexts} from './timedText';
import {partOf} from '../cache/owner';
import {discard, outputError, type Part} from '../cache/writeWhole';

const colorSpace = {primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false} as const;

/** A video. The index of an MP4 stands at its start, so that a player can begin before it has all of the file. */
export class Movie implements FilmFile {
  private frames = 0;
  /** Packets of sound that are in the file. */
  private heard = 0;

  private constructor(
    private readonly file: string,
    private readonly part: string,
    private readonly handle: FileHandle,
    private readonly output: Output,
    private readonly source: EncodedVideoPacketSource,
    private readonly options: FilmOptions,
    /** Adds what the muxer does not write, when all else is in the file. */
    private readonly voice: EncodedAudioPacketSource | undefined,
    /** Adds what the muxer does not write, when all else is in the file. */
    private readonly complement: () => Promise<void>,
  ) {}

  public static async create(file: string, format: 'mp4' | 'webm', options: FilmOptions): Promise<Movie> {
    const part = partOf(file);
    const handle = await open(part, 'wx+').catch((error: unknown) => {
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
    const output = new Output({
      format: format === 'mp4' ? new Mp4OutputFormat({fastStart: 'reserve'}) : new WebMOutputFormat(),
      target,
    });
    const source = new EncodedVideoPacketSource(format === 'mp4' ? 'avc' : 'vp9');
    const {fps, frames, locale, title, captions, chapters = [], cover, sound} = options;
    const languageCode = containerLanguage(locale);
    const texts = captions ? toTimedTexts(captions) : [];
    // Of the room for each packet, which the muxer reserves, the texts may take 30 bytes.
    const room = Math.ceil(roomFor({captions: texts, chapters}) / 30);
    output.addVideoTrack(source, {frameRate: fps, maximumPacketCount: frames + room, languageCode});
    const voice = sound && new EncodedAudioPacketSource(sound.codec);
    if (voice) output.addAudioTrack(voice, {maximumPacketCount: sound.packets.length, languageCode});
    const webVtt = captions && texts.length > 0 && format === 'webm' ? new TextSubtitleSource('webvtt') : undefined;
    if (webVtt) output.addSubtitleTrack(webVtt, {languageCode, name: 'Captions', disposition: {default: false}});
    const list =
      format === 'webm' && chapters.length > 0 ? matroskaChapters(chapters, locale, languageCode) : undefined;
    output.setMetadataTags({
      title,
      ...(cover && {images: [{data: cover, mimeType: 'image/png', kind: 'coverFront'}]}),
      ...(list && {raw: {1: new AttachedFile(placeFor(list))}}),
    });
    const movie = new Movie(file, part, handle, output, source, options, voice, async () => {
      if (list) await putChapters(handle, list);
      if (format === 'mp4') await addTexts(handle, filmTexts(options, texts));
    });
    try {
      await output.start();
      if (captions) await webVtt?.add(toVtt(captions));
      webVtt?.close();
    } catch (error) {
      await movie.cancel();
      throw outputError(file, error);
    }
    return movie;
  }

  public async add(batch: readonly Packet[], config: WireDecoderConfig | undefined): Promise<void> {
    const {fps, width, height, transparent} = this.options;
    const metadata = config && {
      decoderConfig: {
        codec: config.codec,
        ...(config.description !== undefined && {description: Buffer.from(config.description, 'base64')}),
        codedWidth: width,
        codedHeight: height,
        colorSpace,
      },
    };
    try {
      for (const [index, {data, key}] of batch.entries()) {
        const time = this.frames++ / fps;
        await this.addSound(time);
        const {color, alpha} = transparent ? splitAlpha(data) : {color: data, alpha: undefined};
        const sides = alpha && {alpha};
        const packet = new EncodedPacket(color, key ? 'key' : 'delta', time, 1 / fps, undefined, undefined, sides);
        await this.source.add(packet, index === 0 ? metadata : undefined);
      }
    } catch (error) {
      throw outputError(this.file, error);
    }
  }

  public async complete(): Promise<Part> {
    try {
      await this.addSound(Infinity);
      await this.output.finalize();
      await this.complement();
      await this.handle.sync();
      await this.handle.close();
      return {part: this.part, file: this.file};
    } catch (error) {
      throw outputError(this.file, error);
    }
  }

  /** Sound that begins before a time goes into the file before the picture of that time. */
  private async addSound(until: number): Promise<void> {
    const {voice} = this;
    const {sound} = this.options;
    if (!voice || !sound) return;
    const {codec, description} = sound.config;
    const decoderConfig = {
      codec,
      numberOfChannels: 1,
      sampleRate,
      ...(description !== undefined && {description: Buffer.from(description, 'base64')}),
    };
    for (; ; this.heard++) {
      const packet = sound.packets[this.heard];
      if (!packet || packet.from > until) return;
      await voice.add(new EncodedPacket(packet.data, 'key', packet.from, packet.seconds), {decoderConfig});
    }
  }

  public async cancel(): Promise<void> {
    // A film that is whole is not: the muxer would say so on the console.
    if (this.output.state !== 'finalized') await this.output.cancel().catch(() => undefined);
    await this.handle.close().catch(() => undefined);
    await discard([{part: this.part, file: this.file}]);
  }
}

function filmTexts(
  {frames, width, height, fps, locale, chapters = []}: FilmOptions,
  captions: readonly TimedText[],
): FilmTexts {
  const milliseconds = Math.round((frames * 1000) / fps);
  return {captions, chapters, milliseconds, width, height, language: containerLanguage(locale)};
}
