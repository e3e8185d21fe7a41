import type {BeatTruth, TruePoint, TrueSeries} from '../../script/truth';
import {snapshotAt, type Snapshot} from '../Chapter';
import type {ReportedSeries} from '../report';
import type {Problem, Rule, Seen} from '../Rule';
import {
  countersOf,
  countOf,
  isCounter,
  isRoundingOf,
  pairs,
  printedIn,
  printPoint,
  told,
  type ShownNumber,
  type Told,
} from '../shown';
import type {PrintedNumber} from '../strings';

/** Data pass through pixels and back in some components: what is left of that is far less than can be seen. */
const tolerance = 1e-6;

/**
 * In this lecture what is drawn as data is data. Each component says what it shows, the experiments are run again,
 * apart from the scene, and both must agree; whether the component says the truth about its own picture is for the
 * rule `pixels` to see.
 */
export const truth = {
  name: 'truth',
  needs: ['signals'],
  run(chapter) {
    const {id, span, declaration, truth: truths, snapshots} = chapter;
    if (!declaration) return [];
    if (!truths) {
      const message = 'is missing: nothing says what is true in this chapter.';
      const remedy = 'Write it, beat by beat: lecture check --suggest prints what is shown.';
      return [{part: `scenes/${id}/truth.ts`, message, remedy}];
    }
    return span.beats.flatMap(({id: beat, firstFrame, lastFrame}, index) => {
      const now = truths[beat] ?? {};
      const before = truths[span.beats[index - 1]?.id ?? ''] ?? {};
      const end = snapshotAt(snapshots, lastFrame);
      const between = snapshots.filter(({frame}) => frame >= firstFrame && frame < lastFrame);
      return [
        ...dataAtEnd(end, lastFrame, now),
        ...pathsBetween(between, [now, before]),
        ...numbersAtEnd(chapter, end, lastFrame, now),
        ...numbersBetween(chapter, between, [now, before]),
      ];
    });
  },
} satisfies Rule<'signals'>;

/** Each claim must be shown by a series, and each series shown must be what some claim says, plot by plot. */
function dataAtEnd(end: Snapshot, frame: number, {data = []}: BeatTruth): readonly Problem[] {
  const unclaimed = [...told(end)];
  const open: TrueSeries[] = [];
  for (const claim of data) {
    const index = unclaimed.findIndex(
      each => isNamed(each, claim) && difference(each.series, claim.points) === undefined,
    );
    if (index < 0) open.push(claim);
    else unclaimed.splice(index, 1);
  }
  const wrong = unclaimed.map(each => {
    const {item, series} = each;
    const claim = open.find(other => isNamed(each, other));
    if (claim) open.splice(open.indexOf(claim), 1);
    const part = `${item.node} "${series.name}"`;
    return claim
      ? {frame, part, message: `${difference(series, claim.points)}.`, remedy: 'Draw what the experiment gives.'}
      : {
          frame,
          part,
          message: 'is shown, but the chapter’s truth.ts has no entry for it.',
          remedy: 'Add one: lecture check --suggest prints it.',
        };
  });
  const absent = open.map(({component, series}) => ({
    frame,
    part: `${component} "${series}"`,
    message: 'is not shown.',
    remedy: 'Draw what the experiment gives, or take it out of the chapter’s truth.ts.',
  }));
  return [...wrong, ...absent];
}

function isNamed({item, series}: Told, claim: TrueSeries): boolean {
  return item.component === claim.component && series.name === claim.series;
}

/** How a series differs from what it must be; undefined if it does not. */
function difference({points}: ReportedSeries, claimed: TrueSeries['points']): string | undefined {
  if (typeof claimed === 'function') {
    const off = points.find(([x, y]) => !near(y, claimed(x)));
    return off && `goes through ${printPoint(off)}, but there it is ${claimed(off[0]).toPrecision(6)}`;
  }
  // Plots draw a gap where a value is not finite.
  const truth = claimed.filter(point => point.every(Number.isFinite));
  if (points.length !== truth.length) return `has ${points.length} points; it must have ${truth.length}`;
  const index = points.findIndex((point, at) => !same(point, truth[at]));
  return index < 0
    ? undefined
    : `has ${printPoint(points[index])} as point ${index}; it must be ${printPoint(truth[index])}`;
}

