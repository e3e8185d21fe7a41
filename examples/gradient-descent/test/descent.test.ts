import {meanLoss} from 'activation-lecture/simulation';
import {describe, expect, test} from 'vitest';
import {arrivalOf, bestMomentum, bestPlain, descend, gradientAt, growth, leftOver, stepsToTenth} from '../src/descent';
import {runLesson} from '../src/walks';
import {sharedValley} from '../src/valley';

const valley = sharedValley();
const start = {w1: 2.3, w2: 0.1};

/** The coordinates of a point along the valley's steep and flat axis, seen from its optimum. */
function along({w1, w2}: {readonly w1: number; readonly w2: number}): readonly [number, number] {
  const [steep, flat] = valley.eigenvectors;
  const [x, y] = [w1 - valley.optimum.w1, w2 - valley.optimum.w2];
  return [x * steep[0] + y * steep[1], x * flat[0] + y * flat[1]];
}

describe('the gradient', () => {
  test('is the finite difference of the mean loss', () => {
    const h = 1e-5;
    for (const weights of [start, {w1: -0.4, w2: 2}, valley.optimum]) {
      const {w1, w2} = gradientAt(valley, weights);
      const loss = (dx: number, dy: number) => meanLoss(valley, {w1: weights.w1 + dx, w2: weights.w2 + dy});
      expect(w1).toBeCloseTo((loss(h, 0) - loss(-h, 0)) / (2 * h), 8);
      expect(w2).toBeCloseTo((loss(0, h) - loss(0, -h)) / (2 * h), 8);
    }
  });
});

describe('plain descent', () => {
  test('shrinks the distance along each axis by its own factor', () => {
    const learningRate = 1.3;
    const path = descend(valley, {start, learningRate, momentum: 0, steps: 12});
    const [steep, flat] = along(start);
    const end = along(path.at(-1)?.weights ?? start);
    const [large, small] = valley.eigenvalues;
    expect(end[0]).toBeCloseTo(steep * (1 - learningRate * large) ** 12, 10);
    expect(end[1]).toBeCloseTo(flat * (1 - learningRate * small) ** 12, 10);
  });

  test('is best where both factors are the same, and no rate near it is better', () => {
    const best = bestPlain(valley);
    const worst = (rate: number) => Math.max(...valley.eigenvalues.map(eigenvalue => leftOver(rate, eigenvalue)));
    expect(leftOver(best.learningRate, valley.eigenvalues[0])).toBeCloseTo(best.leftOver, 12);
    for (const share of [0.9, 0.99, 1.01, 1.1]) {
      expect(worst(share * best.learningRate)).toBeGreaterThan(best.leftOver);
    }
  });
});

describe('momentum', () => {
  test('follows the recurrence x[n + 1] = (1 + momentum - rate x curvature) x[n] - momentum x[n - 1]', () => {
    const [learningRate, momentum] = [0.8, 0.6];
    const path = descend(valley, {start, learningRate, momentum, steps: 20}).map(({weights}) => along(weights));
    for (const axis of [0, 1] as const) {
      const curvature = valley.eigenvalues[axis];
      for (let step = 1; step < 20; step++) {
        const [before, now, next] = [path[step - 1], path[step], path[step + 1]].map(point => point?.[axis] ?? NaN);
        const expected = (1 + momentum - learningRate * curvature) * (now ?? NaN) - momentum * (before ?? NaN);
        expect(next).toBeCloseTo(expected, 10);
      }
    }
  });

  test('shrinks the distance in the long run as its value says', () => {
    const rule = bestMomentum(valley);
    const path = descend(valley, {start, ...rule, steps: 60});
    // Both roots of the recurrence coincide: n x share^n, whose factor n is taken out.
    const left = (path[60]?.distance ?? NaN) / 60 / ((path[40]?.distance ?? NaN) / 40);
    expect(left ** (1 / 20)).toBeCloseTo(rule.leftOver, 2);
  });

  test('is chosen so that no other would leave less at that rate', () => {
    const {learningRate, momentum, leftOver: best} = bestMomentum(valley);
    const worst = (kept: number) =>
      Math.max(
        ...valley.eigenvalues.map(eigenvalue => {
          // The larger root of x^2 - (1 + kept - rate x eigenvalue) x + kept.
          const sum = 1 + kept - learningRate * eigenvalue;
          const under = sum ** 2 - 4 * kept;
          return under < 0 ? Math.sqrt(kept) : (Math.abs(sum) + Math.sqrt(under)) / 2;
        }),
      );
    expect(worst(momentum)).toBeCloseTo(best, 6);
    for (let kept = 0; kept < 1; kept += 0.01) expect(worst(kept)).toBeGreaterThan(best - 1e-9);
  });

  test('needs steps like the square root of the ratio of steepness', () => {
    expect(growth.plain(10_000) / growth.plain(2500)).toBeCloseTo(4, 1);
    expect(growth.momentum(10_000) / growth.momentum(2500)).toBeCloseTo(2, 1);
    expect(growth.plain(100) / growth.momentum(100)).toBeCloseTo(8, 0);
    expect(stepsToTenth(bestPlain(valley))).toBeCloseTo(growth.plain(valley.conditionNumber), 8);
  });
});

describe('the lesson', () => {
  const lesson = runLesson();

  test('says what is true: the timid creep, the bold fly off, momentum needs far fewer steps', () => {
    expect(lesson.timid.arrival).toBeUndefined();
    expect(lesson.timid.path.at(-1)?.distance).toBeGreaterThan(0.3 * (lesson.timid.path[0]?.distance ?? 0));
    const away = lesson.bold.path.map(({weights}) => Math.abs(along(weights)[0]));
    for (const [index, distance] of away.slice(1).entries()) expect(distance).toBeGreaterThan(away[index] ?? 0);
    expect(2 * (lesson.momentum.arrival ?? NaN)).toBeLessThan(lesson.plain.arrival ?? NaN);
  });

  test('says what is true: most of every plain step goes across the valley', () => {
    for (const {velocity} of lesson.plain.path.slice(1)) {
      const [across, down] = along({w1: velocity.w1 + valley.optimum.w1, w2: velocity.w2 + valley.optimum.w2});
      expect(Math.abs(across)).toBeGreaterThan(Math.abs(down));
    }
  });

  test('says what is true: along the valley, what is kept and the slope point the same way', () => {
    const {path, learningRate, momentum} = lesson.momentum;
    const down = ({w1, w2}: {readonly w1: number; readonly w2: number}) =>
      along({w1: w1 + valley.optimum.w1, w2: w2 + valley.optimum.w2})[1];
    for (const {weights, velocity} of path.slice(1)) {
      expect(Math.sign(momentum * down(velocity))).toBe(Math.sign(-learningRate * down(gradientAt(valley, weights))));
    }
  });

  test('is the same every time', () => {
    expect(runLesson()).toEqual(lesson);
    expect(arrivalOf(lesson.plain.path, 0.02)).toBe(lesson.plain.path.length - 1);
  });
});

test.each([
  [{learningRate: 0, momentum: 0, steps: 1}, 'The learning rate is 0'],
  [{learningRate: 1, momentum: 1, steps: 1}, 'The momentum is 1'],
  [{learningRate: 1, momentum: 0, steps: 0.5}, 'There cannot be 0.5 steps'],
])('%j is refused', (rule, message) => {
  expect(() => descend(valley, {start, ...rule})).toThrow(message);
});
