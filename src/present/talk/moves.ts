import {partsOf} from '../address';
import type {Command, TalkState} from '../messages';

/** What can be asked of a talk that has to do with where it is. */
export type Move =
  | Extract<Command, {do: 'next' | 'previous' | 'skip' | 'replay' | 'first' | 'last' | 'go'}>
  /** Shows the same slide anew. */
  | {readonly do: 'again'}
  /** Plays this slide. */
  | {readonly do: 'play'; readonly slide: string};

/** Steps asked for one after the other are made one after the other; any other move comes instead of them. */
function isStep({do: what}: Move): boolean {
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

/** The slide before one in the same chapter. */
export function slideBefore(slide: string, slides: readonly string[]): string | undefined {
  const before = slides[slides.indexOf(slide) - 1];
  return before !== undefined && partsOf(before).chapter === partsOf(slide).chapter ? before : undefined;
}

/** The moves that a talk has still to make, in order. */
export class Queue {
  private moves: readonly Move[] = [];

  /** Steps to be played. */
  public get kept(): number {
    return this.moves.filter(({do: what}) => what === 'next').length;
  }

  public get empty(): boolean {
    return this.moves.length === 0;
  }

  /** Whether somebody wants to be elsewhere than at the next slide. */
  public get leads(): boolean {
    return this.moves.some(({do: what}) => what !== 'next');
  }

  /** Puts a move behind the others, or in their place. */
  public add(move: Move): void {
    // Who goes back does not want the steps any more that have been kept; a jump comes before the step from there.
    this.moves = isStep(move) ? [...this.moves.filter(other => other.do === move.do || !isStep(other)), move] : [move];
  }

  public addFirst(move: Move): void {
    this.moves = [move, ...this.moves];
  }

  /** Takes the first move; a step waits until what moves has come to its end. */
  public take(moving: boolean): Move | undefined {
    const [move, ...others] = this.moves;
    if (!move || (move.do === 'next' && moving)) return undefined;
    this.moves = others;
    return move;
  }
}
