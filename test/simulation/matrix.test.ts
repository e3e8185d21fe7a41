import {describe, expect, test} from 'vitest';
import {activations, identity} from '../../src/simulation/activations';
import {initialise} from '../../src/simulation/initialisation';
import {pickRows, Workspace} from '../../src/simulation/matrix';
import {backward, descended, forward} from '../../src/simulation/network';
import {seededRandom} from '../../src/simulation/random';
import {twoRings} from '../../src/simulation/rings';
import {logisticLoss, train} from '../../src/simulation/training';

describe('a workspace', () => {
  test('gives out arrays of zeros that do not overlap, more of them than it had room for', () => {
    const workspace = new Workspace(3);
    const taken = [2, 3, 40, 0, 7].map(length => workspace.take(length));
    for (const [index, array] of taken.entries()) array.fill(index + 1);
    expect(taken.map(array => [array.length, ...new Set(array)])).toEqual([[2, 1], [3, 2], [40, 3], [0], [7, 5]]);
    expect([...workspace.take(5)]).toEqual([0, 0, 0, 0, 0]);
  });

  test('takes new memory only where there is no room', () => {
    const workspace = new Workspace(4);
    const [first, second, third] = [workspace.take(2), workspace.take(2), workspace.take(1)];
    expect(second.buffer).toBe(first.buffer);
    expect(third.buffer).not.toBe(first.buffer);
  });

  test('gives out zeros also where something else was before', () => {
    const workspace = new Workspace(4);
    const before = workspace.take(4).fill(9);
    workspace.reuse();
    const again = workspace.take(3);
    expect(again.buffer).toBe(before.buffer);
    expect([...again]).toEqual([0, 0, 0]);
    again.fill(9);
    expect([...workspace.take(1)]).toEqual([0]);
  });
});

test('training in a workspace that is used again gives the weights of steps in workspaces of their own', () => {
  const random = seededRandom(4);
  const dataset = twoRings(random, 6);
  // Sizes that four does not divide.
  const widths = [2, 5, 7, 1];
  const start = initialise(random, {widths, hidden: activations.prelu, output: identity, initialisation: 'he'});
  const steps = 5;
  const {network} = train(
    {network: start, dataset, loss: logisticLoss, learningRate: 0.1, batchSize: 6, steps, random: seededRandom(9)},
    () => undefined,
  );
  const order = seededRandom(9);
  let expected = start;
  for (let step = 0; step < steps; step++) {
    const samples = order.permutation(6);
    const passes = forward(expected, pickRows(dataset.inputs, samples));
    const {gradient} = logisticLoss(passes.at(-1)?.activations ?? dataset.inputs, pickRows(dataset.targets, samples));
    expected = descended(expected, backward(expected, passes, gradient), 0.1);
  }
  const numbers = (trained: typeof network) =>
    trained.map(({weights, biases, activation}) => [[...weights.values], [...biases.values], activation.learned?.a]);
  expect(numbers(network)).toEqual(numbers(expected));
});
