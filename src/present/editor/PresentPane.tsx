/** @jsxImportSource preact */
import {Button, Group, Pane, useApplication} from '@motion-canvas/ui';
import {useEffect, useState} from 'preact/hooks';
import {declarationOf} from '../../script/declaration';
import {playingBeat} from '../../script/recording';
import {hashOf} from '../address';
import {addresses, openWindow} from '../window';
import {wordsIn} from '../words';

/** The way to present, and below it what the desk would show of the beat at the playhead. */
export function PresentPane({locale}: {readonly locale: string}) {
  const words = wordsIn(locale);
  const {player} = useApplication();
  const [{scene, beat}, look] = useState(playing);
  useEffect(
    () =>
      player.onRender.subscribe(() => {
        look(playing());
        return Promise.resolve();
      }),
    [player],
  );
  const {sentence = {}, notes = {}} = declarationOf(scene)?.declaration.script.beats[beat ?? ''] ?? {};

  function playing() {
    const {currentScene} = player.playback;
    return {scene: currentScene, beat: playingBeat(currentScene)};
  }

  /** The editor's own window is the one that has been looked at so far: it goes to the audience. */
  function present(hash: string): void {
    openWindow(addresses.desk);
    location.assign(`${addresses.talk}${location.search}${hash}`);
  }

  return (
    <Pane title={words.present} id="present-pane">
      <Group>
        <Button main id="present-start" onClick={() => present('')}>
          {words.presentFromStart}
        </Button>
      </Group>
      {beat !== undefined && (
        <Group>
          <Button id="present-here" onClick={() => present(hashOf(`${scene.name}:${beat}`))}>
            {words.presentFromHere}
          </Button>
        </Group>
      )}
      <div
        style={{
          fontFamily: 'Pretendard, sans-serif',
          padding: '4px 16px',
          lineHeight: 1.6,
          wordBreak: 'keep-all',
          whiteSpace: 'normal',
        }}
      >
        <p style={{opacity: 0.6}}>{words.presentHint}</p>
        {sentence[locale] && <p id="present-sentence">{sentence[locale]}</p>}
        {notes[locale] && (
          <p id="present-notes">
            <strong>{words.notes}</strong>
            <br />
            {notes[locale]}
          </p>
        )}
      </div>
    </Pane>
  );
}
