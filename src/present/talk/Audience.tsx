/** @jsxImportSource preact */
import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import {useHands, useKeys, useRest} from '../hooks';
import {InkLayer} from '../ink/InkLayer';
import {Palette, type Tool} from '../ink/Palette';
import type {Stroke} from '../../score/strokes';
import {KeyList} from '../KeyList';
import type {Action} from '../keys';
import type {Command, Line, Point, TalkState} from '../messages';
import type {Projector} from '../Projector';
import {addresses, enterFullscreen, openWindow, pointIn, toggleFullscreen} from '../window';
import {wordsIn} from '../words';
import {followPixels} from './pixels';

interface AudienceProps {
  readonly projector: Projector;
  readonly state: TalkState;
  readonly laser: Point | null;
  /** What is drawn on the slide. */
  readonly strokes: readonly Stroke[];
  readonly write: (strokes: readonly Stroke[]) => void;
  readonly obey: (command: Command) => void;
  readonly line: Line;
}

/** The picture alone; with the laser, or black. */
export function Audience({projector, state, laser, strokes, write, obey, line}: AudienceProps) {
  const {canvas} = projector;
  const main = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [help, setHelp] = useState(false);
  const [pointing, setPointing] = useState(false);
  const [tool, choose] = useState<Tool | undefined>(undefined);
  const [resting, moved] = useRest(2);
  const words = wordsIn(state.locale);

  useLayoutEffect(() => frame.current?.prepend(canvas), [canvas]);
  useEffect(() => (frame.current ? followPixels(frame.current, projector) : undefined), [projector]);
  useKeys(act);
  useHands(main, action => act(action), pointing || help || tool !== undefined);

  function act(action: Action): void {
    switch (action) {
      case 'fullscreen':
        void toggleFullscreen();
        break;
      case 'start':
        void enterFullscreen();
        break;
      case 'desk':
        openWindow(addresses.desk);
        break;
      case 'help':
        setHelp(!help);
        break;
      case 'close':
        setHelp(false);
        choose(undefined);
        point(false);
        break;
      case 'laser':
        point(!pointing);
        break;
      case 'pen':
        choose(tool ? undefined : 'ink');
        break;
      case 'overview':
      case 'goto':
      case 'notesDown':
      case 'notesUp':
      case 'larger':
      case 'smaller':
      case 'remote':
        line.say({is: 'view', view: action});
        break;
      default:
        if (!help) obey({do: action});
    }
  }

  function point(on: boolean): void {
    setPointing(on);
    if (!on) obey({do: 'point', at: null});
  }

  return (
    <main
      class={`audience ${resting ? 'resting' : ''} ${pointing ? 'pointing' : ''}`}
      ref={main}
      onPointerMove={event => {
        moved();
        if (pointing) obey({do: 'point', at: pointIn(canvas, event)});
      }}
    >
      <div class="frame" ref={frame}>
        <InkLayer {...{strokes, tool}} draw={write} />
        {laser && <div class="laser" style={{left: `${100 * laser.x}%`, top: `${100 * laser.y}%`}} />}
      </div>
      {state.black && <div class="black" />}
      {tool && <Palette {...{tool, choose, strokes, words}} slide={state.slide} draw={write} />}
      <p class="hint">{words.windowHint}</p>
      {help && <KeyList words={words} />}
    </main>
  );
}
