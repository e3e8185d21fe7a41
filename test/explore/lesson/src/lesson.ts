import zigzag from '../../../../scenes/zigzag/zigzag?scene';
import {defineLesson} from '../../../../src/script/lesson';
import {experiments} from '../../../../src/simulation/experiments';

/** The chapter of the lecture that is explored most, alone: its page is made in a fraction of the time. */
export default defineLesson({
  name: 'zigzag-lesson',
  chapters: [zigzag],
  experiments,
  worker: () => new Worker(new URL('../../../../src/simulation/worker.ts', import.meta.url), {type: 'module'}),
});
