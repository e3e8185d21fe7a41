import type {Problem, Rule} from '../Rule';
import {countersOf, countOf, isRoundingOf, printedIn} from '../shown';

/**
 * A number that counts what is drawn is read together with it: one that runs ahead, or comes late, says that something
 * else has happened. Which numbers count what is said in the chapter's truth.
 */
export const lag = {
  name: 'lag',
  needs: ['signals'],
  run(chapter) {
    const counters = countersOf(chapter);
    const found = new Map<number, Problem>();
    for (const snapshot of counters.size > 0 ? chapter.snapshots : []) {
      for (const printed of printedIn(snapshot, chapter)) {
        const {item, text} = printed;
        const counter = counters.get(item.id);
        const drawn = counter && countOf(counter, snapshot);
        if (drawn === undefined || found.has(item.id) || isRoundingOf(printed, drawn)) continue;
        found.set(item.id, {
          frame: snapshot.frame,
          part: `${item.node} "${text}"`,
          message: `reads ${text} while "${counter?.series}" of ${counter?.component} makes ${Number(drawn.toPrecision(5))}.`,
          remedy: 'Print what the mark has drawn (as path.taken() does), not a number that is animated beside it.',
        });
      }
    }
    return [...found.values()];
  },
} satisfies Rule<'signals'>;
