import {anchored} from '../clock';
import type {Point, TalkState} from '../messages';

/** How a talk is taken up: at which slide, if there is one of this name, in which language, with which clock. */
export type Beginning = Pick<TalkState, 'slide' | 'black' | 'captions' | 'locale' | 'clock'>;

export interface TalkListener {
  /** Something is otherwise than it was. */
  changed(state: TalkState): void;
  /** A slide begins to be played, or its end is shown. */
  shown(slide: string, played: boolean): void;
  /** Where the laser points; null when it is off. */
  pointed(at: Point | null): void;
}

/** The state of a talk that has not shown anything yet. */
export function stateAt(beginning: Beginning): TalkState {
  return {
    ...beginning,
    clock: anchored(beginning.clock),
    moving: true,
    kept: 0,
    locales: [],
    voice: 'off',
    recording: undefined,
  };
}
