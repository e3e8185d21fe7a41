import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {activations} from '../../src/simulation/activations';
import {cellMiddle, decisionMap} from '../../src/simulation/decisionMap';
import {weighed} from '../../src/simulation/experiments/comparison/choice';
import {runComparison} from '../../src/simulation/experiments/comparison/run';
import {filmDepthTraining, runDepthTraining} from '../../src/simulation/experiments/depth-training/run';
import {filmDyingRelu, runDyingRelu, wakingsOf} from '../../src/simulation/experiments/dying-relu/run';
import {runFading} from '../../src/simulation/experiments/fading/run';
import {errorFactor} from '../../src/simulation/experiments/layer-growth/run';
import {outputsOfMeanActivation, runMeanActivation} from '../../src/simulation/experiments/mean-activation/run';
import {filmRevive, runRevive} from '../../src/simulation/experiments/revive/run';
import {reached, runVanishing, vanishingPass} from '../../src/simulation/experiments/vanishing/run';
import {matrix} from '../../src/simulation/matrix';
import {outputsOf} from '../../src/simulation/network';
import {logisticLoss, lossOf} from '../../src/simulation/training';
import {unitLine} from '../../src/simulation/unitLine';

describe('a decision map', () => {
  const {relu, dataset} = filmDepthTraining();
  const network = relu.at(-1) ?? [];

  it('has the probability of the outer ring at the middle of each cell, the lowest row first', () => {
    const map = decisionMap(network, {reach: 2, cells: 9});
    for (const [cell, middle] of [
      [0, [-16 / 9, -16 / 9]],
      [8, [16 / 9, -16 / 9]],
      [40, [0, 0]],
      [72, [-16 / 9, 16 / 9]],
    ] as const) {
      cellMiddle(map, cell).forEach((value, axis) => expect(value).toBeCloseTo(middle[axis] ?? NaN, 12));
      const [logit = NaN] = outputsOf(network, matrix([cellMiddle(map, cell)])).values;
      expect(map.probabilities[cell]).toBeCloseTo(activations.sigmoid.value(logit), 12);
    }
    expect(map.probabilities).toHaveLength(81);
  });

  it('closes the ring where a network has learned it, and shows nothing where it has not', () => {
    const learned = decisionMap(network).probabilities;
    expect(learned[24 * 12 + 12]).toBeLessThan(0.1);
    expect(Math.min(...[0, 23, 24 * 23, 24 * 24 - 1].map(cell => learned[cell] ?? 0))).toBeGreaterThan(0.9);
    const {sigmoid} = filmDepthTraining();
    const flat = decisionMap(sigmoid.at(-1) ?? []).probabilities;
    expect(Math.max(...flat) - Math.min(...flat)).toBeLessThan(0.01);
    expect(dataset.inputs.rows).toBe(runDepthTraining().parameters.points);
  });
});

describe('a film of a training', () => {
  it('has the network of every measured loss', () => {
    const film = filmDepthTraining();
    for (const arm of ['sigmoid', 'tanh', 'relu'] as const) {
      const {losses, finalLoss} = runDepthTraining()[arm];
      for (const {step, loss} of losses) expect(lossOf(film[arm][step] ?? [], film.dataset, logisticLoss)).toBe(loss);
      expect(lossOf(film[arm].at(-1) ?? [], film.dataset, logisticLoss)).toBe(finalLoss);
    }
    const dying = filmDyingRelu();
    for (const rate of ['tooLarge', 'fitting'] as const) {
      const {census} = runDyingRelu()[rate];
      expect(dying[rate].map(network => lossOf(network, dying.dataset, logisticLoss))).toEqual(
        census.map(({loss}) => loss),
      );
    }
    const revived = filmRevive();
    for (const arm of ['relu', 'leakyRelu', 'prelu', 'elu'] as const) {
      const losses = revived[arm].map(network => lossOf(network, revived.dataset, logisticLoss));
      expect(losses).toEqual(runRevive()[arm].census.map(({loss}) => loss));
    }
  });

  it('does not change what it showed before', () => {
    const {tooLarge} = filmDyingRelu();
    const [start, next] = tooLarge.map(network => [...(network[0]?.weights.values ?? [])]);
    expect(start).not.toEqual(next);
    expect(new Set(tooLarge.slice(0, 3).map(network => network[0]?.weights.values.buffer)).size).toBe(3);
  });
});

describe('the line of a unit', () => {
  it('has each sample on the side that its pre-activation says, and is thrown past all of them by one step', () => {
    const {dataset, tooLarge} = filmDyingRelu();
    const {deadUnit} = runDyingRelu();
    const {unit, diedAt} = deadUnit ?? {unit: -1, diedAt: -1};
    const at = (step: number) => unitLine(tooLarge[step] ?? [], unit, dataset.inputs);
    const {weights, bias, preActivations} = at(diedAt - 1);
    preActivations.forEach((preActivation, sample) => {
      const [x1 = NaN, x2 = NaN] = dataset.inputs.values.subarray(2 * sample, 2 * sample + 2);
      expect(preActivation).toBeCloseTo(weights[0] * x1 + weights[1] * x2 + bias, 12);
    });
    expect(at(diedAt - 1).active).toBeGreaterThan(32);
    expect(at(diedAt).active).toBe(0);
    expect(at(tooLarge.length - 1)).toEqual(at(diedAt));
  });

  it('is refused for a unit that does not exist, and for inputs that are no plane', () => {
    const network = filmDyingRelu().fitting[0] ?? [];
    expect(() => unitLine(network, 16, filmDyingRelu().dataset.inputs)).toThrow(
      'the first layer has 16 units of 2 inputs',
    );
    expect(() => unitLine(network.slice(1), 0, matrix([Array.from({length: 16}, () => 1)]))).toThrow('of 16 inputs');
  });
});

