import {beatAt, type Chapter, type Snapshot, type Stay} from '../Chapter';
import type {Problem, Rule, Seen} from '../Rule';
import type {Item, Rgba} from '../scenery';

/** A picture may stand still for so long while somebody speaks, in seconds. */
const longest = 3;
/** What differs within so much time is compared, in seconds. */
const moment = 0.5;
/** A slow drift is no change: less than so many pixels (of a line's width, too), so much opacity or so much colour within a moment. */
const least = {pixels: 6, width: 2, opacity: 0.08, color: 12} as const;

/** While somebody speaks, the picture shows what is said; where nothing changes for long, one looks away. */
export const stillness = {
  name: 'stillness',
  needs: ['signals'],
  run(chapter) {
    const {span, fps} = chapter;
    return span.beats.flatMap(({firstFrame, lastFrame, captions}): readonly Problem[] => {
      const said = {first: captions[0]?.firstFrame ?? firstFrame, last: captions.at(-1)?.lastFrame ?? lastFrame};
      const {from, to} = longestPause(chapter, said.first, Math.min(said.last, lastFrame));
      const seconds = (to - from) / fps;
      if (seconds <= longest) return [];
      const what = captionAt(chapter, from);
      return [
        {
          frame: from,
          part: 'the picture',
          message: `stands still for ${seconds.toFixed(1)} s while "${what}" is said; ${longest} s is the most.`,
          remedy: 'Let it show what is said: point at the part, send a sample through, or move it when it is named.',
        },
      ];
    });
  },
} satisfies Rule<'signals'>;

/** The longest stretch of a sentence in which nothing changes, in frames. */
function longestPause(chapter: Seen<'signals'>, first: number, last: number) {
  const {snapshots, fps} = chapter;
  const step = Math.max(1, Math.round((moment / 2) * fps));
  let pause = {from: first, to: first};
  let from = first;
  let before = seenIn(snapshots, first);
  let beforeThat = before;
  for (let frame = first + step; frame <= last; frame += step) {
    const now = seenIn(snapshots, frame);
    if (differ(before, now) || differ(beforeThat, now)) from = frame;
    else if (frame - from > pause.to - pause.from) pause = {from, to: frame};
    beforeThat = before;
    before = now;
  }
  return pause;
}

type Picture = ReadonlyMap<number, Item>;

function seenIn(snapshots: readonly Snapshot[], frame: number): Picture {
  const stays: readonly Stay[] = snapshots.findLast(snapshot => snapshot.frame <= frame)?.stays ?? [];
  return new Map(stays.filter(({item}) => !item.caption && item.opacity > 0.1).map(({item}) => [item.id, item]));
}

function differ(before: Picture, now: Picture): boolean {
  if (before === now) return false;
  if (before.size !== now.size) return true;
  return [...now].some(([id, item]) => {
    const old = before.get(id);
    return old === undefined || (old !== item && hasChanged(old, item));
  });
}

function hasChanged(old: Item, now: Item): boolean {
  if (Math.abs(old.opacity - now.opacity) >= least.opacity) return true;
  if (old.kind === 'text' || now.kind === 'text') {
    const isOther = old.kind !== now.kind || (old.kind === 'text' && now.kind === 'text' && old.text !== now.text);
    if (isOther || (old.kind === 'text' && now.kind === 'text' && haveChanged(old.color, now.color))) return true;
  } else {
    if (haveChanged(old.fill, now.fill) || haveChanged(old.stroke, now.stroke)) return true;
    if (Math.abs(old.width - now.width) >= least.width) return true;
    const {outline} = now;
    // A line that grows gets more points: its box says how far.
    const isSame = outline.length === old.outline.length;
    if (isSame && outline.some(([x, y], at) => farFrom(old.outline[at] ?? [x, y], [x, y]))) return true;
  }
  const {left, top, right, bottom} = now.box;
  return farFrom([old.box.left, old.box.top], [left, top]) || farFrom([old.box.right, old.box.bottom], [right, bottom]);
}

function farFrom(old: readonly [number, number], now: readonly [number, number]): boolean {
  return Math.hypot(now[0] - old[0], now[1] - old[1]) >= least.pixels;
}

function haveChanged(old: Rgba | undefined, now: Rgba | undefined): boolean {
  if (!old || !now) return old !== now;
  const [red, green, blue, alpha] = now.map((value, at) => Math.abs(value - (old[at] ?? 0)));
  return Math.hypot(red ?? 0, green ?? 0, blue ?? 0) >= least.color || (alpha ?? 0) >= least.opacity;
}

function captionAt(chapter: Chapter, frame: number): string {
  const captions = beatAt(chapter, frame)?.captions ?? [];
  const said = captions.findLast(({firstFrame}) => firstFrame <= frame) ?? captions[0];
  return said?.lines.join(' ') ?? '';
}
