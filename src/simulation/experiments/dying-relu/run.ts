import {z} from 'zod';
import {identity, relu} from '../../activations';
import {initialise} from '../../initialisation';
import type {Matrix} from '../../matrix';
import {forward, type Network} from '../../network';
import {experimentRun, korean} from '../../parameters';
import {seededRandom} from '../../random';
import {twoRings} from '../../rings';
import {logisticLoss, train, type Dataset, type Training} from '../../training';
import {onRings} from '../onRings';

const rate = z.number().positive().max(100);

/** What training to death takes; `revive` begins with the same. */
export const dyingReluFields = {
  points: onRings.points,
  width: z
    .int()
    .min(1)
    .max(64)
    .default(16)
    .describe('units of each of the two hidden layers')
    .meta(korean('두 은닉층 각각의 유닛 수')),
  batchSize: onRings.batchSize,
  steps: onRings.steps(300),
  tooLarge: rate.default(3).describe('learning rate that is too large').meta(korean('너무 큰 학습률')),
  fitting: rate.default(0.1).describe('learning rate that fits').meta(korean('알맞은 학습률')),
};

/** The parameters of {@link runDyingRelu}: what each is, its range and its default. */
export const dyingReluParameters = z
  .strictObject({
    seed: onRings.seed(18),
    ...dyingReluFields,
  })
  .readonly();

/** All parameters of a {@link runDyingRelu}. */
export type DyingReluParameters = z.output<typeof dyingReluParameters>;

/** Hidden units of a network that are inactive on every sample. */
export interface Census {
  readonly step: number;
  /** Inactive units of each hidden layer, the lowest first. */
  readonly inactive: readonly number[];
  /** Which they are, by index, of each hidden layer. */
  readonly inactiveUnits: readonly (readonly number[])[];
  /** Of all hidden units. */
  readonly inactiveShare: number;
  /** Mean over all points. */
  readonly loss: number;
}

/** A unit of the first layer, which no gradient can reach once it is inactive on every sample. */
export interface DeadUnit {
  /** Its index in the first hidden layer. */
  readonly unit: number;
  /** The first step after which it is inactive on every sample, to the end. */
  readonly diedAt: number;
  /** Its activation on every point (a row) after every step from 0 to a little after its death. */
  readonly strip: readonly (readonly number[])[];
}

/** A training at one learning rate. */
export interface DyingRun {
  readonly learningRate: number;
  /** One a step, from step 0 on. */
  readonly census: readonly Census[];
  readonly diverged: boolean;
}

/** What {@link runDyingRelu} finds. */
export interface DyingRelu {
  readonly parameters: DyingReluParameters;
  readonly tooLarge: DyingRun;
  readonly fitting: DyingRun;
  /** Of the first layer's units that died at the rate that is too large, the one that died last. */
  readonly deadUnit: DeadUnit | undefined;
}

/** Steps of the strip after the death. */
const darkSteps = 20;

/**
 * Chapter 6, `dying` and `census`: with too large a learning rate, ReLU units (He's initialisation) fall to where
 * their input is negative for every sample; there the slope is 0 and no update follows. Maas, Hannun, Ng 2013, among
 * others, wrote of it. Deeper units may wake when the layers below move.
 *
 * @throws ParameterError
 */
export const runDyingRelu = experimentRun(
  'dying-relu',
  dyingReluParameters,
  (parameters): DyingRelu => {
    const first: Matrix[] = [];
    const run = (learningRate: number, see?: (first: Matrix) => void): DyingRun => {
      const {training} = trainRelu(parameters, learningRate, moment => takeCensus(moment, see));
      return {learningRate, census: training.observations, diverged: training.diverged};
    };
    // A copy: the matrix itself would keep the memory of its whole pass.
    const tooLarge = run(parameters.tooLarge, activations =>
      first.push({...activations, values: activations.values.slice()}),
    );
    return {parameters, tooLarge, fitting: run(parameters.fitting), deadUnit: lastDeath(first)};
  },
  {titles: {en: 'Dying ReLU units', ko: '죽어 가는 ReLU 유닛'}, alongside: () => [filmDyingRelu]},
);

/** The networks of {@link runDyingRelu} after every step, the untrained one first: for lines and decision maps. */
export interface DyingReluFilm {
  readonly dataset: Dataset;
  readonly tooLarge: readonly Network[];
  readonly fitting: readonly Network[];
}

/**
 * The same trainings, with the network after every step.
 *
 * @throws ParameterError
 */
