/** The last pictures of slides, to show them as soon as they are asked for. */
export class Album {
  private readonly pages = new Map<string, Blob>();

  public has(slide: string, locale: string): boolean {
    return this.pages.has(pageOf(slide, locale));
  }

  public get(slide: string, locale: string): Blob | undefined {
    return this.pages.get(pageOf(slide, locale));
  }

  public keep(slide: string, locale: string, picture: Blob): void {
    this.pages.set(pageOf(slide, locale), picture);
  }

  public clear(): void {
    this.pages.clear();
  }
}

function pageOf(slide: string, locale: string): string {
  return `${locale}/${slide}`;
}
