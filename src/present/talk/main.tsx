/** @jsxImportSource preact */
import type {ProjectSettings} from '@motion-canvas/core';
import {render} from 'preact';
import {loadFonts} from '../../stage/fonts';
import {partsOf, slideInHash} from '../address';
import {Notebook} from '../ink/Notebook';
import type {Stroke} from '../../score/strokes';
import {Line, type Command, type Message, type Point, type TalkState, type VoiceMode} from '../messages';
import {Projector} from '../Projector';
import {Tape} from '../record/Tape';
import {Rehearsal} from '../Rehearsal';
import {writtenBeats} from '../studio/writtenBeats';
import {keepWindow, takeEdits} from '../server';
import {keepAwake, localeOf, nameOf, newSender} from '../window';
import {Audience} from './Audience';
import './audience.css';
import {Memory} from './Memory';
import {Now} from './Now';
import {Speaker} from './Speaker';
import {Talk} from './Talk';

/** Milliseconds without a word from a desk after which there is none at work. */
const silence = 5000;

/** Makes this page the window that the audience sees. */
export function open(project: ProjectSettings): void {
  const name = nameOf(project);
  const sender = newSender();
  const memory = new Memory(name);
  const projector = new Projector(project, true);
  let laser: Point | null = null;
  let heardDesk = -Infinity;
  let rehearsed: string | undefined;
  /** Another window of the audience that was there before; this one does what it does. */
  let leader: string | undefined;
  const hasDesk = () => performance.now() - heardDesk < silence;

  const talk = new Talk(projector, memory.beginning(localeOf(project)), {
    changed(state: TalkState) {
      memory.keep(state);
      tell();
      rehearse(state);
      tape.see(state);
      if (state.voice !== 'off' && state.locale !== speaker.locale) void speak(state.voice, false);
      draw();
    },
    shown(slide, played) {
      tape.show(slide, played);
      speaker.show(slide, played);
    },
    pointed(at) {
      laser = at;
      tape.point(at);
      draw();
    },
  });
  const tape = new Tape(name, recording => talk.tell({recording}));
  const speaker = new Speaker(locale => writtenBeats(project, locale), {
    next: () => talk.obey({do: 'next'}),
    moving: () => talk.state.moving,
  });
  const line = new Line(name, hear);
  const notebook = new Notebook(`lecture/${name}/ink`, draw);
  /** The windows that have been told what is drawn on the slides. */
  const told = new Set<string>();
  const now = new Now(projector.canvas, picture => line.say({is: 'now', sender, picture}));
  projector.onShown = () => {
    if (leader === undefined && hasDesk()) now.changed();
  };
  /** Where no desk draws the slides' last pictures, this window does while it has nothing else to do. */
  const rehearsal = new Rehearsal(project, localeOf(project), {
    changed: () => undefined,
    drawn: (slide, locale, picture) => talk.album.keep(slide, locale, picture),
    busy: () => talk.busy || hasDesk(),
    skips: (slides, locale) => slides.every(slide => talk.album.has(slide, locale)),
  });

  function tell(): void {
    if (leader === undefined) line.say({is: 'state', sender, state: talk.sent});
  }

  function hear(message: Message): void {
    switch (message.is) {
      case 'hello':
        if (message.from === 'desk') heardDesk = performance.now();
        tell();
        if (leader === undefined && message.sender !== undefined && !told.has(message.sender)) {
          told.add(message.sender);
          for (const [slide, strokes] of notebook.slides) line.say({is: 'ink', slide, strokes: [...strokes]});
        }
        break;
      case 'ink':
        notebook.keep(message.slide, message.strokes);
        tape.draw(message.slide, message.strokes);
        break;
      case 'command':
        if (leader === undefined) follow(message.command);
        else if (message.command.do === 'point') talk.obey(message.command);
        break;
      case 'picture':
        heardDesk = performance.now();
        talk.album.keep(message.slide, message.locale, message.picture);
        break;
      case 'state':
        // Of two windows, the one that was there first leads.
        if (message.sender > sender) {
          tell();
          break;
        }
        leader = message.sender;
        talk.follow(message.state);
        break;
      case 'bye':
        if (message.sender !== leader) break;
        leader = undefined;
        tell();
        break;
      case 'reload':
        location.reload();
    }
  }

  /** The window that leads does it for both. */
  function obey(command: Command): void {
    if (leader === undefined) follow(command);
    if (leader !== undefined || command.do === 'point') line.say({is: 'command', command});
  }

  function follow(command: Command): void {
    if (command.do === 'voice') void speak(talk.state.voice === 'off' ? 'steps' : 'off');
    else if (command.do === 'itself') void speak(talk.state.voice === 'itself' ? 'off' : 'itself');
    else if (command.do === 'record') void tape.toggle(() => ({state: talk.state, pages: notebook.slides}));
    else talk.obey(command);
  }

  /** @param begin - whether a talk that runs by itself goes on at once. */
  async function speak(mode: VoiceMode, begin = mode === 'itself'): Promise<void> {
    try {
      talk.hear(await speaker.turn(mode, talk.state.locale));
      talk.tell({voice: mode});
      if (begin) talk.obey({do: 'next'});
    } catch (error) {
      talk.tell({voice: 'off', trouble: error instanceof Error ? error.message : String(error)});
    }
  }

  function write(strokes: readonly Stroke[]): void {
    const {slide} = talk.state;
    if (slide === undefined) return;
    notebook.keep(slide, strokes);
    tape.draw(slide, strokes);
    line.say({is: 'ink', slide, strokes: [...strokes]});
  }

  function rehearse({moving, locale, slide}: TalkState): void {
    if (moving || slide === undefined || locale === rehearsed) return;
    rehearsed = locale;
    void rehearsal.play(locale, partsOf(slide).chapter);
  }

  function draw(): void {
    document.documentElement.lang = talk.state.locale;
    const {state} = talk;
    const strokes = notebook.on(state.slide);
    render(<Audience {...{projector, state, laser, strokes, write, obey, line}} />, document.body);
  }

  addEventListener('hashchange', ({newURL}) => {
    // Not the address of now: what was shown meanwhile may have been put there.
    const slide = slideInHash(new URL(newURL).hash);
    if (slide !== undefined) obey({do: 'go', slide});
  });
  addEventListener('pagehide', () => {
    memory.keep(talk.state);
    notebook.save();
    tape.leave();
    line.say({is: 'bye', sender});
  });
  takeEdits(project, chapter => {
    talk.renew(chapter);
    rehearsed = undefined;
    rehearse(talk.state);
  });
  keepWindow(says => line.say({is: 'server', sender, says}));
  keepAwake();
  document.title = name;
  void loadFonts();
  draw();
  void talk.run();
  line.say({is: 'hello', from: 'talk', sender});
}
