import type {Browser} from 'playwright-core';

/** The id of a browser's process; undefined if it does not tell. */
export async function browserProcess(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.find(({type}) => type === 'browser')?.id;
}

/** With its pages: one that is stopped would keep the browser's end from being seen for half a minute. */
export function killAll(browser: number): void {
  for (const target of [-browser, browser]) {
    try {
      process.kill(target, 'SIGKILL');
      return;
    } catch {
      // It leads no group of its own here, or has just ended.
    }
  }
}

/** Closes a browser when it is no longer wanted. A signal that outlives the browser does not keep it. */
export function closeWhenAborted(
  browser: Pick<Browser, 'close'> & {once(event: 'disconnected', hear: () => void): unknown},
  signal: AbortSignal | undefined,
): void {
  const close = () => void browser.close();
  signal?.addEventListener('abort', close, {once: true});
  browser.once('disconnected', () => signal?.removeEventListener('abort', close));
}
