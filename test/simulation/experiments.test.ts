import fc from 'fast-check';
import {beforeAll, describe, expect, it, vi} from 'vitest';
import {runBentLines} from '../../src/simulation/experiments/bent-lines/run';
import {runComparison} from '../../src/simulation/experiments/comparison/run';
import {runDepthTraining} from '../../src/simulation/experiments/depth-training/run';
import {runDyingRelu} from '../../src/simulation/experiments/dying-relu/run';
import {experiments} from '../../src/simulation/experiments';
import {followSample} from '../../src/simulation/experiments/layer-growth/follow';
import {runLayerGrowth, type FlowArm} from '../../src/simulation/experiments/layer-growth/run';
import {runMeanActivation} from '../../src/simulation/experiments/mean-activation/run';
import {runPreluSlopes} from '../../src/simulation/experiments/prelu-slopes/run';
import {runRevive} from '../../src/simulation/experiments/revive/run';
import {runSaturation} from '../../src/simulation/experiments/saturation/run';
import {runStackedLayers} from '../../src/simulation/experiments/stacked-layers/run';
import {runStepBlindness} from '../../src/simulation/experiments/step-blindness/run';
import {runVanishing} from '../../src/simulation/experiments/vanishing/run';

describe('every experiment', () => {
  /** The same experiments in modules of their own, which have kept no runs. */
  let again: typeof experiments = [];
  beforeAll(async () => {
    vi.resetModules();
    ({experiments: again} = await import('../../src/simulation/experiments'));
  });

  it.each(experiments)(
    '$name gives only finite numbers, the same bytes when it is computed again, and tables that fit',
    ({run, name}) => {
      const outcome = run({});
      expect(notFinite(outcome.result), name).toEqual([]);
      const {result} = again.find(other => other.name === name)?.run({}) ?? {};
      expect(result).not.toBe(outcome.result);
      expect(JSON.stringify(result)).toBe(JSON.stringify(outcome.result));
      for (const {columns, rows} of [...outcome.tables, outcome.trajectory]) {
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.every(row => row.length === columns.length)).toBe(true);
      }
    },
  );

  it.each(experiments)(
    '$name has a seed, a description and a default for every parameter, and refuses others',
    experiment => {
      const {parameters, run} = experiment;
      expect(parameters[0]?.name).toBe('seed');
      for (const {name, description, allowed, initial} of parameters) {
        expect(description).not.toBe('');
        expect(allowed).not.toContain('undefined');
        // A learning rate that is left out follows the rate rule.
        expect(initial !== undefined || name.startsWith('learningRates.')).toBe(true);
      }
      expect(() => run({nonsense: 1})).toThrow('There is no parameter nonsense. There are: seed');
      expect(() => run({seed: -1})).toThrow('seed cannot be -1: it must be an integer from 0 to 4294967295.');
    },
  );
});

it('stacked-layers: without an activation the answer is a straight line, for any depth and seed; with one it bends', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({min: 1, max: 6}), (seed, layers) => {
      expect(runStackedLayers({seed, layers}).linear.bend).toBeLessThan(1e-12);
    }),
  );
  const {linear, sigmoid} = runStackedLayers();
  expect([Math.min(...linear.shape), Math.max(...linear.shape)]).toEqual([-1, 1]);
  expect(sigmoid.bend).toBeGreaterThan(0.2);
});

it('step-blindness: the step loses one difference and exaggerates another, the sigmoid does neither', () => {
  const {inputs, differences} = runStepBlindness();
  expect(inputs.map(({step}) => step)).toEqual([0, 0, 1]);
  expect(inputs.map(({sigmoid}) => sigmoid.toFixed(4))).toEqual(['0.5000', '0.6222', '0.6227']);
  expect(inputs.every(({stepSlope, sigmoidSlope}) => stepSlope === 0 && sigmoidSlope > 0.2)).toBe(true);
  expect(differences.map(({step}) => step)).toEqual([0, 1]);
  expect(differences[0]?.sigmoid).toBeGreaterThan(200 * (differences[1]?.sigmoid ?? Infinity));
});

it('saturation: the slope passes the stated value where it says, and far-out pairs nearly agree', () => {
  const {sigmoid, tanh} = runSaturation();
  // s(1 - s) = 0.01 and 1 - t^2 = 0.01, solved by hand.
  const s = (1 + Math.sqrt(1 - 0.04)) / 2;
  expect(sigmoid.flatBeyond).toBeCloseTo(Math.log(s / (1 - s)), 12);
  expect(tanh.flatBeyond).toBeCloseTo(Math.atanh(Math.sqrt(0.99)), 12);
  expect(sigmoid.pairs[0]?.difference).toBeCloseTo(1 / (1 + Math.exp(-10)) - 1 / (1 + Math.exp(-5)), 15);
  expect(sigmoid.pairs[2]?.difference).toBeGreaterThan(60 * (sigmoid.pairs[0]?.difference ?? Infinity));
});

