/** From and to, in maths units. */
export type Span = readonly [from: number, to: number];

/** One curve, path or set of marks. */
export interface ReportedSeries {
  readonly name: string;
  /** The CSS colour that it is drawn in. */
  readonly color: string;
  /** How the points are drawn: joined, as single marks, as a path walked so far, or as tips of stems from zero. */
  readonly shape: 'line' | 'dots' | 'path' | 'stems';
  /** In maths coordinates. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** The colour of each part between two points of a path, where they differ. */
  readonly stepColors?: readonly string[];
}

/** What a component that draws data says it shows in this frame. */
export interface Report {
  /** What the component's box spans; y points up. */
  readonly axes: {
    readonly x: Span;
    readonly y: Span;
    readonly scale?: 'linear' | 'log';
    readonly xScale?: 'linear' | 'log';
  };
  readonly series: readonly ReportedSeries[];
}

/** A component that draws data: `lecture check` asks it what it shows, and then looks whether that is in the picture. */
export interface Reporting {
  /** What is shown in this frame, in maths coordinates, as far as it has been drawn. */
  report(): Report;
}
