import {describe, expect, test} from 'vitest';
import {progressLine, progressOn} from '../../src/cli/progress';

const state = (frames: number) => ({label: 'ko', frames, cached: 0, total: 1200, fps: 60});

describe('progress', () => {
  test('tells frames, speed and the time that is left', () => {
    expect(progressLine(state(600), 5)).toMatch(
      /^ko \[=+ +\] {3}50 % {2}600\/1200 frames {2}120 frames\/s \(2\.0 x real time\) {2}0:05 left$/u,
    );
  });

  test('takes what was in the cache for no time', () => {
    expect(progressLine({...state(900), cached: 600}, 5)).toMatch(/900\/1200 frames {2}60 frames\/s .* 0:05 left$/u);
    expect(progressLine({...state(600), cached: 600}, 5)).toMatch(/600\/1200 frames$/u);
  });

  test('is a line every few seconds where there is no terminal', () => {
    let time = 0;
    let written = '';
    const progress = progressOn({write: text => (written += text)}, () => time);
    for (let frames = 0; frames <= 1200; frames += 60) {
      progress.update(state(frames));
      time += 500;
    }
    const lines = written.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toContain('1200/1200');
    expect(written).not.toContain('\r');
  });

  test('is one line that changes in a terminal, no wider than it', () => {
    let written = '';
    const progress = progressOn({isTTY: true, columns: 40, write: text => (written += text)}, () => 0);
    progress.update(state(60));
    expect(written).not.toContain('\n');
    expect(written.replace(/[\r\u001b]|\[K/gu, '').length).toBeLessThan(40);
  });
});
