/** How captions are set in a language. */
export interface CaptionLimits {
  /** Width of a line: in full-width characters for Korean, in characters for English. */
  readonly lineWidth: number;
  /** Most characters (of the same measure) a second. */
  readonly rate: number;
  /** The measure: the width of one character. */
  readonly width: (character: string) => number;
  /** How badly a line that ends with `word` is broken before `next`: 0 not at all, 2 very. */
  readonly breakCost: (word: string, next: string) => number;
}

/** How fast a language is spoken. */
export interface Pace {
  /** Units a second. */
  readonly rate: number;
  /** Counts the units (syllables, words) of a sentence. */
  readonly units: (sentence: string) => number;
}

/** What the panel says in which a viewer changes an experiment, and the question that is asked before one. */
export interface ExploreWords {
  /** What the panel is called. */
  readonly explore: string;
  readonly hint: string;
  /** Goes back to the lecture's own numbers. */
  readonly reset: string;
  /** Of one knob, back to the lecture's value. */
  readonly resetOne: (what: string) => string;
  /** What the lecture's value is, beside one that differs. */
  readonly lecture: (value: string) => string;
  /** For a value that the run itself finds. */
  readonly found: string;
  /** Another seed. */
  readonly again: string;
  /** Experiments that are not to be seen in this beat. */
  readonly elsewhere: string;
  readonly computing: string;
  readonly training: (training: number, percent: number) => string;
  readonly refused: (reason: string) => string;
  readonly trouble: (reason: string) => string;
  readonly diverged: (which: string) => string;
  readonly untrue: string;
  readonly guess: string;
  readonly show: string;
  readonly skip: string;
  readonly yours: string;
  readonly truth: string;
  /** Of a count that has no end. */
  readonly never: string;
  /** What a handle is called, and how it is moved. */
  readonly handle: (what: string) => string;
}

/** What the desk, the audience's window and the editor's tab say beside the words of the lesson. */
export interface DeskWords {
  /** In the editor. */
  readonly present: string;
  readonly presentFromStart: string;
  readonly presentFromHere: string;
  readonly presentHint: string;
  readonly current: string;
  readonly next: string;
  /** Instead of a next picture, at the end. */
  readonly lastSlide: string;
  readonly notes: string;
  readonly chapters: string;
  readonly overview: string;
  readonly goTo: string;
  readonly goToHint: string;
  readonly nothingFound: string;
  readonly keys: string;
  readonly language: string;
  readonly elapsed: string;
  readonly planned: string;
  readonly run: string;
  readonly pause: string;
  readonly reset: string;
  readonly onTime: string;
  readonly behind: (by: string) => string;
  readonly ahead: (by: string) => string;
  /** How many steps are still to be played. */
  readonly kept: (steps: number) => string;
  readonly moving: string;
  readonly isBlack: string;
  /** The desk has nobody to talk to. */
  readonly alone: string;
  readonly aloneHint: string;
  readonly openAudience: string;
  /** In the audience's window, while the mouse moves and it is not in full screen. */
  readonly windowHint: string;
  /** Before what went wrong in a scene. */
  readonly trouble: string;
  readonly recording: string;
  readonly recordingSilent: string;
  /** Before what is wrong with a recording. */
  readonly recordingTrouble: string;
  /** On the sheet with the code for phones. */
  readonly remoteHint: string;
  readonly remoteOff: string;
  readonly remoteNoNetwork: string;
  readonly remotePhones: (count: number) => string;
  readonly remaining: string;
  readonly over: string;
  readonly timeOfDay: string;
  /** The length that the lecturer plans; the field is empty for the computed one. */
  readonly planInMinutes: string;
  readonly minutes: string;
  /** The server that the windows come from. */
  readonly serverLost: string;
  readonly serverBack: string;
  readonly edited: string;
  readonly broken: string;
  readonly loadAgain: string;
  /** The pens by their colours, and what else is at hand where one draws. */
  readonly pens: Readonly<Record<'ink' | 'accent' | 'warn' | 'good', string>>;
  readonly eraser: string;
  readonly undo: string;
  readonly wipe: string;
  /** What each key is for. */
  readonly actions: Readonly<
    Record<
      | 'next'
      | 'previous'
      | 'skip'
      | 'replay'
      | 'first'
      | 'last'
      | 'black'
      | 'captions'
      | 'record'
      | 'voice'
      | 'itself'
      | 'laser'
      | 'pen'
      | 'overview'
      | 'goto'
      | 'notesDown'
      | 'notesUp'
      | 'remote'
      | 'larger'
      | 'smaller'
      | 'fullscreen'
      | 'start'
      | 'desk'
      | 'help'
      | 'close',
      string
    >
  >;
}

/** The few words that a handout has beside those of the lesson. */
export interface HandoutWords {
  readonly contents: string;
  readonly notes: string;
  /** What a picture is called to those who cannot see it. */
  readonly picture: (number: string) => string;
  /** How much there is, under the title. */
  readonly extent: (chapters: number, pictures: number, minutes: number) => string;
  /** How much there is in a chapter. */
  readonly pictures: (count: number) => string;
}

/** What the lecture's page and its player say beside the words of the lesson. */
export interface SiteWords {
  readonly play: string;
  readonly pause: string;
  readonly previousBeat: string;
  readonly nextBeat: string;
  /** Of the seek bar. */
  readonly position: string;
  readonly captions: string;
  readonly speed: string;
  readonly language: string;
  readonly fullscreen: string;
  readonly leaveFullscreen: string;
  readonly chapter: (number: number) => string;
  readonly transcript: string;
  /** What a picture is called to those who cannot see it, where the script does not describe it. */
  readonly picture: (number: string) => string;
  readonly skip: string;
  readonly copyAddress: string;
  readonly copied: string;
  /** How long it is, under the title. */
  readonly extent: (chapters: number, minutes: number) => string;
  /** In a browser without scripts. */
  readonly withoutScript: string;
  /** The scenes cannot be played. */
  readonly picturesOnly: string;
  readonly failed: (why: string) => string;
}

/** All that the machine knows of a language. */
export interface Language {
  readonly captions: CaptionLimits;
  readonly pace: Pace;
  readonly explore: ExploreWords;
  readonly desk: DeskWords;
  readonly handout: HandoutWords;
  readonly site: SiteWords;
}

/** The line breaks that every language has: good at the end of a sentence, fair after a comma; undefined elsewhere. */
export function pauseCost(word: string): number | undefined {
  if (/[.?!:;]$/u.test(word)) return 0;
  return /[,–—]$/u.test(word) ? 0.3 : undefined;
}
