import {constants} from 'node:fs';
import {access, stat} from 'node:fs/promises';
import path from 'node:path';
import type {Browser} from 'playwright-core';
import {oneProcessor} from './encoderThreads';
import {hasPackedChromium, packedChromium} from './packedChromium';
import {RenderError} from '../RenderError';
import {versionOf} from '../bundle/versions';

/** The environment variable that names a browser. */
export const browserVariable = 'LECTURE_BROWSER';

/** A place where a browser may be, and who named it. */
export interface BrowserCandidate {
  readonly path: string;
  readonly from: 'option' | 'variable' | 'installed';
}

/** The part of the machine that browsers are looked for in. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  exists(file: string): Promise<boolean>;
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  exists: file => isExecutable(file),
};

const commands = [
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browsers to try, in this order: the one asked for, the one the environment names, the installed ones. One that
 * was named explicitly is the only one: another in its place would be a surprise.
 */
export async function browserCandidates(
  asked: string | undefined,
  machine: Machine = thisMachine,
): Promise<readonly BrowserCandidate[]> {
  if (asked !== undefined) return [{path: asked, from: 'option'}];
  const named = machine.environment[browserVariable];
  if (named) return [{path: named, from: 'variable'}];
  const found: BrowserCandidate[] = [];
  for (const file of installedPaths(machine)) {
    if (await machine.exists(file)) found.push({path: file, from: 'installed'});
  }
  return found;
}

function installedPaths({platform, environment}: Machine): readonly string[] {
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map(name => environment[name])
      .filter(folder => folder !== undefined)
      .flatMap(folder => windowsPrograms.map(program => path.win32.join(folder, program)));
  }
  const folders = (environment['PATH'] ?? '').split(':').filter(folder => folder !== '');
  const onPath = commands.flatMap(command => folders.map(folder => path.posix.join(folder, command)));
  if (platform === 'darwin') return [...macApplications, ...onPath];
  return [...new Set([...onPath, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'])];
}

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
 * Starts the first browser that will.
 *
 * @throws RenderError naming each browser that was tried and why it did not start.
 */
export async function startBrowser(asked: string | undefined, signal?: AbortSignal): Promise<Browser> {
  const tried: string[] = [];
  for (const {path: file, from} of await browserCandidates(asked)) {
    const label = {option: `${file} (--browser)`, variable: `${file} (${browserVariable})`, installed: file}[from];
    const why = await unusable(file);
    if (why) {
      tried.push(`${label}: ${why}`);
      continue;
    }
    const started = await firstStarted(
      sandboxes.map(sandbox => ({executable: file, label, sandbox})),
      tried,
      signal,
    );
    if (started) return started;
    if (from !== 'installed') throw noBrowser(tried);
  }
  if (asked === undefined && !process.env[browserVariable]) {
    const packed = await startPacked(tried, signal);
    if (packed) return packed;
  }
  throw noBrowser(tried);
}

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
        timeout: 30_000,
        env: {...definedVariables(), ...environment, ...single?.environment},
        // The command line ends the browser itself, after it has tidied up.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
    } catch (error) {
      failure = `${label}: ${startFailure(error)}`;
    }
  }
  tried.push(failure);
  return undefined;
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

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
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
