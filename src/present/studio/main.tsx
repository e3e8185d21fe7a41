/** @jsxImportSource preact */
import type {ProjectSettings} from '@motion-canvas/core';
import {render} from 'preact';
import {loadFonts} from '../../stage/fonts';
import {localeOf} from '../window';
import {Booth} from './Booth';
import {Studio} from './Studio';
import {writtenBeats} from './writtenBeats';
import './studio.css';

/** Makes this page the studio, in the language that the address or the project asks for, else the lesson's first. */
export function open(project: ProjectSettings): void {
  const locale = localeOf(project);
  document.documentElement.lang = locale;
  void loadFonts();
  render(<Studio booth={new Booth(locale)} beats={writtenBeats(project, locale)} />, document.body);
}
