import {languageOf} from '../../languages';
import type {SiteBeat, SiteChapter, SiteLecture} from '../data';
import {pictureSize} from '../data';
import type {SiteScript} from './bundler';
import {html, Markup} from './html';

export interface SiteLanguage {
  readonly locale: string;
  readonly title: string;
  /** In that language. */
  readonly name: string;
}

interface PageOptions {
  readonly languages: readonly SiteLanguage[];
  readonly scripts: readonly SiteScript[];
  /** Where the site will be found; undefined where nobody knows. */
  readonly base: string | undefined;
}

interface LecturePageOptions extends PageOptions {
  readonly lecture: SiteLecture;
  /** The beat whose picture stands for the lecture, as `CHAPTER:BEAT`; its first one if it is undefined. */
  readonly poster: string | undefined;
}

/** Nothing is asked of another host, and nothing is run but the site's own scripts. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  // Scenes lay out their text with styles of their own.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' data: blob:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The lecture's page in one language: its transcript, with the player above it. */
export function lecturePage({lecture, languages, scripts, base, poster}: LecturePageOptions): string {
  const {title, locale, chapters, frames, fps} = lecture;
  const {site: words, explore} = languageOf(locale);
  const entry = scripts.find(script => script.entry === 'page');
  const description = chapters[0]?.beats[0]?.sentence ?? title;
  const extent = words.extent(chapters.length, Math.max(1, Math.round(frames / fps / 60)));
  const [first] = chapters.flatMap(({beats}) => beats);
  const others = languages.filter(language => language.locale !== locale);
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        ${head(title, '../')} ${previewOf({lecture, description, base, poster})} ${alternates(languages, base, '../')}
        ${entry?.styles.map(file => html`<link rel="stylesheet" href="../${file}" />`)}
        <link rel="preload" href="lecture.json" as="fetch" crossorigin />
        <script type="module" src="../${entry?.file}"></script>
      </head>
      <body>
        <a class="skip" href="#transcript">${words.skip}</a>
        <header>
          <div>
            <h1>${title}</h1>
            <p class="extent">${extent}</p>
          </div>
          <nav aria-label="${words.language}">
            ${others.map(
              ({locale: other, name}) =>
                html`<a href="../${other}/" hreflang="${other}" lang="${other}" rel="alternate">${name}</a>`,
            )}
          </nav>
        </header>
        <main>
          <div class="stage">
            <lecture-player page lecture="lecture.json"> ${first && image(first, '', 'eager')} </lecture-player>
            <noscript><p class="without-script">${words.withoutScript}</p></noscript>
            <p class="share">
              <button type="button" class="open-explore" aria-controls="explore" hidden>${explore.explore}</button>
              <button type="button" class="copy-address">${words.copyAddress}</button>
              <span class="copied" role="status" data-text="${words.copied}"></span>
            </p>
          </div>
          <section id="explore" aria-labelledby="explore-title" hidden>
            <h2 id="explore-title">${explore.explore}</h2>
            <div class="panel"></div>
          </section>
          <section class="transcript" id="transcript" tabindex="-1" aria-label="${words.transcript}">
            ${chapters.map((chapter, index) => transcriptOf(lecture, chapter, index + 1))}
          </section>
        </main>
      </body>
    </html> `;
  return page.text;
}

/** The site's first page: goes on to the one in the reader's language, which it knows only in the browser. */
export function entryPage({languages, scripts, base}: PageOptions): string {
  const entry = scripts.find(script => script.entry === 'choose');
  const [{title, locale} = {title: '', locale: 'und'}] = languages;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        ${head(title, '')} ${alternates(languages, base, '')}
        <script type="module" src="${entry?.file}"></script>
      </head>
      <body>
        <main>
          ${languages.map(
            language =>
              html`<p lang="${language.locale}">
                <a href="${language.locale}/" hreflang="${language.locale}">${language.title} (${language.name})</a>
              </p>`,
          )}
        </main>
      </body>
    </html> `.text;
}

function head(title: string, root: string): Markup {
  return html`<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="dark light" />
    <title>${title}</title>
    <link rel="icon" href="${root}icon.svg" type="image/svg+xml" />`;
}

