import os from 'node:os';

/**
 * Gives this process a home folder where it has none, as a container's process of a user whom nobody has entered: Vite and
 * the browser's driver ask for one when they are loaded, and fail.
 */
export function giveHome(): void {
  try {
    os.homedir();
  } catch {
    process.env['HOME'] = os.tmpdir();
  }
}
