import type {CueSpan, Timeline} from '../script/timeline';
import type {Bitmap} from './Bitmap';
import type {Chapter, Snapshot, Still} from './Chapter';
import type {MissingGlyph} from './scenery';

/** What rules can ask for, beside what is known of every chapter. */
export interface Evidence {
  /** Every text and mark of every frame, read off without drawing. */
  readonly signals: {readonly snapshots: readonly Snapshot[]; readonly missingGlyphs: readonly MissingGlyph[]};
  /** Pictures of the middle and the end of each beat, and of every text that is in none of those. */
  readonly pixels: {readonly stills: readonly Still[]};
  /** Frames by which more than three flashes had come within a second. */
  readonly frames: {readonly flashing: readonly number[]};
  /** Waits for words that are heard. */
  readonly cues: {readonly cues: readonly (CueSpan & {readonly beat: string})[]};
  /** The film that all checked chapters make, with its captions, at 60 frames a second. */
  readonly captions: {readonly film: Timeline; readonly isWhole: boolean};
  /** Stills of an earlier time, and a place for pictures of what differs. */
  readonly earlier: {
    readonly earlier: {
      readonly folder: string;
      /** Undefined if there is none. */
      still(name: string): Promise<Bitmap | undefined>;
      /** @returns the path of the file. */
      keep(name: string, picture: Bitmap): Promise<string>;
    };
  };
}

export type Need = keyof Evidence;

/** The evidence of several needs in one. */
type All<N extends Need> = (N extends Need ? (each: Evidence[N]) => void : never) extends (all: infer E) => void
  ? E
  : never;

/** A chapter, with the evidence that a rule needs. */
export type Seen<N extends Need> = Chapter & All<N>;

/** Something that a viewer would stumble over, as a rule tells it. */
export interface Problem {
  /** Counted from the chapter's first, at the rate at which the chapter was played. */
  readonly frame?: number;
  /** Where `frame` does not say it. */
  readonly beat?: string;
  readonly seconds?: number;
  /** What it is about, as `DescentPlane > Label "start"`. */
  readonly part: string;
  readonly message: string;
  /** What would work. */
  readonly remedy: string;
  /** Worth knowing, but no fault: a note alone does not fail the check. */
  readonly note?: true;
}

/** One thing that a viewer must not stumble over. */
export interface Rule<N extends Need = Need> {
  readonly name: string;
  readonly needs: readonly N[];
  readonly run: (seen: Seen<N>) => readonly Problem[] | Promise<readonly Problem[]>;
}

/** Whether a rule can be run with this evidence. */
export function needsOnly<N extends Need>(...evidence: readonly N[]) {
  const known: readonly Need[] = evidence;
  return (rule: Rule): rule is Rule<N> => rule.needs.every(need => known.includes(need));
}
