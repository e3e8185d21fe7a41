import type {BeatTruth, Counter, TruePoint} from '../script/truth';
import {snapshotAt, type Chapter, type Snapshot, type Stay} from './Chapter';
import {readReport, shareOf, type ReportedSeries} from './report';
import type {Seen} from './Rule';
import type {DataItem, TextItem, Tick} from './scenery';
import {numbersIn, type PrintedNumber} from './strings';

/** Fainter things are on their way in or out. */
const visible = 0.5;
/** The number of an axis may be this far from where its value belongs, in pixels. */
const besideTick = 3;

/** A series that can be seen, and the component that says so. */
export interface Told {
  readonly item: DataItem;
  readonly series: ReportedSeries;
}

/** What the components that can be seen say they show. */
export function told({data = []}: Pick<Snapshot, 'data'>): readonly Told[] {
  return data
    .filter(({opacity}) => opacity >= visible)
    .flatMap(item => readReport(item).series.map(series => ({item, series})))
    .filter(({series}) => series.points.length > 0);
}

/** A number that can be read in the picture. */
export interface ShownNumber extends PrintedNumber {
  readonly item: TextItem;
  readonly text: string;
  /** Whether it is the number of an axis and stands where the axis has its value: it needs no other truth. */
  readonly isTick: boolean;
}

/** The printed numbers for which the script does not account, in the order in which they are drawn. */
export function printedIn(
  {stays}: {readonly stays: readonly Stay[]},
  {declaration, locale}: Chapter,
): readonly ShownNumber[] {
  const texts = declaration ? [declaration.script.title, ...Object.values(declaration.script.words)] : [];
  const written = texts.map(text => text[locale] ?? '');
  return stays.flatMap(({item}) =>
    item.kind === 'text' && !item.formula && !item.caption && item.opacity >= visible
      ? numbersIn(item.text, written).map(number => ({
          ...number,
          item,
          text: item.text,
          isTick: item.tick !== undefined && isInPlace(item.tick),
        }))
      : [],
  );
}

function isInPlace({reads, across, up, x, y, pixels: [width, height]}: Tick): boolean {
  const [base = NaN, exponent = 1] = reads.flatMap(text => numbersIn(text, [])).map(({value}) => value);
  const value = base ** exponent;
  return (
    Math.abs(shareOf(value, x.span, x.scale) - across) * width <= besideTick ||
    Math.abs(shareOf(value, y.span, y.scale) - up) * height <= besideTick
  );
}

export function isRoundingOf(printed: PrintedNumber, value: number): boolean {
  return Math.abs(printed.value - value) <= printed.tolerance * (1 + 1e-9);
}

export function isCounter(number: number | Counter): number is Counter {
  return number instanceof Object;
}

/** What a counter must read by what is drawn; undefined if that is not to be seen. */
export function countOf({component, series, count}: Counter, snapshot: Pick<Snapshot, 'data'>): number | undefined {
  const counted = told(snapshot).find(each => each.item.component === component && each.series.name === series)?.series
    .points;
  return counted && count(counted);
}

/** The printed number that each true one is the truth of; undefined if they are not as many, axes aside. */
export function pairs(
  printed: readonly ShownNumber[],
  numbers: NonNullable<BeatTruth['numbers']>,
  agree: (printed: ShownNumber, truth: number | Counter) => boolean,
): readonly (readonly [ShownNumber, number | Counter])[] | undefined {
  const [first, ...rest] = printed;
  const [truth, ...others] = numbers;
  if (!first) return truth === undefined ? [] : undefined;
  // The number of an axis may be listed, but need not be.
  const listed = truth !== undefined && agree(first, truth) ? pairs(rest, others, agree) : undefined;
  if (listed && truth !== undefined) return [[first, truth], ...listed];
  return first.isTick ? pairs(rest, numbers, agree) : undefined;
}

/** The counters of a chapter, by the text that prints each: it is known by its place among the numbers at a beat's end. */
export function countersOf(chapter: Seen<'signals'>): ReadonlyMap<number, Counter> {
  const {span, snapshots, truth = {}} = chapter;
  const found = span.beats.flatMap(({id, lastFrame}) => {
    const numbers = truth[id]?.numbers ?? [];
    if (!numbers.some(isCounter)) return [];
    const end = snapshotAt(snapshots, lastFrame);
    const matched = pairs(
      printedIn(end, chapter),
      numbers,
      (each, value) => isCounter(value) || isRoundingOf(each, value),
    );
    return (matched ?? []).flatMap(([{item}, value]) => (isCounter(value) ? [[item.id, value] as const] : []));
  });
  return new Map(found);
}

/** `(0.5, 2)` */
export function printPoint(point: TruePoint | undefined): string {
  return point ? `(${point.map(value => value.toPrecision(6)).join(', ')})` : 'nothing';
}
