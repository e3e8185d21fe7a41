import type {FullSceneDescription} from '@motion-canvas/core';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Exploration} from '../../src/explore/exploration';
import {runSaturation} from '../../src/simulation/experiments/saturation/run';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';

const scene = {name: 'zigzag', config: 'the lecture’s'} as unknown as FullSceneDescription;
const other = {name: 'tanh'} as unknown as FullSceneDescription;
const remade: unknown[] = [];

const lecture = new Exploration({
  project: {scenes: [other, scene]},
  locale: 'ko',
  scene,
  experiments: {zigzag: runZigzag, saturation: runSaturation},
  given: {zigzag: {samples: 6}},
  shows: {path: ['zigzag']},
  remake: experiments => {
    remade.push(experiments);
    return {config: 'another', klass: Object} as unknown as FullSceneDescription;
  },
});

const read = (address: string) => lecture.with(lecture.read(new URLSearchParams(address)));

describe('the knobs of a chapter', () => {
  it('are all parameters that have an effect, as the lecture has them', () => {
    const names = lecture.knobs.map(({id}) => id);
    expect(names).toContain('zigzag.start.w1');
    expect(names).not.toContain('saturation.seed');
    expect(lecture.knobs.find(({id}) => id === 'zigzag.samples')).toMatchObject({
      initial: 6,
      changed: false,
      shape: {kind: 'number', integer: true, from: 1, to: 1000},
    });
    expect(lecture.changed).toBe(false);
    expect(lecture.playable.scenes).toEqual([other, scene]);
  });

  it('say what the run has found where nothing is given', () => {
    const [rate] = lecture.knobs.filter(({id}) => id === 'zigzag.learningRates.tanh');
    expect(rate?.value).toBeUndefined();
    expect(rate && lecture.foundFor(rate)).toBe(runZigzag({samples: 6}).tanh.learningRate);
  });
});

describe('an exploration', () => {
  it('makes the scene again, under its name, with what the lecture gives and what is changed', () => {
    remade.length = 0;
    const moved = lecture.with({'zigzag.start.w1': 2, 'zigzag.learningRates.tanh': 0.5});
    expect(remade).toEqual([{zigzag: {samples: 6, start: {w1: 2, w2: -1}, learningRates: {tanh: 0.5}}}]);
    expect(moved.playable.scenes[1]).toMatchObject({name: 'zigzag', config: 'another'});
    expect(moved.knobs.filter(({changed}) => changed).map(({id}) => id)).toEqual([
      'zigzag.learningRates.tanh',
      'zigzag.start.w1',
    ]);
    expect(scene.config).toBe('the lecture’s');
    expect(moved.original.changed).toBe(false);
    expect(moved.with({'zigzag.start.w1': 1, 'zigzag.learningRates.tanh': undefined}).changed).toBe(false);
  });

  it('refuses what an experiment does not take, says so, and keeps the rest', () => {
    const tried = lecture.with({'zigzag.samples': 0, 'zigzag.spread': 2, 'zigzag.nonsense': 1});
    expect(tried.values).toEqual({'zigzag.spread': 2});
    expect(tried.refused).toEqual([
      {id: 'zigzag.samples', reason: 'samples cannot be 0: it must be an integer from 1 to 1000.'},
      {id: 'zigzag.nonsense', reason: 'There is no parameter zigzag.nonsense in this chapter.'},
    ]);
    expect(lecture.with({'zigzag.start.w1': -1, 'zigzag.start.w2': 1}).refused).toHaveLength(1);
  });

  it('moves two points together where each alone would lie on the other', () => {
    const swapped = {'zigzag.start.w1': -1, 'zigzag.start.w2': 1, 'zigzag.optimum.w1': 1, 'zigzag.optimum.w2': -1};
    expect(lecture.with(swapped)).toMatchObject({values: swapped, refused: []});
  });
});

describe('the address of an exploration', () => {
  it('brings back the same values', () => {
    const changed = lecture.with({
      'zigzag.start.w1': -2.5,
      'zigzag.order': 'pair',
      'zigzag.learningRates.relu': 1e-7,
      'saturation.pairs': [[1, 2]],
    });
    const address = new URLSearchParams(changed.query.map(([id, text]) => [id, text])).toString();
    expect(read(address).values).toEqual(changed.values);
    expect(read(`t=3&${address}&lang=ko`).refused).toEqual([]);
    expect(read('zigzag.samples=').changed).toBe(false);
  });

  it.each(['zigzag.samples=1e9', 'zigzag.samples=NaN', 'zigzag.spread=Infinity', 'zigzag.order=<script>'])(
    'is told to be refused where it says %s',
    address => {
      const tried = read(address);
      expect(tried.changed).toBe(false);
      expect(tried.refused).toHaveLength(1);
    },
  );

  it('throws nothing and asks for nothing unknown, whatever it says', () => {
    const names = [
      ...lecture.knobs.map(({id}) => id),
      'zigzag.__proto__',
      'zigzag.start',
      'constructor',
      'zigzag.start.w3',
    ];
    const texts = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.json(),
      fc.constantFrom('[[1,2]]', '[]', '1e999', '-0'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), texts), asked => {
        const {values, playable} = read(new URLSearchParams(asked).toString());
        expect(playable.scenes.map(({name}) => name)).toEqual(['tanh', 'zigzag']);
        expect(Object.keys(values).every(id => lecture.knobs.some(knob => knob.id === id))).toBe(true);
      }),
    );
  });
});
