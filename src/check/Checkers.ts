import {bundleOf} from '../render/bundle/bundleCache';
import {pageFile} from '../render/bundle/bundle';
import {Session, type SessionOptions} from '../render/browser/Session';

const page = pageFile('./page/main', import.meta.url);

/** Browsers in which chapters are checked side by side. */
export class Checkers {
  private readonly idle: Session[] = [];
  private readonly waiting: ((session: Session) => void)[] = [];

  private constructor(
    private readonly sessions: readonly Promise<Session>[],
    /** How many there are. */
    public readonly count: number,
  ) {
    for (const session of sessions) {
      session.then(
        opened => this.free(opened),
        // Of those after the first; without them it takes longer.
        () => undefined,
      );
    }
  }

  /** @throws RenderError if there is no browser, or the project cannot be bundled. */
  public static async open(options: Omit<SessionOptions, 'page' | 'bundle'>, count = 1): Promise<Checkers> {
    const bundle = bundleOf({...options, page});
    const sessions = Array.from({length: count}, () => Session.open({...options, page, bundle}));
    const checkers = new Checkers(sessions, count);
    try {
      await sessions[0];
    } catch (error) {
      await checkers.close();
      throw error;
    }
    return checkers;
  }

  /** Has the next browser that is free do something. */
  public async use<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.idle.pop() ?? (await new Promise<Session>(resolve => this.waiting.push(resolve)));
    try {
      return await work(session);
    } finally {
      this.free(session);
    }
  }

  public async close(): Promise<void> {
    const sessions = await Promise.allSettled(this.sessions);
    const opened = sessions.flatMap(session => (session.status === 'fulfilled' ? [session.value] : []));
    await Promise.all(opened.map(session => session.close()));
  }

  private free(session: Session): void {
    const next = this.waiting.shift();
    if (next) next(session);
    else this.idle.push(session);
  }
}
