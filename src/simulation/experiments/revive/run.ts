import {z} from 'zod';
import {activations, type Activation} from '../../activations';
import {dyingReluFields, takeCensus, trainRelu, type Census} from '../dying-relu/run';
import {experimentRun, seed} from '../../parameters';
import {seededRandom} from '../../random';
import {logisticLoss, train} from '../../training';

/** The parameters of {@link runRevive}: what each is, its range and its default. */
export const reviveParameters = z
  .strictObject({
    seed: seed.default(18).describe('seed of points, weights and batches'),
    ...dyingReluFields,
    moreSteps: z.int().min(1).max(20_000).default(1000).describe('updates after the death, at the fitting rate'),
    every: z.int().min(1).max(10_000).default(25).describe('updates between two counts'),
  })
  .readonly();

/** All parameters of a {@link runRevive}. */
export type ReviveParameters = z.output<typeof reviveParameters>;

/** What ReLU is replaced by. */
export const reviveArms = ['relu', 'leakyRelu', 'prelu', 'elu'] as const;

/** The activations with which the dead network goes on. */
export type ReviveArm = (typeof reviveArms)[number];

/** The dead network continued with one activation. */
export interface ReviveRun {
  readonly activation: ReviveArm;
  /** From step 0, the dead network, on; "inactive" is on every sample, whatever the slope there. */
  readonly census: readonly Census[];
  readonly diverged: boolean;
}

/** What {@link runRevive} finds: a training for each activation. */
export interface Revive extends Readonly<Record<ReviveArm, ReviveRun>> {
  readonly parameters: ReviveParameters;
}

/**
 * Chapter 6, `revive`: the network that died in chapter 5, continued at the fitting rate with ReLU, Leaky ReLU (Maas,
 * Hannun, Ng 2013), PReLU (He et al. 2015) and ELU (Clevert et al. 2015) in its hidden layers, on the same batches.
 *
 * PReLU's slope is shared by a whole layer, so that its gradient sums over units and samples: at the others' rate, and
 * from weights this large, it often diverges, and says so.
 *
 * @throws ParameterError
 */
export const runRevive = experimentRun(reviveParameters, (parameters): Revive => {
  const {tooLarge, fitting, batchSize, moreSteps, every} = parameters;
  const {dataset, training} = trainRelu(parameters, tooLarge, () => undefined);
  const dead = training.network;
  const run = (name: ReviveArm): ReviveRun => {
    const activation: Activation = activations[name];
    const network = dead.map((layer, index) => (index < dead.length - 1 ? {...layer, activation} : layer));
    const {observations, diverged} = train(
      {
        network,
        dataset,
        loss: logisticLoss,
        learningRate: fitting,
        batchSize,
        steps: moreSteps,
        random: seededRandom(parameters.seed),
      },
      (network, step) => (step % every === 0 ? takeCensus({network, dataset, step}) : undefined),
    );
    return {activation: name, census: observations, diverged};
  };
  return {parameters, relu: run('relu'), leakyRelu: run('leakyRelu'), prelu: run('prelu'), elu: run('elu')};
});