/** While a path is being walked, what has been walked of it is true as well. */
function pathsBetween(between: readonly Snapshot[], truths: readonly BeatTruth[]): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const snapshot of between) {
    for (const {item, series} of told(snapshot)) {
      const claims = truths
        .flatMap(({data = []}) => data)
        .filter(claim => claim.component === item.component && claim.series === series.name)
        .map(({points}) => points)
        .filter(points => typeof points !== 'function');
      const part = `${item.node} "${series.name}"`;
      if (series.shape !== 'path' || claims.length === 0 || found.has(part)) continue;
      if (claims.some(claim => isBeginning(series.points, claim))) continue;
      const message = `is not the beginning of what was computed: it is at ${printPoint(series.points.at(-1))}.`;
      const remedy = 'Draw what the experiment gives, up to the step that is being made.';
      found.set(part, {frame: snapshot.frame, part, message, remedy});
    }
  }
  return [...found.values()];
}

function isBeginning(points: readonly TruePoint[], truth: readonly TruePoint[]): boolean {
  const off = points.findIndex((point, index) => !same(point, truth[index]));
  if (off < 0) return true;
  const [from, to, tip] = [truth[off - 1], truth[off], points[off]];
  if (off !== points.length - 1 || !from || !to || !tip) return false;
  const along = (Math.hypot(tip[0] - from[0], tip[1] - from[1]) || 0) / Math.hypot(to[0] - from[0], to[1] - from[1]);
  return along <= 1 && same(tip, [from[0] + along * (to[0] - from[0]), from[1] + along * (to[1] - from[1])]);
}

function numbersAtEnd(
  chapter: Seen<'signals'>,
  end: Snapshot,
  frame: number,
  {numbers = []}: BeatTruth,
): readonly Problem[] {
  const printed = printedIn(end, chapter);
  const values = numbers.map(number => (isCounter(number) ? (countOf(number, end) ?? NaN) : number));
  if (pairs(printed, values, (each, value) => !isCounter(value) && isRoundingOf(each, value))) return [];
  const shown = printed.filter(({isTick}) => !isTick || printed.length === numbers.length).map(({text}) => text);
  const computed = values.map(each => `${Number(each.toPrecision(5))}`);
  const message = `are ${list(shown)}; computed were ${list(computed)}.`;
  const remedy = 'Print what the experiment gives, rounded, or list it in truth.ts in the order in which it is drawn.';
  return [{frame, part: 'printed numbers', message, remedy}];
}

/** Numbers that come and go within a beat. */
function numbersBetween(
  chapter: Seen<'signals'>,
  between: readonly Snapshot[],
  truths: readonly BeatTruth[],
): readonly Problem[] {
  const known = truths.flatMap(({numbers = [], passing = []}) => [
    ...numbers.flatMap(number => (isCounter(number) ? [] : [number])),
    ...passing,
  ]);
  const counters = countersOf(chapter);
  const unknown = new Map<string, number>();
  for (const snapshot of between) {
    // What a counter reads while its data are to be seen is for the rule `lag` to see.
    const isCounting = ({item}: ShownNumber) => {
      const counter = counters.get(item.id);
      return counter && (snapshot.data === undefined || countOf(counter, snapshot) !== undefined);
    };
    for (const printed of printedIn(snapshot, chapter)) {
      if (printed.isTick || unknown.has(printed.text) || isCounting(printed)) continue;
      const isKnown = known.some(each =>
        typeof each === 'number' ? isRoundingOf(printed, each) : isBetween(printed, each[0], each[1]),
      );
      if (!isKnown) unknown.set(printed.text, snapshot.frame);
    }
  }
  const [frame] = unknown.values();
  if (frame === undefined) return [];
  const message = `are ${list([...unknown.keys()])} on the way, which nobody computed.`;
  const remedy = 'Print what the experiment gives, or name it as passing in the chapter’s truth.ts.';
  return [{frame, part: 'printed numbers', message, remedy}];
}

function isBetween(printed: PrintedNumber, from: number, to: number): boolean {
  const {value, tolerance: rounding} = printed;
  return value >= Math.min(from, to) - rounding && value <= Math.max(from, to) + rounding;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}

function same(a: TruePoint, b: TruePoint | undefined): boolean {
  return b !== undefined && near(a[0], b[0]) && near(a[1], b[1]);
}

function list(texts: readonly string[]): string {
  return texts.length > 0 ? texts.join(', ') : 'none';
}
