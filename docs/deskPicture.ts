import {createServer} from 'vite';
import type {TalkState} from '../src/present/messages';
import {startBrowser} from '../src/render/browser/browser';

/** In the middle of a talk, so many seconds after it began. */
const slide = 'zigzag:path';
const elapsed = 280;

/** Presents the lecture in English, and takes a picture of the desk. */
export async function takeDeskPicture(root: string, file: string): Promise<void> {
  const server = await createServer({root, logLevel: 'error', server: {port: 0, host: '127.0.0.1'}});
  await server.listen();
  const browser = await startBrowser(undefined);
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    const context = await browser.newContext({viewport: {width: 1440, height: 900}});
    const [talk, desk] = [await context.newPage(), await context.newPage()];
    const now = Date.now();
    await desk.clock.setFixedTime(now);
    const state: TalkState = {
      ...{slide, moving: false, kept: 0, black: false, captions: false, locale: 'en', locales: [], voice: 'off'},
      clock: {passed: 1000 * elapsed, since: now},
    };
    await talk.addInitScript(
      remembered => sessionStorage.setItem('lecture/activation-lecture/talk', remembered),
      JSON.stringify(state),
    );
    await talk.goto(`${address}talk#/${slide.replace(':', '/')}`);
    await desk.goto(`${address}desk`);
    // The picture of the next slide comes last.
    await desk.locator('.pictures img').nth(1).waitFor({timeout: 600_000});
    await desk.screenshot({path: file});
  } finally {
    await browser.close();
    await server.close();
  }
}
