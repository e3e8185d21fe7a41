import type {Project} from '@motion-canvas/core';
import {monoOf} from './prepare';
import {sampleRate} from './speech';

/** The sound that a project itself has (`project.audio`), from the project's first frame on; undefined if it has none. */
export async function ownSound({
  audio,
  meta,
}: Pick<Project, 'audio' | 'meta'>): Promise<Float32Array<ArrayBuffer> | undefined> {
  if (audio === undefined) return undefined;
  const recording = await monoOf(await (await fetch(audio)).arrayBuffer());
  // A positive offset is silence before it.
  const offset = Math.round(meta.shared.audioOffset.get() * sampleRate);
  const samples = new Float32Array(Math.max(0, recording.length + offset));
  samples.set(recording.subarray(Math.max(0, -offset)), Math.max(0, offset));
  return samples;
}
