import type {Browser, Page, Route} from 'playwright-core';
import {pageEntry, type Bundle, type BundleFile} from '../bundle/bundle';
import type {SessionOptions} from './Session';
import type {RendererHost} from '../film/job';
import {RenderError} from '../RenderError';

/** Nothing outside this name is ever asked for; a secure origin, without which there is no WebCodecs. */
const origin = 'https://lecture.localhost';

const html = `<!doctype html><html><head><meta charset="utf-8"></head><body><script type="module" src="${pageEntry}"></script></body></html>`;

/** What the page may load from elsewhere, and who is told of what it may not. */
type Hosts = Pick<SessionOptions, 'allowHosts' | 'onWarning'>;

/**
 * Opens the renderer's page in a browser and serves a bundle to it.
 *
 * @param missing - gets the addresses that the page asks for in vain; those of other hosts are refused.
 * @throws RenderError `bundle` if the page does not load.
 */
export async function openPage(
  browser: Browser,
  bundle: Bundle,
  host: RendererHost,
  missing: Set<string>,
  {allowHosts = [], onWarning}: Hosts,
): Promise<Page> {
  const context = await browser.newContext({serviceWorkers: 'block'});
  await context.exposeFunction('rendererPackets', (...args: Parameters<RendererHost['packets']>) =>
    host.packets(...args),
  );
  await context.exposeFunction('rendererLogged', (message: string) => host.logged(message));
  await context.exposeFunction('rendererAlive', (frame: number) => host.alive(frame));
  await context.route('**/*', async route => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) {
      if (allowHosts.includes(url.host)) return fromHost(route);
      missing.add(url.href);
      onWarning?.(`A scene has asked for ${url.href}, which was refused: --allow-host ${url.host} lets it load.`);
      return route.abort();
    }
    const name = decodeURIComponent(url.pathname);
    if (name === '/') return route.fulfill({body: html, contentType: 'text/html'});
    const file = bundle.get(name);
    if (file) return serve(route, file);
    if (name !== '/favicon.ico') missing.add(name);
    return route.fulfill({status: 404, body: ''});
  });
  const page = await context.newPage();
  const failed = new Promise<never>((_, reject) => {
    page.once('pageerror', error => {
      reject(new RenderError('bundle', `The renderer's page does not load: ${error.message}`, {cause: error}));
    });
  });
  await page.goto(`${origin}/`);
  await Promise.race([page.waitForFunction('window.renderer !== undefined'), failed]);
  failed.catch(() => undefined);
  return page;
}

/** What another host has, as if it had allowed this page to use it: a canvas with it in it can be read. */
async function fromHost(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({response, headers: {...response.headers(), 'access-control-allow-origin': '*'}});
}

/** A media element seeks only in what is served in ranges (RFC 9110, section 14). */
function serve(route: Route, {body, type}: BundleFile): Promise<void> {
  const whole = Buffer.from(body);
  const headers = {'content-type': type, 'accept-ranges': 'bytes'};
  const range = rangeOf(route.request().headers()['range'], whole.length);
  if (!range) return route.fulfill({body: whole, headers});
  const {first, last} = range;
  return route.fulfill({
    status: 206,
    body: whole.subarray(first, last + 1),
    headers: {...headers, 'content-range': `bytes ${first}-${last}/${whole.length}`},
  });
}

/** The bytes that a `Range` header asks for, both inclusive; undefined for all of them. `bytes=-500` are the last 500. */
export function rangeOf(header: string | undefined, length: number): {first: number; last: number} | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first <= last ? {first, last} : undefined;
}
