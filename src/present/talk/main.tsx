/** @jsxImportSource preact */
import type {ProjectSettings} from '@motion-canvas/core';
import {render} from 'preact';
import {loadFonts} from '../../stage/fonts';
import {partsOf, slideInHash} from '../address';
import {Line, type Point, type TalkState} from '../messages';
import {Projector} from '../Projector';
import {Rehearsal} from '../Rehearsal';
import {localeOf, nameOf, reloadWhenReplaced} from '../window';
import {Audience} from './Audience';
import './audience.css';
import {Memory} from './Memory';
import {Talk} from './Talk';

/** Milliseconds without a word from a desk after which there is none at work. */
const silence = 3000;

/** Makes this page the window that the audience sees. */
export function open(project: ProjectSettings): void {
  const name = nameOf(project);
  const memory = new Memory(name);
  const projector = new Projector(project, true);
  let laser: Point | null = null;
  let heardDesk = -Infinity;
  let rehearsed: string | undefined;
  const talk = new Talk(projector, memory.beginning(localeOf(project)), {
    changed(state: TalkState) {
      memory.keep(state);
      line.say({is: 'state', state});
      rehearse(state);
      draw();
    },
    pointed(at) {
      laser = at;
      draw();
    },
  });
  const line = new Line(name, message => {
    if (message.is === 'picture' || (message.is === 'hello' && message.from === 'desk')) heardDesk = performance.now();
    if (message.is === 'command') talk.obey(message.command);
    if (message.is === 'picture') talk.keep(message.slide, message.locale, message.picture);
    if (message.is === 'hello' && message.from === 'desk') line.say({is: 'state', state: talk.state});
  });
  /** Where no desk draws the slides' last pictures, this window does while it has nothing else to do. */
  const rehearsal = new Rehearsal(project, {
    changed: () => undefined,
    drawn: (slide, locale, picture) => talk.keep(slide, locale, picture),
    busy: () => talk.busy || performance.now() - heardDesk < silence,
    skips: (slides, locale) => slides.every(slide => talk.has(slide, locale)),
  });
  function rehearse({moving, locale, slide}: TalkState): void {
    if (moving || slide === undefined || locale === rehearsed) return;
    rehearsed = locale;
    void rehearsal.play(locale, partsOf(slide).chapter);
  }

  function draw(): void {
    document.documentElement.lang = talk.state.locale;
    const {canvas} = projector;
    render(<Audience canvas={canvas} state={talk.state} laser={laser} talk={talk} line={line} />, document.body);
  }

  addEventListener('hashchange', ({newURL}) => {
    // Not the address of now: what was shown meanwhile may have been put there.
    const slide = slideInHash(new URL(newURL).hash);
    if (slide !== undefined) talk.obey({do: 'go', slide});
  });
  addEventListener('pagehide', () => line.say({is: 'bye'}));
  reloadWhenReplaced(project);
  document.title = name;
  void loadFonts();
  draw();
  void talk.run();
  line.say({is: 'hello', from: 'talk'});
}
