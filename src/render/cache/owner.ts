import {randomBytes} from 'node:crypto';
import {readFileSync, readlinkSync, statSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * What stands in the name of an unfinished file, so that what a killed process has left behind can be told: the host, the
 * process's namespace, its number and when it started. A number by itself is none: each container has a process 1, and
 * numbers are given again.
 */
const owner = [os.hostname(), namespace(), process.pid, startOf(process.pid) ?? 0].join('-');

const partPattern = /^\..+-[0-9a-f]{8}\.part$/u;
const ownedPattern = /^\..+\.(.+)-(\d+)-(\d+)-(\d+)-[0-9a-f]{8}\.part$/u;

/** Days after which what nobody has written to is left behind, where its process cannot be seen from here. */
const longestPause = 7;

/** A name beside `file` to write it under: hidden, and with an ending that nobody takes for a finished file. */
export function partOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${owner}-${randomBytes(4).toString('hex')}.part`);
}

/** Whether a name is that of an unfinished file. */
export const isPart = (name: string) => partPattern.test(name);

/** Whether a file is an unfinished one whose process is gone. */
export function isAbandoned(file: string): boolean {
  const name = path.basename(file);
  if (!isPart(name)) return false;
  const [, host, space, pid, start] = ownedPattern.exec(name) ?? [];
  if (host === os.hostname() && space === namespace()) {
    const now = startOf(Number(pid));
    return now === undefined ? !isRunning(Number(pid)) : String(now) !== start;
  }
  const written = statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? Date.now();
  return Date.now() - written > longestPause * 86_400_000;
}

/** The number of the namespace in which this process has its number (pid_namespaces(7)); 0 where there are none. */
function namespace(): string {
  try {
    return /\d+/u.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0';
  } catch {
    return '0';
  }
}

/** When a process started, in ticks since the machine did (proc_pid_stat(5)); undefined where that is not told. */
function startOf(pid: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in parentheses, and may have any in it; the start is the 22nd field.
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[19]);
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is running too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
