/** @jsxImportSource preact */
import {render, type ComponentChild} from 'preact';
import {useId, useState} from 'preact/hooks';
import {languageOf} from '../languages';
import style from './explore.css?inline';
import {counted, type Prediction} from './predict';

export interface PredictOptions {
  readonly prediction: Prediction;
  /** The viewer has guessed, or undefined for one who would rather not: the run may be shown. */
  readonly guessed: (guess: number | undefined) => void;
}

/** A question that has been mounted. */
export interface MountedPredict {
  /** The run has been shown: puts the truth beside the guess. Whoever has not guessed sees nothing. */
  readonly reveal: (answer: number | undefined) => void;
  readonly close: () => void;
}

/** Asks a question before a run is shown; afterwards it has the guess and the truth side by side. */
export function mountPredict(element: Element, {prediction, guessed}: PredictOptions): MountedPredict {
  let guess: number | undefined;
  const draw = (content: ComponentChild) => render(content, element);
  draw(
    <Question
      prediction={prediction}
      answer={value => {
        guess = value;
        draw(null);
        guessed(value);
      }}
    />,
  );
  return {
    reveal(answer) {
      if (guess !== undefined) draw(<Comparison {...{prediction, guess, answer}} />);
    },
    close: () => draw(null),
  };
}

interface QuestionProps {
  readonly prediction: Prediction;
  readonly answer: (guess: number | undefined) => void;
}

function Question({prediction, answer}: QuestionProps) {
  const {ask, unit, from, to, locale} = prediction;
  const [guess, setGuess] = useState(Math.round((from + to) / 2));
  const words = languageOf(locale).explore;
  const id = useId();
  const set = ({currentTarget: {value}}: {readonly currentTarget: HTMLInputElement}) => {
    const number = Number(value);
    if (value !== '' && Number.isFinite(number)) setGuess(number);
  };
  return (
    <form
      class="explore predict"
      lang={locale}
      onSubmit={event => {
        event.preventDefault();
        answer(guess);
      }}
    >
      <style>{style}</style>
      <p id={id} class="ask">
        {ask}
      </p>
      <div class="guess">
        <input
          type="range"
          aria-labelledby={id}
          aria-valuetext={counted(guess, prediction)}
          min={from}
          max={to}
          value={guess}
          onInput={set}
        />
        <label>
          <span class="name">{words.guess}</span>
          <input type="text" inputMode="decimal" autocomplete="off" value={String(guess)} onChange={set} /> {unit}
        </label>
      </div>
      <footer>
        <button type="submit" class="main">
          {words.show}
        </button>
        <button type="button" onClick={() => answer(undefined)}>
          {words.skip}
        </button>
      </footer>
    </form>
  );
}

interface ComparisonProps {
  readonly prediction: Prediction;
  readonly guess: number;
  readonly answer: number | undefined;
}

function Comparison({prediction, guess, answer}: ComparisonProps) {
  const {ask, locale} = prediction;
  const words = languageOf(locale).explore;
  const [from, to] = [
    Math.min(prediction.from, guess, answer ?? guess),
    Math.max(prediction.to, guess, answer ?? guess),
  ];
  const row = (name: string, value: number | undefined, kind: string) => (
    <div class={`bar ${kind}`}>
      <dt>{name}</dt>
      <dd>
        <span
          class="length"
          style={{width: `${value === undefined ? 100 : (100 * (value - from)) / (to - from || 1)}%`}}
        />
        <output>{counted(value, prediction)}</output>
      </dd>
    </div>
  );
  return (
    <section class="explore predict" lang={locale} role="status">
      <style>{style}</style>
      <p class="ask">{ask}</p>
      <dl>
        {row(words.yours, guess, 'yours')}
        {row(words.truth, answer, 'truth')}
      </dl>
    </section>
  );
}
