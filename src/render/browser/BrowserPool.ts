import type {BundledProject} from '../bundle/bundle';
import {makeBundle, recallBundle} from '../bundle/bundleCache';
import {cacheKey, type Cache} from '../cache/Cache';
import {RenderError} from '../RenderError';
import {browserMark} from './browser';
import {Session, type SessionOptions} from './Session';

export interface PoolOptions extends Omit<SessionOptions, 'bundle'> {
  readonly cache: Cache;
  /** Browsers that work side by side; at least 1. */
  readonly jobs: number;
}

/** What a browser is asked to do; `again` is true if a browser was lost while it did this before. */
export type Task<T> = (session: Session, again: boolean) => Promise<T>;

/**
 * Browsers with a project in them. A browser starts when there is something to do for it. A browser that is lost
 * (killed, crashed or hanging) is replaced, and the new one does the task again.
 */
export class BrowserPool {
  private readonly all = new Set<Session>();
  private readonly idle: Session[] = [];
  private readonly waiting: (() => void)[] = [];
  private free: number;
  private version: string | undefined;

  private constructor(
    private readonly options: PoolOptions,
    public readonly project: BundledProject,
  ) {
    this.free = options.jobs;
  }

  /**
   * Takes the project's bundle out of the cache; where it is not there, bundles while a first browser starts.
   *
   * @throws RenderError if the project cannot be bundled, or there is no browser.
   */
  public static async open(options: PoolOptions): Promise<BrowserPool> {
    const {cache} = options;
    const recalled = await recallBundle(cache, options);
    if (recalled) return new BrowserPool(options, recalled);
    const making = makeBundle(cache, options);
    making.catch(() => undefined);
    const session = await openTwice({...options, bundle: making.then(({files}) => files)});
    const pool = new BrowserPool(options, await making);
    await pool.join(session);
    pool.idle.push(session);
    return pool;
  }

  public get cache(): Cache {
    return this.options.cache;
  }

  /** Folder of the lesson. */
  public get root(): string {
    return this.options.root;
  }

  public get signal(): AbortSignal | undefined {
    return this.options.signal;
  }

  /** How many browsers work side by side. */
  public get jobs(): number {
    return this.options.jobs;
  }

  /** The browsers' version. The cache remembers it, so that no browser has to start for it. */
  public async browserVersion(): Promise<string> {
    this.version ??= (await this.cache.get<string>(await this.versionKey()))?.record;
    if (this.version === undefined) this.idle.push(await this.start());
    return this.version ?? '';
  }

  /**
   * Has the next free browser do one task.
   *
   * @throws what the task throws; RenderError `browser-lost` for a task that has lost two browsers.
   */
  public use<T>(task: Task<T>): Promise<T> {
    return this.inTurn(() => this.attempt(task, () => false));
  }

  /**
   * Does tasks side by side, in their order. After the first failure no task starts, and the running ones are ended.
   *
   * @throws what the first task to fail has thrown.
   */
  public async each<T>(
    tasks: readonly T[],
    work: (session: Session, task: T, again: boolean) => Promise<void>,
  ): Promise<void> {
    const failures: unknown[] = [];
    const hasFailed = () => failures.length > 0;
    const one = async (task: T) => {
      if (hasFailed()) return;
      try {
        await this.attempt((session, again) => work(session, task, again), hasFailed);
      } catch (error) {
        failures.push(error);
        if (failures.length === 1) await this.close();
      }
    };
    await Promise.all(tasks.map(task => this.inTurn(() => one(task))));
    if (hasFailed()) throw failures[0];
  }

  /** Ends all browsers. */
  public async close(): Promise<void> {
    this.idle.length = 0;
    await Promise.all([...this.all].map(session => this.drop(session)));
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await new Promise<void>(resolve => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }

  /** @param isOver - whether nobody wants the result any more, so that no browser takes the place of a lost one. */
  private async attempt<T>(task: Task<T>, isOver: () => boolean): Promise<T> {
    for (let again = false; ; again = true) {
      const session = this.idle.pop() ?? (await this.start());
      try {
        const result = await task(session, again);
        this.idle.push(session);
        return result;
      } catch (error) {
        if (!isLost(error)) {
          if (this.all.has(session)) this.idle.push(session);
          throw error;
        }
        await this.drop(session);
        if (isOver()) throw error;
        if (!again) continue;
        throw new RenderError(error.code, `${error.message} It was tried twice, in a new browser.`, {cause: error});
      }
    }
  }

  private async start(): Promise<Session> {
    const session = await openTwice({...this.options, bundle: this.project.files});
    await this.join(session);
    return session;
  }

  private async join(session: Session): Promise<void> {
    this.all.add(session);
    if (session.browserVersion === this.version) return;
    this.version = session.browserVersion;
    await this.cache.put(await this.versionKey(), this.version);
  }

  private async drop(session: Session): Promise<void> {
    this.all.delete(session);
    await session.kill();
  }

  private async versionKey() {
    return cacheKey('browser', await browserMark(this.options.browser));
  }
}

async function openTwice(options: SessionOptions): Promise<Session> {
  return Session.open(options).catch((error: unknown) => {
    if (!isLost(error)) throw error;
    return Session.open(options);
  });
}

function isLost(error: unknown): error is RenderError {
  return error instanceof RenderError && error.code === 'browser-lost';
}
