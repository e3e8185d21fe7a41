import type {ScoreEvent} from './score';
import {frame, type Stroke} from './strokes';

/** Milliseconds between one point of the laser and the next that is kept. */
const laserEvery = 33;

type Laser = [after: number, x: number, y: number][];

/** What is seen of a talk, as the score has it. */
export interface Seen {
  readonly locale: string;
  readonly captions: boolean;
  readonly black: boolean;
}

/** Writes down what happens in a talk, in as few words as it takes. */
export class Recording {
  private readonly events: ScoreEvent[] = [];
  private readonly ink = new Map<string, readonly Stroke[]>();
  private seen: Partial<Seen> = {};
  private laser: {readonly at: number; last: number; readonly points: Laser} | undefined;
  private pointing = false;

  /** @param now - milliseconds of a clock that nobody sets. */
  public constructor(
    private readonly now: () => number,
    private readonly begun = now(),
  ) {}

  public get milliseconds(): number {
    return Math.max(0, Math.round(this.now() - this.begun));
  }

  /** A slide is being played from now on, or its end is shown. */
  public show(slide: string, played: boolean): void {
    const {milliseconds: at} = this;
    this.write(played ? {at, play: slide} : {at, show: slide});
  }

  /** How it is seen from now on; what is the same as before costs nothing. */
  public see({locale, captions, black}: Seen): void {
    const {milliseconds: at, seen} = this;
    if (locale !== seen.locale) this.write({at, locale});
    if (captions !== seen.captions) this.write({at, captions});
    if (black !== seen.black) this.write({at, black});
    this.seen = {locale, captions, black};
  }

  /** @param to - in shares of the picture; null where the laser is off. */
  public point(to: {readonly x: number; readonly y: number} | null): void {
    const {milliseconds: at} = this;
    if (!to) {
      if (this.pointing) this.write({at, laser: null});
      this.pointing = false;
      return;
    }
    this.pointing = true;
    this.laser ??= {at, last: at - laserEvery, points: []};
    const {laser} = this;
    if (at - laser.last < laserEvery) return;
    const after = laser.points.length === 0 ? 0 : at - laser.last;
    laser.points.push([after, Math.round(to.x * frame.width), Math.round(to.y * frame.height)]);
    laser.last = at;
  }

  public draw(slide: string, drawn: readonly Stroke[]): void {
    const {milliseconds: at} = this;
    const strokes = drawn.map(rounded);
    const before = this.ink.get(slide) ?? [];
    this.ink.set(slide, strokes);
    const other = strokes.findIndex((stroke, index) => !same(stroke, before[index]));
    const keep = other < 0 ? strokes.length : other;
    const [last, was] = [strokes.at(-1), before.at(-1)];
    const goesOn = keep === strokes.length - 1 && before.length === strokes.length;
    if (
      goesOn &&
      last &&
      was &&
      last.pen === was.pen &&
      same({...last, points: last.points.slice(0, was.points.length)}, was)
    ) {
      this.write({at, ink: slide, more: last.points.slice(was.points.length)});
    } else if (keep < strokes.length || before.length > keep) {
      this.write({at, ink: slide, keep, add: strokes.slice(keep)});
    }
  }

  public hear(file: string): void {
    this.write({at: this.milliseconds, sound: file});
  }

  /** All that has happened since it was last asked for, in order. */
  public take(): readonly ScoreEvent[] {
    this.flushLaser();
    return this.events.splice(0);
  }

  private write(event: ScoreEvent): void {
    this.flushLaser();
    this.events.push(event);
  }

  private flushLaser(): void {
    const {laser} = this;
    this.laser = undefined;
    if (laser && laser.points.length > 0) this.events.push({at: laser.at, laser: laser.points});
  }
}

/** Half a pixel more or less is not seen; its digits would be most of the file. */
function rounded({pen, points}: Stroke): Stroke {
  return {
    pen,
    points: points.map(([x, y, pressure]) => [Math.round(x), Math.round(y), Math.round(pressure * 100) / 100]),
  };
}

function same(stroke: Stroke, other: Stroke | undefined): boolean {
  return (
    other !== undefined &&
    stroke.pen === other.pen &&
    stroke.points.length === other.points.length &&
    stroke.points.every((point, index) => point.every((value, part) => value === other.points[index]?.[part]))
  );
}
