import type {BeatOf, ChapterScript} from './chapterScript';

/** In maths coordinates. */
export type TruePoint = readonly [x: number, y: number];

/** What one component that draws data must show. */
export interface TrueSeries {
  /** The component's class. */
  readonly component: string;
  /** The name of the series in the component's report. */
  readonly series: string;
  /** Every point that must be shown, in order; or, for a graph, the function all shown points lie on. */
  readonly points: readonly TruePoint[] | ((x: number) => number);
}

/**
 * A printed number that counts what is drawn, such as the steps of a path: whenever both are to be seen, it must be what
 * `count` gives for the points that are drawn.
 */
export interface Counter {
  /** The component's class. */
  readonly component: string;
  readonly series: string;
  /** The number that has to be printed for the points that are drawn. */
  readonly count: (points: readonly TruePoint[]) => number;
}

/** What must be true on screen at the end of a beat. */
export interface BeatTruth {
  /** Everything that is shown as data. */
  readonly data?: readonly TrueSeries[];
  /** Every printed number but those of axes, in the order in which they are drawn. */
  readonly numbers?: readonly (number | Counter)[];
  /** Texts that are data, such as the authors of sources, and are spelt alike in every language. */
  readonly texts?: readonly string[];
  /**
   * Numbers that may be printed while the beat moves, beside those of its end and of the end of the beat before; from
   * one to another for a number that counts.
   */
  readonly passing?: readonly (number | readonly [from: number, to: number])[];
}

/** The truth of a chapter, by beat. */
export type ChapterTruth = Readonly<Record<string, BeatTruth>>;

/**
 * Says of each beat of a chapter which computed values it shows. The checker calls what this returns: the experiments
 * are run again, apart from the scene.
 *
 * @param run - runs the chapter's experiments, with whatever a lesson that takes the chapter has changed in them.
 * @param beats - for each beat of the script, which of the results must be on screen at its end.
 */
export function defineTruth<S extends ChapterScript, R, O = undefined>(
  _script: S,
  run: (options?: O) => R,
  beats: {readonly [B in BeatOf<S>]: (results: R) => BeatTruth},
): (options?: O) => ChapterTruth {
  return options => {
    const results = run(options);
    return Object.fromEntries(
      Object.entries<(results: R) => BeatTruth>(beats).map(([beat, truth]) => [beat, truth(results)]),
    );
  };
}