describe('units that wake', () => {
  it('are those that a count found inactive and a later one did not; never one of the first layer', () => {
    const {census} = runDyingRelu().tooLarge;
    const wakings = wakingsOf(census);
    expect(wakings.map(({layer, wokeAt}) => [layer, wokeAt])).toEqual([
      [2, 1],
      [2, 1],
      [2, 9],
      [2, 41],
    ]);
    for (const {layer, unit, inactiveFrom, wokeAt} of wakings) {
      const inactive = (step: number) => census[step]?.inactiveUnits[layer - 1]?.includes(unit);
      expect([inactive(inactiveFrom), inactive(wokeAt - 1), inactive(wokeAt)]).toEqual([true, true, false]);
    }
  });

  it('are told apart: with the swap itself, by learning, and not at all though they learn', () => {
    const {relu, leakyRelu, elu, prelu} = runRevive();
    expect(relu.revival).toEqual({inactive: 23, wokeAtSwap: 0, wokeByLearning: 0, learnedInactive: 0});
    expect(leakyRelu.revival).toEqual({inactive: 23, wokeAtSwap: 3, wokeByLearning: 2, learnedInactive: 18});
    expect(elu.revival.wokeAtSwap).toBeGreaterThan(elu.revival.wokeByLearning);
    for (const {revival} of [relu, leakyRelu, elu, prelu]) {
      const {inactive, wokeAtSwap, wokeByLearning, learnedInactive} = revival;
      expect(wokeAtSwap + wokeByLearning + learnedInactive).toBeLessThanOrEqual(inactive);
    }
  });
});

describe('the way down a deep network', () => {
  it('halves the squared error signal at each ReLU layer without He’s factor 2, which makes up for it', () => {
    const {arms} = runVanishing({depth: 30, width: 64, sweepDepths: [1]});
    expect(errorFactor(arms.reluGlorot)).toBeGreaterThan(0.42);
    expect(errorFactor(arms.reluGlorot)).toBeLessThan(0.55);
    expect(errorFactor(arms.relu) / errorFactor(arms.reluGlorot)).toBeCloseTo(2, 0);
    expect(errorFactor(arms.relu)).toBeCloseTo(1, 0);
  });

  it('is made of the passes that are shown of it, in which about half of the ReLUs are off', () => {
    const {arms} = runVanishing();
    for (const arm of ['relu', 'tanh'] as const) {
      const {passes, gradients} = vanishingPass(arm);
      arms[arm].layers.forEach(({errorSize}, layer) =>
        expect(Math.hypot(...(gradients[layer]?.deltas.values ?? []))).toBeCloseTo(errorSize, 12),
      );
      const off = passes.slice(0, -1).flatMap(({activations}) => [...activations.values].map(value => value === 0));
      expect(off.filter(Boolean).length / off.length).toBeCloseTo(arm === 'relu' ? 0.5 : 0, 1);
    }
  });

  it('leaves tanh about a tenth after thirty layers, ReLU about a half, the sigmoid nothing', () => {
    const {sigmoid, tanh, relu} = runFading();
    expect(reached(tanh).errors).toBeLessThan(0.2);
    expect(reached(relu).errors).toBeGreaterThan(0.4);
    expect(reached(sigmoid).errors).toBeLessThan(1e-15);
  });
});

it('mean-activation: its means are those of the outputs that are shown', () => {
  const outputs = outputsOfMeanActivation();
  for (const arm of ['relu', 'elu'] as const) {
    runMeanActivation()[arm].after.forEach(({mean}, layer) => {
      const all = (outputs[arm][layer] ?? []).flat();
      expect(all.reduce((sum, value) => sum + value, 0) / all.length).toBeCloseTo(mean, 12);
    });
  }
});

describe('a choice', () => {
  const {scores} = runComparison();
  const winners = (depth: number, probability: number, cost: number) =>
    weighed(scores, {depth, probability, cost})
      .filter(({wins}) => wins)
      .map(({activation}) => activation);

  it('falls on another row when something else matters', () => {
    expect(winners(1, 0, 0.1)).toEqual(['leakyRelu', 'prelu']);
    expect(winners(1, 0, 2)).toEqual(['relu']);
    expect(winners(0.1, 1, 0.1)).toEqual(['sigmoid']);
  });

  it('never falls on tanh', () => {
    const weight = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(
      fc.property(weight, weight, weight, (depth, probability, cost) => {
        fc.pre(depth + cost > 1e-6);
        expect(winners(depth, probability, cost)).not.toContain('tanh');
      }),
    );
  });

  it('needs something that matters', () => {
    expect(() => weighed(scores, {depth: 0, probability: 0, cost: 0})).toThrow('choose nothing');
    expect(() => weighed(scores, {depth: 2, probability: -1, cost: 0})).toThrow('none below 0');
  });
});
