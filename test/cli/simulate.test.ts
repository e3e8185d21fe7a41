import {describe, expect, it} from 'vitest';
import {simulated as simulatedOf, type SimulateFlags} from '../../src/cli/simulate';
import {UserError} from '../../src/cli/userError';
import {experiments} from '../../src/simulation/experiments';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';

const simulated = (name: string | undefined, flags: SimulateFlags) => simulatedOf(experiments, name, flags);
const none: SimulateFlags = {json: false, csv: false, study: false, set: [], seed: undefined};

describe('without a name', () => {
  it('lists the experiments, for reading and as JSON', () => {
    expect(simulated(undefined, none)).toContain('zigzag');
    const list = JSON.parse(simulated(undefined, {...none, json: true})) as readonly {
      name: string;
      parameters: object[];
    }[];
    expect(list).toHaveLength(15);
    expect(list.find(({name}) => name === 'zigzag')?.parameters[0]).toMatchObject({
      name: 'seed',
      description: 'seed of the pre-activations',
      allowed: 'an integer from 0 to 4294967295',
      initial: 231,
    });
  });

  it('asks for one when there is something to run', () => {
    expect(() => simulated(undefined, {...none, study: true})).toThrow('Name the experiment to run: stacked-layers,');
  });
});

describe('an experiment', () => {
  it('says once why a parameter is refused, whichever copy of the package has refused it', () => {
    const sentence = 'seed cannot be 1e+30: it must be an integer from 0 to 4294967295.';
    expect(() => simulated('zigzag', {...none, seed: '1e30'})).toThrow(new UserError(`zigzag: ${sentence}`));
    const [zigzag] = experiments.filter(({name}) => name === 'zigzag');
    if (!zigzag) throw new Error('There is no zigzag.');
    const other = {
      ...zigzag,
      run: () => {
        throw Object.assign(new Error(sentence), {name: 'ParameterError'});
      },
    };
    expect(() => simulatedOf([other], 'zigzag', none)).toThrow(UserError);
  });

  it('is printed with its parameters and tables', () => {
    const text = simulated('zigzag', none);
    for (const word of ['learningRates.tanh', 'number above 0', 'detour', '7.3112']) expect(text).toContain(word);
  });

  it('is its whole result as JSON, parameters first, undefined as null', () => {
    const text = simulated('zigzag', {...none, json: true, set: ['steps=3']});
    const result = JSON.parse(text) as Readonly<Record<string, unknown>>;
    expect(Object.keys(result).slice(0, 2)).toEqual(['experiment', 'parameters']);
    expect(result).toMatchObject({parameters: {steps: 3, seed: 231}, sigmoid: {summary: {arrivalStep: null}}});
  });

  it('is every step as CSV', () => {
    const lines = simulated('zigzag', {...none, csv: true})
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(1 + 5 * 128);
    expect(lines[0]).toBe('side,step,turns,sample,x1,x2,target,sum,error,dw1,dw2,w1,w2,loss,distance');
    const [first] = runZigzag().sigmoid.trajectory;
    expect(lines[1]?.split(',').slice(-2).map(Number)).toEqual([first?.loss, first?.distance]);
  });

  it('takes a seed and parameters, also inside another parameter, and words', () => {
    const json = (name: string, set: readonly string[], seed?: string) =>
      JSON.parse(simulated(name, {...none, json: true, set: [...set], seed})) as {
        parameters: Readonly<Record<string, unknown>>;
      };
    expect(json('zigzag', ['start.w1=2', 'start.w2=-2'], '7').parameters).toMatchObject({
      seed: 7,
      start: {w1: 2, w2: -2},
    });
    expect(json('bent-lines', ['curve=bell']).parameters).toMatchObject({curve: 'bell'});
    expect(json('step-blindness', ['inputs=[0,1]']).parameters).toMatchObject({inputs: [0, 1]});
  });

  it('takes one field of a parameter whose other fields are left out', () => {
    const {tanh, sigmoid} = JSON.parse(
      simulated('zigzag', {...none, json: true, seed: '11', set: ['learningRates.tanh=0.2']}),
    ) as Record<'tanh' | 'sigmoid', {learningRate: number}>;
    expect([tanh.learningRate, sigmoid.learningRate]).toEqual([0.2, runZigzag({seed: 11}).sigmoid.learningRate]);
  });

  it('studies many seeds', () => {
    const text = simulated('layer-growth', {...none, study: true});
    expect(text).toContain('101 seeds; seed 88 is nearest the medians');
    expect(simulated('layer-growth', {...none, study: true, csv: true}).split('\n')).toHaveLength(103);
  });
});

describe('a mistake', () => {
  it.each([
    ['zig-zag', none, 'There is no experiment "zig-zag". There are: stacked-layers,'],
    ['zigzag', {...none, json: true, csv: true}, '--json and --csv exclude each other'],
    ['zigzag', {...none, set: ['steps']}, '--set "steps" cannot be read: write NAME=VALUE'],
    ['zigzag', {...none, set: ['speed=3']}, 'zigzag: There is no parameter speed. There are: seed,'],
    ['zigzag', {...none, set: ['steps.a=3']}, 'zigzag: there is no parameter steps.a. There are: seed,'],
    ['zigzag', {...none, set: ['samples=0']}, 'zigzag: samples cannot be 0: it must be an integer from 1 to 1000.'],
    ['zigzag', {...none, seed: 'many'}, 'zigzag: seed cannot be "many": it must be an integer from 0 to 4294967295.'],
    [
      'bent-lines',
      {...none, set: ['curve=circle']},
      'curve cannot be "circle": it must be one of wave, bell, parabola.',
    ],
    ['comparison', {...none, study: true}, 'comparison has no study: nothing in it is random.'],
    ['zigzag', {...none, study: true, seed: '4'}, '--study runs over its own seeds'],
  ] as const)('%s %o is refused with what would work', (name, flags, message) => {
    const run = () => simulated(name, {...flags, set: [...flags.set]});
    expect(run).toThrow(UserError);
    expect(run).toThrow(message);
  });
});
