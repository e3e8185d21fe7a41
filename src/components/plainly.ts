import type {CanvasStyle} from '@motion-canvas/2d';
import {Color, type InterpolationFunction} from '@motion-canvas/core';

/** From colour to colour without the hues between them, each of which would mean something else. */
export const plainly: InterpolationFunction<CanvasStyle> = (from, to, share) =>
  from instanceof Color && to instanceof Color ? Color.lerp(from, to, share, 'lab') : to;
