import {makeScene2D, Rect, Txt} from '@motion-canvas/2d';
import {usePlayback, useScene, type FullSceneDescription, type ThreadGenerator} from '@motion-canvas/core';
import {provideTheme} from '../theme/context';
import {dark, type Theme} from '../theme/theme';
import type {BeatOf, ChapterScript, MarkOf} from '../script/chapterScript';
import {describeChapter} from '../script/declaration';
import {unobserved} from '../script/reads';
import type {Localized} from '../script/locale';
import {Recorder, startRecording} from '../script/recording';
import type {Voice} from '../script/spoken';
import {BeatLayer} from './BeatLayer';
import {CaptionLine} from './CaptionLine';
import {playBeat, sceneFrame, type Cue} from './beats';
import {declare} from './declare';
import {loadFonts} from './fonts';
import {frameScale, frameSize, regionsOf, type Regions} from './regions';
import type {Stage} from './stage';

/** A movement for every beat of the script: one without a sentence, or a sentence without one, does not compile. */
export type Beats<S extends ChapterScript, T> = {
  readonly [B in BeatOf<S>]: (parts: T, cue: Cue<MarkOf<S, B>>) => ThreadGenerator;
};

/** What may be different in a chapter besides what it says and shows. */
export interface ChapterOptions {
  /** The look; if left out, the lesson's, or else dark. */
  readonly theme?: Theme;
  /** Whether the stage draws the chapter's title; true if left out. */
  readonly heading?: boolean;
  /**
   * Beats that leave nothing behind for later ones. Whoever goes straight to a later beat (variable `leapTo`) is spared
   * them: their pictures take time to build.
   */
  readonly alone?: readonly string[];
}

/**
 * Makes a scene out of a chapter.
 *
 * @param given - its script, what is said; its beats are played in its order.
 * @param set - builds the picture before the first beat and returns the parts that beats move.
 * @param beats - the movement of each beat; it gets the parts.
 * @returns a fresh description at each call: Motion Canvas writes the scene's name, which is the base name of its
 *   file, into it. A frame of any other size of 16:9 shows the same picture.
 */
export function makeChapter<S extends ChapterScript, T>(
  given: S,
  set: (stage: Stage<S>) => T,
  beats: Beats<S, T>,
  {theme: own, heading: hasHeading = true, alone = []}: ChapterOptions = {},
): FullSceneDescription {
  const script = unobserved(given);
  const description = makeScene2D(function* (view) {
    yield loadFonts();
    const scene = useScene();
    const theme = own ?? scene.variables.get<Theme>('theme', dark)();
    provideTheme(theme);
    view.scale(view.scale().mul(frameScale(scene.getSize()))).size([frameSize.width, frameSize.height]);
    const [firstLanguage = ''] = Object.keys(script.title);
    const asked = scene.variables.get('locale', 'und')();
    const locale = asked === 'und' ? firstLanguage : asked;
    const title = inLocale(script.title, locale);
    const words = Object.fromEntries(
      Object.entries<Localized>(script.words).map(([word, text]) => [word, inLocale(text, locale)]),
    ) as Stage<S>['words'];
    const recorder = startRecording(scene, new Recorder(scene.name, title, usePlayback().fps));
    const regions = regionsOf(theme);
    const captions = scene.variables.get('captions', true);
    const voice = scene.variables.get<Voice>('voice', {})()[scene.name] ?? {};
    const caption = new CaptionLine({position: regions.caption.center, opacity: () => (captions() ? 1 : 0)});
    declare(scene, script, theme, regions, caption);

    const isOpaque = !scene.variables.get('transparent', false)();
    if (isOpaque) view.add(<Rect size={[frameSize.width, frameSize.height]} fill={theme.color.background} />);
    const heading = headingOf(title, theme, regions);
    if (hasHeading) view.add(heading);
    const beatLayer = new BeatLayer();
    const {layer} = beatLayer;
    const passing: Stage['passing'] = node => beatLayer.pass(node);
    const keep: Stage['keep'] = (...nodes) => beatLayer.keep(...nodes);
    const parts = set({view, theme, regions, locale, title, heading, words, layer, passing, keep});
    view.add([beatLayer.kept, layer, caption]);
    const ids = Object.keys(script.beats) as BeatOf<S>[];
    const spared = ids.slice(
      0,
      Math.max(
        0,
        ids.findIndex(id => id === scene.variables.get('leapTo', '')()),
      ),
    );
    for (const id of ids.filter(each => !(alone.includes(each) && spared.includes(each)))) {
      const sentence = inLocale(beatOf(script, id).sentence, locale);
      const move = function* (cue: Cue): ThreadGenerator {
        yield* beatLayer.clear();
        yield* beats[id](parts, cue);
      };
      yield* playBeat({id, sentence, locale, spoken: voice[id], move}, caption, recorder);
    }
    recorder.endChapter(sceneFrame());
  });
  describeChapter(description, script);
  return description as FullSceneDescription;
}

function headingOf(text: string, {color, size, type, weight}: Theme, {title}: Regions): Txt {
  return new Txt({
    text,
    fontFamily: type.family,
    fontSize: size.title,
    fontWeight: weight.strong,
    lineHeight: size.title * 1.3,
    fill: color.ink,
    offset: [-1, 0],
    position: [title.left, title.center.y],
  });
}

function beatOf(script: ChapterScript, id: string) {
  const beat = script.beats[id];
  if (!beat) throw new Error(`Chapter "${script.id}" has no beat "${id}".`);
  return beat;
}

function inLocale(text: Readonly<Record<string, string>>, locale: string): string {
  const found = text[locale];
  if (found === undefined) {
    throw new Error(`There is no "${locale}" text; there is ${Object.keys(text).join(', ')}.`);
  }
  return found;
}
