/** @jsxImportSource preact */
import {useEffect, useState} from 'preact/hooks';
import {useKeys} from '../hooks';
import {KeyList} from '../KeyList';
import type {Action} from '../keys';
import type {Command, DeskView, Point, TalkState} from '../messages';
import {addresses, openWindow, toggleFullscreen} from '../window';
import {wordsIn} from '../words';
import {ChapterRail} from './ChapterRail';
import {GoTo} from './GoTo';
import {Notes} from './Notes';
import {Overview} from './Overview';
import {Pictures} from './Pictures';
import {placeOf} from './plan';
import type {RehearsedChapter} from '../Rehearsal';
import {Timing} from './Timing';
import {Toolbar} from './Toolbar';

export interface DeskProps {
  /** Undefined as long as the audience has no window. */
  readonly state: TalkState | undefined;
  readonly locale: string;
  readonly chapters: readonly RehearsedChapter[];
  /** What lies over the desk. */
  readonly view: DeskView | 'help' | undefined;
  readonly look: (view: DeskView | 'help' | undefined) => void;
  readonly tell: (command: Command) => void;
}

/** All that a lecturer wants to see and the audience is not to. */
export function Desk({state, locale, chapters, view, look, tell}: DeskProps) {
  const [pointing, setPointing] = useState(false);
  const words = wordsIn(locale);
  const place = placeOf(state?.slide, chapters);
  useKeys(act);
  useReleasedButtons();

  function act(action: Action): void {
    switch (action) {
      case 'fullscreen':
        void toggleFullscreen();
        break;
      case 'overview':
      case 'goto':
      case 'help':
        look(view === action ? undefined : action);
        break;
      case 'close':
        look(undefined);
        point(false);
        break;
      case 'laser':
        point(!pointing);
        break;
      case 'desk':
        break;
      default:
        tell({do: action});
    }
  }

  function point(on: boolean): void {
    setPointing(on);
    if (!on) tell({do: 'point', at: null});
  }

  function go(slide: string): void {
    look(undefined);
    tell({do: 'go', slide});
  }

  return (
    <main class="desk">
      <Toolbar {...{state, place, chapters, words, locale, pointing, tell, act}} />
      <ChapterRail {...{chapters, words, go}} slide={state?.slide} />
      <Pictures {...{state, place, words, pointing}} point={(at: Point | null) => tell({do: 'point', at})} />
      <section class="side">
        <Timing {...{state, place, chapters, words, tell}} />
        <Notes {...{place, words}} trouble={state?.trouble} />
      </section>
      {!state && (
        <div class="sheet">
          <div class="alone">
            <h2>{words.alone}</h2>
            <p>{words.aloneHint}</p>
            <button class="main" onClick={() => openWindow(addresses.talk)}>
              {words.openAudience}
            </button>
          </div>
        </div>
      )}
      {view === 'overview' && <Overview {...{chapters, words, go}} slide={state?.slide} />}
      {view === 'goto' && <GoTo {...{chapters, words, go}} />}
      {view === 'help' && (
        <div class="sheet">
          <KeyList words={words} />
        </div>
      )}
    </main>
  );
}

/** A button that was clicked must not catch the space bar of the next slide. */
function useReleasedButtons(): void {
  useEffect(() => {
    const release = () => {
      if (document.activeElement instanceof HTMLButtonElement) document.activeElement.blur();
    };
    addEventListener('pointerup', release);
    return () => removeEventListener('pointerup', release);
  }, []);
}
