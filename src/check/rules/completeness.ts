import {holdSeconds} from '../../script/pace';
import type {ChapterScript} from '../../script/chapterScript';
import type {BeatSpan} from '../../script/timeline';
import {nameOf, type Chapter, type Snapshot} from '../Chapter';
import type {Problem, Rule, Seen} from '../Rule';
import {leftover} from '../strings';

/** A beat may be longer than it needs to be by a slide's frame and two of rounding. */
const slackFrames = 3;

/**
 * What a script promises and what is played drift apart silently: a beat that is never reached, one that stands still,
 * a word typed into a scene that has no translation, a character the font does not have.
 */
export const completeness = {
  name: 'completeness',
  needs: ['signals'],
  run(chapter) {
    const {declaration} = chapter;
    if (!declaration) return [];
    return [
      ...beatsOf(declaration.script, chapter),
      ...timelineOf(chapter),
      ...chapter.span.beats.flatMap(beat => paceOf(beat, chapter)),
      ...stringsOf(declaration.script, chapter),
      ...chapter.missingGlyphs.map(({character, text, frame}) => ({
        frame,
        part: `the text "${text}"`,
        message: `has the character "${character}", which the typeface does not have.`,
        remedy: 'Use a character that it has, or a formula.',
      })),
    ];
  },
} satisfies Rule<'signals'>;

const problem = (beat: string, message: string, remedy: string, part = 'the beat'): Problem => ({
  beat,
  part,
  message,
  remedy,
});

function beatsOf({beats, title}: ChapterScript, {span}: Chapter): readonly Problem[] {
  const played = span.beats.map(({id}) => id);
  const unplayed = Object.keys(beats)
    .filter(beat => !played.includes(beat))
    .map(beat => problem(beat, 'is in the script but was never played.', 'Play it, or take it out of the script.'));
  const silent = Object.entries(beats).flatMap(([beat, {sentence, notes, description}]) =>
    Object.keys(title).flatMap(locale =>
      Object.entries<Readonly<Record<string, string>>>({sentence, notes, ...(description && {description})})
        .filter(([, text]) => !text[locale]?.trim())
        .map(([what]) => problem(beat, `has no ${what} in "${locale}".`, 'Write it in the script.', 'the script')),
    ),
  );
  return [...unplayed, ...silent];
}

function timelineOf({span}: Chapter): readonly Problem[] {
  const found: Problem[] = [];
  let next = span.firstFrame;
  for (const {id, firstFrame, lastFrame, captions} of span.beats) {
    if (firstFrame !== next)
      found.push(
        problem(
          id,
          `begins at frame ${firstFrame}, but the beat before it ends at ${next - 1}.`,
          'Put everything that takes time into a beat.',
        ),
      );
    if (captions.some(caption => caption.firstFrame < firstFrame || caption.lastFrame > lastFrame)) {
      found.push(problem(id, 'has a caption that reaches beyond it.', 'This is a fault of the stage.'));
    }
    next = lastFrame + 1;
  }
  const last = span.beats.at(-1);
  if (last && next !== span.lastFrame + 1)
    found.push(
      problem(
        last.id,
        'is the last beat, but the chapter goes on after it.',
        'Put everything that takes time into a beat.',
      ),
    );
  return found;
}

function paceOf({id, firstFrame, lastFrame}: BeatSpan, chapter: Seen<'signals'>): readonly Problem[] {
  const {snapshots, fps, locale, declaration} = chapter;
  const moves = snapshots
    .filter(({frame}) => frame > firstFrame && frame <= lastFrame)
    .filter(({frame, stays}) => hasChanged(stays, snapshots, frame));
  const lastMove = moves.at(-1);
  if (!lastMove) return [problem(id, 'moves nothing.', 'Let the picture do what the sentence says.')];
  const sentence = declaration?.script.beats[id]?.sentence;
  const hold = holdSeconds(sentence?.[locale] ?? '', locale) * fps;
  const needed = Math.max(lastMove.frame - firstFrame, hold);
  const over = lastFrame + 1 - firstFrame - needed - slackFrames;
  if (over <= 0) return [];
  return [
    problem(
      id,
      `stands still for ${(over / fps).toFixed(1)} s longer than its sentence needs.`,
      'Take out the wait, or let something move.',
    ),
  ];
}

/** Whether anything but the caption came, went or changed in this frame. */
function hasChanged(stays: Snapshot['stays'], snapshots: readonly Snapshot[], frame: number): boolean {
  if (stays.some(stay => stay.first === frame && !stay.item.caption)) return true;
  const index = snapshots.findIndex(snapshot => snapshot.frame === frame);
  const now = new Set(stays.map(({item}) => item.id));
  return (snapshots[index - 1]?.stays ?? []).some(({item}) => !item.caption && !now.has(item.id));
}

function stringsOf(script: ChapterScript, chapter: Seen<'signals'>): readonly Problem[] {
  const {locale} = chapter;
  const written = [
    ...[script.title, ...Object.values(script.words)].map(text => text[locale] ?? ''),
    ...Object.values(chapter.truth ?? {}).flatMap(({texts = []}) => texts),
  ];
  const spoken = Object.values(script.beats).map(({sentence}) => sentence[locale] ?? '');
  const found = new Map<string, Problem>();
  for (const {frame, stays} of chapter.snapshots) {
    for (const {item} of stays) {
      if (item.kind !== 'text' || found.has(item.text)) continue;
      const rest = item.caption
        ? spoken.some(sentence => sentence.includes(item.text))
          ? ''
          : item.text
        : leftover(item, written);
      if (rest === '') continue;
      const message = `shows "${rest}", which is in no script.`;
      const remedy = 'Put it into the words of the chapter’s script, in every locale.';
      found.set(item.text, {frame, part: nameOf(item), message, remedy});
    }
  }
  return [...found.values()];
}
