import {describe, expect, it} from 'vitest';
import {runDepthTraining} from '../../src/simulation/experiments/depth-training/run';
import {runDyingRelu} from '../../src/simulation/experiments/dying-relu/run';
import {runFading} from '../../src/simulation/experiments/fading/run';
import {studyFading} from '../../src/simulation/experiments/fading/study';
import {runLayerGrowth} from '../../src/simulation/experiments/layer-growth/run';
import {runMeanActivation} from '../../src/simulation/experiments/mean-activation/run';
import {runPreluSlopes} from '../../src/simulation/experiments/prelu-slopes/run';
import {runRevive} from '../../src/simulation/experiments/revive/run';
import {studyLayerGrowth} from '../../src/simulation/experiments/layer-growth/study';
import {studyVanishing} from '../../src/simulation/experiments/vanishing/study';
import {studySeeds} from '../../src/simulation/seedStudy';
import {studyDepthTraining} from '../../src/simulation/experiments/depth-training/study';
import {studyDying} from '../../src/simulation/experiments/revive/study';
import {studyMeanActivation} from '../../src/simulation/experiments/mean-activation/study';
import {studyPreluSlopes} from '../../src/simulation/experiments/prelu-slopes/study';
import {studyZigzag, zigzagMedians} from '../../src/simulation/experiments/zigzag/study';
import {runVanishing} from '../../src/simulation/experiments/vanishing/run';
import {defaultZigzag, zigzagSides} from '../../src/simulation/experiments/zigzag/run';

/** Studies take long on a busy machine. */
const patience = {timeout: 600_000};

describe('studySeeds', () => {
  it('finds the case nearest the medians, not the best', () => {
    const steps = [10, 3, 7, 7, 100];
    const other = [0, 0, 9, 1, 2];
    const study = studySeeds(5, ['steps'], seed => ({steps: steps[seed] ?? 0, other: other[seed] ?? 0}));
    expect(study.quartiles.steps.median).toBe(7);
    expect(study.median).toEqual({seed: 3, figures: {steps: 7, other: 1}});
  });

  it('takes the smallest seed of several that are alike, and stands infinite figures', () => {
    expect(studySeeds(3, ['x'], () => ({x: 4})).median.seed).toBe(0);
    expect(studySeeds(4, ['x'], seed => ({x: seed === 2 ? 1 : Infinity})).median.seed).toBe(0);
    expect(() => studySeeds(0, [], () => ({}))).toThrow('A study needs at least one seed, not 0.');
  });
});

describe('zigzag', patience, () => {
  const study = studyZigzag();

  it('shows the median seed', () => {
    expect(defaultZigzag.seed).toBe(study.median.seed);
    for (const side of zigzagSides) {
      const {steps, turns} = zigzagMedians[side];
      expect(steps).toBe(study.quartiles[`${side}Steps`].median);
      expect(turns).toBe(study.quartiles[`${side}Turns`].median);
    }
  });

  it('turns at most steps with the sigmoid; tanh takes less than half as many steps in nineteen of twenty seeds', () => {
    const {sigmoidTurns, sigmoidSteps, tanhSteps, allowedSteps, sigmoidBestSteps, tanhBestSteps, asDrawnTurns} =
      study.quartiles;
    expect(sigmoidTurns.median).toBeGreaterThan(0.7 * sigmoidSteps.median);
    expect(asDrawnTurns.median).toBeGreaterThan(0.5 * sigmoidSteps.median);
    const slower = study.cases.filter(({figures}) => figures.sigmoidSteps > 2 * figures.tanhSteps);
    expect(slower.length).toBeGreaterThanOrEqual(0.95 * study.seeds);
    expect(tanhSteps.median).toBeLessThan(0.2 * sigmoidSteps.median);
    expect(allowedSteps.median).toBeLessThan(0.6 * sigmoidSteps.median);
    expect(tanhBestSteps.median).toBeLessThan(0.6 * sigmoidBestSteps.median);
  });
});

