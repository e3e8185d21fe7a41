import medium from 'pretendard/dist/web/static/woff2/Pretendard-Medium.woff2?url';
import bold from 'pretendard/dist/web/static/woff2/Pretendard-Bold.woff2?url';

const faces = [
  {url: medium, weight: '500'},
  {url: bold, weight: '700'},
];

let loading: Promise<void> | undefined;

/** Loads the lecture's typeface once for the page. Text measured before this has resolved has the wrong size. */
export function loadFonts(): Promise<void> {
  loading ??= Promise.all(
    faces.map(async ({url, weight}) => {
      const face = new FontFace('Pretendard', `url(${url}) format("woff2")`, {weight});
      document.fonts.add(await face.load());
    }),
  ).then(() => undefined);
  return loading;
}
