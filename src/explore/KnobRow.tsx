/** @jsxImportSource preact */
import {useId} from 'preact/hooks';
import type {ExploreWords} from '../languages';
import type {Knob} from './exploration';
import {sliderOf} from './slider';
import {textOf, valueOf, type Value} from './values';

export interface KnobRowProps {
  readonly knob: Knob;
  /** What the run has found where nothing is given. */
  readonly found: Value;
  readonly words: ExploreWords;
  readonly change: (id: string, value: Value) => void;
}

/** The largest seed that is drawn: short enough to be told to another. */
const largestSeed = 9999;

/** One parameter: a slider and a field, a list of choices, or a field. */
export function KnobRow({knob, found, words, change}: KnobRowProps) {
  const {id, parameter, description, allowed, shape, initial, value, changed} = knob;
  const field = useId();
  const told = `${field}-told`;
  const name = nameOf(knob);
  const set = (next: Value) => change(id, next);
  const commit = ({currentTarget}: {readonly currentTarget: HTMLInputElement | HTMLSelectElement}) => {
    set(valueOf(knob, currentTarget.value));
    // What is not taken does not stay in the field as if it were.
    currentTarget.value = textOf(value);
  };
  const lecture = initial ?? found;
  const now = value ?? found;
  const slider =
    shape.kind === 'number' && typeof now === 'number'
      ? sliderOf(shape, typeof lecture === 'number' ? lecture : now, now)
      : undefined;
  const isNumber = shape.kind === 'number';
  return (
    <div class={changed ? 'knob changed' : 'knob'}>
      <label for={field}>
        {name} <code>{parameter}</code>
      </label>
      {slider && typeof now === 'number' && (
        <input
          type="range"
          aria-label={name}
          aria-valuetext={textOf(now)}
          min={0}
          max={slider.steps}
          value={slider.positionOf(now)}
          onInput={({currentTarget}) => set(slider.valueAt(Number(currentTarget.value)))}
        />
      )}
      {shape.kind === 'choice' ? (
        <select id={field} aria-describedby={told} value={textOf(value)} onChange={commit}>
          {shape.choices.map(choice => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={field}
          aria-describedby={told}
          type="text"
          inputMode={isNumber ? (shape.integer && shape.from >= 0 ? 'numeric' : 'text') : 'text'}
          autocomplete="off"
          spellcheck={false}
          value={textOf(value)}
          placeholder={found === undefined ? '' : textOf(rounded(found))}
          onChange={commit}
        />
      )}
      {isNumber && !slider && shape.integer && (
        <button class="again" onClick={() => set(Math.floor(Math.random() * (largestSeed + 1)))}>
          {words.again}
        </button>
      )}
      <p id={told} class="told">
        {description !== name && <span>{description.slice(name.length)}</span>}
        {shape.kind === 'json' && <span>{allowed}</span>}
        {value === undefined && <span>{words.found}</span>}
        {changed && (
          <>
            <span class="lecture">{words.lecture(initial === undefined ? words.found : textOf(initial))}</span>
            <button class="back" aria-label={words.resetOne(name)} onClick={() => set(undefined)}>
              ↺
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** What explains the choices stands below. */
function nameOf({description}: Knob): string {
  return description.split(' (')[0] ?? description;
}

function rounded(value: Value): Value {
  return typeof value === 'number' ? Number(value.toPrecision(3)) : value;
}
