/** @jsxImportSource preact */
import type {ExploreWords} from '../languages';
import type {Handle, Spot} from './handles';
import type {Values} from './values';

export interface HandleRingsProps {
  readonly handles: readonly Handle[];
  readonly words: ExploreWords;
  readonly change: (values: Values) => void;
}

/** Shares of the picture's width by which an arrow key moves a handle; with Shift, `far`. */
const near = 0.005;
const far = 0.025;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Rings over the picture, around the points that can be moved. They lie in a box that is as large as the picture. */
export function HandleRings({handles, words, change}: HandleRingsProps) {
  return (
    <div class="handles">
      {handles.map((handle, index) => (
        <button
          key={`${handle.id} ${index}`}
          class="handle"
          style={{left: percent(handle.at.x), top: percent(handle.at.y)}}
          aria-label={words.handle(
            `${handle.description} (${handle.knobs.map(({value}) => String(value)).join(', ')})`,
          )}
          onPointerDown={({currentTarget, pointerId}) => currentTarget.setPointerCapture(pointerId)}
          onPointerMove={event => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) change(handle.valuesAt(spotOf(event)));
          }}
          onKeyDown={event => {
            const [x, y] = arrows[event.key] ?? [];
            if (x === undefined || y === undefined) return;
            // Nor does the page scroll, nor the film go on.
            event.preventDefault();
            event.stopPropagation();
            const by = event.shiftKey ? far : near;
            change(handle.valuesAt({x: handle.at.x + x * by, y: handle.at.y + (y * by * 16) / 9}));
          }}
        />
      ))}
    </div>
  );
}

const percent = (share: number) => `${100 * share}%`;

function spotOf({currentTarget, clientX, clientY}: PointerEvent): Spot {
  const box = currentTarget instanceof Element ? currentTarget.parentElement?.getBoundingClientRect() : undefined;
  if (!box) return {x: 0, y: 0};
  return {x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height};
}
