import {spawn} from 'node:child_process';
import {rm, stat} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type {Browser} from 'playwright-core';
import {browserCandidates, browserVariable, isExecutable} from './candidates';
import {oneProcessor} from './encoderThreads';
import {hasPackedChromium, packedChromium} from './packedChromium';
import {giveHome} from '../home';
import {RenderError} from '../RenderError';
import {versionOf} from '../bundle/versions';
import {writeWhole} from '../cache/writeWhole';

interface Attempt {
  readonly executable: string;
  readonly label: string;
  readonly sandbox: boolean;
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

/** Pictures must not depend on the machine's screen, and nothing may call out. */
export const browserFlags = [
  '--disable-gpu',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--mute-audio',
];

/**
 * What tells the browser that would be started from any other, without starting it: where it is looked for, each file
 * that is there with its size and time, and how it is started.
 */
export async function browserMark(asked: string | undefined): Promise<readonly unknown[]> {
  const candidates = await browserCandidates(asked);
  const files = await Promise.all(
    candidates.map(async candidate => {
      const status = await stat(candidate.path).catch(() => undefined);
      return [candidate, status?.size, status?.mtimeMs];
    }),
  );
  return [files, await versionOf('@sparticuz/chromium'), browserFlags, process.platform, process.arch];
}

/**
 * Starts the first browser that will. An installed one that cannot encode H.264, as some distributions build Chromium,
 * is used only where no other starts: it makes no MP4.
 *
 * @throws RenderError naming each browser that was tried and why it did not start.
 */
export async function startBrowser(asked: string | undefined, signal?: AbortSignal): Promise<Browser> {
  giveHome();
  const tried: string[] = [];
  let lesser: Browser | undefined;
  for (const {path: file, from} of await browserCandidates(asked)) {
    const label = {option: `${file} (--browser)`, variable: `${file} (${browserVariable})`, installed: file}[from];
    const why = (await unusable(file)) ?? (from === 'installed' ? await silent(file) : undefined);
    if (why) {
      tried.push(`${label}: ${why}`);
      continue;
    }
    const started = await firstStarted(
      sandboxes.map(sandbox => ({executable: file, label, sandbox})),
      tried,
      signal,
    );
    if (started && (from !== 'installed' || (await encodesH264(started, file)))) {
      await lesser?.close();
      return started;
    }
    if (!started && from !== 'installed') throw noBrowser(tried);
    if (lesser) await started?.close();
    else lesser = started;
  }
  if (asked === undefined && !process.env[browserVariable]) {
    const packed = await startPacked(tried, signal);
    if (packed) {
      await lesser?.close();
      return packed;
    }
  }
  if (lesser) return lesser;
  throw noBrowser(tried);
}

/** What was found out of installed browsers, so that each is asked once. */
const encoders = new Map<string, Promise<boolean>>();

function encodesH264(browser: Browser, executable: string): Promise<boolean> {
  const known = encoders.get(executable) ?? askForH264(browser).catch(() => false);
  encoders.set(executable, known);
  return known;
}

/** In a page of a secure origin, without which there are no encoders. */
async function askForH264(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  try {
    await page.route('**/*', route => route.fulfill({body: '<!doctype html>', contentType: 'text/html'}));
    await page.goto('https://lecture.localhost/');
    const config = {codec: 'avc1.64001f', width: 1280, height: 720};
    return await page.evaluate(
      `VideoEncoder.isConfigSupported(${JSON.stringify(config)}).then(({supported}) => supported)`,
    );
  } finally {
    await page.close();
  }
}

/** Seconds that a browser may take to start: a busy machine needs a few. */
const patience = 20;

/** The sandbox needs rights that root must not use and that some containers withhold. */
const sandboxes = process.getuid?.() === 0 ? [false] : [true, false];

async function startPacked(tried: string[], signal?: AbortSignal): Promise<Browser | undefined> {
  const label = 'the Chromium inside the npm package';
  if (!hasPackedChromium()) {
    tried.push(`${label}: it is made for Linux on x64 only`);
    return undefined;
  }
  try {
    const {executable, environment} = await packedChromium(signal);
    // The package's own libraries only where the machine has none: its own fit it better.
    const attempts = [undefined, environment].flatMap(variables =>
      sandboxes.map(sandbox => ({executable, label, sandbox, environment: variables})),
    );
    return await firstStarted(attempts, tried, signal);
  } catch (error) {
    tried.push(`${label}: ${firstLine(error)}`);
    return undefined;
  }
}

async function firstStarted(
  attempts: readonly Attempt[],
  tried: string[],
  signal?: AbortSignal,
): Promise<Browser | undefined> {
  let failure = '';
  for (const {executable, sandbox, environment, label} of attempts) {
    signal?.throwIfAborted();
    const single = await oneProcessor(executable);
    try {
      // Loaded only now: who finds everything in the cache needs no browser.
      const {chromium} = await import('playwright-core');
      return await chromium.launch({
        executablePath: single?.executable ?? executable,
        chromiumSandbox: sandbox,
        args: browserFlags,
        timeout: patience * 1000,
        env: {...definedVariables(), ...environment, ...single?.environment},
        // The command line ends the browser itself, after it has tidied up.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
    } catch (error) {
      failure = `${label}: ${(await temporaryFault()) ?? startFailure(error)}`;
      // What does not answer with one sandbox is no browser with another.
      if (error instanceof Error && error.name === 'TimeoutError') break;
    }
  }
  tried.push(failure);
  return undefined;
}

/** A browser needs a folder for its profile, and says nothing of why it has none. */
async function temporaryFault(): Promise<string | undefined> {
  const folder = path.join(os.tmpdir(), `lecture-probe-${process.pid}`);
  try {
    await writeWhole(folder, Buffer.alloc(1 << 16));
    return undefined;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} TMPDIR names another place`;
  } finally {
    await rm(folder, {force: true});
  }
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

async function unusable(file: string): Promise<string | undefined> {
  const status = await stat(file).catch(() => undefined);
  if (!status) return 'there is no such file';
  if (!status.isFile()) return 'it is not a file';
  return (await isExecutable(file)) ? undefined : 'it is not executable';
}

/**
 * Why a browser found on the machine does not answer at all; undefined if it does: a wrapper may wait for ever, for a screen or for its first use.
 * On Windows a browser would open a window instead of telling its version.
 */
export async function silent(file: string, seconds = patience / 2): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  const child = spawn(file, ['--version'], {detached: true, stdio: 'ignore'});
  const timer = setTimeout(() => kill(child.pid), seconds * 1000);
  const signal = await new Promise(resolve => {
    child.once('error', () => resolve(undefined)).once('exit', (_, by) => resolve(by));
  });
  clearTimeout(timer);
  return signal === 'SIGKILL' ? `it does not tell its version within ${seconds} s` : undefined;
}

/** With all that it has started. */
function kill(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

function noBrowser(tried: readonly string[]): RenderError {
  const what = tried.length > 0 ? `Tried:\n${tried.map(line => `  - ${line}`).join('\n')}` : 'None was found.';
  return new RenderError(
    'no-browser',
    `No browser could be started. ${what}\nInstall Chrome, Chromium or Edge, or name one by --browser PATH or ${browserVariable}.`,
  );
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

/** Of a browser's long log, the line that says what is wrong. */
function startFailure(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const telling = /error while loading shared libraries: .*|No usable sandbox.*|cannot execute.*|ENOEXEC.*|EACCES.*/u;
  const ended = /Target page, context or browser has been closed/u;
  if (ended.test(text) && !telling.test(text)) return 'it ended as soon as it was started; is it a browser?';
  return `it does not start (${telling.exec(text)?.[0] ?? firstLine(error)})`;
}
