import type {Browser, Page} from 'playwright-core';
import {joinChapters, type ChapterSpan, type Timeline} from '../../script/timeline';
import {startBrowser} from './browser';
import {browserProcess, closeWhenAborted, killAll} from './browserProcess';
import {allowAllProcessors} from './encoderThreads';
import {openPage} from './openPage';
import type {Bundle} from '../bundle/bundle';
import {bundleOf} from '../bundle/bundleCache';
import type {Cache} from '../cache/Cache';
import type {
  PageAnswer,
  PageFailure,
  RendererHost,
  RendererPage,
  SegmentReport,
  SegmentRequest,
  Selection,
  Stills,
  StillsRequest,
} from '../film/job';
import {RenderError} from '../RenderError';
import {usualPatience} from '../settings';
import {sceneLocation} from '../bundle/sceneLocation';

export interface SessionOptions {
  /** Folder of the lesson: where its Vite configuration is. */
  readonly root: string;
  /** The module that exports the Motion Canvas project, as an absolute path. */
  readonly project: string;
  /** Whether it is a lesson; true if left out. */
  readonly isLesson?: boolean | undefined;
  /** The page's code, as an absolute path, of a room that asks it for more than the renderer does. */
  readonly page?: string | undefined;
  /** What was bundled before; if left out, what the cache has, or else bundled now. */
  readonly bundle?: Bundle | Promise<Bundle> | undefined;
  /** Where the bundle is kept; nowhere if left out. */
  readonly cache?: Cache | undefined;
  /** The browser to use, instead of the first one found. */
  readonly browser?: string | undefined;
  /** Seconds without a sign of life after which a page that draws is taken for lost; 60 if left out. */
  readonly patience?: number | undefined;
  /** Hosts that the page may load from; none if left out. */
  readonly allowHosts?: readonly string[] | undefined;
  /** Told what is out of the ordinary and no failure. */
  readonly onWarning?: ((text: string) => void) | undefined;
  /** Ends everything that is going on. */
  readonly signal?: AbortSignal | undefined;
}

type Value<K extends keyof RendererPage> = Awaited<ReturnType<RendererPage[K]>> extends PageAnswer<infer T> ? T : never;

/** A browser page with a project in it, ready to be played. */
export class Session {
  /** When the page was last heard of, and the frame that it had then got to. */
  private heard = 0;
  private frame: number | undefined;
  /** Packets that are being taken: while Node keeps the page waiting, its silence means nothing. */
  private taking = 0;

  private constructor(
    private readonly browser: Browser,
    /** Its process, where it tells. */
    private readonly process: number | undefined,
    private readonly page: Page,
    private readonly bundle: Bundle,
    /** Addresses that the page has asked for in vain. */
    private readonly missing: ReadonlySet<string>,
    private readonly host: RendererHost,
    private readonly options: SessionOptions,
  ) {}

  /**
   * Bundles the project and starts a browser with it.
   *
   * @throws RenderError if there is no browser, or the project cannot be bundled.
   */
  public static async open(options: SessionOptions): Promise<Session> {
    const {signal} = options;
    const starting = startBrowser(options.browser, signal);
    // It may fail while the bundle is still being made; it is asked for below.
    starting.catch(() => undefined);
    try {
      const bundle = await (options.bundle ?? bundleOf(options));
      const browser = await starting;
      closeWhenAborted(browser, signal);
      const host: RendererHost = {
        packets: () => Promise.reject(new Error('No film was asked for.')),
        alive: () => Promise.resolve(),
        logged: message => {
          options.onWarning?.(`Motion Canvas has logged an error: ${message} (--strict ends the render there.)`);
          return Promise.resolve();
        },
      };
      const missing = new Set<string>();
      const page = await openPage(browser, bundle, host, missing, options);
      await allowAllProcessors(browser, page);
      return new Session(browser, await browserProcess(browser), page, bundle, missing, host, options);
    } catch (error) {
      await starting.then(
        browser => browser.close(),
        () => undefined,
      );
      if (signal?.aborted) throw aborted(error);
      if (error instanceof RenderError) throw error;
      throw new RenderError('browser-lost', `The browser was lost while it started: ${firstLine(error)}`, {
        cause: error,
      });
    }
  }

  public get browserVersion(): string {
    return this.browser.version();
  }

  /** The ids of the selected chapters, in order. */
  public chapters(selection: Selection): Promise<readonly string[]> {
    return this.ask('chapters', selection);
  }

  /** Plays one chapter without drawing it; its frames are counted from its own first. */
  public span(selection: Selection, chapter: string): Promise<ChapterSpan> {
    return this.watch(this.ask('span', selection, chapter), () => `while chapter "${chapter}" was played`);
  }

  /** Plays the selection without drawing it. */
  public async timeline(selection: Selection): Promise<Timeline> {
    const spans: ChapterSpan[] = [];
    for (const id of await this.chapters(selection)) spans.push(await this.span(selection, id));
    return joinChapters(selection, spans);
  }

