import {readFileSync} from 'node:fs';
import type {Plugin} from 'vite';

/** All that a page of the development server may ask for: what the same server gives, or the page has made itself. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  // WebAssembly, and nothing else that is compiled, measures the loudness of takes.
  "script-src 'self' blob: 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' data: blob:",
  "worker-src 'self' blob:",
  // Vite's own socket: not every browser takes it for 'self'.
  "connect-src 'self' data: blob: ws://localhost:* ws://127.0.0.1:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const editorFolder = new URL('.', import.meta.resolve('@motion-canvas/ui'));

/** Where the stock editor asks for its newest version. */
const versionAddress = /"https:\/\/registry\.npmjs\.org\/[^"]*"/gu;
const noNewerVersion = JSON.stringify('data:application/json,{"version":"0.0.0"}');
const foreignImport = /@import\s*(["'])https?:.*?\1\s*;/gu;
const foreignLink = /<link\b[^>]*\bhref="https?:[^>]*>/gu;

/**
 * Keeps the editor to its own host: a talk must not wait for, or tell, anybody else. The stock editor asks for a style
 * sheet, for fonts and for a newer version of itself; those requests are taken out of it, and a policy refuses whatever
 * a later version may think of. The server listens on the local interface.
 */
export function ownHost(): Plugin {
  return {
    name: 'lecture:own-host',
    apply: 'serve',
    enforce: 'pre',
    config: ({server}) => ({server: {host: server?.host ?? 'localhost'}}),
    configureServer({middlewares}) {
      middlewares.use((request, response, next) => {
        response.setHeader('Content-Security-Policy', contentSecurityPolicy);
        response.setHeader('X-Content-Type-Options', 'nosniff');
        response.setHeader('Referrer-Policy', 'no-referrer');
        if (request.url?.split('?', 1)[0] !== '/') {
          next();
          return;
        }
        response.setHeader('Content-Type', 'text/html');
        response.end(editorPage());
      });
    },
    transform: {
      filter: {id: /motion-canvas/u},
      handler(code, id) {
        if (id.includes('@motion-canvas/ui/') && /\.css(?:\?|$)/u.test(id)) {
          return {code: code.replaceAll(foreignImport, ''), map: null};
        }
        if (!versionAddress.test(code)) return undefined;
        return {code: code.replaceAll(versionAddress, noNewerVersion), map: null};
      },
    },
  };
}

/** The stock editor's page, as its own plugin would serve it, without what it links to elsewhere. */
function editorPage(): string {
  return readFileSync(new URL('editor.html', editorFolder), 'utf8')
    .replaceAll(foreignLink, '')
    .replace('{{style}}', `/@fs/${new URL('style.css', editorFolder).pathname.replace(/^\/+/u, '')}`)
    .replace('{{source}}', '/@id/__x00__virtual:editor');
}
