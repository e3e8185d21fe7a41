// @vitest-environment happy-dom
import {inScene} from '../plot/mountPlot';
import {expect, it} from 'vitest';
import {DenseNetwork} from '../../scenes/components/DenseNetwork';
import {Neuron} from '../../scenes/components/Neuron';

inScene();

it.each([1, 2, 3])('a neuron with %i inputs has them around its middle', count => {
  const neuron = new Neuron({inputs: Array.from({length: count}, () => '1'), size: [400, 300]});
  const heights = neuron.inputs.map(input => input.position().y);
  expect(heights.reduce((sum, y) => sum + y, 0)).toBeCloseTo(0, 9);
});

it('a network of one layer stands in the middle, one of zero weights has edges', () => {
  const one = new DenseNetwork({layers: [2], size: [400, 300]});
  expect(one.unitAt(0, 0).x).toBeCloseTo(0, 9);
  const flat = new DenseNetwork({layers: [1, 1], weights: [[[0]]], size: [400, 300]});
  expect(flat.edge(0, 0, 0).lineWidth()).toBeGreaterThan(0);
});
