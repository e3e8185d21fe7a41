import type {Rule} from '../Rule';
import {captions} from './captions';
import {colourVision} from './colourVision';
import {completeness} from './completeness';
import {contrast} from './contrast';
import {flashes} from './flashes';
import {lag} from './lag';
import {layout} from './layout';
import {order} from './order';
import {pixels} from './pixels';
import {regression} from './regression';
import {stillness} from './stillness';
import {truth} from './truth';

/** All rules. A new one is a file in this folder, and a line here. */
export const rules: readonly Rule[] = [
  layout,
  contrast,
  colourVision,
  flashes,
  captions,
  truth,
  pixels,
  completeness,
  stillness,
  lag,
  order,
  regression,
];
