/** What the parts of a picture look like. Colours are CSS colours, sizes are pixels of a 1920 x 1080 frame. */
export interface Theme {
  readonly name: string;
  readonly color: Palette;
  readonly size: Sizes;
  readonly type: Typeface;
  readonly weight: {readonly text: number; readonly strong: number};
  /** Seconds. */
  readonly pace: Pace;
}

/** A colour means one thing in the whole lecture and keeps meaning it. */
export interface Palette {
  readonly background: string;
  /** A plot's ground, one step off the background. */
  readonly panel: string;
  readonly ink: string;
  /** For words that explain. */
  readonly muted: string;
  /** For axes and marks that must be seen but not noticed; at least 3:1 against the panel. */
  readonly faint: string;
  /** For rules and grids that carry no meaning alone. */
  readonly rule: string;
  /** Neutral accents: for data that have no colour of their own, in this order. */
  readonly series: readonly [string, string, string, string];
  readonly sigmoid: string;
  readonly tanh: string;
  readonly relu: string;
  /** Gradients and error signals. */
  readonly gradient: string;
  /** Signs, and nothing but signs. */
  readonly positive: string;
  readonly negative: string;
}

/** Sizes of text, lines, marks and distances, in pixels of a 1920 x 1080 frame. */
export interface Sizes {
  /** The smallest text. */
  readonly label: number;
  readonly body: number;
  readonly title: number;
  /** The one number that matters. */
  readonly figure: number;
  /** Line widths. */
  readonly hairline: number;
  readonly line: number;
  readonly curve: number;
  /** Radius of a mark. */
  readonly dot: number;
  readonly corner: number;
  /** The distance between things that belong together. */
  readonly gap: number;
  readonly margin: number;
}

/** What text is set in. */
export interface Typeface {
  /** CSS family list: one family with Korean and Latin. */
  readonly family: string;
}

/** How long movements take, in seconds. */
export interface Pace {
  /** Something small appears or changes colour. */
  readonly beat: number;
  /** Something travels. */
  readonly move: number;
  /** A curve is drawn. */
  readonly draw: number;
  /** The eye is given time to follow data. */
  readonly dwell: number;
}

const size: Sizes = {
  label: 40,
  body: 48,
  title: 56,
  figure: 112,
  hairline: 2,
  line: 4,
  curve: 6,
  dot: 12,
  corner: 16,
  gap: 32,
  margin: 96,
};

/** The lecture's own look. Hues are those of Okabe and Ito, lifted where the dark ground asks for it. */
export const dark: Theme = {
  name: 'dark',
  color: {
    background: '#0d1117',
    panel: '#141a22',
    ink: '#f3f5f8',
    muted: '#a9b4c2',
    faint: '#6f7d8f',
    rule: '#2c3541',
    series: ['#56b4e9', '#e69f00', '#1fb58f', '#d987b7'],
    sigmoid: '#56b4e9',
    tanh: '#1fb58f',
    relu: '#e69f00',
    gradient: '#d987b7',
    positive: '#f0e442',
    negative: '#e8691c',
  },
  size,
  type: {family: 'Pretendard'},
  weight: {text: 500, strong: 700},
  pace: {beat: 0.35, move: 0.8, draw: 1.4, dwell: 2.4},
};

/** The same for a bright room or for paper: darker hues of the same families, told apart by their lightness as well. */
export const light: Theme = {
  ...dark,
  name: 'light',
  color: {
    background: '#f7f8fa',
    panel: '#ffffff',
    ink: '#12181f',
    muted: '#4a5563',
    faint: '#667180',
    rule: '#dfe4ea',
    series: ['#005999', '#6f4517', '#00614f', '#924279'],
    sigmoid: '#005999',
    tanh: '#00614f',
    relu: '#6f4517',
    gradient: '#924279',
    positive: '#4d3100',
    negative: '#ce3d06',
  },
};
