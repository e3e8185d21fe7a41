/** @jsxImportSource preact */
import type {ExploreWords} from '../languages';
import type {Exploration, Knob} from './exploration';
import type {ExplorerState} from './Explorer';
import {KnobRow} from './KnobRow';
import type {Value} from './values';

export interface PanelProps {
  readonly state: ExplorerState;
  /** Experiments that are to be seen now. */
  readonly shows: readonly string[];
  readonly words: ExploreWords;
  readonly change: (id: string, value: Value) => void;
  readonly reset: () => void;
}

/** All knobs of a chapter, and what has come of turning them. */
export function Panel({state, shows, words, change, reset}: PanelProps) {
  const {wanted} = state;
  const row = (knob: Knob) => (
    <KnobRow key={knob.id} knob={knob} found={foundFor(wanted, knob)} words={words} change={change} />
  );
  const group = ({experiment, title}: Group, open: boolean) => (
    <details key={experiment} open={open}>
      <summary>{title}</summary>
      {wanted.knobs.filter(knob => knob.experiment === experiment).map(row)}
    </details>
  );
  const groups = groupsOf(wanted);
  const here = groups.filter(({experiment}) => shows.includes(experiment));
  const elsewhere = groups.filter(({experiment}) => !shows.includes(experiment));
  return (
    <section class="explore" aria-label={words.explore} lang={wanted.locale}>
      <header>
        <p>{words.hint}</p>
        <button class="reset" disabled={!wanted.changed} onClick={reset}>
          {words.reset}
        </button>
      </header>
      <Outcome {...{state, words}} />
      {here.map(each => group(each, true))}
      {here.length > 0 && elsewhere.length > 0 ? (
        <details class="elsewhere" open={elsewhere.some(({changed}) => changed)}>
          <summary>{words.elsewhere}</summary>
          {elsewhere.map(each => group(each, each.changed))}
        </details>
      ) : (
        elsewhere.map(each => group(each, each.changed || groups.length === 1))
      )}
    </section>
  );
}

interface Group {
  readonly experiment: string;
  readonly title: string;
  readonly changed: boolean;
}

function groupsOf({knobs, titles}: Exploration): readonly Group[] {
  return [...new Set(knobs.map(({experiment}) => experiment))].map(experiment => ({
    experiment,
    title: titles[experiment] ?? experiment,
    changed: knobs.some(knob => knob.experiment === experiment && knob.changed),
  }));
}

/** What the run would find, once it is there: nothing is computed for it. */
function foundFor(exploration: Exploration, knob: Knob): Value {
  return knob.value === undefined ? exploration.foundFor(knob) : undefined;
}

/** How far it has come, what was not taken, what has diverged, and what is no longer true. */
function Outcome({state, words}: Pick<PanelProps, 'state' | 'words'>) {
  const {busy, progress, refused, trouble, diverged, untrue} = state;
  const percent = progress && Math.round(100 * progress.share);
  return (
    <div class="outcome">
      <div role="status">
        {busy && (
          <p class="busy">
            {progress ? words.training(progress.training, percent ?? 0) : words.computing}
            <progress max={100} {...(percent === undefined ? {} : {value: percent})} />
          </p>
        )}
        {trouble !== undefined && <p class="no">{words.trouble(trouble)}</p>}
        {refused.map(({id, reason}) => (
          <p key={id} class="no">
            {words.refused(reason)}
          </p>
        ))}
        {diverged.length > 0 && <p class="no">{words.diverged(diverged.join(', '))}</p>}
      </div>
      {untrue.length > 0 && (
        <div class="untrue">
          <h3>{words.untrue}</h3>
          <ul>
            {untrue.map(({kind, name, text, reason}) => (
              <li key={`${kind}.${name}`}>
                <s>{text}</s> <span>{reason}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
