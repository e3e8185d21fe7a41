/** @jsxImportSource preact */
import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import {useKeys, useRest} from '../hooks';
import {KeyList} from '../KeyList';
import type {Action} from '../keys';
import type {Line, Point, TalkState} from '../messages';
import {addresses, openWindow, pointIn, toggleFullscreen} from '../window';
import {wordsIn} from '../words';
import type {Talk} from './Talk';

interface AudienceProps {
  readonly canvas: HTMLCanvasElement;
  readonly state: TalkState;
  readonly laser: Point | null;
  readonly talk: Talk;
  readonly line: Line;
}

/** The picture alone; with the laser, or black. */
export function Audience({canvas, state, laser, talk, line}: AudienceProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [help, setHelp] = useState(false);
  const [pointing, setPointing] = useState(false);
  const [resting, moved] = useRest(2);
  const words = wordsIn(state.locale);

  useLayoutEffect(() => frame.current?.prepend(canvas), [canvas]);
  useKeys(act);

  function act(action: Action): void {
    switch (action) {
      case 'fullscreen':
        void toggleFullscreen();
        break;
      case 'desk':
        openWindow(addresses.desk);
        break;
      case 'help':
        setHelp(!help);
        break;
      case 'close':
        setHelp(false);
        point(false);
        break;
      case 'laser':
        point(!pointing);
        break;
      case 'overview':
      case 'goto':
        line.say({is: 'view', view: action});
        break;
      default:
        talk.obey({do: action});
    }
  }

  function point(on: boolean): void {
    setPointing(on);
    if (!on) talk.obey({do: 'point', at: null});
  }

  return (
    <main
      class={`audience ${resting ? 'resting' : ''} ${pointing ? 'pointing' : ''}`}
      onPointerMove={event => {
        moved();
        if (pointing) talk.obey({do: 'point', at: pointIn(canvas, event)});
      }}
    >
      <div class="frame" ref={frame}>
        {laser && <div class="laser" style={{left: `${100 * laser.x}%`, top: `${100 * laser.y}%`}} />}
      </div>
      {state.black && <div class="black" />}
      <p class="hint">{words.windowHint}</p>
      {help && <KeyList words={words} />}
    </main>
  );
}
