import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {runDeltaRule} from '../../src/simulation/experiments/delta-rule/run';
import {
  deltaRule,
  distanceBetween,
  meanLoss,
  batchUpdate,
  secondMoments,
  weightedSum,
  zeroErrorLines,
  type Pair,
} from '../../src/simulation/linearUnit';
import {ParameterError, parseParameters} from '../../src/simulation/parameters';
import {
  defaultZigzag,
  runZigzag,
  zigzagLoss,
  zigzagParameters,
  zigzagSides,
} from '../../src/simulation/experiments/zigzag/run';
import {bestRate, sweptRates, travelWithoutOvershoot} from '../../src/simulation/experiments/zigzag/sweep';

const unit = fc.double({min: 1e-6, max: 1, noNaN: true});
const weight = fc.double({min: -50, max: 50, noNaN: true});
const seeds = fc.integer({min: 0, max: 0xffff_ffff});

describe('one update', () => {
  it('has one sign for both weights whenever both inputs are positive, whatever target, rate and weights', () => {
    fc.assert(
      fc.property(
        unit,
        unit,
        weight,
        weight,
        weight,
        fc.double({min: 1e-3, max: 50, noNaN: true}),
        (x1, x2, target, w1, w2, rate) => {
          const {changes, error} = deltaRule({inputs: [[x1, x2]], targets: [target]}, 0, {w1, w2}, rate);
          // Below this an update may be too small for a double.
          fc.pre(Math.abs(error) > 1e-290);
          expect(Math.sign(changes[0])).toBe(Math.sign(error));
          expect(Math.sign(changes[1])).toBe(Math.sign(error));
        },
      ),
    );
  });

  it('is weight + rate x error x input', () => {
    const dataset = {
      inputs: [
        [9, 9],
        [0.5, 0.25],
      ],
      targets: [0, 1],
    } as const;
    expect(deltaRule(dataset, 1, {w1: 2, w2: -4}, 0.1)).toEqual({
      sample: 1,
      inputs: [0.5, 0.25],
      target: 1,
      sum: 0,
      error: 1,
      changes: [0.05, 0.025],
      weights: {w1: 2.05, w2: -3.975},
    });
  });

  it('goes down the slope of the loss', () => {
    const dataset = {inputs: [[0.3, 0.8]], targets: [0.2]} as const;
    const [w1, w2, h] = [0.7, -0.4, 1e-6];
    const {changes} = deltaRule(dataset, 0, {w1, w2}, 1);
    expect(changes[0]).toBeCloseTo(
      -(meanLoss(dataset, {w1: w1 + h, w2}) - meanLoss(dataset, {w1: w1 - h, w2})) / 2 / h,
      8,
    );
    expect(changes[1]).toBeCloseTo(
      -(meanLoss(dataset, {w1, w2: w2 + h}) - meanLoss(dataset, {w1, w2: w2 - h})) / 2 / h,
      8,
    );
  });

  it('refuses a sample that does not exist, and one without a target', () => {
    expect(() => deltaRule({inputs: [[1, 1]], targets: [1]}, 1, {w1: 0, w2: 0}, 1)).toThrow(
      new RangeError('There is no sample 1: the dataset has 1.'),
    );
    expect(() => deltaRule({inputs: [[1, 1]], targets: []}, 0, {w1: 0, w2: 0}, 1)).toThrow(
      new RangeError('Sample 0 has no target: there are 0.'),
    );
  });
});

