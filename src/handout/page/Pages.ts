import {element} from './element';

/**
 * Fills pages with blocks. The browser could break the text into pages itself, but does not tell on which page a
 * chapter has come to stand, and the table of contents has to know.
 */
export class Pages {
  /** Pages so far. */
  public count = 0;
  private body: HTMLElement | undefined;
  private running = '';
  private begun = false;

  /** @param title - stands at the foot of each page. */
  public constructor(
    private readonly parent: HTMLElement,
    private readonly title: string,
  ) {}

  /** A page with nothing but `content` on it, and without a number. */
  public add(kind: string, content: HTMLElement): void {
    this.count++;
    this.parent.append(element('section', {class: `page ${kind}`}, content));
    this.body = undefined;
  }

  /** Goes on on a new page; `running` stands at the head of the pages after it. */
  public begin(running: string): void {
    this.running = running;
    this.begun = false;
    this.body = undefined;
  }

  /** Puts a block on the page, or on the next one if it does not fit. */
  public put(block: HTMLElement): void {
    const body = (this.body ??= this.turn());
    body.append(block);
    if (body.scrollHeight <= body.clientHeight || body.childElementCount === 1) return;
    block.remove();
    this.body = this.turn();
    this.body.append(block);
  }

  private turn(): HTMLElement {
    this.count++;
    const body = element('div', {class: 'body'});
    // Neither belongs to the text: who has it read aloud does not want to hear them on each page.
    const head = element('div', {class: 'head', 'aria-hidden': 'true'}, this.begun ? this.running : '');
    const foot = element(
      'div',
      {class: 'foot', 'aria-hidden': 'true'},
      element('span', {}, this.title),
      element('span', {}, String(this.count)),
    );
    this.parent.append(element('section', {class: 'page'}, head, body, foot));
    this.begun = true;
    return body;
  }
}
