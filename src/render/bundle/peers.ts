import path from 'node:path';
import semver from 'semver';
import {ownPackage} from './ownPackage';
import {versionOf} from './versions';

/** What a project that is no lesson has to bring: its own Vite and editor are not used. */
export const projectPeers = {'@motion-canvas/core': '>=3.15.0 <4', '@motion-canvas/2d': '>=3.15.0 <4'};

/**
 * What is wrong with the packages that a lesson has to bring along, in one sentence.
 *
 * @param root - folder of the lesson.
 * @param needed - the versions that fit, as ranges of semantic versions.
 * @returns undefined if all of them are there in a version that fits.
 */
export async function peerFault(
  root: string,
  needed: Readonly<Record<string, string>> = ownPackage.peerDependencies,
): Promise<string | undefined> {
  const peers = await Promise.all(
    Object.entries(needed).map(async ([peer, range]) => {
      const found = await versionOf(peer, path.join(root, 'package.json'));
      return {peer, range, found, fits: semver.satisfies(found, range)};
    }),
  );
  const faults = peers
    .filter(({fits}) => !fits)
    .map(
      ({peer, range, found}) => `${peer} ${range}, ${found === 'unknown' ? 'which is not installed' : `not ${found}`}`,
    );
  if (faults.length === 0) return undefined;
  const all = peers.map(({peer, range}) => `"${peer}@${range}"`).join(' ');
  return `${ownPackage.name} ${ownPackage.version} needs ${faults.join('; ')}: run npm install ${all}.`;
}
