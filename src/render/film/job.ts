import type {Cut} from '../../score/cuts';
import type {Voice} from '../../script/spoken';
import type {ChapterSpan} from '../../script/timeline';
import type {Encoding} from './encoding';
import type {Segment} from './segments';
import type {DecodedSound, PreparedSound, SoundConfig, SplitTake, WireSound} from './soundJob';

/** What is played, and how: the same for a film, for stills and for a timeline. Sent from Node to the page. */
export interface Selection {
  /** Ids of chapters, played in the project's order; all of them if empty. */
  readonly chapters: readonly string[];
  readonly locale: string;
  readonly fps: number;
  /** Whether captions are drawn into the picture. */
  readonly captions: boolean;
  readonly width: number;
  readonly height: number;
  /** Draws no ground behind the scenes. */
  readonly transparent?: boolean | undefined;
  /** The takes that decide how long beats last; left out where nothing is heard. */
  readonly voice?: Voice | undefined;
  /** How a project that is no lesson is played; left out for a lesson. */
  readonly project?: ProjectSelection | undefined;
}

/** How Motion Canvas' own renderer plays a project whose scenes are no chapters. */
export interface ProjectSelection {
  /** Whether an error that Motion Canvas writes into its log ends the render. */
  readonly strict: boolean;
  /** Whether what is not drawn stays transparent; otherwise it is black. */
  readonly transparent: boolean;
}

/** Frames of a selection, counted from its first one. */
export interface FrameRange {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
}

/** A cut of a talk, as the page plays it. */
export interface PlayedCut extends Pick<Cut, 'slide' | 'played' | 'locale' | 'overlays'> {
  /** The slide before it in its chapter; left out for the first one. */
  readonly before?: string | undefined;
}

/** A segment, and how it is encoded. */
export interface SegmentRequest extends Segment {
  readonly encoding: Encoding;
  /** Draws also what is known to be the same picture, and fails if it is not. */
  readonly verify?: boolean;
  /** Tells of each frame that it is done, instead of twice a second: to find the one at which a page stops. */
  readonly tellEach?: boolean;
}

/** Single frames of one chapter. */
export interface StillsRequest {
  readonly chapter: string;
  /** Frames counted from the chapter's own first one, in playing order. */
  readonly stills: readonly {readonly frame: number; readonly label: string}[];
  /** Asks for a contact sheet of the stills under this title. */
  readonly sheetTitle?: string | undefined;
}

/** Pictures as base64 of PNG files. */
export interface Stills {
  /** In the order in which they were asked for. */
  readonly stills: readonly string[];
  readonly sheet?: string | undefined;
}

/** An encoded frame on its way from the page to Node. */
export interface WirePacket {
  /** Base64 of the packet's bytes; empty where the format has no need to say that a picture stays. */
  readonly data: string;
  readonly key: boolean;
}

/** What a decoder has to know before the first packet. */
export interface WireDecoderConfig {
  readonly codec: string;
  /** Base64 of the `avcC` record of H.264. */
  readonly description?: string | undefined;
}

/** How much work a segment took. */
export interface SegmentReport {
  /** Frames that were drawn; the others were the same picture as the one before. */
  readonly drawn: number;
  /** Frames that were encoded; the others repeat the one before. */
  readonly encoded: number;
  /** Whether a scene of the page has read sentences or notes: they may be in the picture. */
  readonly readsTexts: boolean;
}

/** An error inside the page, with what was being played when it happened. */
export interface PageFailure {
  readonly code: 'scene' | 'voice' | 'encoder' | 'unknown-chapter';
  readonly message: string;
  readonly stack?: string | undefined;
  readonly chapter?: string | undefined;
  readonly beat?: string | undefined;
}

/** The answer to any request to the page: errors come as data, because a thrown one would lose what goes with it. */
export type PageAnswer<T> = {readonly value: T} | {readonly failure: PageFailure};

/** What the page offers to Node. */
export interface RendererPage {
  /** The ids of the selected chapters, in order. */
  chapters(selection: Selection): Promise<PageAnswer<readonly string[]>>;
  /** Whether a scene has read sentences or notes since the page was loaded. */
  readsTexts(): Promise<PageAnswer<boolean>>;
  /** Plays one chapter without drawing it; its frames are counted from its own first. */
  span(selection: Selection, chapter: string): Promise<PageAnswer<ChapterSpan>>;
  /** Draws and encodes a part of a chapter; the packets go to the {@link RendererHost}. */
  segment(selection: Selection, request: SegmentRequest): Promise<PageAnswer<SegmentReport>>;
  /** Draws single frames of one chapter. */
  stills(selection: Selection, request: StillsRequest): Promise<PageAnswer<Stills>>;
  /** The sentences of a chapter's beats, in order, with their marks; none if the stage has not made it. */
  sentences(
    selection: Selection,
    chapter: string,
  ): Promise<PageAnswer<readonly (readonly [beat: string, sentence: string])[]>>;
  /** Decodes and measures a take, given as base64 of its file. */
  prepareTake(file: string): Promise<PageAnswer<PreparedSound>>;
  /** Cuts a long recording, base64 of its file, into as many takes, at its longest pauses. */
  splitRecording(file: string, count: number): Promise<PageAnswer<readonly SplitTake[]>>;
  /** Base64 of the samples that the project itself has as its sound; empty if it has none. */
  projectSound(): Promise<PageAnswer<string>>;
  /** The slides of a chapter, in order. */
  slides(selection: Selection, chapter: string): Promise<PageAnswer<readonly string[]>>;
  /** Decodes packets of Opus, as base64. */
  decodeOpus(packets: readonly string[], config: SoundConfig): Promise<PageAnswer<DecodedSound>>;
  /** Encodes samples, base64 of 32-bit floats, after those that came before; none end the sound. */
  encodeOpus(samples: string): Promise<PageAnswer<WireSound>>;
}

/** What Node offers to the page; each promise resolves when Node is ready for more. */
export interface RendererHost {
  packets(batch: readonly WirePacket[], config: WireDecoderConfig | undefined): Promise<void>;
  /** An error that Motion Canvas has written into its log, and that does not end the render. */
  logged(message: string): Promise<void>;
  /** A sign of life: the frame that was done last, counted from the chapter's own first. */
  alive(frame: number): Promise<void>;
}