describe('second moments', () => {
  const pairs = fc.array(fc.tuple(weight, weight), {minLength: 1, maxLength: 9});

  it('are the eigenvalues and unit eigenvectors of the mean of x x^T, the larger first', () => {
    fc.assert(
      fc.property(pairs, inputs => {
        const {eigenvalues, eigenvectors} = secondMoments(inputs);
        const mean = (product: (pair: Pair) => number) =>
          inputs.reduce((sum, pair) => sum + product(pair), 0) / inputs.length;
        const [a, b, c] = [mean(([x]) => x * x), mean(([x, y]) => x * y), mean(([, y]) => y * y)];
        const close = 1e-9 * (1 + a + c);
        expect(eigenvalues[0]).toBeGreaterThanOrEqual(eigenvalues[1] - close);
        for (const [index, [x, y]] of eigenvectors.entries()) {
          const value = eigenvalues[index] ?? Number.NaN;
          expect(Math.abs(Math.hypot(x, y) - 1)).toBeLessThan(1e-12);
          expect(Math.abs(a * x + b * y - value * x)).toBeLessThan(close);
          expect(Math.abs(b * x + c * y - value * y)).toBeLessThan(close);
        }
        expect(eigenvectors[0][0]).toBeGreaterThanOrEqual(0);
        expect(eigenvectors[1]).toEqual([-eigenvectors[0][1], eigenvectors[0][0]]);
      }),
    );
  });

  it('are the curvature of the loss along their vectors', () => {
    const {sigmoid: run} = runZigzag();
    const {eigenvalues, eigenvectors} = run.summary;
    for (const index of [0, 1] as const) {
      const [x, y] = eigenvectors[index];
      const at = (way: number) => zigzagLoss(run, {w1: run.optimum.w1 + way * x, w2: run.optimum.w2 + way * y});
      expect(at(1)).toBeCloseTo(eigenvalues[index] / 2, 12);
    }
  });

  it('have a ratio, and no smaller one where there is nothing', () => {
    expect(
      secondMoments([
        [3, 0],
        [0, 1],
      ]),
    ).toMatchObject({eigenvalues: [4.5, 0.5], conditionNumber: 9});
    expect(secondMoments([[0, 0]]).eigenvalues).toEqual([0, 0]);
  });
});

