import {marksOf, plainSentence} from '../../script/marks';
import {nameOf} from '../Chapter';
import type {Problem, Rule} from '../Rule';

/** A picture may come so much before or after its word, in seconds. */
const most = 0.5;
/** Fainter things are not yet, or no longer, seen. */
const seen = 0.5;

/**
 * The picture waits for its word. A mark that was reached late is told by the frame in which the picture was ready for it;
 * a word or a figure that stands right after a mark becomes visible when it is heard. It is told as a note: beats that have no
 * time left for their words still play.
 */
export const order = {
  name: 'order',
  needs: ['signals', 'cues'],
  run({declaration, locale, fps, span, snapshots, cues}) {
    const late = cues
      .filter(({firstFrame, lastFrame}) => lastFrame - firstFrame > most * fps)
      .map(({name, beat, firstFrame, lastFrame}): Problem => ({
        frame: lastFrame,
        part: `the mark {${name}} of "${beat}"`,
        message: `is heard ${((lastFrame - firstFrame) / fps).toFixed(1)} s before the picture is ready for it.`,
        note: true,
        remedy: 'Let what comes before it take less time, or move the mark to a later word.',
      }));
    const apart = span.beats.flatMap(({id, firstFrame, lastFrame}): readonly Problem[] => {
      const sentence = declaration?.marked[id]?.[locale] ?? '';
      const plain = plainSentence(sentence);
      const heard = marksOf(sentence).flatMap(({name, at}) => {
        const cue = cues.find(each => each.beat === id && each.name === name);
        return cue ? [{name, due: cue.firstFrame, words: plain.slice(at).trimStart()}] : [];
      });
      if (heard.length === 0) return [];
      const beforehand = new Set<number>();
      const problems: Problem[] = [];
      for (const {frame, stays} of snapshots) {
        if (frame > lastFrame) break;
        for (const {item} of stays) {
          if (item.kind !== 'text' || item.caption || item.opacity < seen || beforehand.has(item.id)) continue;
          beforehand.add(item.id);
          const named = frame > firstFrame && heard.find(({words}) => begins(words, item.text));
          if (!named || Math.abs(frame - named.due) <= most * fps) continue;
          const seconds = (Math.abs(frame - named.due) / fps).toFixed(1);
          problems.push({
            frame,
            part: nameOf(item),
            message: `becomes visible ${seconds} s ${frame < named.due ? 'before' : 'after'} its mark {${named.name}}.`,
            note: true,
            remedy: 'Let it wait with cue(), or move the mark to the word at which it comes.',
          });
        }
      }
      return problems;
    });
    return [...late, ...apart];
  },
} satisfies Rule<'signals' | 'cues'>;

/** Whether words begin with a text that is long enough to be known again: Korean words go on with a particle. */
function begins(words: string, text: string): boolean {
  return text.trim().length > 1 && words.toLowerCase().startsWith(text.trim().toLowerCase());
}
