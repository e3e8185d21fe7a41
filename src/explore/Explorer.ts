import type {Untrue} from '../script/declaration';
import {Computer, Superseded, type Progress} from './Computer';
import type {Exploration, Refusal} from './exploration';
import type {Values} from './values';

/** Where explorations are shown, and who wants to know of them. */
export interface ExploreHost {
  /**
   * Shows an exploration's picture.
   *
   * @returns the texts that are not true of it.
   * @throws Error if it cannot be shown; the one before is shown again then.
   */
  readonly show: (exploration: Exploration) => Promise<readonly Untrue[]>;
  /** Another exploration is shown: for captions, transcript and address. */
  readonly changed?: (state: ExplorerState) => void;
  /** Starts the lesson's worker; without one the picture stands still while it is computed. */
  readonly worker?: (() => Worker) | undefined;
}

/** All there is to know about an exploration that is under way. */
export interface ExplorerState {
  /** What is asked for; what its knobs say. */
  readonly wanted: Exploration;
  /** What the picture shows. */
  readonly shown: Exploration;
  /** Texts that are not true of what is shown. */
  readonly untrue: readonly Untrue[];
  /** Values that were not taken, and why. */
  readonly refused: readonly Refusal[];
  /** Runs that are shown and have diverged: `zigzag.tanh`. */
  readonly diverged: readonly string[];
  /** How far the computation has come; undefined when nothing is computed or it cannot say. */
  readonly progress: Progress | undefined;
  /** Whether what is wanted is not shown yet. */
  readonly busy: boolean;
  /** Why the last change could not be shown. */
  readonly trouble: string | undefined;
}

/** Milliseconds in which a computation may come to its end although something else is asked for already. */
const nearlyDone = 150;

/**
 * Changes the parameters of a chapter, one step after the other: of several changes that come while one is being shown,
 * the last one is shown next.
 */
export class Explorer {
  private current: ExplorerState;
  private readonly computer: Computer;
  private working = false;
  private begun = 0;

  public constructor(
    exploration: Exploration,
    private readonly host: ExploreHost,
  ) {
    this.current = {...unchanged, wanted: exploration, shown: exploration};
    this.computer = new Computer(host.worker);
  }

  public get state(): ExplorerState {
    return this.current;
  }

  /** Has the worker ready for the first change. */
  public warm(): void {
    this.computer.warm();
  }

  /** Changes some of the values. */
  public change(values: Values): void {
    const wanted = this.current.wanted.with(values);
    this.want(wanted, wanted.refused);
  }

  /** Goes back to the lecture. */
  public reset(): void {
    this.want(this.current.wanted.original, []);
  }

  /** Explores something else from now on, such as another chapter, or the same one in another language. */
  public follow(exploration: Exploration): void {
    this.want(exploration, exploration.refused);
  }

  public close(): void {
    this.computer.close();
  }

  private want(wanted: Exploration, refused: readonly Refusal[]): void {
    this.set({wanted, refused, trouble: undefined});
    if (this.working) {
      if (performance.now() - this.begun > nearlyDone) this.computer.cancel();
      return;
    }
    void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    while (this.current.wanted !== this.current.shown) {
      const {wanted, shown} = this.current;
      this.begun = performance.now();
      this.set({busy: true, progress: undefined});
      try {
        await this.computer.compute(wanted.jobs, progress => this.set({progress}));
        this.begun = Infinity;
        const untrue = await this.host.show(wanted);
        this.set({shown: wanted, untrue, diverged: divergedIn(wanted)});
      } catch (error) {
        if (error instanceof Superseded) continue;
        const trouble = error instanceof Error ? error.message : String(error);
        // What cannot be shown is not wanted any more, unless something else is by now.
        const next = this.current.wanted === wanted ? shown : this.current.wanted;
        this.set({trouble, wanted: next, ...(await this.again(shown))});
      }
    }
    this.working = false;
    this.set({busy: false, progress: undefined});
  }

  private async again(shown: Exploration): Promise<Partial<ExplorerState>> {
    try {
      return {untrue: await this.host.show(shown)};
    } catch {
      return {};
    }
  }

  private set(what: Partial<ExplorerState>): void {
    this.current = {...this.current, ...what};
    this.host.changed?.(this.current);
  }
}

const unchanged = {untrue: [], refused: [], diverged: [], progress: undefined, busy: false, trouble: undefined};

function divergedIn({jobs}: Exploration): readonly string[] {
  return jobs.flatMap(({run, given}) => run.diverged(given).map(part => `${run.experiment}.${part}`));
}
