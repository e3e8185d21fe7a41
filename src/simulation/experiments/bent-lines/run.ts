import {z} from 'zod';
import {relu} from '../../activations';
import {experimentRun, korean, noSeed} from '../../parameters';

/** Curves to be approached, on inputs from -3 to 3. */
const curves = {
  wave: (x: number) => Math.sin((Math.PI / 2) * x),
  bell: (x: number) => Math.exp(-x * x),
  parabola: (x: number) => (x * x) / 9,
} as const;

const span = 3;

/** The parameters of {@link runBentLines}: what each is, its range and its default. */
export const bentLinesParameters = z
  .strictObject({
    seed: noSeed,
    curve: z
      .enum(['wave', 'bell', 'parabola'])
      .default('wave')
      .describe('curve to be approached')
      .meta(korean('다가갈 곡선')),
    units: z
      .int()
      .min(1)
      .max(24)
      .default(8)
      .describe('ReLU units, added one after the other')
      .meta(korean('하나씩 더하는 ReLU 유닛의 수')),
    points: z
      .int()
      .min(50)
      .max(1001)
      .default(121)
      .describe('points of the fit, evenly spaced')
      .meta(korean('맞출 점의 수(고른 간격)')),
  })
  .readonly();

/** All parameters of a {@link runBentLines}. */
export type BentLinesParameters = z.output<typeof bentLinesParameters>;

/** One unit of a sum: weight x max(0, direction x (x - kink)). */
export interface BentLine {
  readonly kink: number;
  /** 1 rises to the right of its kink, -1 to the left. */
  readonly direction: 1 | -1;
  readonly weight: number;
}

/** The best sum of some units found. */
export interface BentFit {
  readonly offset: number;
  /** In the order in which they were added; all weights are fitted anew with each. */
  readonly lines: readonly BentLine[];
  /** The sum at every input. */
  readonly outputs: readonly number[];
  /** Root of the mean squared error over the points. */
  readonly error: number;
}

/** What {@link runBentLines} finds. */
export interface BentLines {
  readonly parameters: BentLinesParameters;
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  /** With no unit first, then with one more each. */
  readonly fits: readonly BentFit[];
}

/**
 * Chapter 6, `bent-enough`: a sum of a few ReLUs approaches a curve. Each new unit is the one, of kinks on all points
 * and both directions, that lowers the squared error the most with all weights fitted anew (orthogonal least squares:
 * Chen, Billings, Luo 1989).
 *
 * @throws ParameterError
 */
export const runBentLines = experimentRun(
  'bent-lines',
  bentLinesParameters,
  (parameters): BentLines => {
    const {points, units} = parameters;
    const inputs = Array.from({length: points}, (_, point) => span * ((2 * point) / (points - 1) - 1));
    const targets = inputs.map(curves[parameters.curve]);
    let candidates = inputs.flatMap(kink => [unitAt(inputs, kink, 1), unitAt(inputs, kink, -1)]);
    let basis: Basis = {columns: [], directions: [], residual: targets, projections: []};
    const add = (column: Vector, rest: Vector) => {
      basis = extended(basis, column, rest);
      const direction = basis.directions.at(-1) ?? [];
      candidates = candidates.map(candidate => ({...candidate, rest: apart(candidate.rest, direction)}));
    };
    const constant = inputs.map(() => 1);
    add(constant, constant);
    const chosen: Candidate[] = [];
    const fits = [fitOf(targets, chosen, basis)];
    for (let unit = 0; unit < units; unit += 1) {
      const best = mostHelpful(basis, candidates);
      if (!best) break;
      chosen.push(best);
      add(best.outputs, best.rest);
      fits.push(fitOf(targets, chosen, basis));
    }
    return {parameters, inputs, targets, fits};
  },
  {titles: {en: 'A curve made of bent lines', ko: '꺾인 선으로 만든 곡선'}},
);

type Vector = readonly number[];

interface Candidate extends Omit<BentLine, 'weight'> {
  readonly outputs: Vector;
  /** The part of the outputs that is orthogonal to all chosen columns. */
  readonly rest: Vector;
}

/** Chosen columns made orthonormal by Gram and Schmidt, and what they leave of the targets. */
interface Basis {
  readonly columns: readonly Vector[];
  readonly directions: readonly Vector[];
  readonly projections: Vector;
  readonly residual: Vector;
}

function unitAt(inputs: Vector, kink: number, direction: 1 | -1): Candidate {
  const outputs = inputs.map(x => relu.value(direction * (x - kink)));
  return {kink, direction, outputs, rest: outputs};
}

function mostHelpful({residual}: Basis, candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  let mostGain = 0;
  for (const candidate of candidates) {
    const size = dot(candidate.rest, candidate.rest);
    // What is left of a column that is already spanned is rounding.
    const gain =
      size > 1e-10 * dot(candidate.outputs, candidate.outputs) ? dot(candidate.rest, residual) ** 2 / size : 0;
    if (gain > mostGain) {
      mostGain = gain;
      best = candidate;
    }
  }
  return best;
}

/** The part of a column that is orthogonal to a direction. */
function apart(column: Vector, direction: Vector): Vector {
  return minus(column, direction, dot(column, direction));
}

function extended(basis: Basis, column: Vector, rest: Vector): Basis {
  const size = Math.sqrt(dot(rest, rest));
  const direction = rest.map(value => value / size);
  const projection = dot(basis.residual, direction);
  return {
    columns: [...basis.columns, column],
    directions: [...basis.directions, direction],
    projections: [...basis.projections, projection],
    residual: minus(basis.residual, direction, projection),
  };
}

/** Solves the triangular system that turns projections into weights of the columns. */
function weightsOf({columns, directions, projections}: Basis): Vector {
  const weights: number[] = [];
  for (let row = columns.length - 1; row >= 0; row -= 1) {
    const direction = directions[row] ?? [];
    const later = columns.slice(row + 1).reduce((sum, column, index) => {
      return sum + dot(direction, column) * (weights[index] ?? 0);
    }, 0);
    weights.unshift(((projections[row] ?? 0) - later) / dot(direction, columns[row] ?? []));
  }
  return weights;
}

function fitOf(targets: Vector, chosen: readonly Candidate[], basis: Basis): BentFit {
  const [offset = 0, ...weights] = weightsOf(basis);
  return {
    offset,
    lines: chosen.map(({kink, direction}, index) => ({kink, direction, weight: weights[index] ?? 0})),
    outputs: minus(targets, basis.residual, 1),
    error: Math.sqrt(dot(basis.residual, basis.residual) / targets.length),
  };
}

function dot(left: Vector, right: Vector): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}

function minus(from: Vector, direction: Vector, amount: number): Vector {
  return from.map((value, index) => value - amount * (direction[index] ?? 0));
}
