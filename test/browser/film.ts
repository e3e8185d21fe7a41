import {readFile} from 'node:fs/promises';
import {ALL_FORMATS, BufferSource, EncodedPacketSink, Input} from 'mediabunny';
import type {Browser} from 'playwright-core';
import {startBrowser} from '../../src/render/browser/browser';

/** What is in a film, read back by mediabunny. */
export async function readFilm(file: string) {
  const input = new Input({source: new BufferSource(await readFile(file)), formats: ALL_FORMATS});
  const track = await input.getPrimaryVideoTrack();
  const config = await track?.getDecoderConfig();
  if (!track || !config) throw new Error(`${file} has no film in it.`);
  const packets = [];
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet);
  return {input, track, config, packets, duration: await input.computeDuration()};
}

/** The planes of a decoded frame at single pixels: luma, blue chroma, red chroma. */
export interface Sample {
  readonly frame: number;
  readonly x: number;
  readonly y: number;
}

/** Luma, blue chroma and red chroma of `#rrggbb` by the definition of ITU-R BT.709, in limited range. */
export function videoColor(hex: string): readonly number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [16 + 219 * luma, 128 + (224 * (b - luma)) / 1.8556, 128 + (224 * (r - luma)) / 1.5748];
}

/** Decodes a film in a browser and reads the values at some pixels. */
export async function decodedSamples(
  file: string,
  samples: readonly Sample[],
): Promise<readonly (readonly number[])[]> {
  const {config, packets} = await readFilm(file);
  const {description} = config;
  const job = {
    config: {codec: config.codec, codedWidth: config.codedWidth, codedHeight: config.codedHeight},
    description: description ? Buffer.from(description as Uint8Array).toString('base64') : undefined,
    packets: packets.map(({data, type, timestamp}) => ({
      data: Buffer.from(data).toString('base64'),
      type,
      timestamp: Math.round(timestamp * 1e6),
    })),
    samples,
  };
  return inBrowser(`(${decode})(${JSON.stringify(job)})`);
}

/** Evaluates an expression in a page of a secure origin, which decoders ask for. */
async function inBrowser<T>(expression: string): Promise<T> {
  const browser: Browser = await startBrowser(undefined);
  try {
    const context = await browser.newContext();
    await context.route('**/*', route => route.fulfill({body: '<!doctype html>', contentType: 'text/html'}));
    const page = await context.newPage();
    await page.goto('https://decoder.localhost/');
    return await page.evaluate(expression);
  } finally {
    await browser.close();
  }
}

/** A frame of a GIF: how long it stays, in seconds, and the colours of single pixels. */
export interface GifFrame {
  readonly seconds: number;
  readonly colors: readonly string[];
}

/** Decodes a GIF with the browser's image decoder. */
export async function decodedGif(
  file: string,
  pixels: readonly {readonly x: number; readonly y: number}[],
): Promise<readonly GifFrame[]> {
  const job = {data: (await readFile(file)).toString('base64'), pixels};
  return inBrowser(`(${decodeGif})(${JSON.stringify(job)})`);
}

/** Whether a browser's own player takes a film, and what it makes of it. */
export async function playedFilm(
  file: string,
  type: string,
): Promise<{readonly width: number; readonly height: number; readonly seconds: number}> {
  const job = {data: (await readFile(file)).toString('base64'), type};
  return inBrowser(`(${play})(${JSON.stringify(job)})`);
}

const play = `async ({data, type}) => {
  const bytes = Uint8Array.from(atob(data), character => character.charCodeAt(0));
  const video = document.createElement('video');
  video.muted = true;
  video.src = URL.createObjectURL(new Blob([bytes], {type}));
  await video.play();
  await new Promise((resolve, reject) => {
    video.onended = resolve;
    video.onerror = () => reject(new Error(video.error.message));
  });
  return {width: video.videoWidth, height: video.videoHeight, seconds: video.duration};
}`;

const decodeGif = `async ({data, pixels}) => {
  const bytes = Uint8Array.from(atob(data), character => character.charCodeAt(0));
  const decoder = new ImageDecoder({data: bytes, type: 'image/gif'});
  await Promise.all([decoder.tracks.ready, decoder.completed]);
  const frames = [];
  for (let frameIndex = 0; frameIndex < decoder.tracks.selectedTrack.frameCount; frameIndex++) {
    const {image} = await decoder.decode({frameIndex});
    const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const hex = ({x, y}) =>
      '#' + [...context.getImageData(x, y, 1, 1).data].slice(0, 3).map(value => value.toString(16).padStart(2, '0')).join('');
    frames.push({seconds: image.duration / 1e6, colors: pixels.map(hex)});
    image.close();
  }
  return frames;
}`;

/** As text: the test's loader must not touch what runs in the page. */
const decode = `async ({config, description, packets, samples}) => {
  const bytes = text => Uint8Array.from(atob(text), character => character.charCodeAt(0));
  const found = samples.map(() => []);
  let count = 0;
  let work = Promise.resolve();
  const decoder = new VideoDecoder({
    output: frame => {
      const index = count++;
      const wanted = samples.map((sample, at) => ({...sample, at})).filter(sample => sample.frame === index);
      work = work.then(async () => {
        if (wanted.length > 0) {
          const data = new Uint8Array(frame.allocationSize());
          const [luma, blue, red] = await frame.copyTo(data);
          for (const {x, y, at} of wanted) {
            found[at].push(data[luma.offset + y * luma.stride + x]);
            for (const plane of [blue, red]) found[at].push(data[plane.offset + (y >> 1) * plane.stride + (x >> 1)]);
          }
        }
        frame.close();
      });
    },
    error: error => { throw error; },
  });
  decoder.configure({...config, ...(description && {description: bytes(description)})});
  for (const packet of packets) {
    decoder.decode(new EncodedVideoChunk({...packet, data: bytes(packet.data)}));
    while (decoder.decodeQueueSize > 8) await new Promise(resolve => setTimeout(resolve, 1));
  }
  await decoder.flush();
  await work;
  return found;
}`;
