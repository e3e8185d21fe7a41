import type {View2D} from '@motion-canvas/2d';
import type {Theme} from '../theme/theme';
import type {ChapterScript, WordOf} from '../script/chapterScript';
import type {Regions} from './regions';

/** What a chapter is given to build its picture with. */
export interface Stage<S extends ChapterScript = ChapterScript> {
  readonly view: View2D;
  readonly theme: Theme;
  readonly regions: Regions;
  readonly locale: string;
  readonly title: string;
  /** The chapter's on-screen words in the locale being played. */
  readonly words: Readonly<Record<WordOf<S>, string>>;
}
