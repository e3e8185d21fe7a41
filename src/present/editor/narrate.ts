import type {Player, Project} from '@motion-canvas/core';
import {plainSentence} from '../../script/marks';
import {recordingOf} from '../../script/recording';
import {joinChapters} from '../../script/timeline';
import {editorVoice} from '../../voice/editorVoice';
import {ownSound} from '../../voice/ownSound';
import {loadTakes, mixOf, soundsOf, voiceOf, type LoadedTake} from '../../voice/loadTakes';
import {takesChanged} from '../../voice/takeAddress';
import {writtenBeats} from '../studio/writtenBeats';

/**
 * Lets the editor be heard: gives scenes the lesson's takes, and the player their mix, again after each edit and after
 * each new take. A lesson without takes stays as it is.
 *
 * @param locale - of the takes.
 */
export function narrateEditor(player: Player, project: Project, locale: string): void {
  const sentences = new Map(
    writtenBeats(project, locale).map(({chapter, beat, sentence}) => [`${chapter}:${beat}`, plainSentence(sentence)]),
  );
  let takes: readonly LoadedTake[] = [];
  let heard: string | undefined;
  let mixing = 0;
  const own = ownSound(project);

  const scenes = () => player.playback.onScenesRecalculated.current;
  /** Takes that the scenes have not been told of. */
  let news = false;
  const tell = () => {
    if (scenes().length === 0) return;
    news = false;
    // What exports a film asks the project for its variables.
    project.variables = {...project.variables, voice: voiceOf(takes)};
    player.setVariables(project.variables);
    player.toggleAudio(true);
    // A scene that is reloaded has the player find out anew how long it is.
    for (const scene of scenes()) scene.reload();
  };
  const load = async () => {
    const had = takes.length > 0;
    takes = await loadTakes(locale, ({chapter, beat}) => sentences.get(`${chapter}:${beat}`));
    editorVoice.takes = takes;
    news = takes.length > 0 || had;
    if (news) tell();
  };
  const play = async () => {
    if (news) tell();
    if (news || takes.length === 0) return;
    const mine = ++mixing;
    const spans = scenes().flatMap(scene => recordingOf(scene) ?? []);
    const timeline = joinChapters({locale, fps: player.playback.fps}, spans);
    const sound = await mixOf(timeline, soundsOf(timeline, takes, await own));
    if (mine !== mixing) return;
    if (heard !== undefined) URL.revokeObjectURL(heard);
    heard = URL.createObjectURL(sound);
    player.audio.setSource(heard);
    // That of the project's own sound is in the mix.
    player.audio.setOffset(0);
  };
  const told = (work: () => Promise<void>) => () =>
    void work().catch((error: unknown) => project.logger.error(String(error)));
  player.onRecalculated.subscribe(told(play));
  import.meta.hot?.on(takesChanged, told(load));
  told(load)();
}
