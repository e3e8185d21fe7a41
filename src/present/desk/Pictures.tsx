/** @jsxImportSource preact */
import {useRef, useState} from 'preact/hooks';
import type {Point, TalkState} from '../messages';
import {pointIn} from '../window';
import type {Words} from '../words';
import type {Place} from './plan';

interface PicturesProps {
  readonly state: TalkState | undefined;
  readonly place: Place | undefined;
  readonly words: Words;
  /** Whether the laser follows the mouse; it does as well while a button is pressed. */
  readonly pointing: boolean;
  readonly point: (at: Point | null) => void;
}

/** What the audience sees, and what it will see next. */
export function Pictures({state, place, words, pointing, point}: PicturesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [laser, setLaser] = useState<Point | null>(null);
  const {beat, next} = place ?? {};

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
        {beat?.picture && <img src={beat.picture.address} alt="" draggable={false} />}
        {state?.moving && <div class="moving" />}
        {laser && <div class="laser" style={{left: `${100 * laser.x}%`, top: `${100 * laser.y}%`}} />}
      </div>
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
