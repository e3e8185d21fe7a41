/** @jsxImportSource preact */
import type {Words} from '../words';
import {pens, svgOf, type Pen, type Stroke} from '../../score/strokes';

/** What the pointer does where one draws. */
export type Tool = Pen | 'eraser';

interface PaletteProps {
  readonly tool: Tool;
  readonly choose: (tool: Tool) => void;
  readonly slide: string | undefined;
  readonly strokes: readonly Stroke[];
  readonly draw: (strokes: readonly Stroke[]) => void;
  readonly words: Words;
}

const colors = (['ink', 'accent', 'warn', 'good'] as const).map(pen => [pen, pens[pen]] as const);

/** The pens, the eraser, and what can be done with what has been drawn. */
export function Palette({tool, choose, slide, strokes, draw, words}: PaletteProps) {
  const empty = strokes.length === 0;

  function save(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([svgOf(strokes)], {type: 'image/svg+xml'}));
    link.download = `${(slide ?? 'slide').replace(':', '-')}.svg`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }

  return (
    <div class="palette" role="toolbar" aria-label={words.actions.pen}>
      {colors.map(([pen, color]) => (
        <button
          key={pen}
          class={pen === tool ? 'on' : ''}
          aria-label={words.pens[pen]}
          aria-pressed={pen === tool}
          onClick={() => choose(pen)}
        >
          <i style={{background: color}} />
        </button>
      ))}
      <button class={tool === 'eraser' ? 'on' : ''} aria-pressed={tool === 'eraser'} onClick={() => choose('eraser')}>
        {words.eraser}
      </button>
      <button disabled={empty} onClick={() => draw(strokes.slice(0, -1))}>
        {words.undo}
      </button>
      <button disabled={empty} onClick={() => draw([])}>
        {words.wipe}
      </button>
      <button disabled={empty} onClick={save}>
        SVG
      </button>
    </div>
  );
}
