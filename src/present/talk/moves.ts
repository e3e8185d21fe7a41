import type {Command, TalkState} from '../messages';

/** What can be asked of a talk that has to do with where it is. */
export type Move =
  | Extract<Command, {do: 'next' | 'previous' | 'skip' | 'replay' | 'first' | 'last' | 'go'}>
  /** Shows the same slide anew. */
  | {readonly do: 'again'}
  /** Plays this slide. */
  | {readonly do: 'play'; readonly slide: string};

/** Steps asked for one after the other are made one after the other; any other move comes instead of them. */
export function isStep({do: what}: Move): boolean {
  return what === 'next' || what === 'previous' || what === 'skip';
}

/** Whether a move is seen as a movement; others show a slide's end at once. */
export function isPlayed({do: what}: Move): boolean {
  return what === 'next' || what === 'replay' || what === 'play';
}

/** The slide that a move leads to; undefined if there is none. */
export function targetOf(
  move: Move,
  slides: readonly string[],
  {slide = '', moving}: Pick<TalkState, 'slide' | 'moving'>,
): string | undefined {
  const at = slides.indexOf(slide);
  switch (move.do) {
    case 'go':
    case 'play':
      return slides.includes(move.slide) ? move.slide : undefined;
    case 'again':
    case 'replay':
      return slides[at];
    case 'skip':
      return slides[moving ? at : at + 1];
    case 'next':
      return slides[at + 1];
    case 'previous':
      return slides[at - 1];
    case 'first':
      return slides[0];
    case 'last':
      return slides.at(-1);
  }
}
