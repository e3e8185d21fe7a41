import {readsBackFaithfully} from './readBack';

/** The last pictures of slides, to show them as soon as they are asked for. */
export class Album {
  private faithful: boolean | undefined;
  private readonly pages = new Map<string, Blob>();

  public has(slide: string, locale: string): boolean {
    return this.pages.has(pageOf(slide, locale));
  }

  public get(slide: string, locale: string): Blob | undefined {
    return this.pages.get(pageOf(slide, locale));
  }

  /** Keeps nothing where the browser changes what is read from a canvas: the audience would see its noise. */
  public keep(slide: string, locale: string, picture: Blob): void {
    if (!(this.faithful ??= readsBackFaithfully())) return;
    this.pages.set(pageOf(slide, locale), picture);
  }

  public clear(): void {
    this.pages.clear();
  }
}

function pageOf(slide: string, locale: string): string {
  return `${locale}/${slide}`;
}
