import {createServer} from 'vite';
import {startBrowser} from '../../src/render/browser/browser';

export interface Jump {
  readonly slide: string;
  /** From the key until the picture is drawn. */
  readonly seconds: number;
  /** What the page worked in them: nearly all, on a machine with nothing else to do. */
  readonly worked: number;
}

/**
 * Presents a lecture and goes back from its last slide to its first: each step shows the end of a slide that has not
 * been played before.
 *
 * @param withDesk - with the desk open, which has drawn the slides' last pictures by then.
 */
export async function benchJumps(root: string, withDesk: boolean): Promise<readonly Jump[]> {
  const server = await createServer({root, logLevel: 'error', server: {port: 0, host: '127.0.0.1'}});
  await server.listen();
  const browser = await startBrowser(undefined);
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    const context = await browser.newContext({viewport: {width: 1280, height: 720}});
    const page = await context.newPage();
    const processor = await context.newCDPSession(page);
    await processor.send('Performance.enable');
    const worked = async () => {
      const {metrics} = await processor.send('Performance.getMetrics');
      return metrics.find(({name}) => name === 'ThreadTime')?.value ?? NaN;
    };
    /** The address changes when the picture is drawn; undefined if it does not. */
    const press = (key: string) =>
      page.evaluate(
        ([pressed, patience]) =>
          new Promise<Omit<Jump, 'worked'> | undefined>(resolve => {
            const {hash} = location;
            const begun = performance.now();
            dispatchEvent(new KeyboardEvent('keydown', {key: pressed}));
            const watch = setInterval(() => {
              const seconds = (performance.now() - begun) / 1000;
              if (location.hash === hash && seconds < patience) return;
              clearInterval(watch);
              resolve(location.hash === hash ? undefined : {slide: location.hash, seconds});
            }, 1);
          }),
        [key, 10] as const,
      );
    await page.goto(`${address}talk`);
    await page.waitForFunction(() => location.hash !== '', undefined, {timeout: 120_000});
    if (withDesk) {
      const desk = await context.newPage();
      await desk.goto(`${address}desk`);
      await desk.keyboard.press('o');
      await desk.waitForFunction(
        () => {
          const slides = document.querySelectorAll('.overview button');
          return slides.length > 0 && slides.length === document.querySelectorAll('.overview img').length;
        },
        undefined,
        {timeout: 300_000},
      );
    }
    const jumps: Jump[] = [];
    for (let key = 'End'; ; key = 'ArrowLeft') {
      // Behind a picture of the desk, the talk still prepares its own.
      await page.evaluate(() => new Promise(resolve => setTimeout(() => requestAnimationFrame(resolve), 300)));
      const before = await worked();
      const jump = await press(key);
      if (!jump) return jumps;
      jumps.push({...jump, worked: (await worked()) - before});
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
