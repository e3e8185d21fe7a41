import type {CaptionSpan, FrameSpan} from '../script/timeline';

/** A beat as the page has it. Frames are counted from the first one of its chapter. */
export interface SiteBeat extends FrameSpan {
  readonly id: string;
  readonly captions: readonly CaptionSpan[];
  readonly sentence: string;
  /** Of its last picture, for one who does not see it; empty if the script has none. */
  readonly description: string;
  /** Address of its last picture, from the lecture's file. */
  readonly picture: string;
}

export interface SiteChapter {
  readonly id: string;
  readonly title: string;
  /** Its first frame, counted from the lecture's first one. */
  readonly start: number;
  readonly frames: number;
  /** Whether it tells which beats it has; otherwise there is one, all of it. */
  readonly recorded: boolean;
  readonly beats: readonly SiteBeat[];
  /** Whether it shows experiments that a viewer may change. */
  readonly explores: boolean;
  /** Address of its typeset formulas, from the lecture's file. */
  readonly formulas: string;
}

/** All that a page has to know of a lecture in one language: the content of its `lecture.json`. */
export interface SiteLecture {
  readonly title: string;
  readonly locale: string;
  readonly fps: number;
  readonly frames: number;
  readonly chapters: readonly SiteChapter[];
  /** The languages that the site has, each with its page's address from the lecture's file. */
  readonly languages: readonly {readonly locale: string; readonly page: string}[];
}

/** Formulas by what they are asked for as: SVG. */
export type Formulas = Readonly<Record<string, string>>;

/** Size of the beats' pictures in pixels. */
export const pictureSize = {width: 1280, height: 720} as const;

/** The name of a language in that language, as in `Deutsch`. */
export function languageName(locale: string): string {
  return new Intl.DisplayNames([locale], {type: 'language', fallback: 'code'}).of(locale) ?? locale;
}
