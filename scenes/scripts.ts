import type {ChapterScript} from '../src/script/chapterScript';
import type {Locale} from '../src/script/locale';
import {script as choosing} from './choosing/script';
import {script as opening} from './opening/script';
import {script as reluFamily} from './relu-family/script';
import {script as relu} from './relu/script';
import {script as saturation} from './saturation/script';
import {script as stepToSigmoid} from './step-to-sigmoid/script';
import {script as tanh} from './tanh/script';
import {script as zigzag} from './zigzag/script';

/** What is said in each chapter, in every language of the lecture: to be translated or reworded for a scene factory. */
export const scripts = {
  opening,
  stepToSigmoid,
  saturation,
  zigzag,
  tanh,
  relu,
  reluFamily,
  choosing,
} satisfies Readonly<Record<string, ChapterScript<string, string, Locale>>>;
