import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {promisify} from 'node:util';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';

/**
 * Chromium's H.264 encoder cuts each frame into as many slices as the machine has processors, and moves the cuts by
 * how long each slice took last time: no two runs encode the same pictures to the same bits, and no two machines.
 * There is no setting for it. But a browser that is started on one processor uses one slice, and stays with that when
 * it is allowed all processors afterwards. Linux only; elsewhere two runs differ by what the encoder makes of it.
 */
export interface OneProcessor {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** How to start a browser on one processor; undefined where that is not known. */
export async function oneProcessor(executable: string): Promise<OneProcessor | undefined> {
  const [first] = /\d+/u.exec(await allowedProcessors()) ?? [];
  if (first === undefined) return undefined;
  return {
    executable: fileURLToPath(new URL('./on-one-processor.sh', import.meta.url)),
    environment: {LECTURE_EXECUTABLE: executable, LECTURE_PROCESSOR: first},
  };
}

/** Lets a browser use all processors, after its page has learnt that there is one. */
export async function allowAllProcessors(browser: Browser, page: Page): Promise<void> {
  const processors = await allowedProcessors();
  if (processors === '') return;
  await page.evaluate('navigator.hardwareConcurrency');
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  // One may have ended by now, and where there is no taskset they were never restricted.
  await Promise.allSettled(
    processInfo.map(({id}) => promisify(execFile)('taskset', ['-a', '-c', '-p', processors, String(id)])),
  );
}

/** The processors this process may use, as Linux writes them (`0-3,6`); empty elsewhere. */
async function allowedProcessors(): Promise<string> {
  if (process.platform !== 'linux') return '';
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  return /^Cpus_allowed_list:\s*(\S+)$/mu.exec(status)?.[1] ?? '';
}
