import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {
  activations,
  elu,
  leakyRelu,
  prelu,
  preluSlopeByA,
  sigmoid,
  step,
  type Activation,
} from '../../src/simulation/activations';
import {apart, preciseSlope, preciseValue} from './oracles';

const all: readonly Activation[] = Object.values(activations);
const curved = new Set(['sigmoid', 'centredSigmoid', 'tanh', 'elu', 'gelu', 'silu', 'softplus']);
const anyDouble = fc.double({noNaN: true});

/** Parameters other than the usual ones. */
const variants: readonly Activation[] = [
  step(-2),
  sigmoid(3),
  leakyRelu(0.2),
  prelu(0),
  prelu(1),
  prelu(-0.5),
  elu(0.5),
];

describe.each(all)('$name', activation => {
  const {name, value, slope, kinks} = activation;

  it('agrees with two hundred digits to 1e-12, value and slope', () => {
    const inputs = [-14, -9.5, -3.1, -2.51, -2.49, -1, -0.3, -1e-3, 1e-3, 0.2, 0.7, 1, 2.4, 2.6, 5, 12, 14];
    for (const x of inputs) {
      expect(apart(value(x), preciseValue(name, x)), `value at ${x}`).toBeLessThan(1e-12);
      expect(apart(slope(x), preciseSlope(name, x)), `slope at ${x}`).toBeLessThan(1e-12);
    }
  });

  it('has the slope of its central differences, away from its kinks and close beside them', () => {
    const h = 1e-5;
    const inputs = fc.oneof(
      fc.double({min: -20, max: 20, noNaN: true}),
      fc
        .double({min: 2 * h, max: 1e-2, noNaN: true})
        .chain(d => fc.constantFrom(...[0.5, 0].flatMap(k => [k - d, k + d]))),
    );
    fc.assert(
      fc.property(inputs, x => {
        // ELU's slope has a kink of its own at 0.
        fc.pre([...kinks, 0].every(kink => Math.abs(x - kink) > h));
        const difference = (value(x + h) - value(x - h)) / (2 * h);
        expect(Math.abs(slope(x) - difference)).toBeLessThan(1e-8);
      }),
    );
  });
});

