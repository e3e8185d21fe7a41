import {answer} from '../../render/page/main';
import type {PageAnswer, Selection} from '../../render/film/job';
import {setBook} from './book';
import {lectureOf} from './lectureOf';

/** What the page offers the handout, beside all it offers the renderer. */
export interface HandoutPage {
  /**
   * Makes the page's document the lecture as a book, ready to be printed.
   *
   * @returns the number of its pages.
   */
  compose(
    selection: Selection,
    options: {readonly notes: boolean; readonly title?: string},
  ): Promise<PageAnswer<number>>;
}

declare global {
  interface Window {
    handout?: HandoutPage;
  }
}

window.handout = {
  compose: (selection, options) => answer(async () => setBook(await lectureOf(selection, options.title), options)),
};
