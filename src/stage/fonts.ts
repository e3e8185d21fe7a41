import {View2D} from '@motion-canvas/2d';
import medium from 'pretendard/dist/web/static/woff2/Pretendard-Medium.woff2?url';
import bold from 'pretendard/dist/web/static/woff2/Pretendard-Bold.woff2?url';

const faces = [
  {url: medium, weight: '500'},
  {url: bold, weight: '700'},
];

let loading: Promise<void> | undefined;

/** Loads the lecture's typeface once for the page. Text measured before this has resolved has the wrong size. */
export function loadFonts(): Promise<void> {
  if (!loading) pinFormulas();
  loading ??= Promise.all(
    faces.map(async ({url, weight}) => {
      const face = new FontFace('Pretendard', `url(${url}) format("woff2")`, {weight});
      document.fonts.add(await face.load());
    }),
  ).then(() => undefined);
  return loading;
}

/**
 * Formulas come in units of the x-height of whatever typeface the page falls back on, which is another on each machine.
 * Here it is half the font size everywhere.
 */
function pinFormulas(): void {
  const style = document.createElement('style');
  style.textContent = 'svg { font-size-adjust: 0.5; }';
  View2D.shadowRoot.append(style);
}
