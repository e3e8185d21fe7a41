import type {BundledProject} from '../bundle/bundle';
import {makeBundle, recallBundle} from '../bundle/bundleCache';
import {browserMark} from './browser';
import {cacheKey, type Cache} from '../cache/Cache';
import {RenderError} from '../RenderError';
import {Session, type SessionOptions} from './Session';

export interface PoolOptions extends Omit<SessionOptions, 'page' | 'bundle'> {
  readonly cache: Cache;
  /** Browsers that work side by side. */
  readonly jobs: number;
}

/**
 * Browsers with a project in them, started when there is something to do for them. One that is lost, because it was
 * killed, crashed or hangs, is replaced, and what it was doing is done once more.
 */
export class BrowserPool {
  private readonly all = new Set<Session>();
  private readonly idle: Session[] = [];
  private version: string | undefined;

  private constructor(
    private readonly options: PoolOptions,
    public readonly project: BundledProject,
  ) {}

  /**
   * Gets the project's bundle out of the cache, or else makes it while a first browser starts.
   *
   * @throws RenderError if it cannot be bundled, or there is no browser to go with it.
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

  /** The version of the browsers; known without starting one that has been started before. */
  public async browserVersion(): Promise<string> {
    this.version ??= (await this.cache.get<string>(await this.versionKey()))?.record;
    if (this.version === undefined) this.idle.push(await this.open());
    return this.version ?? '';
  }

  /**
   * Does tasks side by side. The first one that fails ends them all.
   *
   * @param work - `again` is true if a browser was lost with the task before.
   * @throws what `work` throws; for a task that has lost two browsers, a RenderError.
   */
  public async each<T>(
    tasks: readonly T[],
    work: (session: Session, task: T, again: boolean) => Promise<void>,
  ): Promise<void> {
    const waiting = [...tasks];
    const failures: unknown[] = [];
    const member = async () => {
      let session: Session | undefined;
      for (let task = waiting.shift(); task !== undefined && failures.length === 0; task = waiting.shift()) {
        session = await this.attempt(session ?? this.idle.pop(), task, work);
      }
      if (session) this.idle.push(session);
    };
    const members = Array.from({length: Math.min(this.options.jobs, tasks.length)}, () =>
      member().catch(async (error: unknown) => {
        failures.push(error);
        await this.close();
      }),
    );
    await Promise.all(members);
    if (failures.length > 0) throw failures[0];
  }

  /** Ends all browsers. */
  public async close(): Promise<void> {
    this.idle.length = 0;
    await Promise.all([...this.all].map(session => this.drop(session)));
  }

  private async attempt<T>(
    given: Session | undefined,
    task: T,
    work: (session: Session, task: T, again: boolean) => Promise<void>,
  ): Promise<Session> {
    let session = given ?? (await this.open());
    try {
      await work(session, task, false);
      return session;
    } catch (error) {
      if (!isLost(error)) throw error;
      await this.drop(session);
    }
    session = await this.open();
    try {
      await work(session, task, true);
      return session;
    } catch (error) {
      if (!isLost(error)) throw error;
      throw new RenderError(error.code, `${error.message} It was tried twice, in a new browser.`, {cause: error});
    }
  }

  private async open(): Promise<Session> {
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
