import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import {activations, identity} from '../../src/simulation/activations';
import {experiments} from '../../src/simulation/experiments';
import {initialise} from '../../src/simulation/initialisation';
import {backward, forward, type Network} from '../../src/simulation/network';
import {seededRandom} from '../../src/simulation/random';
import {twoRings} from '../../src/simulation/rings';
import {median} from '../../src/simulation/statistics';
import {squaredLoss, type Dataset} from '../../src/simulation/training';

// Its files import folders, which Node's own modules cannot.
createRequire(import.meta.url)('@tensorflow/tfjs-core/dist/register_all_gradients');

/** The lecture's networks, and how many samples pass at once. */
const passes = [
  {what: 'dying-relu 2-16-16-1', hidden: [16, 16], samples: 16},
  {what: 'dying-relu, all points', hidden: [16, 16], samples: 128},
  {what: 'depth-training 2-10x8-1', hidden: [10, 10, 10, 10, 10, 10, 10, 10], samples: 16},
  {what: 'vanishing, depth 40', hidden: Array.from({length: 40}, () => 16), samples: 16},
] as const;

/** Milliseconds a call takes: the median of many, after some that warm up. */
function milliseconds(call: () => unknown, calls = 200): number {
  for (let warm = 0; warm < calls; warm += 1) call();
  const times = Array.from({length: calls}, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  return median(times);
}

/**
 * Times every run that is shown, each computed for the first time, and a pass up and down through the lecture's
 * networks against TensorFlow.js's CPU backend in the same run. Prints both; the ratio counts, not the milliseconds.
 */
export async function benchSimulation(): Promise<void> {
  await tf.setBackend('cpu');
  console.log('Shown runs, first call (wall ms, CPU ms)');
  let [wall, cpu] = [0, 0];
  for (const {name, run} of experiments) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    run({});
    const took = [performance.now() - start, process.cpuUsage(used).user / 1000] as const;
    wall += took[0];
    cpu += took[1];
    console.log(`  ${name.padEnd(26)}${took[0].toFixed(1).padStart(9)}${took[1].toFixed(1).padStart(9)}`);
  }
  console.log(`  ${'together'.padEnd(26)}${wall.toFixed(1).padStart(9)}${cpu.toFixed(1).padStart(9)}`);
  console.log('Forward and backward pass (ours ms, TensorFlow.js CPU ms, times as fast)');
  for (const {what, hidden, samples} of passes) {
    const random = seededRandom(1);
    const widths = [2, ...hidden, 1];
    const network = initialise(random, {widths, hidden: activations.tanh, output: identity, initialisation: 'glorot'});
    const dataset = twoRings(random, samples);
    const ours = milliseconds(() => passOurs(network, dataset));
    const theirs = milliseconds(tensorPass(network, dataset), 50);
    const columns = [ours.toFixed(3), theirs.toFixed(3), (theirs / ours).toFixed(1)];
    console.log(`  ${what.padEnd(26)}${columns.map(column => column.padStart(9)).join('')}`);
  }
}

function passOurs(network: Network, {inputs, targets}: Dataset): unknown {
  const up = forward(network, inputs);
  return backward(network, up, squaredLoss(up.at(-1)?.activations ?? inputs, targets).gradient);
}

function tensorPass(network: Network, {inputs, targets}: Dataset): () => unknown {
  const x = tf.tensor2d([...inputs.values], [inputs.rows, inputs.columns]);
  const y = tf.tensor2d([...targets.values], [targets.rows, targets.columns]);
  const parameters = network.flatMap(({weights, biases}) => [
    tf.tensor2d([...weights.values], [weights.rows, weights.columns]),
    tf.tensor1d([...biases.values]),
  ]);
  const gradient = tf.grads((...variables: tf.Tensor[]) => {
    let values: tf.Tensor = x;
    for (let index = 0; index < network.length; index += 1) {
      const [w = x, b = x] = variables.slice(2 * index);
      const sum = tf.add(tf.matMul(values, w, false, true), b);
      values = index === network.length - 1 ? sum : tf.tanh(sum);
    }
    return tf.sum<tf.Scalar>(tf.div(tf.square(tf.sub(values, y)), 2 * inputs.rows));
  });
  return () => tf.tidy(() => gradient(parameters).map(tensor => tensor.dataSync()));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await benchSimulation();