describe.each([...all, ...variants])('$name, $range', activation => {
  const {value, slope, kinks, range, limits, saturates, zeroCentred, monotonic, smoothness, canDie} = activation;

  it('is a number for every double, within its range', () => {
    fc.assert(
      fc.property(anyDouble, x => {
        expect(value(x)).not.toBeNaN();
        expect(slope(x)).not.toBeNaN();
        expect(value(x)).toBeGreaterThanOrEqual(range.from);
        expect(value(x)).toBeLessThanOrEqual(range.to);
      }),
    );
    for (const x of [-Number.MAX_VALUE, -1e308, -745, -710, -0, 0, 5e-324, 710, 1e308, Number.MAX_VALUE]) {
      expect(value(x), `value at ${x}`).not.toBeNaN();
      expect(Number.isFinite(slope(x)), `slope at ${x}`).toBe(true);
    }
  });

  it('includes the ends of its range that it says it includes, and no others', () => {
    const inputs = Array.from({length: 6001}, (_, index) => index / 300 - 10);
    const outputs = inputs.map(value);
    const near = (end: number) => outputs.some(output => Math.abs(output - end) < 1e-6);
    const reached = (end: number) => outputs.includes(end) || near(end);
    if (Number.isFinite(range.from) && range.includesFrom) expect(reached(range.from)).toBe(true);
    if (Number.isFinite(range.to) && range.includesTo) expect(reached(range.to)).toBe(true);
    if (!range.includesFrom) expect(outputs.every(output => output > range.from)).toBe(true);
    if (!range.includesTo) expect(outputs.every(output => output < range.to)).toBe(true);
  });

  it('takes its limits at both infinities and answers NaN with NaN', () => {
    expect(value(-Infinity) + 0).toBe(limits.left + 0);
    expect(value(Infinity)).toBe(limits.right);
    expect(slope(-Infinity)).not.toBeNaN();
    expect(slope(Infinity)).not.toBeNaN();
    expect(value(Number.NaN)).toBeNaN();
    expect(slope(Number.NaN)).toBeNaN();
  });

  it('saturates where its slope goes to 0, and can die where it is exactly 0 on a half-line before rounding', () => {
    expect(saturates).toEqual({left: slope(-1e4) === 0, right: slope(1e4) === 0});
    expect(canDie).toBe(slope(-3) === 0);
  });

  it('is zero-centred exactly when it is odd', () => {
    expect([0.1, 0.6, 1, 2.5].every(x => Math.abs(value(x) + value(-x)) < 1e-15)).toBe(zeroCentred);
  });

  it('is monotonic exactly when its slope is nowhere negative', () => {
    const inputs = Array.from({length: 401}, (_, index) => index / 20 - 10);
    expect(inputs.every(x => slope(x) >= 0)).toBe(monotonic);
  });

  it('is as smooth as it says, at its kinks and at 0', () => {
    const h = 1e-7;
    const places = [...kinks, 0];
    const jumps = places.some(x => Math.abs(value(x + h) - value(x - h)) > 1e-3);
    const bends = places.some(x => Math.abs(slope(x + h) - slope(x - h)) > 1e-3);
    const curves = places.some(x => {
      const second = (at: number) => (slope(at + h) - slope(at - h)) / (2 * h);
      return Math.abs(second(x + 2 * h) - second(x - 2 * h)) > 1e-2;
    });
    const measured = jumps ? 'C-1' : bends ? 'C0' : curves ? 'C1' : 'C∞';
    expect(smoothness).toBe(measured);
    expect(kinks.length > 0).toBe(jumps || bends);
  });
});

