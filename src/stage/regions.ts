import {BBox} from '@motion-canvas/core';
import type {Theme} from '../theme/theme';

/** Named boxes of the frame, in the view's coordinates: the origin is the frame's centre, y points down. */
export interface Regions {
  /** Everything inside the margin. */
  readonly safe: BBox;
  /** Captions, and nothing else. */
  readonly caption: BBox;
  /** All that is left above the captions. */
  readonly body: BBox;
  readonly title: BBox;
  /** The body below the title. */
  readonly main: BBox;
  readonly left: BBox;
  readonly right: BBox;
  /** The largest square at the right of the body: for the one big picture. */
  readonly square: BBox;
  /** What is left of the square, below the title. */
  readonly column: BBox;
}

/** The frame that scenes are laid out in, whatever the size they are rendered at. */
export const frameSize = {width: 1920, height: 1080} as const;

/** Height of a line of text in multiples of its size. */
export const lineHeight = 1.36;

/**
 * By how much a view is scaled so that what is laid out in {@link frameSize} fills a project's frame.
 *
 * @throws RangeError if the frame is not 16:9.
 */
export function frameScale({width, height}: {readonly width: number; readonly height: number}): number {
  // Odd sizes are rounded: half a pixel is no other format.
  if (Math.abs(width * frameSize.height - height * frameSize.width) > frameSize.width / 2) {
    throw new RangeError(
      `The project's frame is ${width}x${height}, but scenes are laid out in 16:9: try 1920x1080, 1280x720 or 3840x2160.`,
    );
  }
  return width / frameSize.width;
}

/** Computes the regions of a frame from a theme's sizes. */
export function regionsOf({size}: Theme): Regions {
  const {width, height} = frameSize;
  const safe = new BBox(-width / 2, -height / 2, width, height).expand(-size.margin);
  const captionHeight = 2 * size.body * lineHeight;
  const caption = new BBox(safe.left, safe.bottom - captionHeight, safe.width, captionHeight);
  const body = new BBox(safe.left, safe.top, safe.width, safe.height - captionHeight - size.gap);
  const title = new BBox(body.left, body.top, body.width, size.title * lineHeight);
  const main = below(body, title.height + size.gap);
  const half = (main.width - size.margin) / 2;
  const square = new BBox(body.right - body.height, body.top, body.height, body.height);
  const columnWidth = square.left - size.margin - body.left;
  return {
    safe,
    caption,
    body,
    title,
    main,
    left: new BBox(main.left, main.top, half, main.height),
    right: new BBox(main.right - half, main.top, half, main.height),
    square,
    column: new BBox(main.left, main.top, columnWidth, main.height),
  };
}

function below(box: BBox, offset: number): BBox {
  return new BBox(box.left, box.top + offset, box.width, box.height - offset);
}
