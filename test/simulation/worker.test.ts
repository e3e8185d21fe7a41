import {describe, expect, it} from 'vitest';
import {activations, elu} from '../../src/simulation/activations';
import {filmRevive, runRevive} from '../../src/simulation/experiments/revive/run';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';
import {packed, unpacked} from '../../src/simulation/transfer';

describe('what another thread has computed', () => {
  it('is the run itself, with its film, once it has been sent and received', () => {
    const given = {steps: 20, moreSteps: 50, points: 16};
    const sent = structuredClone(runRevive.send(given));
    const film = filmRevive(given);
    expect(runRevive.has({...given, points: 17})).toBe(false);
    runRevive.receive({...given, points: 17}, sent);
    expect(runRevive.has({...given, points: 17})).toBe(true);
    const {prelu, dataset} = filmRevive({...given, points: 17});
    expect(dataset).toEqual(film.dataset);
    expect(prelu.map(([layer]) => layer?.activation.value(-1))).toEqual(
      film.prelu.map(([layer]) => layer?.activation.value(-1)),
    );
    expect(prelu.at(-1)?.at(-1)?.activation).toBe(activations.identity);
  });

  it('says what it found for parameters that were left out', () => {
    expect(runZigzag.found({learningRates: {tanh: 0.25}})).toMatchObject({
      learningRates: {tanh: 0.25, sigmoid: runZigzag().sigmoid.learningRate},
    });
  });

  it('keeps what is shared shared, and refuses an activation that its name does not tell', () => {
    const shared = {weights: Float64Array.of(1, 2)};
    const back = unpacked(structuredClone(packed([shared, shared]))) as unknown[];
    expect(back[0]).toBe(back[1]);
    expect(back[0]).toEqual(shared);
    expect(() => packed([elu(0.5)])).toThrow('This elu has constants');
  });
});
