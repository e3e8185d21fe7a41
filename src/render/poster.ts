import path from 'node:path';
import {pageFile} from './bundle/bundle';
import {coverFrame} from './film/cover';
import type {Selection} from './film/job';
import {RenderError} from './RenderError';
import {Session, type SessionOptions} from './browser/Session';
import type {Posters} from './page/poster';
import {discard, publish, writePart, type Part} from './cache/writeWhole';

const page = pageFile('./page/poster', import.meta.url);

/** A lesson's poster and its thumbnail in one language. */
export interface PosterFiles {
  readonly locale: string;
  /** 1920 x 1080. */
  readonly poster: string;
  /** 1280 x 720, with the lesson's title. */
  readonly thumbnail: string;
}

export interface PosterOptions {
  /** The beat whose last frame it is; the one in the lesson's middle if left out. */
  readonly shown?: {readonly chapter: string; readonly beat: string} | undefined;
  readonly locale: string;
  readonly folder: string;
  /** Base name of the files. */
  readonly name: string;
  /** Of the lesson; that of its first chapter if left out. */
  readonly title?: string | undefined;
}

/** A session that can draw posters as well. */
export function openForPosters(options: Omit<SessionOptions, 'page'>): Promise<Session> {
  return Session.open({...options, page});
}

/**
 * Writes the last frame of a beat, without captions, as a lesson's poster, and a smaller one with the lesson's title,
 * which is that of its first chapter.
 *
 * @param session - one of {@link openForPosters}.
 * @throws RenderError, among others if there is no such chapter or beat.
 */
export async function renderPoster(
  session: Session,
  {shown, locale, folder, name, title}: PosterOptions,
): Promise<PosterFiles> {
  const whole = {chapters: [], locale, fps: 60, captions: false, width: 1920, height: 1080};
  const {chapter, beat} = shown ?? (await middleBeat(session, whole));
  const selection = {...whole, chapters: [chapter]};
  const timeline = await session.timeline(selection);
  const [played] = timeline.chapters;
  const span = played?.beats.find(({id}) => id === beat);
  if (!played || !span) {
    const beats = played?.beats.map(({id}) => id).join(', ') ?? '';
    throw new RenderError(
      'empty-selection',
      `Chapter "${chapter}" has no beat "${beat}"${beats ? `; it has ${beats}` : ''}.`,
    );
  }
  const {stills} = await session.stills(selection, {
    chapter,
    stills: [{frame: span.lastFrame - played.firstFrame, label: beat}],
  });
  const first = await session.call<string>('window.poster.firstChapter');
  const opening = await session.timeline({...selection, chapters: [first]});
  const {poster, thumbnail} = await session.call<Posters>(
    'window.poster.compose',
    stills[0] ?? '',
    title ?? opening.chapters[0]?.title ?? name,
  );
  const files = {
    locale,
    poster: path.join(folder, `${name}.${locale}.poster.png`),
    thumbnail: path.join(folder, `${name}.${locale}.thumbnail.png`),
  };
  const parts: Part[] = [];
  try {
    parts.push(await writePart(files.poster, Buffer.from(poster, 'base64')));
    parts.push(await writePart(files.thumbnail, Buffer.from(thumbnail, 'base64')));
    await publish(parts);
  } catch (error) {
    await discard(parts);
    throw error;
  }
  return files;
}

async function middleBeat(
  session: Session,
  whole: Selection,
): Promise<{readonly chapter: string; readonly beat: string}> {
  const timeline = await session.timeline(whole);
  const {chapter, frame} = coverFrame(timeline, {first: 0, last: timeline.frames - 1});
  const span = timeline.chapters.find(({id}) => id === chapter);
  const beat = span?.beats.find(({lastFrame}) => lastFrame === span.firstFrame + frame);
  if (!beat)
    throw new RenderError('empty-selection', `Chapter "${chapter}" has no beats; name one of another chapter.`);
  return {chapter, beat: beat.id};
}