describe('layers', patience, () => {
  it('show the median seed of layer-growth, which climbs to about half the width', () => {
    const study = studyLayerGrowth();
    expect(runLayerGrowth().parameters.seed).toBe(study.median.seed);
    expect(study.quartiles.sigmoidCeiling.median).toBeCloseTo(4, 0);
    expect(study.quartiles.tanh.upper).toBeLessThan(study.quartiles.sigmoid.lower);
    expect(study.quartiles.tanhGlorot.lower).toBeGreaterThan(-1);
  });

  it('show the median seed of vanishing, which gets worse with depth', () => {
    const study = studyVanishing();
    expect(runVanishing().parameters.seed).toBe(study.median.seed);
    const {sigmoid, tanh, relu, reluGlorot, sigmoidAt8, sigmoidAt20, sigmoidAt40} = study.quartiles;
    expect(sigmoid.upper).toBeLessThan(-4);
    expect(Math.min(tanh.lower, relu.lower)).toBeGreaterThan(-1);
    expect(reluGlorot.upper).toBeLessThan(relu.lower);
    expect([sigmoidAt8, sigmoidAt20, sigmoidAt40].map(({median}) => Math.round(median))).toEqual([-4, -12, -25]);
  });
});

describe('fading', patience, () => {
  it('shows the median seed, with more left of ReLU’s error signal than of tanh’s', () => {
    const study = studyFading();
    expect(runFading().parameters.seed).toBe(study.median.seed);
    expect(study.quartiles.tanh.upper).toBeLessThan(0.5 * study.quartiles.relu.lower);
    expect(study.quartiles.sigmoidPower.upper).toBeLessThan(-15);
  });
});

describe('training', patience, () => {
  it('shows the median seed and the best rates of depth-training, where the sigmoid learns nothing', () => {
    const study = studyDepthTraining();
    const {parameters} = runDepthTraining();
    expect(parameters.seed).toBe(study.median.seed);
    expect(parameters.learningRates).toEqual(study.bestRates);
    const {sigmoid, tanh, relu} = study.quartiles;
    expect(10 ** sigmoid.median).toBeCloseTo(Math.LN2, 2);
    expect(Math.max(10 ** tanh.upper, 10 ** relu.upper)).toBeLessThan(0.1);
  });

  it('shows the median seed of dying-relu and revive', () => {
    const study = studyDying();
    expect(runDyingRelu().parameters.seed).toBe(study.median.seed);
    expect(runRevive().parameters.seed).toBe(study.median.seed);
    const {tooLargeInactive, fittingInactive, reluInactive, reluLoss, leakyReluLoss, eluLoss, eluInactive} =
      study.quartiles;
    expect(tooLargeInactive.median).toBeGreaterThan(0.6);
    expect(fittingInactive.median).toBeLessThan(0.1);
    expect(reluInactive.median).toBe(tooLargeInactive.median);
    expect(leakyReluLoss.median).toBeLessThan(0.3 * reluLoss.median);
    expect(eluLoss.median).toBeLessThan(0.1 * leakyReluLoss.median);
    expect(eluInactive.median).toBeLessThan(0.5 * reluInactive.median);
  });

  it('shows the median seed of prelu-slopes', () => {
    const study = studyPreluSlopes();
    expect(runPreluSlopes().parameters.seed).toBe(study.median.seed);
    expect(study.quartiles.first.upper).toBeLessThan(study.quartiles.third.lower);
  });

  it('shows the median seed of mean-activation, with ELU nearer to 0, not at it', () => {
    const study = studyMeanActivation();
    expect(runMeanActivation().parameters.seed).toBe(study.median.seed);
    const {reluBefore, eluBefore, reluAfter, eluAfter} = study.quartiles;
    expect(eluBefore.upper).toBeLessThan(reluBefore.lower);
    expect(eluAfter.upper).toBeLessThan(reluAfter.lower);
    expect(eluAfter.lower).toBeGreaterThan(0.1);
  });
});
