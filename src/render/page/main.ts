import {RendererResult, type Project} from '@motion-canvas/core';
import type {PageAnswer, RendererHost, RendererPage, Selection} from '../film/job';
import {ContactSheet} from './ContactSheet';
import {Film, FilmError, type FilmFrame} from './Film';
import {EncoderError, FrameEncoder} from './FrameEncoder';
import {playerOf} from './players';
import {seedRandom} from './seedRandom';
import {decodeOpus, encodeOpus, prepareTake, projectSound, splitRecording} from './sound';
import {slidesOf} from '../../playback/slides';
import {scriptOf} from '../../script/declaration';
import {textReads} from '../../script/reads';
import {TalkFilm} from './TalkFilm';

seedRandom(1);

declare global {
  interface Window {
    renderer?: RendererPage;
    rendererPackets: RendererHost['packets'];
    rendererAlive: RendererHost['alive'];
    rendererLogged: RendererHost['logged'];
  }
}

/** Milliseconds between one sign of life and the next. */
const signOfLife = 500;

let project: Promise<Project> | undefined;
let film: {readonly key: string; readonly film: Film} | undefined;
let talk: {readonly key: string; readonly film: TalkFilm} | undefined;

function loadProject(): Promise<Project> {
  return (project ??= import('virtual:lecture-project').then(module => module.default));
}

/** The film of a selection; asking for the same one again does not play it again to learn its lengths. */
export async function filmOf(selection: Selection): Promise<Film> {
  const played = await loadProject();
  await document.fonts.ready;
  const key = JSON.stringify(selection);
  if (film?.key === key) return film.film;
  await film?.film.dispose();
  const hear = selection.project?.strict === false ? (text: string) => void window.rendererLogged(text) : undefined;
  film = {key, film: new Film(playerOf(played, selection), selection, hear)};
  return film.film;
}

async function talkOf(selection: Selection): Promise<TalkFilm> {
  const played = await loadProject();
  await document.fonts.ready;
  const key = JSON.stringify(selection);
  if (talk?.key !== key) {
    await talk?.film.dispose();
    talk = {key, film: new TalkFilm(played, selection)};
  }
  return talk.film;
}

export async function answer<T>(work: () => Promise<T>): Promise<PageAnswer<T>> {
  try {
    return {value: await work()};
  } catch (error) {
    if (error instanceof FilmError) return {failure: error.failure};
    const {message, stack} = error instanceof Error ? error : new Error(String(error));
    return {failure: {code: error instanceof EncoderError ? 'encoder' : 'scene', message, stack}};
  }
}

/** What fails with a take is the take's fault. */
function ofVoice<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw new FilmError({code: 'voice', message: error instanceof Error ? error.message : String(error)});
  });
}

/** A PNG file of a canvas, as base64. */
export async function png(canvas: HTMLCanvasElement): Promise<string> {
  const blob = await new Promise<Blob | null>(resolve => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error(`The canvas of ${canvas.width}x${canvas.height} gave no PNG.`);
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('A PNG could not be read.'));
    reader.readAsDataURL(blob);
  });
  return url.slice(url.indexOf(',') + 1);
}

window.renderer = {
  chapters: selection => answer(async () => (await filmOf(selection)).chapterIds),

  readsTexts: () => answer(() => Promise.resolve(textReads() > 0)),

  span: (selection, chapter) => answer(async () => (await filmOf(selection)).span(chapter)),

  segment: (selection, {chapter, cut, encoding, verify, tellEach, ...span}) =>
    answer(async () => {
      const film = await (cut ? talkOf(selection) : filmOf(selection));
      const encoder = new FrameEncoder({...selection, encoding}, window.rendererPackets);
      let drawn = 0;
      let told = -Infinity;
      let result = RendererResult.Error;
      const visit = async (frame: FilmFrame) => {
        if (tellEach || performance.now() - told > signOfLife) {
          told = performance.now();
          void window.rendererAlive(frame.sceneFrame);
        }
        if (frame.drawn) drawn++;
        if (frame.drawn || verify) await encoder.handleFrame(film.canvas, !frame.drawn);
        else await encoder.repeatFrame();
      };
      await encoder.start();
      try {
        if (cut && film instanceof TalkFilm) await film.playCut(chapter, cut, span, visit, verify);
        else await film.playChapter(chapter, span, visit, verify);
        result = RendererResult.Success;
      } finally {
        await encoder.stop(result);
      }
      return {drawn, encoded: encoder.encoded, readsTexts: textReads() > 0};
    }),

  stills: (selection, {chapter, stills, sheetTitle}) =>
    answer(async () => {
      const shown = await filmOf(selection);
      const sheet = sheetTitle === undefined ? undefined : new ContactSheet(sheetTitle, stills.length);
      const pictures = new Map<number, string>();
      await shown.show(
        chapter,
        stills.map(({frame}) => frame),
        async frame => {
          pictures.set(frame, await png(shown.canvas));
          for (const still of stills) {
            if (still.frame === frame) sheet?.add(shown.canvas, still.label);
          }
        },
      );
      return {
        stills: stills.map(({frame}) => pictures.get(frame) ?? ''),
        sheet: sheet ? await png(sheet.canvas) : undefined,
      };
    }),

  sentences: ({locale}, chapter) =>
    answer(async () => {
      const description = (await loadProject()).scenes.find(({name}) => name === chapter);
      const script = description && scriptOf(description);
      return Object.entries(script?.beats ?? {}).map(([beat, {sentence}]) => [beat, sentence[locale] ?? ''] as const);
    }),

  slides: (_, chapter) =>
    answer(async () => {
      const played = await loadProject();
      const description = played.scenes.find(({name}) => name === chapter);
      return description ? slidesOf(played, description) : [];
    }),

  decodeOpus: (packets, config) => answer(() => ofVoice(decodeOpus(packets, config))),

  prepareTake: file => answer(() => ofVoice(prepareTake(file))),

  splitRecording: (file, count) => answer(() => ofVoice(splitRecording(file, count))),

  projectSound: () => answer(async () => (await projectSound(await loadProject())) ?? ''),

  encodeOpus: samples => answer(() => encodeOpus(samples)),
};
