import type {Player} from '../../playback/Player';

/** No larger than 4K: beyond, nobody sees the difference, and each frame takes longer. */
const widest = 3840;

/** Milliseconds that the size has to stay the same: while a window is being sized, the picture is only stretched. */
const settled = 200;

/**
 * Draws the picture at the element's own pixels, whatever the screen's density.
 *
 * @returns what stops it.
 */
export function followPixels(element: HTMLElement, player: Pick<Player, 'canvas' | 'resize'>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const pixels = element.clientWidth * devicePixelRatio;
      // Multiples of 16 keep the frame 16:9 to the pixel.
      const width = Math.min(widest, Math.max(16, Math.round(pixels / 16) * 16));
      if (width !== player.canvas.width) player.resize({width, height: (width * 9) / 16});
    }, settled);
  });
  // Also where only the density changes: the window has come to another screen.
  observer.observe(element, {box: 'device-pixel-content-box'});
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
