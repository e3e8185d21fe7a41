import path from 'node:path';
import {toChapterList} from '../../script/chapterList';
import type {Timeline} from '../../script/timeline';

/** What a video site is told of a film, in its language. */
export interface Upload {
  /** The film and its captions, beside this file. */
  readonly film: string;
  readonly captions: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** BCP 47: of title, description and sound. */
  readonly language: string;
}

/** What a lesson says of itself, in one language. */
export interface About {
  readonly description?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** Of YouTube, the tightest: characters of a title, bytes of a description, characters of all tags with their commas. */
const limits = {title: 100, description: 5000, tags: 500} as const;

/**
 * What a video site is told. The description ends with the chapters, which sites read out of it; angle brackets, which
 * YouTube refuses, become guillemets.
 */
export function uploadOf(
  timeline: Timeline,
  title: string,
  {description = '', tags = []}: About,
  film: string,
  captions: readonly string[],
): Upload {
  const chapters = plain(toChapterList(timeline));
  const room = limits.description - Buffer.byteLength(chapters) - 2;
  const text = [cutBytes(plain(description), Math.max(0, room)), chapters].filter(part => part !== '').join('\n\n');
  const fitting: string[] = [];
  for (const tag of tags.map(plain)) {
    if ([...fitting, tag].join(',').length <= limits.tags) fitting.push(tag);
  }
  return {
    film: path.basename(film),
    captions: captions.map(file => path.basename(file)),
    title: Array.from(plain(title)).slice(0, limits.title).join(''),
    description: text,
    tags: fitting,
    language: timeline.locale,
  };
}

const plain = (text: string) => text.replaceAll('<', '‹').replaceAll('>', '›').trim();

function cutBytes(text: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}
