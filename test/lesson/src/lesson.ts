/// <reference types="@motion-canvas/core/project" />
import {defineLesson} from '../../../src/script/lesson';
import growing from '../scenes/growing/growing?scene';
import turning from '../scenes/turning/turning?scene';

/** Two chapters of three beats that take seconds: for tests of the machine, whatever it plays. */
export default defineLesson({name: 'test-lesson', chapters: [turning, growing]});
