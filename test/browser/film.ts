import {readFile} from 'node:fs/promises';
import {BufferSource, EncodedPacketSink, Input, MP4} from 'mediabunny';
import {startBrowser} from '../../src/render/browser';

/** What is in an MP4, read back by mediabunny. */
export async function readFilm(file: string) {
  const input = new Input({source: new BufferSource(await readFile(file)), formats: [MP4]});
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

/** Decodes a film in a browser and reads the values at some pixels. */
export async function decodedSamples(
  file: string,
  samples: readonly Sample[],
): Promise<readonly (readonly number[])[]> {
  const {config, packets} = await readFilm(file);
  const description = config.description as Uint8Array;
  const job = {
    config: {codec: config.codec, codedWidth: config.codedWidth, codedHeight: config.codedHeight},
    description: Buffer.from(description).toString('base64'),
    packets: packets.map(({data, type, timestamp}) => ({
      data: Buffer.from(data).toString('base64'),
      type,
      timestamp: Math.round(timestamp * 1e6),
    })),
    samples,
  };
  const browser = await startBrowser(undefined);
  try {
    const context = await browser.newContext();
    await context.route('**/*', route => route.fulfill({body: '<!doctype html>', contentType: 'text/html'}));
    const page = await context.newPage();
    await page.goto('https://decoder.localhost/');
    return await page.evaluate(`(${decode})(${JSON.stringify(job)})`);
  } finally {
    await browser.close();
  }
}

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
  decoder.configure({...config, description: bytes(description)});
  for (const packet of packets) {
    decoder.decode(new EncodedVideoChunk({...packet, data: bytes(packet.data)}));
    while (decoder.decodeQueueSize > 8) await new Promise(resolve => setTimeout(resolve, 1));
  }
  await decoder.flush();
  await work;
  return found;
}`;
