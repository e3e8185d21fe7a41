/** @jsxImportSource preact */
import {useNow} from '../hooks';
import type {Command, TalkState} from '../messages';
import type {Words} from '../words';
import {clockText, elapsedAt, paceAt, plannedSeconds, type Place} from './plan';
import type {RehearsedChapter} from '../Rehearsal';

interface TimingProps {
  readonly state: TalkState | undefined;
  readonly place: Place | undefined;
  readonly chapters: readonly RehearsedChapter[];
  readonly words: Words;
  readonly tell: (command: Command) => void;
}

/** Seconds off the plan that are not worth saying. */
const tolerance = 5;

/** The clock, the plan, and how far the one is from the other. */
export function Timing({state, place, chapters, words, tell}: TimingProps) {
  const now = useNow(0.25);
  const clock = state?.clock ?? {passed: 0, since: null};
  const elapsed = elapsedAt(clock, now) / 1000;
  const whole = plannedSeconds(chapters);
  const running = clock.since !== null;
  return (
    <section class="timing">
      <div class="clock">
        <strong class={running ? '' : 'paused'} aria-label={words.elapsed}>
          {clockText(elapsed)}
        </strong>
        <span aria-label={words.planned}>/ {whole === undefined ? '–:––' : clockText(whole)}</span>
        <Pace {...{place, words, elapsed}} started={running || clock.passed > 0} />
        <div class="controls">
          <button onClick={() => tell({do: 'clock', set: running ? 'pause' : 'run'})}>
            {running ? words.pause : words.run}
          </button>
          <button onClick={() => tell({do: 'clock', set: 'reset'})}>{words.reset}</button>
        </div>
      </div>
      <Plan {...{chapters, place, elapsed, whole}} />
    </section>
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
  readonly chapters: readonly RehearsedChapter[];
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
