import type {BBox, Scene} from '@motion-canvas/core';
import type {ChapterScript} from '../script/chapterScript';
import {declareChapter, type FrameBox} from '../script/declaration';
import {withoutMarks} from '../script/retell';
import type {Theme} from '../theme/theme';
import type {CaptionLine} from './CaptionLine';
import {frameSize, type Regions} from './regions';

/** Colours that are told from the ground, but need not be told from each other. */
const neutral = ['background', 'panel', 'ink', 'muted', 'faint', 'rule'];

/** The hues of series are a list, and in the lecture's themes those of functions. */
const lists = ['series'];

/** Promises what the stage's regions and the theme are there for, so that it can be checked. */
export function declare(
  scene: Scene,
  script: ChapterScript,
  {color, size}: Theme,
  {safe, caption}: Regions,
  captions: CaptionLine,
): void {
  declareChapter(
    scene,
    {
      script: withoutMarks(script),
      marked: Object.fromEntries(Object.entries(script.beats).map(([beat, {sentence}]) => [beat, sentence])),
      safe: inFrame(safe),
      caption: inFrame(caption),
      smallestText: size.label,
      hues: Object.fromEntries(Object.entries(color).filter(([name]) => ![...neutral, ...lists].includes(name))),
      inks: [color.ink, color.muted, color.faint],
    },
    captions,
  );
}

function inFrame({left, top, right, bottom}: BBox): FrameBox {
  const [x, y] = [frameSize.width / 2, frameSize.height / 2];
  return {left: left + x, top: top + y, right: right + x, bottom: bottom + y};
}
