/** @jsxImportSource preact */
import {useRef, useState} from 'preact/hooks';
import {InkLayer} from '../ink/InkLayer';
import {Palette, type Tool} from '../ink/Palette';
import type {Stroke} from '../../score/strokes';
import type {Point, TalkState} from '../messages';
import {pointIn} from '../window';
import type {Words} from '../words';
import type {Place} from './plan';

interface PicturesProps {
  readonly state: TalkState | undefined;
  readonly place: Place | undefined;
  /** The address of what the audience sees, where it is known. */
  readonly now: string | undefined;
  readonly words: Words;
  /** Whether the laser follows the mouse; it does as well while a button is pressed. */
  readonly pointing: boolean;
  readonly tool: Tool | undefined;
  readonly choose: (tool: Tool) => void;
  readonly strokes: readonly Stroke[];
  readonly write: (strokes: readonly Stroke[]) => void;
  readonly point: (at: Point | null) => void;
}

/** What the audience sees, and what it will see next. */
export function Pictures(props: PicturesProps) {
  const {state, place, now, words, pointing, tool, choose, strokes, write, point} = props;
  const frame = useRef<HTMLDivElement>(null);
  const [laser, setLaser] = useState<Point | null>(null);
  const {beat, next} = place ?? {};
  const shown = (state && now) ?? beat?.picture?.address;

  function follow(event: PointerEvent): void {
    if (!pointing && event.buttons === 0) return;
    show(frame.current && pointIn(frame.current, event));
  }

  function show(at: Point | null): void {
    setLaser(at);
    point(at);
  }

  return (
    <section class="pictures">
      <h2>
        {words.current} <span>{beat?.number}</span>
        {state?.black && <em class="warning">{words.isBlack}</em>}
        {state?.moving && <em>{words.moving}</em>}
        {state && state.kept > 0 && <em>{words.kept(state.kept)}</em>}
      </h2>
      <div
        class={`picture ${state?.black ? 'unseen' : ''}`}
        ref={frame}
        onPointerDown={follow}
        onPointerMove={follow}
        onPointerUp={() => !pointing && show(null)}
        onPointerLeave={() => laser && show(null)}
      >
        {shown !== undefined && <img src={shown} alt="" draggable={false} />}
        {state?.moving && <div class="moving" />}
        <InkLayer {...{strokes, tool}} draw={write} />
        {laser && <div class="laser" style={{left: `${100 * laser.x}%`, top: `${100 * laser.y}%`}} />}
      </div>
      {tool && <Palette {...{tool, choose, strokes, words}} slide={beat?.slide} draw={write} />}
      <h2>
        {words.next} <span>{next?.number}</span>
      </h2>
      {next ? (
        <div class="picture">{next.picture && <img src={next.picture.address} alt="" draggable={false} />}</div>
      ) : (
        <div class="picture nothing">{place && words.lastSlide}</div>
      )}
      <p class="next-sentence">{next?.sentence}</p>
    </section>
  );
}