describe('the zig-zag', () => {
  // Not a constant of the block: a run that throws has to fail a test, not the collecting of tests.
  const shown = () => runZigzag();

  it('gives every side the same pre-activations, each under its own activation', () => {
    shown().preActivations.forEach(([z1, z2], sample) => {
      const s = (z: number) => 1 / (1 + Math.exp(-z));
      const close = (pair: Pair | undefined, expected: Pair) => {
        expect(pair?.[0]).toBeCloseTo(expected[0], 14);
        expect(pair?.[1]).toBeCloseTo(expected[1], 14);
      };
      close(shown().sigmoid.inputs[sample], [s(z1), s(z2)]);
      close(shown().allowed.inputs[sample], [s(z1), s(z2)]);
      close(shown().tanh.inputs[sample], [Math.tanh(z1), Math.tanh(z2)]);
      close(shown().centredSigmoid.inputs[sample], [s(z1) - 0.5, s(z2) - 0.5]);
      close(shown().relu.inputs[sample], [Math.max(0, z1), Math.max(0, z2)]);
    });
    expect(shown().preActivations).toHaveLength(8);
    expect(zigzagSides.map(side => shown()[side].activation)).toEqual([
      'sigmoid',
      'tanh',
      'centredSigmoid',
      'relu',
      'sigmoid',
    ]);
  });

  it('has pre-activations with standard deviation 1.5', () => {
    const {preActivations} = runZigzag({samples: 1000, steps: 1});
    const values = preActivations.flat();
    expect(values.reduce((sum, z) => sum + z, 0) / values.length).toBeCloseTo(0, 0);
    expect(Math.sqrt(values.reduce((sum, z) => sum + z * z, 0) / values.length)).toBeCloseTo(1.5, 1);
  });

  it('has targets that its optimum answers exactly, at a loss of 0', () => {
    for (const side of zigzagSides) {
      const {inputs, targets, optimum} = shown()[side];
      expect(inputs.map(pair => weightedSum(optimum, pair))).toEqual(targets);
      expect(zigzagLoss(shown()[side], optimum)).toBe(0);
    }
    expect(shown().allowed.optimum).toEqual(defaultZigzag.allowedOptimum);
    expect(shown().sigmoid.optimum).toEqual({w1: -1, w2: 1});
  });

  it('starts at the lower right, with its optimum at the upper left and the control as far up and right', () => {
    const {start, optimum, allowedOptimum} = defaultZigzag;
    expect([start.w1 > optimum.w1, start.w2 < optimum.w2]).toEqual([true, true]);
    expect([start.w1 < allowedOptimum.w1, start.w2 < allowedOptimum.w2]).toEqual([true, true]);
    expect(distanceBetween(start, allowedOptimum)).toBe(distanceBetween(start, optimum));
    expect(distanceBetween({w1: 1, w2: -1}, {w1: 4, w2: 3})).toBe(5);
  });

  it('takes each step from where the last one ended, with loss, distance and turns of its end', () => {
    for (const side of zigzagSides) {
      const run = shown()[side];
      expect(run.trajectory).toHaveLength(128);
      let weights = run.start;
      const errors: number[] = [];
      run.trajectory.forEach((step, index) => {
        const {step: number, turns, loss, distance, ...update} = step;
        expect(update).toEqual(deltaRule(run, shown().sequence[index] ?? -1, weights, run.learningRate));
        expect(number).toBe(index + 1);
        if (step.error !== 0) errors.push(Math.sign(step.error));
        expect(turns).toBe(errors.slice(1).filter((sign, at) => sign !== errors[at]).length);
        expect(loss).toBe(zigzagLoss(run, step.weights));
        expect(distance).toBe(distanceBetween(step.weights, run.optimum));
        weights = step.weights;
      });
    }
  });

  it('arrives at the first step after which the distance stays below 2 %, even ten times as long', () => {
    const longer = runZigzag({steps: 1280});
    for (const side of zigzagSides) {
      const {summary} = shown()[side];
      const near = 0.02 * summary.straightLength;
      const {trajectory} = longer[side];
      expect(longer[side].summary.arrivalStep).toBe(summary.arrivalStep);
      const arrival = summary.arrivalStep ?? Number.NaN;
      expect(trajectory.slice(arrival - 1).every(({distance}) => distance < near)).toBe(true);
      expect(trajectory[arrival - 2]?.distance).toBeGreaterThanOrEqual(near);
    }
  });

  it('measures the way up to the arrival against the straight line', () => {
    for (const side of zigzagSides) {
      const {summary, trajectory, start, optimum} = shown()[side];
      const way = trajectory.slice(0, summary.arrivalStep);
      const points = [start, ...way.map(({weights}) => weights)];
      const length = points.slice(1).reduce((sum, to, index) => sum + distanceBetween(points[index] ?? to, to), 0);
      expect(summary.pathLength).toBeCloseTo(length, 10);
      expect(summary.straightLength).toBe(distanceBetween(start, optimum));
      expect(summary.detour).toBe(summary.pathLength / summary.straightLength);
      expect(summary.turns).toBe(way.at(-1)?.turns);
      const signs = way.filter(({changes: [a, b]}) => a * b >= 0);
      expect(summary.sameSignShare).toBe(signs.length / way.length);
    }
    expect(shown().sigmoid.summary.sameSignShare).toBe(1);
    expect(shown().tanh.summary.sameSignShare).toBeLessThan(1);
  });

  it('never changes both weights of a sigmoid or ReLU unit in opposite directions, for any seed, rate or optimum', () => {
    const rate = fc.double({min: 0.01, max: 3, noNaN: true});
    fc.assert(
      fc.property(seeds, rate, weight, weight, (seed, r, w1, w2) => {
        fc.pre(w1 !== 1 || w2 !== -1);
        const learningRates = {sigmoid: r, tanh: r, centredSigmoid: r, relu: r, allowed: r};
        const {sigmoid, relu, allowed} = runZigzag({seed, optimum: {w1, w2}, learningRates});
        for (const {trajectory, summary} of [sigmoid, relu, allowed]) {
          expect(trajectory.every(({changes}) => Math.sign(changes[0]) * Math.sign(changes[1]) >= 0)).toBe(true);
          expect(trajectory.length === 0 || summary.sameSignShare === 1).toBe(true);
        }
        for (const {changes, error} of sigmoid.trajectory) {
          if (Math.abs(error) > 1e-100) expect(Math.sign(changes[0])).toBe(Math.sign(changes[1]));
        }
      }),
    );
  });

  it('says that a run diverged, and ends its trajectory with finite numbers', () => {
    const {tanh, relu} = runZigzag({learningRates: {tanh: 100, relu: 0.001}});
    expect(tanh.diverged).toBe(true);
    expect(tanh.summary.arrivalStep).toBeUndefined();
    expect(tanh.trajectory.length).toBeLessThan(128);
    expect(
      tanh.trajectory.every(
        ({loss, distance}) => Number.isFinite(loss) && distance <= 1000 * tanh.summary.straightLength,
      ),
    ).toBe(true);
    expect(tanh.summary.pathLength).toBeGreaterThan(0);
    expect([relu.diverged, relu.summary.arrivalStep, relu.trajectory.length]).toEqual([false, undefined, 128]);
  });

  it('keeps its runs, and draws other samples with another seed', () => {
    const kept = runZigzag();
    expect(runZigzag({})).toBe(kept);
    expect(runZigzag({seed: 6}).preActivations).not.toEqual(runZigzag({seed: 5}).preActivations);
  });

  it('refuses parameters that make no sense, saying what would', () => {
    expect(() => runZigzag({samples: 0})).toThrow(
      new ParameterError('samples cannot be 0: it must be an integer from 1 to 1000.'),
    );
    expect(() => runZigzag({arrival: 0})).toThrow('arrival cannot be 0: it must be a number above 0 and up to 1.');
    expect(() => runZigzag({spread: Number.NaN})).toThrow(
      'spread cannot be NaN: it must be a number above 0 and up to 100.',
    );
    expect(() => runZigzag({start: {w1: -1, w2: 1}})).toThrow('start cannot lie on optimum');
    expect(() => runZigzag({start: {w1: 3, w2: 1}})).toThrow('start cannot lie on optimum');
  });
});