/** The printed factors of a chain give the printed error sizes. */
function multipliesOut({layers, output}: FlowArm): void {
  let size = output.errorSize;
  for (const {errorSize, weightFactor = Number.NaN, slopeFactor} of layers.toReversed()) {
    size *= weightFactor * slopeFactor;
    expect(size / errorSize).toBeCloseTo(1, 12);
  }
}

it('layer-growth: sums climb to about half the width, slopes die, and the factors multiply out', () => {
  const {sigmoid, tanh, tanhGlorot, sigmoidGlorot} = runLayerGrowth();
  const sums = sigmoid.layers.map(({meanPreActivation}) => meanPreActivation);
  expect(sums[0]).toBeLessThan(0.7 * (sums[1] ?? 0));
  for (const sum of sums.slice(2)) expect(Math.abs(sum - 4)).toBeLessThan(0.5);
  for (const arm of [sigmoid, tanh, tanhGlorot, sigmoidGlorot]) multipliesOut(arm);
  expect(tanh.layers[0]?.errorSize).toBeLessThan(sigmoid.layers[0]?.errorSize ?? 0);
  expect(runLayerGrowth({width: 16}).sigmoid.layers[5]?.meanPreActivation).toBeCloseTo(8, -0.5);
});

it('layer-growth: one sample is followed through the network of the experiment, up and down', () => {
  const growth = runLayerGrowth();
  const samples = Array.from({length: growth.parameters.samples}, (_, index) => followSample(growth, index));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  growth.sigmoid.layers.forEach(({meanPreActivation, errorSize}, layer) => {
    const all = samples.map(({layers}) => layers[layer]);
    expect(mean(all.flatMap(each => each?.sums ?? []))).toBeCloseTo(meanPreActivation, 10);
    // The experiment's loss is a mean over its samples.
    const size = Math.hypot(...all.flatMap(each => each?.errors ?? [])) / samples.length;
    expect(size / errorSize).toBeCloseTo(1, 8);
  });
  const [first, second] = samples[0]?.layers ?? [];
  const weights = samples[0]?.weights[1] ?? [];
  const sum = weights.reduce((total, row, sender) => total + (row[0] ?? 0) * (first?.outputs[sender] ?? 0), 0);
  expect(second?.sums[0]).toBeCloseTo(sum, 12);
  const arriving = (weights[0] ?? []).reduce((total, weight, unit) => total + weight * (second?.errors[unit] ?? 0), 0);
  expect(first?.arriving[0]).toBeCloseTo(arriving, 12);
});

it('vanishing: each sigmoid layer leaves a quarter of the error at most; tanh and ReLU keep it, with their weights', () => {
  const {arms, sweep} = runVanishing();
  Object.values(arms).forEach(multipliesOut);
  for (const {slopeFactor} of arms.sigmoid.layers) expect(slopeFactor).toBeLessThanOrEqual(0.25);
  const first = (arm: FlowArm) => (arm.layers[0]?.errorSize ?? 0) / (arm.layers.at(-1)?.errorSize ?? 0);
  expect(first(arms.sigmoid)).toBeLessThan(1e-4);
  expect(first(arms.tanh)).toBeGreaterThan(0.1);
  expect(first(arms.relu)).toBeGreaterThan(0.1);
  const ratios = sweep.sigmoid.map(({gradients}) => gradients);
  expect(ratios).toEqual(ratios.toSorted((left, right) => right - left));
});

it('depth-training: tanh and ReLU learn where the sigmoid does not; only ReLU is sparse', () => {
  const {sigmoid, tanh, relu} = runDepthTraining();
  expect(sigmoid.finalLoss).toBeCloseTo(Math.LN2, 2);
  expect(Math.max(tanh.finalLoss, relu.finalLoss)).toBeLessThan(0.05);
  expect([sigmoid.zeroShare, tanh.zeroShare]).toEqual([0, 0]);
  expect(relu.zeroShare).toBeGreaterThan(0.3);
  expect(relu.losses.at(-1)).toEqual({step: 250, loss: relu.finalLoss});
});

it('dying-relu: too large a rate silences most units; a dead one of the first layer stays dark', () => {
  const {tooLarge, fitting, deadUnit} = runDyingRelu();
  expect(tooLarge.census).toHaveLength(301);
  expect(tooLarge.census.at(-1)?.inactiveShare).toBeGreaterThan(0.6);
  expect(fitting.census.at(-1)?.inactiveShare).toBeLessThan(0.1);
  const first = tooLarge.census.map(({inactive}) => inactive[0] ?? 0);
  expect(tooLarge.census.map(({inactiveUnits}) => inactiveUnits.map(({length}) => length))).toEqual(
    tooLarge.census.map(({inactive}) => inactive),
  );
  expect(first).toEqual(first.toSorted((left, right) => left - right));
  const dark = deadUnit?.strip.map(row => row.every(value => value === 0)) ?? [];
  expect(dark.lastIndexOf(false)).toBe((deadUnit?.diedAt ?? 0) - 1);
});

