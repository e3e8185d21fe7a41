import bold from 'pretendard/dist/web/static/woff2/Pretendard-Bold.woff2?url';
import regular from 'pretendard/dist/web/static/woff2/Pretendard-Regular.woff2?url';
import type {PrintedBeat, PrintedChapter, PrintedLecture, PrintedPicture} from './lectureOf';
import {element} from './element';
import style from './handout.css?inline';
import {Pages} from './Pages';
import {languageOf, type HandoutWords as Words} from '../../languages';

/**
 * Sets a lecture as a book of A4 pages in the page's document.
 *
 * @returns the number of pages.
 */
export async function setBook(lecture: PrintedLecture, {notes}: {readonly notes: boolean}): Promise<number> {
  await loadFaces();
  const words = languageOf(lecture.locale).handout;
  document.documentElement.lang = lecture.locale;
  document.title = lecture.title;
  document.querySelector('.book')?.remove();
  const book = element('main', {class: 'book'}, element('style', {}, style));
  // Beside what Motion Canvas lays its scenes out in, which the next book needs again.
  document.body.append(book);
  const pages = new Pages(book, lecture.title);

  const cover = titlePage(lecture, words);
  await loaded(cover);
  pages.add('cover', cover);
  const entries = lecture.chapters.map(chapter => contentsEntry(chapter, words));
  pages.begin(words.contents);
  pages.put(element('h2', {class: 'heading'}, words.contents));
  for (const {row} of entries) {
    await loaded(row);
    pages.put(row);
  }
  for (const [index, chapter] of lecture.chapters.entries()) {
    pages.begin(chapter.title);
    pages.put(chapterHeading(chapter));
    const {firstPage} = entries[index] ?? {};
    if (firstPage) firstPage.textContent = String(pages.count);
    for (const [at, beat] of chapter.beats.entries()) {
      const block = beatBlock(beat, `${chapter.number}.${at + 1}`, words, notes);
      await loaded(block);
      pages.put(block);
    }
  }
  return pages.count;
}

/** The weights that are printed; a whole font, because a page may hold any Korean syllable. */
async function loadFaces(): Promise<void> {
  const faces = [
    [regular, '400'],
    [bold, '700'],
  ] as const;
  await Promise.all(
    faces.map(async ([url, weight]) => {
      document.fonts.add(await new FontFace('Handout', `url(${url}) format("woff2")`, {weight}).load());
    }),
  );
}

/**
 * Nothing can be measured, or printed, before its pictures are there. They are not decoded for it: the title page has
 * them all, and a browser does not decode so much at once.
 */
async function loaded(block: HTMLElement): Promise<void> {
  for (const image of block.querySelectorAll('img')) {
    if (image.complete && image.naturalWidth > 0) continue;
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Error(`A picture of ${image.width}x${image.height} cannot be read.`));
    });
  }
}

function titlePage({title, chapters, seconds}: PrintedLecture, words: Words): HTMLElement {
  const beats = chapters.flatMap(chapter => chapter.beats);
  const mosaic = element(
    'div',
    {class: 'mosaic', 'aria-hidden': 'true'},
    ...beats.map(({small}) => picture(small, '')),
  );
  mosaic.style.setProperty('--columns', String(Math.max(1, Math.round(Math.sqrt(beats.length * 0.55)))));
  return element(
    'div',
    {class: 'title-page'},
    element('h1', {}, title),
    element('p', {class: 'extent'}, words.extent(chapters.length, beats.length, Math.round(seconds / 60))),
    mosaic,
  );
}

function contentsEntry({number, title, beats}: PrintedChapter, words: Words) {
  const firstPage = element('span', {class: 'page-number'});
  const [sample] = beats.slice(-1);
  const row = element(
    'div',
    {class: 'contents-entry'},
    element('span', {class: 'thumbnail', 'aria-hidden': 'true'}, ...(sample ? [picture(sample.small, '')] : [])),
    element('span', {class: 'number'}, String(number)),
    element(
      'span',
      {class: 'chapter'},
      element('strong', {}, title),
      element('span', {class: 'extent'}, words.pictures(beats.length)),
    ),
    firstPage,
  );
  return {row, firstPage};
}

function chapterHeading({number, title}: PrintedChapter): HTMLElement {
  return element('h2', {class: 'heading'}, element('span', {class: 'number'}, String(number)), ' ', title);
}

function beatBlock(beat: PrintedBeat, number: string, words: Words, withNotes: boolean): HTMLElement {
  const notes =
    withNotes && beat.notes !== ''
      ? [element('p', {class: 'notes'}, element('span', {class: 'label'}, words.notes), beat.notes)]
      : [];
  return element(
    'figure',
    {class: 'beat'},
    picture(beat.picture, beat.description || words.picture(number)),
    element(
      'figcaption',
      {},
      element('span', {class: 'number'}, number),
      element('div', {}, element('p', {class: 'sentence'}, beat.sentence), ...notes),
    ),
  );
}

function picture({source, size}: PrintedPicture, alt: string): HTMLElement {
  return element('img', {src: source, alt, width: String(size.width), height: String(size.height)});
}
