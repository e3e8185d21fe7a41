import {constants} from 'node:fs';
import {access} from 'node:fs/promises';
import path from 'node:path';

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

export async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
