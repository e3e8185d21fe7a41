import type {Timeline} from '../../script/timeline';
import type {FrameRange, Selection} from './job';
import type {Session} from '../browser/Session';

const coverWidth = 1280;

/** A frame of a chapter, counted from the chapter's own first one. */
export interface CoverFrame {
  readonly chapter: string;
  readonly frame: number;
}

/**
 * The frame that stands for a film: where the beat in the film's middle ends, because it then shows all that it has
 * told.
 *
 * @param timeline - of the whole selection, of which the film has the frames in `range`.
 */
export function coverFrame({chapters}: Timeline, {first, last}: FrameRange): CoverFrame {
  const middle = Math.floor((first + last) / 2);
  const chapter = chapters.find(({lastFrame}) => lastFrame >= middle);
  if (!chapter) throw new Error(`There is no chapter at frame ${middle}.`);
  const beat = chapter.beats.find(({lastFrame}) => lastFrame >= middle) ?? chapter;
  return {chapter: chapter.id, frame: Math.min(beat.lastFrame, last) - chapter.firstFrame};
}

/** How it is drawn: without captions, and no larger than a cover needs to be. */
export function coverSelection(selection: Selection): Selection {
  const width = Math.min(selection.width, coverWidth);
  const height = Math.round((selection.height * width) / selection.width);
  return {...selection, captions: false, width, height};
}

/** A cover as a PNG file. */
export async function drawCover(session: Session, selection: Selection, {chapter, frame}: CoverFrame): Promise<Buffer> {
  const {stills} = await session.stills(selection, {chapter, stills: [{frame, label: ''}]});
  return Buffer.from(stills[0] ?? '', 'base64');
}
