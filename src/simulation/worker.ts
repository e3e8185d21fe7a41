import * as simulation from '.';
import {watchTrainings} from './training';

/** What the worker is asked: to run one of the experiments. */
interface Question {
  readonly experiment: string;
  readonly given: Readonly<Record<string, unknown>>;
}

/** The part of an experiment's run that is needed to answer. */
interface Sender {
  readonly experiment: string;
  readonly send: (given: Question['given']) => readonly unknown[];
}

/** Of an experiment's runs the first one is the one that tells which others belong to it. */
const senders = Object.entries<unknown>(simulation).flatMap(([name, value]) =>
  name.startsWith('run') && isSender(value) ? [value] : [],
);

/** Milliseconds between one word on how far it has come and the next. */
const often = 100;

/** Runs experiments in a thread of its own; whoever does not want the answer any more ends the thread. */
addEventListener('message', ({data: {experiment, given}}: MessageEvent<Question>) => {
  try {
    let said = performance.now();
    watchTrainings((training, share) => {
      if (performance.now() < said + often) return;
      said = performance.now();
      postMessage({is: 'progress', training, share});
    });
    const sender = senders.find(run => run.experiment === experiment);
    if (!sender) throw new Error(`There is no experiment ${experiment}.`);
    postMessage({is: 'results', results: sender.send(given)});
  } catch (error) {
    postMessage({is: 'failure', message: error instanceof Error ? error.message : String(error)});
  }
});

function isSender(value: unknown): value is Sender {
  return typeof value === 'function' && 'experiment' in value && 'send' in value;
}
