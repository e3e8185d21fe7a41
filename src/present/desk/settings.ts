import {z} from 'zod';

const kept = z.object({
  noteSize: z.number().min(0.5).max(3).catch(1),
  planMinutes: z.number().min(1).max(600).optional().catch(undefined),
});

/** How a lecturer likes the desk; kept for the next talk. */
export class Settings {
  private readonly key: string;
  private current: z.infer<typeof kept>;

  public constructor(name: string) {
    this.key = `lecture/${name}/desk`;
    this.current = kept.parse(this.read());
  }

  /** The size of the notes, 1 where nothing was set. */
  public get noteSize(): number {
    return this.current.noteSize;
  }

  public set noteSize(size: number) {
    this.keep({...this.current, noteSize: Math.min(3, Math.max(0.5, size))});
  }

  /** The length that the lecturer plans, in minutes; undefined for the computed one. */
  public get planMinutes(): number | undefined {
    return this.current.planMinutes;
  }

  public set planMinutes(minutes: number | undefined) {
    this.keep(kept.parse({...this.current, planMinutes: minutes}));
  }

  private keep(settings: z.infer<typeof kept>): void {
    this.current = settings;
    localStorage.setItem(this.key, JSON.stringify(settings));
  }

  private read(): unknown {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? '{}') ?? {};
    } catch {
      return {};
    }
  }
}
