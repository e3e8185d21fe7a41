/** @jsxImportSource preact */
import {useEffect, useState} from 'preact/hooks';
import {useKeys} from '../hooks';
import type {Tool} from '../ink/Palette';
import type {Stroke} from '../../score/strokes';
import {KeyList} from '../KeyList';
import type {Action} from '../keys';
import type {Command, DeskView, Point, ServerNews, TalkState} from '../messages';
import type {ChapterOutline} from '../outline';
import {Microphone} from '../studio/Microphone';
import {addresses, openOnOtherScreen, toggleFullscreen} from '../window';
import {wordsIn} from '../words';
import {ChapterRail} from './ChapterRail';
import {GoTo} from './GoTo';
import {News} from './News';
import {Notes} from './Notes';
import type {RemoteStatus} from '../remote/protocol';
import {Overview} from './Overview';
import {Pictures} from './Pictures';
import {placeOf, planned} from './plan';
import type {Settings} from './settings';
import {RemoteSheet} from './RemoteSheet';
import {Timing} from './Timing';
import {Toolbar} from './Toolbar';

export interface DeskProps {
  /** Undefined as long as the audience's window has not said anything. */
  readonly state: TalkState | undefined;
  /** Whether the audience has no window, as far as is known. */
  readonly alone: boolean;
  readonly locale: string;
  readonly chapters: readonly ChapterOutline[];
  /** The address of what the audience sees; undefined before it has been heard of. */
  readonly now: string | undefined;
  readonly news: ServerNews | undefined;
  readonly settings: Settings;
  /** Where a phone finds the remote; undefined where there is none. */
  readonly remote: RemoteStatus | undefined;
  /** What is drawn on the slide. */
  readonly strokes: readonly Stroke[];
  readonly write: (strokes: readonly Stroke[]) => void;
  /** What lies over the desk. */
  readonly view: DeskView | 'help' | undefined;
  readonly see: (view: DeskView | 'help' | undefined) => void;
  readonly tell: (command: Command) => void;
  /** Loads the audience's windows again. */
  readonly reload: () => void;
}

/** All that a lecturer wants to see and the audience is not to. */
export function Desk(props: DeskProps) {
  const {state, alone, locale, chapters, now, news, remote, settings, strokes, write, view, see, tell, reload} = props;
  const [tool, choose] = useState<Tool | undefined>(undefined);
  const [pointing, setPointing] = useState(false);
  const words = wordsIn(locale);
  const plan = planned(chapters, settings.planMinutes);
  const place = placeOf(state?.slide, plan);
  // Whoever has the desk walk through its buttons does so by Tab.
  useKeys(act, ['Tab']);
  useReleasedButtons();

  function act(action: Action): void {
    switch (action) {
      case 'fullscreen':
        void toggleFullscreen();
        break;
      case 'overview':
      case 'goto':
      case 'help':
      case 'remote':
        see(view === action ? undefined : action);
        break;
      case 'close':
        see(undefined);
        choose(undefined);
        point(false);
        break;
      case 'start':
      case 'desk':
        break;
      default:
        // Whatever lies over the desk is not for the audience.
        if (view !== undefined || alone) return;
        if (action === 'laser') point(!pointing);
        else if (action === 'pen') choose(tool ? undefined : 'ink');
        else if (action === 'larger' || action === 'smaller' || action === 'notesDown' || action === 'notesUp')
          see(action);
        else if (action === 'record' && !state?.recording)
          // Asked for here, where the audience does not see the question.
          void Microphone.allow().then(() => tell({do: 'record'}));
        else tell({do: action});
    }
  }

  function point(on: boolean): void {
    setPointing(on);
    if (!on) tell({do: 'point', at: null});
  }

  function go(slide: string): void {
    see(undefined);
    tell({do: 'go', slide});
  }

  return (
    <main class="desk">
      <Toolbar
        {...{state, place, words, locale, pointing, tell, act}}
        drawing={tool !== undefined}
        remote={remote !== undefined}
        chapters={plan}
      />
      <ChapterRail {...{chapters, words, go}} slide={state?.slide} />
      <Pictures
        {...{state, place, now, words, pointing, tool, choose, strokes, write}}
        point={(at: Point | null) => tell({do: 'point', at})}
      />
      <section class="side">
        <News {...{news, words, reload}} recording={state?.recording} />
        <Timing {...{state, place, words, settings, tell, see}} chapters={plan} />
        <Notes {...{place, words}} size={settings.noteSize} trouble={state?.trouble} />
      </section>
      {alone && (
        <div class="sheet">
          <div class="alone">
            <h2>{words.alone}</h2>
            <p>{words.aloneHint}</p>
            <button class="main" onClick={() => void openOnOtherScreen(addresses.talk)}>
              {words.openAudience}
            </button>
          </div>
        </div>
      )}
      {view === 'overview' && <Overview {...{chapters, words, go}} slide={state?.slide} />}
      {view === 'goto' && <GoTo {...{chapters, words, go}} />}
      {view === 'remote' && <RemoteSheet {...{remote, words}} />}
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