describe('the order of the samples', () => {
  const figures = (order: 'asDrawn' | 'alternating' | 'pair', side: 'sigmoid' | 'tanh', seed = 310) => {
    const {arrivalStep, turns, detour} = runZigzag({seed, order})[side].summary;
    return [arrivalStep, turns, detour.toFixed(1)];
  };

  it('makes the path of seed 310 turn 25 times in 50 steps as drawn, 34 times in 35 where the leans alternate', () => {
    expect(figures('asDrawn', 'sigmoid')).toEqual([50, 25, '3.0']);
    expect(figures('alternating', 'sigmoid')).toEqual([35, 34, '2.5']);
    expect(figures('pair', 'sigmoid')).toEqual([15, 14, '2.2']);
    expect(figures('alternating', 'tanh')).toEqual([5, 2, '1.1']);
    // Two samples at a smaller rate: the same staircase with more steps.
    const {summary} = runZigzag({seed: 310, order: 'pair', learningRates: {sigmoid: 0.79}}).sigmoid;
    expect([summary.arrivalStep, summary.turns, summary.detour.toFixed(1)]).toEqual([24, 23, '2.2']);
  });

  it('is the same for every side: as drawn, new each pass, from both ends of the leans, or of two samples', () => {
    const passes = ({sequence}: {readonly sequence: readonly number[]}) =>
      Array.from({length: 4}, (_, pass) => sequence.slice(8 * pass, 8 * pass + 8));
    const drawn = [0, 1, 2, 3, 4, 5, 6, 7];
    expect(passes(runZigzag({order: 'asDrawn'}))).toEqual([drawn, drawn, drawn, drawn]);
    const shuffled = passes(runZigzag({order: 'shuffled'}));
    for (const pass of shuffled) expect(pass.toSorted()).toEqual(drawn);
    expect(new Set(shuffled.map(String)).size).toBe(4);
    const alternating = runZigzag();
    const leans = alternating.sequence.slice(0, 8).map(sample => {
      const [x1, x2] = alternating.sigmoid.inputs[sample] ?? [0, 0];
      return x2 - x1;
    });
    const sorted = leans.toSorted((left, right) => right - left);
    expect(leans).toEqual([0, 7, 1, 6, 2, 5, 3, 4].map(rank => sorted[rank]));
    const pair = runZigzag({order: 'pair'}).sequence;
    expect([...new Set(pair)]).toEqual(alternating.sequence.slice(0, 2));
    expect(pair).toHaveLength(128);
  });
});

