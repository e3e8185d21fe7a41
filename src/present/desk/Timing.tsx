/** @jsxImportSource preact */
import {elapsedAt, steadyNow} from '../clock';
import {useNow} from '../hooks';
import type {Command, DeskView, TalkState} from '../messages';
import type {ChapterOutline} from '../outline';
import type {Words} from '../words';
import {clockText, paceAt, plannedSeconds, type Place} from './plan';
import type {Settings} from './settings';

interface TimingProps {
  readonly state: TalkState | undefined;
  readonly place: Place | undefined;
  readonly chapters: readonly ChapterOutline[];
  readonly words: Words;
  readonly settings: Settings;
  readonly tell: (command: Command) => void;
  readonly see: (view: DeskView) => void;
}

/** Seconds off the plan that are not worth saying. */
const tolerance = 5;

/** The clock, the plan, and how far the one is from the other. */
export function Timing({state, place, chapters, words, settings, tell, see}: TimingProps) {
  useNow(0.25);
  const clock = state?.clock ?? {passed: 0, since: null};
  const elapsed = elapsedAt(clock, steadyNow()) / 1000;
  const whole = plannedSeconds(chapters);
  const running = clock.since !== null;
  const left = whole === undefined ? undefined : whole - elapsed;
  return (
    <section class="timing">
      <div class="clock">
        <strong class={running ? '' : 'paused'} aria-label={words.elapsed}>
          {clockText(elapsed)}
        </strong>
        <dl>
          <Figure name={words.planned} value={whole === undefined ? '–:––' : clockText(whole)} />
          <Figure
            name={left !== undefined && left < 0 ? words.over : words.remaining}
            value={left === undefined ? '–:––' : clockText(left)}
            late={left !== undefined && left < 0}
          />
          <Figure name={words.timeOfDay} value={new Date().toTimeString().slice(0, 5)} />
        </dl>
      </div>
      <div class="controls">
        <Pace {...{place, words, elapsed}} started={running || clock.passed > 0} />
        <button onClick={() => tell({do: 'clock', set: running ? 'pause' : 'run'})}>
          {running ? words.pause : words.run}
        </button>
        <button onClick={() => tell({do: 'clock', set: 'reset'})}>{words.reset}</button>
        <label title={words.planInMinutes}>
          <input
            type="number"
            min="1"
            max="600"
            aria-label={words.planInMinutes}
            placeholder={whole === undefined ? '' : String(Math.round(whole / 60))}
            value={settings.planMinutes ?? ''}
            onChange={({currentTarget}) => {
              settings.planMinutes = currentTarget.value === '' ? undefined : Number(currentTarget.value);
              currentTarget.blur();
            }}
          />
          {words.minutes}
        </label>
        <button aria-label={words.actions.smaller} onClick={() => see('smaller')}>
          A−
        </button>
        <button aria-label={words.actions.larger} onClick={() => see('larger')}>
          A+
        </button>
      </div>
      <Plan {...{chapters, place, elapsed, whole}} />
    </section>
  );
}

function Figure({name, value, late = false}: {readonly name: string; readonly value: string; readonly late?: boolean}) {
  return (
    <div class={late ? 'late' : ''}>
      <dt>{name}</dt>
      <dd aria-label={name}>{value}</dd>
    </div>
  );
}

interface PaceProps {
  readonly place: Place | undefined;
  readonly words: Words;
  readonly elapsed: number;
  readonly started: boolean;
}

function Pace({place, words, elapsed, started}: PaceProps) {
  if (!started || !place?.planned) return <span class="pace" />;
  const off = paceAt(elapsed, place.planned);
  if (Math.abs(off) < tolerance) return <span class="pace good">{words.onTime}</span>;
  const by = clockText(off);
  return off > 0 ? <span class="pace late">{words.behind(by)}</span> : <span class="pace">{words.ahead(by)}</span>;
}

interface PlanProps {
  readonly chapters: readonly ChapterOutline[];
  readonly place: Place | undefined;
  readonly elapsed: number;
  readonly whole: number | undefined;
}

/** The chapters by their planned time: what has been told is filled, and a mark stands where the clock is. */
function Plan({chapters, place, elapsed, whole}: PlanProps) {
  if (whole === undefined) return <div class="plan" />;
  const told = place?.planned?.to ?? 0;
  let start = 0;
  return (
    <div class="plan" aria-hidden="true">
      {chapters.map(({chapter, beats}) => {
        const length = beats.reduce((sum, {seconds = 0}) => sum + seconds, 0);
        const share = Math.min(1, Math.max(0, (told - start) / length));
        start += length;
        return (
          <div key={chapter} style={{flexGrow: length}}>
            <div style={{width: `${100 * share}%`}} />
          </div>
        );
      })}
      <i style={{left: `${Math.min(100, (100 * elapsed) / whole)}%`}} />
    </div>
  );
}
