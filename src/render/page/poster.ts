import type {PageAnswer} from '../film/job';
import {inkOn} from './inkOn';
import {answer, png} from './main';

/** What the page offers the poster, beside all it offers the renderer. */
export interface PosterPage {
  /** The id of the lesson's first chapter, whose title is the lesson's. */
  firstChapter(): Promise<PageAnswer<string>>;
  /** The poster and its thumbnail, as base64 of PNG files, from that of a frame of 1920 x 1080. */
  compose(frame: string, title: string): Promise<PageAnswer<Posters>>;
}

export interface Posters {
  readonly poster: string;
  readonly thumbnail: string;
}

declare global {
  interface Window {
    poster?: PosterPage;
  }
}

const thumbnailSize = {width: 1280, height: 720} as const;
const titleSize = 76;
const family = 'Pretendard, system-ui, sans-serif';

/** The rows and columns of a picture that are not its ground; the last ones are included. */
interface Content {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly ground: string;
  /** In which the ground is written on. */
  readonly ink: string;
}

function canvasOf({width, height}: {readonly width: number; readonly height: number}) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', {alpha: false, willReadFrequently: true});
  if (!context) throw new Error(`There is no canvas of ${width}x${height}.`);
  context.imageSmoothingQuality = 'high';
  return {canvas, context};
}

async function pictureOf(base64: string) {
  const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
  const bitmap = await createImageBitmap(blob);
  const {canvas, context} = canvasOf(bitmap);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return {canvas, content: contentOf(context.getImageData(0, 0, canvas.width, canvas.height))};
}

/** What differs from the colour of the upper left corner. A picture that is all ground is all content. */
function contentOf({data, width, height}: ImageData): Content {
  const pixels = new Uint32Array(data.buffer);
  const [corner] = pixels;
  const [red = 0, green = 0, blue = 0] = data;
  const ground = `rgb(${red} ${green} ${blue})`;
  const ink = inkOn(red, green, blue);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (const [at, pixel] of pixels.entries()) {
    if (pixel === corner) continue;
    const x = at % width;
    const y = Math.floor(at / width);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = y;
  }
  return right < 0
    ? {left: 0, top: 0, right: width - 1, bottom: height - 1, ground, ink}
    : {left, top, right, bottom, ground, ink};
}

/** The picture with the room that captions have left shared out above and below it. */
function centred({canvas: picture, content}: Awaited<ReturnType<typeof pictureOf>>): HTMLCanvasElement {
  const {canvas, context} = canvasOf(picture);
  context.fillStyle = content.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, Math.round((canvas.height - 1 - content.top - content.bottom) / 2));
  return canvas;
}

/** The picture made smaller, and the title below it, from the picture's left edge on. */
function titled({canvas: picture, content}: Awaited<ReturnType<typeof pictureOf>>, title: string): HTMLCanvasElement {
  const {canvas, context} = canvasOf(thumbnailSize);
  const height = content.bottom - content.top + 1;
  const room = canvas.height - titleSize;
  // A third of what is left stands above, between and below; a picture without any room is made smaller for it.
  const scale = Math.min(canvas.width / picture.width, (room * 0.85) / height);
  const gap = (room - height * scale) / 3;
  const x = (canvas.width - (content.left + content.right + 1) * scale) / 2;
  context.fillStyle = content.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, content.top, picture.width, height, x, gap, picture.width * scale, height * scale);
  const left = x + content.left * scale;
  context.fillStyle = content.ink;
  context.font = `700 ${titleSize}px ${family}`;
  const fitting = Math.min(1, (canvas.width - 2 * left) / context.measureText(title).width);
  context.font = `700 ${titleSize * fitting}px ${family}`;
  context.textBaseline = 'middle';
  context.fillText(title, left, canvas.height - gap - titleSize / 2);
  return canvas;
}

window.poster = {
  firstChapter: () =>
    answer(async () => {
      const {default: project} = await import('virtual:lecture-project');
      const [first] = project.scenes;
      if (!first) throw new Error('The lesson has no chapter.');
      return first.name;
    }),

  compose: (frame, title) =>
    answer(async () => {
      const picture = await pictureOf(frame);
      return {poster: await png(centred(picture)), thumbnail: await png(titled(picture, title))};
    }),
};