/** What search engines and messengers show of the page (Open Graph, schema.org). */
function previewOf({
  lecture,
  description,
  base,
  poster,
}: Pick<LecturePageOptions, 'lecture' | 'base' | 'poster'> & {readonly description: string}): Markup {
  const {title, locale, chapters, frames, fps} = lecture;
  const whole = base?.startsWith('http') ? (file: string) => new URL(`${locale}/${file}`, base).href : undefined;
  const picture =
    chapters.flatMap(({id, beats}) => beats.filter(beat => `${id}:${beat.id}` === poster)).at(0) ??
    chapters[0]?.beats[0];
  const data = {
    '@context': 'https://schema.org',
    '@type': ['LearningResource', 'VideoObject'],
    name: title,
    description,
    inLanguage: locale,
    duration: `PT${Math.round(frames / fps)}S`,
    ...(whole && {url: whole(''), ...(picture && {thumbnailUrl: whole(picture.picture)})}),
    hasPart: chapters.map(({id, title: name, start, frames: length}) => ({
      '@type': 'Clip',
      name,
      startOffset: Math.round(start / fps),
      endOffset: Math.round((start + length) / fps),
      ...(whole && {url: whole(`#/${encodeURIComponent(id)}`)}),
    })),
  };
  return html`<meta name="description" content="${description}" />
    <meta property="og:type" content="website" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:locale" content="${locale.replace('-', '_')}" />
    ${
      whole &&
      html`<link rel="canonical" href="${whole('')}" />
        <meta property="og:url" content="${whole('')}" />
        <meta property="og:image" content="${whole(picture?.picture ?? '')}" />`
    }
    <script type="application/ld+json">
      ${new Markup(JSON.stringify(data).replaceAll('<', '\\u003c'))}
    </script>`;
}

function alternates(languages: readonly SiteLanguage[], base: string | undefined, root: string): readonly Markup[] {
  return languages.map(
    ({locale}) => html`<link rel="alternate" hreflang="${locale}" href="${base ?? root}${locale}/" /> `,
  );
}

/** The window of the audience, or the lecturer's desk. */
export function windowPage(name: 'talk' | 'desk', {languages, scripts}: PageOptions): string {
  const entry = scripts.find(script => script.entry === name);
  const [{title, locale} = {title: '', locale: 'und'}] = languages;
  return html`<!doctype html>
    <html lang="${locale}" data-site>
      <head>
        ${head(title, '../')} ${entry?.styles.map(file => html`<link rel="stylesheet" href="../${file}" />`)}
        <script type="module" src="../${entry?.file}"></script>
      </head>
      <body></body>
    </html> `.text;
}

function transcriptOf(lecture: SiteLecture, chapter: SiteChapter, number: number): Markup {
  const {id, title, beats} = chapter;
  return html`<section class="chapter" aria-labelledby="${id}">
    <h2 id="${id}"><span class="number">${number}</span> ${title}</h2>
    ${beats.map((beat, index) => beatOf(lecture, chapter, beat, `${number}.${index + 1}`))}
  </section> `;
}

function beatOf({locale, fps}: SiteLecture, {id, start, title}: SiteChapter, beat: SiteBeat, number: string): Markup {
  const words = languageOf(locale).site;
  const {sentence, description, firstFrame} = beat;
  return html`<figure class="beat" id="${id}/${beat.id}">
    <a class="go" href="#/${id}/${beat.id}">
      ${image(beat, description || `${words.picture(number)}: ${title}`, 'lazy')}
      <span class="when">${timeOf((start + firstFrame) / fps)}</span>
    </a>
    <figcaption>
      <p class="sentence">${sentence}</p>
      ${description && html`<p class="description">${description}</p>`}
    </figcaption>
  </figure> `;
}

function image({picture}: SiteBeat, alt: string, loading: 'lazy' | 'eager'): Markup {
  const {width, height} = pictureSize;
  return html`<img
    src="${picture}"
    alt="${alt}"
    width="${width}"
    height="${height}"
    loading="${loading}"
    decoding="async"
  />`;
}

function timeOf(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
