import {makeScene2D} from '@motion-canvas/2d';
import {usePlayback, useScene, waitFor} from '@motion-canvas/core';
import {Recorder, startRecording} from '../../../../../src/script/recording';

export default makeScene2D(function* () {
  const recorder = startRecording(useScene(), new Recorder('broken', 'Broken', usePlayback().fps));
  recorder.beginBeat('fine', 0);
  yield* waitFor(0.1);
  recorder.endBeat(usePlayback().frame);
  recorder.beginBeat('unlucky', usePlayback().frame);
  yield* waitFor(0.1);
  throw new Error('the weights are gone');
});
