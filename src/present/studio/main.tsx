/** @jsxImportSource preact */
import type {ProjectSettings} from '@motion-canvas/core';
import {render} from 'preact';
import {scriptOf} from '../../script/declaration';
import {loadFonts} from '../../stage/fonts';
import {localeOf} from '../window';
import {Booth, type BoothBeat} from './Booth';
import {Studio} from './Studio';
import './studio.css';

/** Makes this page the studio, in the language that the address or the project asks for, else the lesson's first. */
export function open(project: ProjectSettings): void {
  const scripts = project.scenes.flatMap(scene => {
    const script = scriptOf(scene);
    return script ? [{chapter: scene.name, script}] : [];
  });
  const locale = localeOf(project);
  const beats = scripts.flatMap(({chapter, script}) =>
    Object.entries(script.beats).map(([beat, {sentence}]): BoothBeat => ({
      chapter,
      beat,
      sentence: sentence[locale] ?? '',
    })),
  );
  document.documentElement.lang = locale;
  void loadFonts();
  render(<Studio booth={new Booth(locale)} beats={beats} />, document.body);
}
