import {Color} from '@motion-canvas/core';
import type {Theme} from '../src/theme/theme';

/** How the members of ReLU's family differ from its hue: mixed with the ink, or with the ground. */
const shades = {
  relu: {with: 'ink', share: 0},
  leakyRelu: {with: 'ink', share: 0.2},
  prelu: {with: 'ink', share: 0.66},
  elu: {with: 'panel', share: 0.16},
  gelu: {with: 'ink', share: 0.5},
  silu: {with: 'ink', share: 0.35},
  softplus: {with: 'panel', share: 0.23},
} as const;

/** Towards a light ground a step is seen sooner than towards a dark one, and costs more contrast. */
const lightShare = 0.25;

/** Functions that have a colour of their own. */
export type ColoredActivation = 'step' | 'sigmoid' | 'tanh' | keyof typeof shades;

/** The colour a function keeps in the whole lecture: its family's hue, and a shade of it for the cousins of ReLU. */
export function activationColor({color}: Theme, name: ColoredActivation): string {
  if (name === 'step') return color.muted;
  if (name === 'sigmoid' || name === 'tanh') return color[name];
  const {with: other, share: full} = shades[name];
  const share = other === 'panel' && new Color(color.panel).get('lab.l') > 50 ? lightShare * full : full;
  return Color.lerp(new Color(color.relu), new Color(color[other]), share, 'lab').hex();
}
