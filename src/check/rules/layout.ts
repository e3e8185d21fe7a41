import type {FrameBox} from '../../script/declaration';
import {frame, grow, holds, isWithin, meet, passesThrough} from '../geometry';
import {beatAt, nameOf, type Chapter, type Snapshot, type Stay} from '../Chapter';
import type {Problem, Rule} from '../Rule';
import {meaningful} from '../meaning';
import type {Item, MarkItem, TextItem} from '../scenery';

/** Below this opacity something is on its way in or out, and is not read. */
const legible = 0.5;
/** Letters and lines may come this near before they touch, in pixels. */
const slack = 2;
/** What lasts for less than this is a movement, not a place, in seconds. */
const noticed = 0.5;
/** Text that grows is small for a moment; it is too small when it stays so, in seconds. */
const settled = 0.3;

/**
 * A viewer reads everything that stands in the picture at once: what leaves the frame, or lies under something else,
 * is lost, and nobody notices it while writing the scene, because it happens in one language, or for half a second.
 */
export const layout = {
  name: 'layout',
  needs: ['signals'],
  run(chapter) {
    const found = new Map<string, {readonly problem: Problem; seconds: number}>();
    const colors = meaningful(chapter.declaration);
    for (const snapshot of chapter.snapshots) {
      const add: Add = (what, items, message, remedy) => {
        const key = [what, beatAt(chapter, snapshot.frame)?.id, ...items.map(nameOf)].join();
        const problem = {frame: snapshot.frame, part: nameOf(items[0]), message, remedy};
        const entry = found.get(key) ?? {problem, seconds: 0};
        entry.seconds += (snapshot.last - snapshot.frame + 1) / chapter.fps;
        found.set(key, entry);
      };
      for (const stay of snapshot.stays) standAlone(stay, chapter, add);
      for (const [one, other] of overlapping(snapshot, colors)) {
        add(
          'overlap',
          [one, other],
          `lies over ${nameOf(other)}.`,
          'Move one of them, or say by mayOverlap(node, reason) where it is made that it is meant.',
        );
      }
    }
    return [...found.values()].filter(({seconds}) => seconds >= noticed).map(({problem}) => problem);
  },
} satisfies Rule<'signals'>;

type Add = (what: string, items: readonly [Item, ...Item[]], message: string, remedy: string) => void;

function standAlone({item, first, last}: Stay, {declaration, fps}: Chapter, add: Add): void {
  if (item.kind === 'mark' && !item.fill && !item.stroke) return;
  const backdrop = item.kind === 'mark' && isWithin(frame, grow(item.box, 1));
  if (backdrop || item.opacity < legible || item.mayOverlap !== undefined) return;
  const {safe, caption, smallestText} = declaration ?? {safe: frame, caption: undefined, smallestText: 0};
  if (!isWithin(item.box, grow(safe, slack + (item.kind === 'mark' ? item.width / 2 : 0)))) {
    const [what, by] = beyond(item.box, safe);
    add(
      'outside',
      [item],
      `reaches ${by} px over the ${what} of the safe area.`,
      'Move it inwards or make it smaller.',
    );
  }
  if (item.kind === 'text' && item.cut) {
    add('cut', [item], 'is cut off by the clip of what it is in.', 'Put it outside of the clipped node.');
  }
  if (caption && !item.caption && meet(grow(item.box, -slack), caption)) {
    add('caption', [item], 'is where captions are shown.', 'Keep it in the stage’s body, main, left or right.');
  }
  if (item.kind === 'text' && item.fontSize < smallestText - 0.5 && (last - first) / fps >= settled) {
    const size = Math.round(item.fontSize);
    add('small', [item], `is ${size} px high; the smallest text is ${smallestText}.`, 'Use one of the theme’s sizes.');
  }
}

function beyond(box: FrameBox, safe: FrameBox): readonly [side: string, by: number] {
  const sides: readonly (readonly [string, number])[] = [
    ['left', safe.left - box.left],
    ['top', safe.top - box.top],
    ['right', box.right - safe.right],
    ['bottom', box.bottom - safe.bottom],
  ];
  const [side, by] = sides.reduce((most, each) => (each[1] > most[1] ? each : most));
  return [side, Math.round(by)];
}

/** Texts that lie over a text, or over a mark's edge; inside a filled mark a text may stand. */
function* overlapping({stays}: Snapshot, colors: ReadonlySet<string>): Generator<readonly [TextItem, Item]> {
  const items = stays.map(({item}) => item);
  for (const [index, text] of items.entries()) {
    if (!isLegibleText(text)) continue;
    const letters = grow(text.box, -slack);
    // What lies behind a panel that the text stands on cannot disturb it.
    const ground = items
      .slice(0, index)
      .findLastIndex(item => isPanel(item) && item.opacity >= text.opacity - 0.03 && holds(item.outline, letters));
    for (const [otherIndex, other] of items.entries()) {
      if (otherIndex <= ground || otherIndex === index || other.opacity < legible) continue;
      if (other.mayOverlap !== undefined || !meet(letters, other.box)) continue;
      if (other.kind === 'text') {
        if (otherIndex < index && isLegibleText(other)) yield [text, other];
      } else if (
        disturbs(other, colors) &&
        touches(other, letters) &&
        !(text.halo && otherIndex < index && !other.fill)
      ) {
        yield [text, other];
      }
    }
  }
}

/** Lines and marks do; panels and shades are grounds, and text may stand across their edge. */
function disturbs({fill, stroke, opacity}: MarkItem, colors: ReadonlySet<string>): boolean {
  const isStrong = (paint: MarkItem['fill']) => paint !== undefined && !(paint[3] * opacity < legible);
  return isStrong(stroke) || (isStrong(fill) && colors.has(`${fill?.slice(0, 3).join()}`));
}

function isLegibleText(item: Item): item is TextItem {
  return item.kind === 'text' && item.opacity >= legible && item.mayOverlap === undefined;
}

function isPanel(item: Item): item is MarkItem {
  return item.kind === 'mark' && item.closed && (item.fill?.[3] ?? 0) > 0.97;
}

function touches({outline, closed, fill, width}: MarkItem, letters: FrameBox): boolean {
  return passesThrough(outline, closed || fill !== undefined, grow(letters, width / 2));
}
