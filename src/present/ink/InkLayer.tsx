/** @jsxImportSource preact */
import {useRef, useState} from 'preact/hooks';
import type {Tool} from './Palette';
import {frame, pathOf, pens, strokeAt, type Stroke} from '../../score/strokes';

interface InkLayerProps {
  readonly strokes: readonly Stroke[];
  /** What the pointer does; undefined if it does not draw. */
  readonly tool: Tool | undefined;
  readonly draw: (strokes: readonly Stroke[]) => void;
}

const paths = new WeakMap<Stroke, string>();

function pathFor(stroke: Stroke): string {
  const path = paths.get(stroke) ?? pathOf(stroke);
  paths.set(stroke, path);
  return path;
}

/** What is drawn on the slide, over its picture; where there is a tool, it draws. */
export function InkLayer({strokes, tool, draw}: InkLayerProps) {
  const svg = useRef<SVGSVGElement>(null);
  const [open, setOpen] = useState<Stroke | undefined>(undefined);

  function pointOf({clientX, clientY, pressure}: PointerEvent): [number, number, number] {
    const {left, top, width, height} = svg.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return [((clientX - left) / width) * frame.width, ((clientY - top) / height) * frame.height, pressure];
  }

  function press(event: PointerEvent): void {
    if (!tool || event.button > 0) return;
    event.stopPropagation();
    svg.current?.setPointerCapture(event.pointerId);
    if (tool === 'eraser') erase(event);
    else setOpen({pen: tool, points: [pointOf(event)]});
  }

  function move(event: PointerEvent): void {
    if (!tool || event.buttons === 0) return;
    event.stopPropagation();
    if (tool === 'eraser') erase(event);
    else if (open) {
      const events = event.getCoalescedEvents();
      const more = {...open, points: [...open.points, ...(events.length > 0 ? events : [event]).map(pointOf)]};
      setOpen(more);
      draw([...strokes.filter(stroke => stroke !== open), more]);
    }
  }

  function lift(event: PointerEvent): void {
    if (!tool) return;
    event.stopPropagation();
    // A point is a stroke, too.
    if (open && !strokes.includes(open)) draw([...strokes, open]);
    setOpen(undefined);
  }

  function erase(event: PointerEvent): void {
    const [x, y] = pointOf(event);
    const at = strokeAt(strokes, [x, y]);
    if (at >= 0) draw(strokes.filter((_, index) => index !== at));
  }

  return (
    <svg
      class={`ink ${tool ? 'drawing' : ''}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      ref={svg}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      {strokes.map((stroke, index) => (
        <path key={index} fill={pens[stroke.pen]} d={pathFor(stroke)} />
      ))}
    </svg>
  );
}
