import type {Scene} from '@motion-canvas/core';
import {filmOf} from '../../render/page/main';
import type {Selection} from '../../render/film/job';
import {declarationOf} from '../../script/declaration';
import type {BeatSpan, ChapterSpan} from '../../script/timeline';

export interface PrintedPicture {
  /** Its address. */
  readonly source: string;
  /** In pixels. */
  readonly size: {readonly width: number; readonly height: number};
}

/** A beat as it is printed. */
export interface PrintedBeat {
  readonly picture: PrintedPicture;
  /** The same for where it is printed small: a picture that is used twice is in the file twice. */
  readonly small: PrintedPicture;
  readonly sentence: string;
  /** Empty if there are none. */
  readonly notes: string;
  /** Of the picture, for one who does not see it; empty if the script has none. */
  readonly description: string;
}

export interface PrintedChapter {
  /** Its place in the whole lecture, from 1 on. */
  readonly number: number;
  readonly title: string;
  readonly beats: readonly PrintedBeat[];
}

/** All that a handout has of a lecture. */
export interface PrintedLecture {
  readonly title: string;
  readonly locale: string;
  readonly seconds: number;
  readonly chapters: readonly PrintedChapter[];
}

/** High enough that nobody sees the compression in print. */
const jpegQuality = 0.93;
const frameHeight = 1080;

/** Width of a small picture in pixels: on a column of the contents, 300 dots an inch and more. */
const smallWidth = 560;

/** Plays the selection, and keeps of each beat its last frame and its words. */
export async function lectureOf(selection: Selection, asked?: string): Promise<PrintedLecture> {
  const {chapters, frames, fps, locale} = await (await filmOf(selection)).timeline();
  const {default: project} = await import('virtual:lecture-project');
  const names = project.scenes.map(({name}) => name);
  const printed: PrintedChapter[] = [];
  for (const chapter of chapters) {
    const number = names.indexOf(chapter.id) + 1;
    printed.push({number, title: chapter.title, beats: await beatsOf(selection, chapter)});
  }
  const title = asked ?? (await titleOf(selection, names.slice(0, 1))) ?? project.name;
  return {title, locale, seconds: frames / fps, chapters: printed};
}

/** A lesson without a title of its own has that of its first chapter, whatever is selected. */
async function titleOf(selection: Selection, chapters: readonly string[]): Promise<string | undefined> {
  const film = await filmOf({...selection, chapters});
  return (await film.timeline()).chapters[0]?.title;
}

async function beatsOf(selection: Selection, chapter: ChapterSpan): Promise<readonly PrintedBeat[]> {
  const film = await filmOf(selection);
  const whole: BeatSpan = {...chapter, captions: []};
  const beats = chapter.beats.length > 0 ? chapter.beats : [whole];
  const printed: PrintedBeat[] = [];
  await film.show(
    chapter.id,
    beats.map(({lastFrame}) => lastFrame - chapter.firstFrame),
    async (frame, scene) => {
      const beat = beats.find(({lastFrame}) => lastFrame - chapter.firstFrame === frame);
      if (!beat) return;
      const written = declarationOf(scene)?.declaration.script.beats[beat.id];
      const textOf = (text: Readonly<Record<string, string>> = {}) => text[selection.locale] ?? '';
      printed.push({
        ...(await pictureOf(film.canvas, scene)),
        // Captions are the sentence, broken into lines.
        sentence: beat.captions.flatMap(({lines}) => lines).join(' '),
        notes: textOf(written?.notes),
        description: textOf(written?.description),
      });
    },
  );
  return printed;
}

/** The frame without the band that captions have: on paper, they stand below the picture. */
async function pictureOf(frame: HTMLCanvasElement, scene: Scene): Promise<Pick<PrintedBeat, 'picture' | 'small'>> {
  const declaration = declarationOf(scene)?.declaration;
  const shown = declaration ? declaration.caption.top + declaration.safe.top / 2 : frameHeight;
  const height = (frame.height * Math.min(shown, frameHeight)) / frameHeight;
  return {
    picture: await jpegOf(frame, height, frame.width),
    small: await jpegOf(frame, height, smallWidth),
  };
}

/** The upper part of a frame, `height` of its pixels, scaled to a width. */
async function jpegOf(frame: HTMLCanvasElement, height: number, width: number): Promise<PrintedPicture> {
  const size = {width, height: Math.round((height * width) / frame.width)};
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', {alpha: false});
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(frame, 0, 0, frame.width, height, 0, 0, size.width, size.height);
  const blob = await canvas.convertToBlob({type: 'image/jpeg', quality: jpegQuality});
  return {source: URL.createObjectURL(blob), size};
}
