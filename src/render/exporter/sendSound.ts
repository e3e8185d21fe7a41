import type {Project} from '@motion-canvas/core';
import type {ChapterSpan} from '../../script/timeline';
import {joinChapters} from '../../script/timeline';
import {editorVoice} from '../../voice/editorVoice';
import {soundsOf} from '../../voice/loadTakes';
import {mix, sampleOf} from '../../voice/mix';
import {ownSound} from '../../voice/ownSound';
import {wavSamples} from '../../voice/wavFile';
import type {Format, FrameFormat} from '../film/encoding';
import type {FrameRange} from '../film/job';
import {base64, bytesOf} from '../page/bytes';
import {encodeOpus} from '../page/sound';
import {ask} from './ask';
import type {ExportedFilm} from './messages';

/**
 * Sends the development server what is heard in a film that is exported: the takes at their beats, and the project's own
 * sound.
 *
 * @param spans - of the project's chapters, at the film's frame rate.
 * @returns what the film's beginning has to say of it; undefined if nothing is heard, or the format has no sound.
 */
export async function sendSound(
  project: Pick<Project, 'audio' | 'meta'>,
  spans: readonly ChapterSpan[],
  format: Format,
  {fps}: Pick<FrameFormat, 'fps'>,
  {first, last}: FrameRange,
): Promise<ExportedFilm['sound']> {
  if (format !== 'mp4' && format !== 'webm') return undefined;
  const sounds = soundsOf(joinChapters({locale: '', fps}, spans), editorVoice.takes, await ownSound(project));
  if (sounds.length === 0) return undefined;
  const start = sampleOf(first, fps);
  const length = sampleOf(last + 1 - first, fps);
  const blocks = mix(
    sounds.map(sound => ({...sound, at: sound.at - start})),
    length,
  );
  if (format === 'mp4') {
    for await (const block of blocks) await ask({type: 'samples', samples: base64(wavSamples(block))});
    return {codec: 'aac', length};
  }
  for await (const block of blocks)
    await ask({type: 'packets of sound', ...(await encodeOpus(base64(bytesOf(block))))});
  await ask({type: 'packets of sound', ...(await encodeOpus(''))});
  return {codec: 'opus', length};
}