  /** Draws single frames of one chapter. */
  public stills(selection: Selection, request: StillsRequest): Promise<Stills> {
    return this.ask('stills', selection, request);
  }

  /**
   * Draws and encodes a part of a chapter.
   *
   * @param take - gets the packets in order; the page waits when it is slow, and stops if it throws.
   * @throws whatever `take` has thrown, or a RenderError.
   */
  public async segment(
    selection: Selection,
    request: SegmentRequest,
    take: RendererHost['packets'],
  ): Promise<SegmentReport> {
    let failure: {readonly error: unknown} | undefined;
    const {chapter, firstFrame} = request;
    this.frame = undefined;
    this.host.alive = frame => {
      this.heard = performance.now();
      this.frame = frame;
      return Promise.resolve();
    };
    this.host.packets = async (batch, config) => {
      this.taking++;
      try {
        await take(batch, config);
      } catch (error) {
        failure ??= {error};
        throw error;
      } finally {
        this.taking--;
        this.heard = performance.now();
      }
    };
    const where = () => {
      const frame = this.frame === undefined ? firstFrame : this.frame + 1;
      return `in chapter "${chapter}" at frame ${frame} (${(frame / selection.fps).toFixed(2)} s)`;
    };
    try {
      return await this.watch(this.ask('segment', selection, request), where);
    } catch (error) {
      throw failure ? failure.error : error;
    }
  }

  public async close(): Promise<void> {
    await this.browser.close();
  }

  /** Ends the browser even if it hangs. */
  public async kill(): Promise<void> {
    if (this.process !== undefined && this.browser.isConnected()) killAll(this.process);
    await this.browser.close();
  }

  /** Waits for what the page of a chapter does, as long as it gives signs of life. */
  private async watch<T>(work: Promise<T>, where: () => string): Promise<T> {
    const patience = this.options.patience ?? usualPatience;
    this.heard = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setInterval(
        () => {
          if (this.taking > 0 || performance.now() - this.heard < patience * 1000) return;
          reject(
            new RenderError(
              'browser-lost',
              `The page stopped ${where()}: it said nothing for ${patience} s. If its scene computes for longer, --patience SECONDS waits for it.`,
            ),
          );
        },
        Math.min(1000, patience * 250),
      );
    });
    try {
      return await Promise.race([work, silence]);
    } catch (error) {
      if (!(error instanceof RenderError) || !(error.cause instanceof Error)) throw error;
      if (error.code !== 'browser-lost') throw error;
      throw new RenderError('browser-lost', `The browser was lost ${where()}: ${firstLine(error.cause)}`, {
        cause: error.cause,
      });
    } finally {
      clearInterval(timer);
    }
  }

  private ask<K extends keyof RendererPage>(method: K, ...args: Parameters<RendererPage[K]>): Promise<Value<K>> {
    return this.call<Value<K>>(`window.renderer.${method}`, ...args);
  }

  /**
   * Calls a function of the page that gives a {@link PageAnswer}.
   *
   * @param name - where the page has put it, as in `window.renderer.timeline`.
   */
  public async call<T>(name: string, ...args: readonly unknown[]): Promise<T> {
    let answer: PageAnswer<T>;
    try {
      // As text: a function would take the loader's own helpers with it, which the page does not have.
      answer = await this.page.evaluate(`${name}(...${JSON.stringify(args)})`);
    } catch (error) {
      throw this.lost(error, 'rendering');
    }
    if ('failure' in answer) throw this.explain(answer.failure);
    return answer.value;
  }

  /** What is in the page's document, as a PDF with its own page sizes, tags and outline. */
  public async print(): Promise<Uint8Array> {
    try {
      return await this.page.pdf({printBackground: true, preferCSSPageSize: true, tagged: true, outline: true});
    } catch (error) {
      throw this.lost(error, 'printing');
    }
  }

  private lost(error: unknown, doing: string): RenderError {
    if (this.options.signal?.aborted) return aborted(error);
    return new RenderError('browser-lost', `The browser was lost while ${doing}: ${firstLine(error)}`, {cause: error});
  }

  private explain({code, message, chapter, beat, stack}: PageFailure): RenderError {
    if (code !== 'scene') return new RenderError(code, message);
    const location = stack && sceneLocation(stack, this.bundle, this.options.root);
    const where = [chapter && `chapter "${chapter}"`, beat && `beat "${beat}"`, location && `at ${location}`].filter(
      part => part !== undefined && part !== '',
    );
    const place = where.length > 0 ? ` in ${where.join(', ')}` : '';
    const cause = new Error(message);
    if (stack) cause.stack = stack;
    const vain = this.missing.size > 0 ? ` There is no ${[...this.missing].join(', ')} in the lesson.` : '';
    return new RenderError('scene', `The scene failed${place}: ${message}${vain}`, {cause});
  }
}

function aborted(cause: unknown): RenderError {
  return new RenderError('aborted', 'Stopped; nothing unfinished was left behind.', {cause});
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