export const filmDyingRelu = experimentRun('dying-relu', dyingReluParameters, (parameters): DyingReluFilm => {
  const film = (learningRate: number) => trainRelu(parameters, learningRate, ({network}) => network);
  const {dataset, training} = film(parameters.tooLarge);
  return {dataset, tooLarge: training.observations, fitting: film(parameters.fitting).training.observations};
});

/** A hidden unit that was inactive on every sample and became active again. */
export interface Waking {
  /** 1 for the lowest hidden layer. */
  readonly layer: number;
  /** Its index in the layer. */
  readonly unit: number;
  /** The first count that found it inactive. */
  readonly inactiveFrom: number;
  /** The first count after it that found it active. */
  readonly wokeAt: number;
}

/** Every waking between two counts, in order. The first layer has none: its inputs never change. */
export function wakingsOf(census: readonly Census[]): readonly Waking[] {
  const inactiveFrom = new Map<string, number>();
  return census.flatMap(({step, inactiveUnits}) =>
    inactiveUnits.flatMap((units, index) => {
      const layer = index + 1;
      const asleep = [...inactiveFrom].filter(([key]) => key.startsWith(`${layer}.`));
      const woken = asleep.filter(([key]) => !units.includes(unitOf(key)));
      for (const [key] of woken) inactiveFrom.delete(key);
      for (const unit of units) {
        const key = `${layer}.${unit}`;
        if (!inactiveFrom.has(key)) inactiveFrom.set(key, step);
      }
      return woken.map(([key, from]) => ({layer, unit: unitOf(key), inactiveFrom: from, wokeAt: step}));
    }),
  );
}

function unitOf(key: string): number {
  return Number(key.split('.')[1]);
}

/** A network on its way. */
export interface Moment {
  readonly network: Network;
  readonly dataset: Dataset;
  readonly step: number;
}

/** Trains the network of 2 inputs, two hidden layers of ReLU units and one output on the two rings. */
export function trainRelu<Observation>(
  {seed, points, width, batchSize, steps}: Omit<DyingReluParameters, 'tooLarge' | 'fitting'>,
  learningRate: number,
  observe: (moment: Moment) => Observation | undefined,
): {readonly dataset: Dataset; readonly training: Training<Observation>} {
  const random = seededRandom(seed);
  const dataset = twoRings(random, points);
  const widths = [2, width, width, 1];
  const network = initialise(random, {widths, hidden: relu, output: identity, initialisation: 'he'});
  const training = train(
    {network, dataset, loss: logisticLoss, learningRate, batchSize, steps, random},
    (network, step) => observe({network, dataset, step}),
  );
  return {dataset, training};
}

/**
 * Counts the hidden units that no point makes active: whose pre-activation is above 0 for none.
 *
 * @param see is shown the first layer's activations on all points.
 */
export function takeCensus({network, dataset, step}: Moment, see?: (first: Matrix) => void): Census {
  const {inputs, targets} = dataset;
  const passes = forward(network, inputs);
  const hidden = passes.slice(0, -1);
  if (hidden[0]) see?.(hidden[0].activations);
  const inactiveUnits = hidden.map(({preActivations}) => inactiveUnitsOf(preActivations));
  const inactive = inactiveUnits.map(({length}) => length);
  const units = hidden.reduce((sum, {activations}) => sum + activations.columns, 0);
  return {
    step,
    inactive,
    inactiveUnits,
    inactiveShare: inactive.reduce((sum, count) => sum + count, 0) / units,
    loss: logisticLoss(passes.at(-1)?.activations ?? inputs, targets).value,
  };
}

function inactiveUnitsOf(preActivations: Matrix): readonly number[] {
  return Array.from({length: preActivations.columns}, (_, unit) => unit).filter(
    unit => !isActive(preActivations, unit),
  );
}

/** Whether any sample makes a unit active. */
function isActive({columns, values}: Matrix, unit: number): boolean {
  for (let at = unit; at < values.length; at += columns) {
    if ((values[at] ?? 0) > 0) return true;
  }
  return false;
}

function lastDeath(first: readonly Matrix[]): DeadUnit | undefined {
  const [death] = Array.from({length: first[0]?.columns ?? 0}, (_, unit) => ({
    unit,
    diedAt: first.findLastIndex(activations => isActive(activations, unit)) + 1,
  }))
    .filter(({diedAt}) => diedAt > 0 && diedAt < first.length)
    .toSorted((left, right) => right.diedAt - left.diedAt || left.unit - right.unit);
  return (
    death && {
      ...death,
      strip: first.slice(0, death.diedAt + darkSteps + 1).map(activations => column(activations, death.unit)),
    }
  );
}

function column({rows, columns, values}: Matrix, unit: number): readonly number[] {
  return Array.from({length: rows}, (_, row) => values[row * columns + unit] ?? 0);
}