describe('the rate at which no step overshoots', () => {
  it('leaves the error of the longest sample at 0 after its step, and turns the sign of no error', () => {
    for (const order of ['alternating', 'pair'] as const) {
      const zigzag = runZigzag({order});
      for (const side of zigzagSides) {
        const run = zigzag[side];
        const left = run.trajectory.map(
          ({target, inputs, weights, error}) => (target - weightedSum(weights, inputs)) / error,
        );
        const measured = left.filter((_, step) => Math.abs(run.trajectory[step]?.error ?? 0) > 1e-6);
        expect(Math.min(...measured)).toBeCloseTo(0, 6);
        expect(Math.max(...measured)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is the same for the control as for the path that it is compared with', () => {
    const {sigmoid, allowed} = runZigzag();
    expect(allowed.learningRate).toBe(sigmoid.learningRate);
    expect(allowed.summary.arrivalStep).toBeLessThan(0.6 * (sigmoid.summary.arrivalStep ?? 0));
  });
});

describe('the lines of zero error', () => {
  it('are where a sample has no error, pass through the optimum, and are crossed at right angles by its updates', () => {
    const {sigmoid: run} = runZigzag();
    const lines = zeroErrorLines(run);
    expect(lines).toHaveLength(8);
    for (const {sample, normal, direction, foot} of lines) {
      const inputs = run.inputs[sample] ?? [0, 0];
      const at = (way: number) => ({w1: foot.w1 + way * direction[0], w2: foot.w2 + way * direction[1]});
      for (const way of [-3, 0, 2]) expect(weightedSum(at(way), inputs)).toBeCloseTo(run.targets[sample] ?? NaN, 12);
      const way = (run.optimum.w1 - foot.w1) * direction[0] + (run.optimum.w2 - foot.w2) * direction[1];
      expect(distanceBetween(at(way), run.optimum)).toBeLessThan(1e-12);
      const {changes} = deltaRule(run, sample, run.start, 1);
      expect(Math.abs(changes[0] * direction[0] + changes[1] * direction[1])).toBeLessThan(1e-12);
      expect([normal[0] > 0 && normal[1] > 0, direction[0] > 0, direction[1] < 0]).toEqual([true, true, true]);
    }
    expect(zeroErrorLines({inputs: [[0, 0]], targets: [0]})).toEqual([]);
  });
});

describe('the mean of all samples', () => {
  it('goes down the slope of the loss, and may point into a closed quadrant where no sample does', () => {
    const {sigmoid: run} = runZigzag();
    const h = 1e-6;
    const slope = (w1: number, w2: number) =>
      (zigzagLoss(run, {w1: 0.4 + w1, w2: -0.7 + w2}) - zigzagLoss(run, {w1: 0.4 - w1, w2: -0.7 - w2})) / (2 * h);
    const [first, second] = batchUpdate(run, {w1: 0.4, w2: -0.7}, 0.5);
    expect(first).toBeCloseTo(-0.5 * slope(h, 0), 8);
    expect(second).toBeCloseTo(-0.5 * slope(0, h), 8);
    const closed = run.trajectory.filter(({weights}) => {
      const [change1, change2] = batchUpdate(run, weights, 1);
      return change1 < 0 && change2 > 0;
    });
    expect(closed.length).toBeGreaterThan(10);
  });
});

describe('the sweep', () => {
  it('tries 73 rates of two digits from 0.01 to 10, evenly spaced to a tenth', () => {
    expect(sweptRates).toHaveLength(73);
    expect([sweptRates[0], sweptRates[24], sweptRates[72]]).toEqual([0.01, 0.1, 10]);
    sweptRates.slice(1).forEach((rate, index) => {
      expect(rate / (sweptRates[index] ?? 0)).toBeGreaterThan(1.06);
      expect(rate / (sweptRates[index] ?? 0)).toBeLessThan(1.17);
      expect(Number(rate.toPrecision(2))).toBe(rate);
    });
  });

  it('finds the rates that no other rate beats, by the full simulation', () => {
    const runs = sweptRates.map(rate => {
      const learningRates = {sigmoid: rate, tanh: rate, centredSigmoid: rate, relu: rate, allowed: rate};
      return runZigzag({steps: 100, learningRates});
    });
    for (const side of zigzagSides) {
      const [best] = runs
        .map(run => run[side])
        .filter(({summary}) => summary.arrivalStep !== undefined)
        .toSorted(
          ({summary: left}, {summary: right}) =>
            (left.arrivalStep ?? 0) - (right.arrivalStep ?? 0) || left.detour - right.detour,
        );
      const found = bestRate(defaultZigzag, side);
      expect(found.learningRate).toBe(best?.learningRate);
      expect(found.arrivalStep).toBe(best?.summary.arrivalStep);
      expect(found.detour).toBeCloseTo(best?.summary.detour ?? Number.NaN, 9);
    }
  });

  it('gives a run its best rates where they are asked for, unless they are set', () => {
    const parameters = parseParameters(zigzagParameters, {seed: 11});
    const run = runZigzag({seed: 11, rateRule: 'best'});
    for (const side of zigzagSides) expect(run[side].learningRate).toBe(bestRate(parameters, side).learningRate);
    const mixed = runZigzag({seed: 11, rateRule: 'best', learningRates: {tanh: 0.3}});
    expect([mixed.tanh.learningRate, mixed.sigmoid.learningRate]).toEqual([0.3, run.sigmoid.learningRate]);
  });

  it('travels as the full simulation does at the rate without overshoot, in every order', () => {
    for (const order of ['asDrawn', 'alternating', 'pair', 'shuffled'] as const) {
      const run = runZigzag({order, steps: 512});
      for (const side of zigzagSides) {
        const {learningRate, arrivalStep, turns, detour} = travelWithoutOvershoot(
          parseParameters(zigzagParameters, {order, steps: 512}),
          side,
        );
        const {summary} = run[side];
        expect(learningRate).toBe(run[side].learningRate);
        expect([arrivalStep, turns]).toEqual([
          summary.arrivalStep ?? Infinity,
          summary.arrivalStep ? summary.turns : Infinity,
        ]);
        if (summary.arrivalStep) expect(detour).toBeCloseTo(summary.detour, 9);
      }
    }
  });

  it('falls back on the smallest rate where none arrives', () => {
    const silent = Array.from({length: 4}, (_, seed) => parseParameters(zigzagParameters, {seed, samples: 1}));
    const found = silent
      .map(parameters => bestRate(parameters, 'relu'))
      .filter(({arrivalStep}) => arrivalStep === Infinity);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({learningRate}) => learningRate === 0.01)).toBe(true);
  });
});

describe('the delta rule', () => {
  it('works its first update through on a small table of tenths', () => {
    const {samples, learningRate, start, update} = runDeltaRule();
    expect(samples).toHaveLength(4);
    for (const {inputs, target} of samples) {
      expect(inputs.every(x => x > 0 && x < 1 && Number(x.toFixed(1)) === x)).toBe(true);
      expect(target).toBe(inputs[1] > inputs[0] ? 1 : 0);
    }
    expect(new Set(samples.map(({target}) => target)).size).toBe(2);
    const dataset = {inputs: samples.map(({inputs}) => inputs), targets: samples.map(({target}) => target)};
    expect(update).toEqual(deltaRule(dataset, 0, start, learningRate));
    expect(update.error).not.toBe(0);
  });
});
