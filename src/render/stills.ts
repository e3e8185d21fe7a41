import path from 'node:path';
import type {ChapterSpan} from '../script/timeline';
import type {Selection} from './film/job';
import type {Session} from './browser/Session';
import {RenderError} from './RenderError';
import {writeWhole} from './cache/writeWhole';

/** A moment of a chapter, in seconds from the chapter's start. */
export interface Moment {
  readonly chapter: string;
  readonly seconds: number;
}

export interface StillsOptions {
  /** Beats and contact sheets of all selected chapters. */
  readonly beats: boolean;
  readonly moments: readonly Moment[];
  readonly folder: string;
  /** Told of each file when it is there. */
  readonly onFile?: (file: string) => void;
}

interface Still {
  readonly name: string;
  readonly label: string;
  /** Counted from the chapter's own first frame. */
  readonly frame: number;
}

/**
 * Writes single frames: each beat's last one, a contact sheet for each chapter, and any frames asked for.
 *
 * @returns the files, in the order of the lecture.
 */
export async function renderStills(
  session: Session,
  selection: Selection,
  {beats, moments, folder, onFile}: StillsOptions,
): Promise<readonly string[]> {
  const {chapters, fps} = await session.timeline(selection);
  const files: string[] = [];
  const write = async (name: string, png: string) => {
    const file = path.join(folder, `${name}.png`);
    await writeWhole(file, Buffer.from(png, 'base64'));
    files.push(file);
    onFile?.(file);
  };
  // Found before anything is drawn: a moment after the end is a mistake.
  const wanted = chapters.map(chapter => ({
    chapter,
    ends: beats ? beatEnds(chapter) : [],
    asked: moments.filter(moment => moment.chapter === chapter.id).map(moment => stillAt(chapter, moment, fps)),
  }));
  for (const {chapter, ends, asked} of wanted) {
    const {id, title} = chapter;
    if (ends.length > 0) {
      const {stills, sheet} = await session.stills(selection, {chapter: id, stills: ends, sheetTitle: title});
      for (const [index, {name}] of ends.entries()) await write(name, stills[index] ?? '');
      if (sheet) await write(`${id}-contact`, sheet);
    }
    if (asked.length > 0) {
      const {stills} = await session.stills(selection, {chapter: id, stills: asked});
      for (const [index, {name}] of asked.entries()) await write(name, stills[index] ?? '');
    }
  }
  return files;
}

function beatEnds({id, beats, firstFrame, lastFrame}: ChapterSpan): readonly Still[] {
  const ends = beats.length > 0 ? beats : [{id: 'end', lastFrame}];
  return ends.map((beat, index) => ({
    name: `${id}-${String(index + 1).padStart(2, '0')}-${beat.id}`,
    label: `${index + 1}  ${beat.id}`,
    frame: beat.lastFrame - firstFrame,
  }));
}

function stillAt({id, firstFrame, lastFrame}: ChapterSpan, {seconds}: Moment, fps: number): Still {
  const frame = Math.round(seconds * fps);
  const length = lastFrame - firstFrame + 1;
  if (frame >= length) {
    const end = (length / fps).toFixed(2);
    throw new RenderError('empty-selection', `Chapter "${id}" has no frame at ${seconds} s; it ends at ${end} s.`);
  }
  return {name: `${id}-at-${seconds}s`, label: `${seconds} s`, frame};
}
