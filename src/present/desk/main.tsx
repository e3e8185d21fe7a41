/** @jsxImportSource preact */
import type {ProjectSettings} from '@motion-canvas/core';
import {render} from 'preact';
import {loadFonts} from '../../stage/fonts';
import {partsOf} from '../address';
import {Line, type TalkState} from '../messages';
import {Rehearsal} from '../Rehearsal';
import {localeOf, nameOf, reloadWhenReplaced} from '../window';
import {Desk, type DeskProps} from './Desk';
import './desk.css';

/** Milliseconds in which a talk that is there has answered. */
const patience = 700;

/** Makes this page the lecturer's desk. */
export function open(project: ProjectSettings): void {
  const name = nameOf(project);
  let state: TalkState | undefined;
  let view: DeskProps['view'];
  let locale: string | undefined;

  const rehearsal = new Rehearsal(project, {
    changed: () => draw(),
    drawn: (slide, language, picture) => line.say({is: 'picture', slide, locale: language, picture}),
    busy: () => state?.moving ?? false,
  });
  const line = new Line(name, message => {
    switch (message.is) {
      case 'state':
        state = message.state;
        rehearse(state.locale);
        break;
      case 'hello':
        if (message.from === 'talk') lend();
        break;
      case 'bye':
        state = undefined;
        break;
      case 'view':
        view = message.view;
        break;
    }
    draw();
  });

  function rehearse(wanted: string): void {
    if (wanted === locale) return;
    locale = wanted;
    void rehearsal.play(wanted, partsOf(state?.slide ?? '').chapter);
  }

  /** A window of the audience that has just opened has no pictures yet. */
  function lend(): void {
    for (const {slide, picture} of rehearsal.chapters.flatMap(({beats}) => beats)) {
      if (picture && locale !== undefined) line.say({is: 'picture', slide, locale, picture: picture.blob});
    }
  }

  function draw(): void {
    document.documentElement.lang = locale ?? localeOf(project);
    render(
      <Desk
        state={state}
        locale={locale ?? localeOf(project)}
        chapters={rehearsal.chapters}
        view={view}
        look={wanted => {
          view = wanted;
          draw();
        }}
        tell={command => line.say({is: 'command', command})}
      />,
      document.body,
    );
  }

  reloadWhenReplaced(project);
  document.title = name;
  void loadFonts();
  line.say({is: 'hello', from: 'desk'});
  draw();
  // Without a talk there is something to look at, too.
  setTimeout(() => {
    if (!state) rehearse(localeOf(project));
  }, patience);
}