describe('what the literature says', () => {
  test('the sigmoid is steepest at 0, with a slope of a quarter; tanh with 1', () => {
    expect(activations.sigmoid.slope(0)).toBe(0.25);
    expect(activations.tanh.slope(0)).toBe(1);
    // Its square rounds up here.
    expect(activations.sigmoid.slope(2.6478819137309987e-14)).toBe(0.25);
    fc.assert(
      fc.property(anyDouble, x => {
        expect(activations.sigmoid.slope(x)).toBeLessThanOrEqual(0.25);
        expect(activations.tanh.slope(x)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the slopes of ten sigmoid layers multiply to 9.54e-7 at most', () => {
    expect(activations.sigmoid.slope(0) ** 10).toBeCloseTo(9.54e-7, 9);
  });

  test('tanh(x) = 2 sigmoid(2x) - 1, and sigmoid - 0.5 is half of tanh(x / 2)', () => {
    fc.assert(
      fc.property(fc.double({min: -50, max: 50, noNaN: true}), x => {
        expect(activations.tanh.value(x)).toBeCloseTo(2 * activations.sigmoid.value(2 * x) - 1, 14);
        expect(activations.centredSigmoid.value(x)).toBeCloseTo(activations.sigmoid.value(x) - 0.5, 14);
      }),
    );
  });

  test('GELU(-1) = -0.158655254, SiLU(1) = 0.731058579, ELU(-1) = 1/e - 1, softplus(0) = ln 2', () => {
    expect(activations.gelu.value(-1)).toBeCloseTo(-0.15865525393145705, 15);
    expect(activations.silu.value(1)).toBeCloseTo(0.7310585786300049, 15);
    expect(activations.elu.value(-1)).toBeCloseTo(1 / Math.E - 1, 15);
    expect(activations.softplus.value(0)).toBeCloseTo(Math.LN2, 15);
  });

  test('at kinks the slope is the one from the left', () => {
    expect(activations.relu.slope(0)).toBe(0);
    expect(activations.leakyRelu.slope(0)).toBe(0.01);
    expect(activations.prelu.slope(0)).toBe(0.25);
    expect(elu(0.5).slope(0)).toBe(0.5);
    expect(activations.step.slope(0.5)).toBe(0);
  });

  test('the step fires from its threshold on', () => {
    expect([0.499, 0.5, 0.501].map(activations.step.value)).toEqual([0, 1, 1]);
    expect(step(-2).kinks).toEqual([-2]);
  });

  test('a steeper sigmoid is the sigmoid of a stretched input, its largest slope a quarter of the steepness', () => {
    expect(sigmoid(3).value(0.7)).toBe(activations.sigmoid.value(3 * 0.7));
    expect(sigmoid(3).slope(0)).toBe(0.75);
  });

  test("GELU's and SiLU's ranges begin at their lowest points", () => {
    for (const {value, slope, range} of [activations.gelu, activations.silu]) {
      let [left, right] = [-2, 0];
      for (let halving = 0; halving < 60; halving += 1) {
        const middle = (left + right) / 2;
        if (slope(middle) < 0) left = middle;
        else right = middle;
      }
      expect(value(left)).toBeCloseTo(range.from, 12);
      expect(range.includesFrom).toBe(true);
    }
  });

  test('a line bent upwards or not at all on the left has no outputs below 0', () => {
    expect([prelu(0), prelu(-0.5)].map(({range}) => range.from)).toEqual([0, 0]);
    expect([prelu(0.1), leakyRelu()].map(({range}) => range.from)).toEqual([-Infinity, -Infinity]);
  });
});

describe('PReLU', () => {
  it('has the derivative by a of its central differences', () => {
    fc.assert(
      fc.property(fc.double({min: -9, max: 9, noNaN: true}), fc.double({min: -2, max: 2, noNaN: true}), (x, a) => {
        const h = 1e-6;
        const difference = (prelu(a + h).value(x) - prelu(a - h).value(x)) / (2 * h);
        expect(preluSlopeByA(x)).toBeCloseTo(difference, 6);
      }),
    );
  });

  it('knows its a and can be bent anew; no other function can', () => {
    expect(prelu().learned?.a).toBe(0.25);
    expect(prelu(0.1).learned?.withA(0.7).value(-2)).toBeCloseTo(-1.4, 15);
    expect(all.filter(({learned}) => learned).map(({name}) => name)).toEqual(['prelu']);
  });

  it('is ReLU at a = 0 and a straight line at a = 1', () => {
    expect(prelu(0).value(-Infinity)).toBe(0);
    expect([-2, 3].map(prelu(1).value)).toEqual([-2, 3]);
    expect(prelu(0).monotonic).toBe(true);
    expect(prelu(-0.1).limits.left).toBe(Infinity);
  });
});

test('every function is filed under its own name, and those that bend or curve cost more than the identity', () => {
  for (const [name, activation] of Object.entries(activations)) {
    expect(activation.name).toBe(name);
    const {comparisons, additions, multiplications, divisions, exponentials} = activation.operations;
    expect(comparisons + additions + multiplications + divisions + exponentials > 0).toBe(name !== 'identity');
    expect(exponentials > 0).toBe(curved.has(name));
  }
});

test('operations are those of the formulas', () => {
  const counted = Object.fromEntries(
    all.map(({name, operations: o}) => [
      name,
      [o.comparisons, o.additions, o.multiplications, o.divisions, o.exponentials].join(),
    ]),
  );
  expect(counted).toEqual({
    identity: '0,0,0,0,0',
    step: '1,0,0,0,0',
    sigmoid: '0,2,0,1,1',
    centredSigmoid: '0,3,0,1,1',
    tanh: '0,3,2,1,1',
    relu: '1,0,0,0,0',
    leakyRelu: '1,0,1,0,0',
    prelu: '1,0,1,0,0',
    elu: '1,0,1,0,1',
    gelu: '0,1,3,0,1',
    silu: '0,2,1,1,1',
    softplus: '0,0,0,0,2',
  });
});
