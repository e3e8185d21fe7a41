import type {Job} from './exploration';

/** How far a computation has come: which of its trainings it is in, from 1 on, and the share of that one that is done. */
export interface Progress {
  readonly training: number;
  readonly share: number;
}

/** What the lesson's worker says. */
type Answer =
  | ({readonly is: 'progress'} & Progress)
  | {readonly is: 'results'; readonly results: readonly unknown[]}
  | {readonly is: 'failure'; readonly message: string};

/** A computation that was ended because something else was asked for. */
export class Superseded extends Error {
  public override readonly name = 'Superseded';
}

/**
 * Runs experiments in the lesson's worker, so that nothing stands still meanwhile. Asked for something else, it ends what
 * it was at. Without a worker nothing is computed here: the scene does it when it is built.
 */
export class Computer {
  private worker: Worker | undefined;
  private stop: (() => void) | undefined;

  /** @param start - starts the lesson's worker; undefined where there is none. */
  public constructor(private readonly start: (() => Worker) | undefined) {}

  /** Has the worker ready before it is needed. */
  public warm(): void {
    if (!this.start || this.worker) return;
    try {
      this.worker = this.start();
    } catch {
      // Forbidden, as for a file that was opened by a double click: scenes compute for themselves.
    }
  }

  /**
   * Sees to it that the results of these jobs are there.
   *
   * @throws Superseded when it is asked for something else meanwhile.
   * @throws Error when a run fails.
   */
  public async compute(jobs: readonly Job[], hear: (progress: Progress) => void): Promise<void> {
    this.cancel();
    for (const job of jobs) {
      if (job.run.has(job.given)) continue;
      this.warm();
      if (this.worker) await this.ask(this.worker, job, hear);
    }
  }

  /** Ends what is being computed. */
  public cancel(): void {
    this.stop?.();
  }

  /** Ends the worker as well. */
  public close(): void {
    this.cancel();
    this.worker?.terminate();
    this.worker = undefined;
  }

  private ask(worker: Worker, {run, given}: Job, hear: (progress: Progress) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = () => {
        this.stop = undefined;
        worker.onmessage = null;
        worker.onerror = null;
      };
      this.stop = () => {
        done();
        // What it is at cannot be interrupted.
        worker.terminate();
        if (this.worker === worker) this.worker = undefined;
        reject(new Superseded('Something else was asked for.'));
      };
      worker.onmessage = ({data}: MessageEvent<Answer>) => {
        if (data.is === 'progress') {
          hear(data);
          return;
        }
        done();
        if (data.is === 'results') {
          run.receive(given, data.results);
          resolve();
        } else reject(new Error(data.message));
      };
      worker.onerror = () => {
        done();
        // It could not be loaded, or has run out of memory. The next change has another one.
        worker.terminate();
        this.worker = undefined;
        reject(new Error(`${run.experiment} could not be computed.`));
      };
      worker.postMessage({experiment: run.experiment, given});
    });
  }
}
