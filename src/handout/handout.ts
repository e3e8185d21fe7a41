import path from 'node:path';
import {pageFile} from '../render/bundle/bundle';
import type {Selection} from '../render/film/job';
import {Session, type SessionOptions} from '../render/browser/Session';
import {writeWhole} from '../render/cache/writeWhole';

const page = pageFile('./page/main', import.meta.url);

export interface HandoutRequest {
  /** All of them if empty. */
  readonly chapters: readonly string[];
  readonly locale: string;
  /** On its first page; the title of the first chapter if left out. */
  readonly title?: string | undefined;
  /** Prints the lecturer's notes, too. */
  readonly notes: boolean;
  readonly folder: string;
  /** Base name of the file. */
  readonly name: string;
}

export interface Handout {
  readonly locale: string;
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
}

/** A session that can print handouts as well. */
export function openForHandouts(options: Omit<SessionOptions, 'page'>): Promise<Session> {
  return Session.open({...options, page});
}

/** Wide enough for 380 dots an inch on A4. */
const print = {width: 2560, height: 1440} as const;

/**
 * Prints the lecture as a PDF: each beat's picture and sentence, on pages of A4.
 *
 * @param session - one of {@link openForHandouts}.
 * @throws RenderError, among others if there is no such chapter.
 */
export async function writeHandout(
  session: Session,
  {chapters, locale, title, notes, folder, name}: HandoutRequest,
): Promise<Handout> {
  const selection: Selection = {chapters, locale, fps: 60, captions: false, ...print};
  const pages = await session.call<number>('window.handout.compose', selection, {notes, title});
  const pdf = await session.print();
  const file = path.join(folder, `${name}.${locale}.handout${notes ? '-notes' : ''}.pdf`);
  await writeWhole(file, pdf);
  return {locale, file, pages, bytes: pdf.byteLength};
}