it('revive: ReLU stays put, Leaky ReLU learns with few units back, ELU wakes most; PReLU diverged and says so', () => {
  const {relu, leakyRelu, elu, prelu} = runRevive();
  const ends = [relu, leakyRelu, elu].map(({census}) => [census[0], census.at(-1)] as const);
  const [[reluStart, reluEnd] = [], [leakyStart, leakyEnd] = [], [, eluEnd] = []] = ends;
  expect(reluEnd?.inactive).toEqual(reluStart?.inactive);
  expect(Math.abs((reluEnd?.loss ?? 0) - (reluStart?.loss ?? 1))).toBeLessThan(0.01);
  expect(leakyEnd?.loss).toBeLessThan(0.2 * (leakyStart?.loss ?? 0));
  expect(leakyEnd?.inactiveShare).toBeGreaterThan(0.5);
  expect(eluEnd?.inactiveShare).toBeLessThan(0.3);
  expect(runDyingRelu().tooLarge.census.at(-1)).toEqual({...reluStart, step: 300});
  expect(prelu.diverged).toBe(true);
});

it('prelu-slopes: every layer begins at 0.25 and goes its own way', () => {
  const {readings, firstNegative} = runPreluSlopes();
  expect(readings[0]?.slopes).toEqual([0.25, 0.25, 0.25]);
  expect(new Set(readings.at(-1)?.slopes).size).toBe(3);
  expect(firstNegative).toHaveLength(3);
  expect(runPreluSlopes({initialSlope: -0.1, steps: 10}).firstNegative).toEqual([0, 0, 0]);
});

it("mean-activation: ELU's means are nearer to 0 than ReLU's in every layer, not at it", () => {
  const {relu, elu} = runMeanActivation();
  elu.after.forEach(({mean}, index) => {
    expect(Math.abs(mean)).toBeLessThan(relu.after[index]?.mean ?? 0);
    expect(mean).not.toBeCloseTo(0, 2);
  });
  for (const {mean, shift} of relu.before) expect(shift).toBeCloseTo(mean, 12);
});

it('bent-lines: each fit is the sum of its lines, leaves less error than the one before, and cannot be bettered nearby', () => {
  const {inputs, targets, fits} = runBentLines();
  fits.forEach(({offset, lines, outputs, error}, units) => {
    expect(lines).toHaveLength(units);
    const sum = (x: number, scale = 1) =>
      lines.reduce((y, {kink, direction, weight}) => y + scale * weight * Math.max(0, direction * (x - kink)), offset);
    inputs.forEach((x, point) => expect(outputs[point]).toBeCloseTo(sum(x), 9));
    const errorOf = (scale: number) =>
      Math.sqrt(
        inputs.reduce((total, x, point) => total + (sum(x, scale) - (targets[point] ?? 0)) ** 2, 0) / inputs.length,
      );
    expect(error).toBeCloseTo(errorOf(1), 9);
    expect(error).toBeLessThanOrEqual(Math.min(errorOf(1.001), errorOf(0.999)));
    if (units > 0) expect(error).toBeLessThan(fits[units - 1]?.error ?? 0);
  });
  expect(fits.at(-1)?.error).toBeLessThan(0.06);
});

it('comparison: means are the known integrals, and no function wins every wish', () => {
  const {rows, perfect, winners} = runComparison();
  const of = (name: string) => rows.find(({activation}) => activation === name);
  expect(of('relu')?.meanOutput).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 12);
  expect(of('leakyRelu')?.meanOutput).toBeCloseTo(0.99 / Math.sqrt(2 * Math.PI), 12);
  expect(of('sigmoid')?.meanOutput).toBeCloseTo(0.5, 12);
  // E[x Phi(x)] of a standard normal x is 1 / (2 sqrt(pi)).
  expect(of('gelu')?.meanOutput).toBeCloseTo(1 / (2 * Math.sqrt(Math.PI)), 12);
  // 1 - Phi(0.5), from tables.
  expect(of('step')?.meanOutput).toBeCloseTo(0.3085375387259869, 12);
  expect(of('gelu')?.largestSlope).toBeCloseTo(1.1289041451, 9);
  // Where SiLU's second derivative vanishes, x = 2 / (2s - 1): a fixed point.
  const s = (x: number) => 1 / (1 + Math.exp(-x));
  let steepest = 2.4;
  for (let turn = 0; turn < 200; turn += 1) steepest = (steepest + 2 / (2 * s(steepest) - 1)) / 2;
  const largest = s(steepest) * (1 + steepest * (1 - s(steepest)));
  expect(of('silu')?.largestSlope).toBeCloseTo(largest, 12);
  expect(of('sigmoid')?.largestSlope).toBe(0.25);
  expect(winners.centred).toEqual(['tanh']);
  expect(winners.cheap).toEqual(['step', 'relu']);
  expect(perfect).toEqual([]);
});

/** Where a result holds a number that is not finite; only the range of a function may have infinite ends. */
function notFinite(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) || /range\.(from|to)$/u.test(path) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => notFinite(inner, `${path}.${name}`));
}
