import type {Shard} from '../render/film/shards';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where engines that start a job many times tell it which one it is. */
interface Engine {
  readonly index: string;
  /** The number of the first job, or the variable that has it. */
  readonly first: number | string;
  /** Undefined where the engine does not tell. */
  readonly count?: string;
}

const engines: readonly Engine[] = [
  // Slurm: sbatch --array=1-N
  {index: 'SLURM_ARRAY_TASK_ID', first: 'SLURM_ARRAY_TASK_MIN', count: 'SLURM_ARRAY_TASK_COUNT'},
  // Kubernetes: completionMode: Indexed
  {index: 'JOB_COMPLETION_INDEX', first: 0},
  // GitLab CI: parallel: N
  {index: 'CI_NODE_INDEX', first: 1, count: 'CI_NODE_TOTAL'},
  // CircleCI: parallelism: N
  {index: 'CIRCLE_NODE_INDEX', first: 0, count: 'CIRCLE_NODE_TOTAL'},
];

/**
 * `2/3`: the second of three parts; `auto`: the part that the environment tells; `auto/3`: for engines that tell which
 * part it is but not of how many.
 *
 * @throws Error saying what is wrong with it.
 */
export function parseShard(text: string, environment: Environment): Shard {
  const [, asked = '', of] = /^(auto|\d+)(?:\/(\d+))?$/u.exec(text) ?? [];
  if (asked === '' || (asked !== 'auto' && of === undefined)) {
    throw new Error(`"${text}" is not I/N, as in 2/3, nor auto or auto/N.`);
  }
  const shard = asked === 'auto' ? fromEnvironment(text, of, environment) : {index: Number(asked), count: Number(of)};
  const {index, count} = shard;
  if (count < 1 || index < 1 || index > count) {
    throw new Error(`there is no part ${index} of ${count}; parts are counted from 1.`);
  }
  return shard;
}

function fromEnvironment(text: string, of: string | undefined, environment: Environment): Shard {
  const engine = engines.find(({index}) => environment[index] !== undefined);
  if (!engine) {
    const variables = engines.map(({index}) => index).join(', ');
    throw new Error(`"${text}" finds no number in the environment; there is none of ${variables}. Give I/N.`);
  }
  const numberIn = (name: string) => {
    const value = environment[name];
    if (value === undefined || !/^\d+$/u.test(value)) {
      throw new Error(`"${text}" cannot read ${name}, which is "${value ?? ''}" in the environment. Give I/N.`);
    }
    return Number(value);
  };
  const first = typeof engine.first === 'string' ? numberIn(engine.first) : engine.first;
  const told = engine.count === undefined ? undefined : numberIn(engine.count);
  if (told === undefined && of === undefined) {
    throw new Error(`"${text}" finds ${engine.index} but not of how many parts it is one. Give auto/N.`);
  }
  if (told !== undefined && of !== undefined && told !== Number(of)) {
    throw new Error(`"${text}" contradicts ${engine.count ?? ''}, which is ${told}. Give auto, or I/N.`);
  }
  return {index: numberIn(engine.index) - first + 1, count: told ?? Number(of)};
}
