import type {BrowserPool} from '../browser/BrowserPool';
import {planFilm} from './plan';
import type {FilmRequest} from './request';
import type {Timeline} from '../../script/timeline';

/** What gets a film of its own. */
export const splits = ['none', 'chapters', 'beats'] as const;

/** One of {@link splits}. */
export type Split = (typeof splits)[number];

/** A request for each film that another is split into. */
export async function splitFilms(
  pool: BrowserPool,
  requests: readonly FilmRequest[],
  split: Split,
): Promise<readonly FilmRequest[]> {
  if (split === 'none') return requests;
  const films: FilmRequest[] = [];
  for (const request of requests) {
    const {timeline, range} = await planFilm(pool, request);
    for (const {name, firstFrame, lastFrame} of partsOf(timeline, split)) {
      // Of the timeline, which begins where the range does.
      const at = (frame: number) => (frame + range.first) / timeline.fps;
      films.push({
        ...request,
        name: `${request.name}.${name}`,
        range: {start: at(firstFrame), end: at(lastFrame + 1)},
      });
    }
  }
  return films;
}

/** The parts of a timeline, in its order; beats are numbered, so that their files stand in it, too. */
export function partsOf({chapters}: Timeline, split: 'chapters' | 'beats') {
  if (split === 'chapters') return chapters.map(({id, firstFrame, lastFrame}) => ({name: id, firstFrame, lastFrame}));
  return chapters.flatMap(({id, beats}) =>
    beats.map((beat, index) => ({
      name: `${id}.${String(index + 1).padStart(2, '0')}-${beat.id}`,
      firstFrame: beat.firstFrame,
      lastFrame: beat.lastFrame,
    })),
  );
}
