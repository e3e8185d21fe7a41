import {Latex} from '@motion-canvas/2d';
import {explorationOf} from '../../explore/explorationOf';
import {answer, filmOf} from '../../render/page/main';
import type {PageAnswer, Selection} from '../../render/film/job';
import {scriptOf} from '../../script/declaration';
import {plainSentence} from '../../script/marks';
import type {ChapterSpan} from '../../script/timeline';
import type {Formulas} from '../data';

/** What is made of a chapter before anybody watches it. */
export interface MadeChapter {
  readonly span: ChapterSpan;
  readonly beats: readonly {
    readonly id: string;
    readonly sentence: string;
    readonly description: string;
    /** Base64 of a WebP file: its last frame. */
    readonly picture: string;
  }[];
  /** Whether it shows experiments that a viewer may change. */
  readonly explores: boolean;
  readonly formulas: Formulas;
}

/** What the page offers the site, beside all it offers the renderer. */
export interface SiteBuildPage {
  chapter(selection: Selection, chapter: string): Promise<PageAnswer<MadeChapter>>;
}

declare global {
  interface Window {
    site?: SiteBuildPage;
  }
}

/** High enough that thin lines stay clean. */
const quality = 0.86;

window.site = {
  chapter: (selection, id) =>
    answer(async () => {
      // Formulas of a chapter that was played before are typeset once more: each has to bring its own.
      for (const pool of ['svgContentsPool', 'texNodesPool']) Reflect.set(Latex, pool, {});
      const film = await filmOf(selection);
      const span = await film.span(id);
      const {default: project} = await import('virtual:lecture-project');
      const description = project.scenes.find(({name}) => name === id);
      const written = (description && scriptOf(description)?.beats) ?? {};
      const textOf = (text: Readonly<Record<string, string>> = {}) => text[selection.locale] ?? '';
      const pictures = new Map<number, string>();
      const beats = span.beats.length > 0 ? span.beats : [{...span, id: 'end'}];
      const ends = beats.map(({lastFrame}) => lastFrame);
      await film.show(id, ends, async frame => void pictures.set(frame, await webp(film.canvas)));
      return {
        span,
        beats: beats.map(({id: beat, lastFrame}) => ({
          id: beat,
          sentence: plainSentence(textOf(written[beat]?.sentence)),
          description: textOf(written[beat]?.description),
          picture: pictures.get(lastFrame) ?? '',
        })),
        explores: explorationOf(project, id, selection.locale) !== undefined,
        formulas: Reflect.get(Latex, 'svgContentsPool') as Formulas,
      };
    }),
};

async function webp(canvas: HTMLCanvasElement): Promise<string> {
  const address = canvas.toDataURL('image/webp', quality);
  if (!address.startsWith('data:image/webp')) throw new Error('The browser cannot write WebP pictures.');
  return Promise.resolve(address.slice(address.indexOf(',') + 1));
}
