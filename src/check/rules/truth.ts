import type {BeatTruth, TruePoint, TrueSeries} from '../../script/truth';
import type {Finding} from '../Finding';
import {findingAt, snapshotAt, type PlayedChapter, type Snapshot} from '../PlayedChapter';
import {readReport, type ReportedSeries} from '../report';
import {numbersIn, type PrintedNumber} from '../strings';

/** Data pass through pixels and back in some components: what is left of that is far less than can be seen. */
const tolerance = 1e-6;
/** Fainter data are on their way in or out. */
const shown = 0.5;

/**
 * In this lecture what is drawn as data is data. Each component says what it shows, the experiments are run again,
 * apart from the scene, and both must agree; whether the component says the truth about its own picture is for the
 * rule `pixels` to see.
 */
export function truth(chapter: PlayedChapter): readonly Finding[] {
  const {span, declaration} = chapter;
  if (!declaration) return [];
  if (!chapter.truth) {
    const message = 'Nobody has said what is true in this chapter.';
    const remedy = `Say it in scenes/${chapter.id}/truth.ts, beat by beat.`;
    return [{rule: 'truth', locale: chapter.locale, chapter: chapter.id, message, remedy}];
  }
  const beats = span.beats.map(({id, firstFrame, lastFrame}) => ({id, firstFrame, lastFrame}));
  return beats.flatMap(({id, firstFrame, lastFrame}, index) => {
    const now = chapter.truth?.[id] ?? {};
    const before = chapter.truth?.[beats[index - 1]?.id ?? ''] ?? {};
    const end = snapshotAt(chapter.snapshots, lastFrame);
    const between = chapter.snapshots.filter(({frame}) => frame >= firstFrame && frame < lastFrame);
    return [
      ...dataAtEnd(chapter, end, lastFrame, now),
      ...pathsBetween(chapter, between, [now, before]),
      ...numbersAtEnd(chapter, end, lastFrame, now),
      ...numbersBetween(chapter, between, [now, before]),
    ];
  });
}

interface Told {
  readonly component: string;
  readonly series: ReportedSeries;
}

/** What the components that can be seen say they show. */
function told({data}: Snapshot): readonly Told[] {
  return (data ?? [])
    .filter(({opacity}) => opacity >= shown)
    .flatMap(item => readReport(item).series.map(series => ({component: item.component, series})))
    .filter(({series}) => series.points.length > 0);
}

/** Each claim must be shown by a series, and each series shown must be what some claim says, plot by plot. */
function dataAtEnd(chapter: PlayedChapter, end: Snapshot, frame: number, {data = []}: BeatTruth): readonly Finding[] {
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
    const claim = open.find(other => isNamed(each, other));
    if (claim) open.splice(open.indexOf(claim), 1);
    return claim
      ? [
          `${claim.component}'s "${claim.series}" ${difference(each.series, claim.points)}.`,
          'Draw what the experiment gives.',
        ]
      : [
          `${each.component} shows "${each.series.name}", of which nobody has said what is true.`,
          'Name it in the chapter’s truth.ts.',
        ];
  });
  const absent = open.map(({component, series}) => [
    `${component}'s "${series}" is not shown.`,
    'Draw what the experiment gives.',
  ]);
  return [...wrong, ...absent].map(([message = '', remedy = '']) =>
    findingAt(chapter, frame, {rule: 'truth', message, remedy}),
  );
}

function isNamed({component, series}: Told, claim: TrueSeries): boolean {
  return component === claim.component && series.name === claim.series;
}

/** How a series differs from what it must be; undefined if it does not. */
function difference({points}: ReportedSeries, truth: TrueSeries['points']): string | undefined {
  if (typeof truth === 'function') {
    const off = points.find(([x, y]) => !near(y, truth(x)));
    return off && `goes through (${print(off)}), but there it is ${truth(off[0]).toPrecision(6)}`;
  }
  if (points.length !== truth.length) return `has ${points.length} points; it must have ${truth.length}`;
  const index = points.findIndex((point, at) => !same(point, truth[at]));
  return index < 0 ? undefined : `has (${print(points[index])}) as point ${index}; it must be (${print(truth[index])})`;
}

/** While a path is being walked, what has been walked of it is true as well. */
function pathsBetween(chapter: PlayedChapter, between: readonly Snapshot[], truths: readonly BeatTruth[]) {
  const found = new Map<string, Finding>();
  for (const snapshot of between) {
    for (const {component, series} of told(snapshot)) {
      const claims = truths
        .flatMap(({data = []}) => data)
        .filter(claim => claim.component === component && claim.series === series.name)
        .map(({points}) => points)
        .filter(points => typeof points !== 'function');
      const key = `${component} ${series.name}`;
      if (series.shape !== 'path' || claims.length === 0 || found.has(key)) continue;
      if (claims.some(claim => isBeginning(series.points, claim))) continue;
      const message = `${component}'s "${series.name}" is not the beginning of what was computed: it is at (${print(series.points.at(-1))}).`;
      const remedy = 'Draw what the experiment gives, up to the step that is being made.';
      found.set(key, findingAt(chapter, snapshot.frame, {rule: 'truth', message, remedy}));
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

function numbersAtEnd(chapter: PlayedChapter, end: Snapshot, frame: number, {numbers = []}: BeatTruth) {
  const printed = printedIn(end, chapter);
  const agree =
    printed.length === numbers.length && printed.every((each, index) => isRoundingOf(each, numbers[index] ?? NaN));
  if (agree) return [];
  const message = `prints ${list(printed.map(({text}) => text))}; computed were ${list(numbers.map(each => `${Number(each.toPrecision(5))}`))}.`;
  return [findingAt(chapter, frame, {rule: 'truth', message, remedy: 'Print what the experiment gives, rounded.'})];
}

/** Numbers that come and go within a beat. */
function numbersBetween(chapter: PlayedChapter, between: readonly Snapshot[], truths: readonly BeatTruth[]) {
  const known = truths.flatMap(({numbers = [], passing = []}) => [...numbers, ...passing]);
  const unknown = new Map<string, number>();
  for (const snapshot of between) {
    for (const printed of printedIn(snapshot, chapter)) {
      const isKnown = known.some(each =>
        typeof each === 'number' ? isRoundingOf(printed, each) : isBetween(printed, each[0], each[1]),
      );
      if (!isKnown && !unknown.has(printed.text)) unknown.set(printed.text, snapshot.frame);
    }
  }
  const [frame] = unknown.values();
  if (frame === undefined) return [];
  const message = `prints ${list([...unknown.keys()])} on the way, which nobody computed.`;
  const remedy = 'Print what the experiment gives, or name it as passing in the chapter’s truth.ts.';
  return [findingAt(chapter, frame, {rule: 'truth', message, remedy})];
}

function printedIn({stays}: Snapshot, {declaration, locale}: PlayedChapter) {
  const texts = declaration ? [declaration.script.title, ...Object.values(declaration.script.words)] : [];
  const written = texts.map(text => text[locale] ?? '');
  return stays.flatMap(({item}) =>
    item.kind === 'text' && !item.formula && !item.caption && item.opacity >= shown
      ? numbersIn(item.text, written).map(number => ({...number, text: item.text}))
      : [],
  );
}

function isRoundingOf(printed: PrintedNumber, value: number): boolean {
  return Math.abs(printed.value - value) <= printed.tolerance * (1 + 1e-9);
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

function print(point: TruePoint | undefined): string {
  return point ? point.map(value => value.toPrecision(6)).join(', ') : 'nothing';
}

function list(texts: readonly string[]): string {
  return texts.length > 0 ? texts.join(', ') : 'none';
}
