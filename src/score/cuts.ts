import type {ScoreEvent, Score} from './score';
import type {Stroke} from './strokes';

/** How what is drawn on a slide changes. */
export type InkChange = Extract<ScoreEvent, {readonly ink: string}>;

/** What lies over the picture from a frame on. */
export interface Overlay {
  /** Counted from the cut's first. */
  readonly frame: number;
  readonly captions: boolean;
  readonly black: boolean;
  /** In pixels of the scene. */
  readonly laser: readonly [x: number, y: number] | null;
  /** What happens to what is drawn: all of it each time would be much too much. */
  readonly ink: readonly InkChange[];
}

/** A stretch of a talk in which one slide is played and held, or shown. */
export interface Cut {
  readonly slide: string;
  /** Whether it is played; otherwise its end is shown. */
  readonly played: boolean;
  /** Empty where the talk has not told. */
  readonly locale: string;
  /** Counted from the talk's first. */
  readonly firstFrame: number;
  readonly lastFrame: number;
  /** Each time something changes, beginning with the first frame. */
  readonly overlays: readonly Overlay[];
}

/** What a talk showed that cannot be shown any more. */
export interface Gone {
  readonly slide: string;
  /** Seconds. */
  readonly at: number;
}

/** Milliseconds between two points of the laser within which it moves from one to the other. */
const sweep = 100;

/**
 * Says frame by frame what a talk has shown. Where a slide is not there any more, the picture before stays; before the
 * first one it is the first that there is.
 *
 * @param exists - whether there is still a slide of this name.
 */
export function cutsOf(
  {events, milliseconds}: Score,
  fps: number,
  exists: (slide: string) => boolean,
): {readonly cuts: readonly Cut[]; readonly gone: readonly Gone[]} {
  const frameAt = (at: number) => Math.round((at * fps) / 1000);
  const frames = Math.max(1, frameAt(milliseconds));
  const gone: Gone[] = [];
  const cuts: {cut: Omit<Cut, 'lastFrame' | 'overlays'>; overlays: Overlay[]}[] = [];
  const ink = new Map<string, readonly Stroke[]>();
  let seen = {locale: '', captions: false, black: false, laser: null as Overlay['laser']};
  const overlay = (at: number, changes: readonly InkChange[] = []) => {
    const last = cuts.at(-1);
    if (!last) return;
    const {captions, black, laser} = seen;
    const frame = frameAt(at) - last.cut.firstFrame;
    const same = last.overlays.at(-1)?.frame === frame ? last.overlays.pop() : undefined;
    last.overlays.push({frame, captions, black, laser, ink: [...(same?.ink ?? []), ...changes]});
  };
  const show = (slide: string, played: boolean, at: number) => {
    if (!exists(slide)) {
      gone.push({slide, at: at / 1000});
      return;
    }
    const firstFrame = cuts.length === 0 ? 0 : frameAt(at);
    // Of two in one frame, only the later one was seen.
    if (cuts.at(-1)?.cut.firstFrame === firstFrame) cuts.pop();
    if (firstFrame >= frames) return;
    cuts.push({cut: {slide, played, locale: seen.locale, firstFrame}, overlays: []});
    const drawn = ink.get(slide);
    overlay((firstFrame * 1000) / fps, drawn ? [{at, ink: slide, keep: 0, add: [...drawn]}] : []);
  };
  for (const event of events) {
    const {at} = event;
    if (at > milliseconds) break;
    if ('play' in event) show(event.play, true, at);
    else if ('show' in event) show(event.show, false, at);
    else if ('locale' in event) seen = {...seen, locale: event.locale};
    else if ('captions' in event) seen = {...seen, captions: event.captions};
    else if ('black' in event) seen = {...seen, black: event.black};
    else if ('laser' in event) {
      let time = at;
      for (const [after, x, y] of event.laser ?? []) {
        const {laser: from} = seen;
        const steps = from && after <= sweep ? frameAt(time + after) - frameAt(time) : 0;
        for (let step = 1; from && step < steps; step++) {
          const part = step / steps;
          seen = {...seen, laser: [from[0] + (x - from[0]) * part, from[1] + (y - from[1]) * part]};
          overlay(time + step * (1000 / fps));
        }
        time += after;
        seen = {...seen, laser: [x, y]};
        overlay(time);
      }
      if (!event.laser) seen = {...seen, laser: null};
    } else if ('ink' in event) ink.set(event.ink, drawnAfter(ink.get(event.ink) ?? [], event));
    if ('ink' in event) overlay(at, event.ink === cuts.at(-1)?.cut.slide ? [event] : []);
    else if ('locale' in event || 'captions' in event || 'black' in event || ('laser' in event && !event.laser))
      overlay(at);
  }
  return {
    cuts: cuts.map(({cut, overlays}, index) => ({
      ...cut,
      lastFrame: (cuts[index + 1]?.cut.firstFrame ?? frames) - 1,
      overlays: overlays.filter(({frame}) => cut.firstFrame + frame < (cuts[index + 1]?.cut.firstFrame ?? frames)),
    })),
    gone,
  };
}

/** What is drawn on a slide after a change. */
export function drawnAfter(before: readonly Stroke[], change: InkChange): readonly Stroke[] {
  if ('keep' in change) return [...before.slice(0, change.keep), ...change.add];
  const last = before.at(-1);
  return last ? [...before.slice(0, -1), {...last, points: [...last.points, ...change.more]}] : before;
}
