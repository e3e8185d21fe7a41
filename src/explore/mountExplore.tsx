/** @jsxImportSource preact */
import {render} from 'preact';
import {languageOf} from '../languages';
import style from './explore.css?inline';
import type {Exploration} from './exploration';
import {Explorer, type ExploreHost, type ExplorerState} from './Explorer';
import type {Handle} from './handles';
import {HandleRings} from './HandleRings';
import {Panel} from './Panel';
import type {Values} from './values';

/** What a panel is mounted with. */
export interface ExploreOptions extends ExploreHost {
  readonly exploration: Exploration;
  /** The beat whose picture is shown: its experiments come first. */
  readonly beat?: string;
  /** A box over the picture, as large as the picture, for its handles; and the handles that the picture has. */
  readonly over?: {readonly element: Element; readonly handles: (exploration: Exploration) => readonly Handle[]};
}

/** A panel that has been mounted. */
export interface MountedExplore {
  readonly state: ExplorerState;
  readonly change: (values: Values) => void;
  readonly reset: () => void;
  /** Another beat is shown, by the same scene: the player has moved on. */
  readonly at: (beat: string) => void;
  /** Another chapter, or the same one in another language. It is shown. */
  readonly follow: (exploration: Exploration, beat: string) => void;
  /** Takes the panel away; the picture stays as it is. */
  readonly close: () => void;
}

/**
 * Puts the panel into an element: a slider, a field or a list for each parameter of the chapter, what differs from the
 * lecture marked, and one button that goes back. The element may stand in a shadow root.
 */
export function mountExplore(element: Element, options: ExploreOptions): MountedExplore {
  const {exploration, over, changed} = options;
  let {beat = ''} = options;
  const explorer = new Explorer(exploration, {
    ...options,
    changed(state) {
      draw();
      changed?.(state);
    },
  });
  const change = (values: Values) => explorer.change(values);

  function draw(): void {
    const {state} = explorer;
    const words = languageOf(state.wanted.locale).explore;
    render(
      <>
        <style>{style}</style>
        <Panel
          {...{state, words}}
          shows={state.wanted.showsIn(beat)}
          change={(id, value) => change({[id]: value})}
          reset={() => explorer.reset()}
        />
      </>,
      element,
    );
    if (!over) return;
    render(
      <>
        <style>{style}</style>
        <HandleRings handles={over.handles(state.shown)} {...{words, change}} />
      </>,
      over.element,
    );
  }

  draw();
  explorer.warm();
  return {
    get state() {
      return explorer.state;
    },
    change,
    reset: () => explorer.reset(),
    at(next) {
      beat = next;
      draw();
    },
    follow(next, nextBeat) {
      beat = nextBeat;
      explorer.follow(next);
    },
    close() {
      explorer.close();
      render(null, element);
      if (over) render(null, over.element);
    },
  };
}
