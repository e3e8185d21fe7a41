import {z} from 'zod';
import {stroke, type Stroke} from '../../score/strokes';

const pages = z.array(z.tuple([z.string(), z.array(stroke)]));

/** What has been drawn on each slide. */
export class Notebook {
  private readonly pages: Map<string, readonly Stroke[]>;

  /**
   * @param key - where the window keeps it, should it be loaded again.
   * @param changed - is called when something has been drawn.
   */
  public constructor(
    private readonly key: string,
    private readonly changed: () => void,
  ) {
    this.pages = new Map(this.read());
  }

  public get slides(): readonly (readonly [slide: string, strokes: readonly Stroke[]])[] {
    return [...this.pages];
  }

  public on(slide: string | undefined): readonly Stroke[] {
    return (slide !== undefined && this.pages.get(slide)) || [];
  }

  public keep(slide: string, strokes: readonly Stroke[]): void {
    this.pages.set(slide, strokes);
    this.changed();
  }

  public save(): void {
    sessionStorage.setItem(this.key, JSON.stringify(this.slides));
  }

  private read(): z.infer<typeof pages> {
    try {
      return pages.safeParse(JSON.parse(sessionStorage.getItem(this.key) ?? '[]')).data ?? [];
    } catch {
      return [];
    }
  }
}
