/** @jsxImportSource preact */
import type {ProjectSettings} from '@motion-canvas/core';
import {render} from 'preact';
import {loadFonts} from '../../stage/fonts';
import {partsOf} from '../address';
import {anchored} from '../clock';
import {Notebook} from '../ink/Notebook';
import {Line, type Command, type DeskView, type Message, type ServerNews, type TalkState} from '../messages';
import {Rehearsal} from '../Rehearsal';
import type {RemoteCommand, RemoteStatus} from '../remote/protocol';
import {RemoteLink} from '../remote/RemoteLink';
import type {Stroke} from '../../score/strokes';
import {remoteViewOf} from './remoteView';
import {keepWindow, takeEdits} from '../server';
import {keepAwake, localeOf, nameOf, newSender} from '../window';
import {Desk, type DeskProps} from './Desk';
import './desk.css';
import {Settings} from './settings';

/** Milliseconds in which a talk that is there has answered. */
const patience = 1500;

/** Milliseconds between one question to the talk, whether it is still there, and the next. */
const heartbeat = 2000;

/** Milliseconds without an answer after which the audience's window is taken to be gone. Longer than a scene takes to build. */
const silence = 20_000;

/** Makes this page the lecturer's desk. */
export function open(project: ProjectSettings): void {
  const name = nameOf(project);
  const sender = newSender();
  const settings = new Settings(name);
  const notebook = new Notebook(`lecture/${name}/ink`, draw);
  const opened = performance.now();
  /** The window of the audience that leads the talk, and when it was last heard. */
  let leader: {readonly sender: string; heard: number} | undefined;
  let state: TalkState | undefined;
  let now: string | undefined;
  let news: ServerNews | undefined;
  let remote: RemoteStatus | undefined;
  let picture: Blob | undefined;
  let view: DeskProps['view'];
  let locale: string | undefined;
  /** What was asked for before there was anybody to ask. */
  let waiting: readonly Command[] = [];

  const rehearsal = new Rehearsal(project, localeOf(project), {
    changed: () => draw(),
    drawn: (slide, language, picture) => line.say({is: 'picture', slide, locale: language, picture}),
    busy: () => false,
  });
  const line = new Line(name, hear);
  const link = new RemoteLink(obey, status => {
    remote = status;
    draw();
  });

  function hear(message: Message): void {
    switch (message.is) {
      case 'state':
        leader = {sender: message.sender, heard: performance.now()};
        state = {...message.state, clock: anchored(message.state.clock)};
        rehearse(state.locale);
        for (const command of waiting) line.say({is: 'command', command});
        waiting = [];
        break;
      case 'now':
        if (message.sender === leader?.sender) show(message.picture);
        break;
      case 'hello':
        if (message.from === 'talk') lend();
        break;
      case 'bye':
        if (message.sender === leader?.sender) lose();
        break;
      case 'ink':
        notebook.keep(message.slide, message.strokes);
        return;
      case 'view':
        see(message.view);
        return;
      case 'server':
        news = message.says;
        break;
      default:
        return;
    }
    draw();
  }

  function show(seen: Blob): void {
    if (now !== undefined) URL.revokeObjectURL(now);
    now = URL.createObjectURL(seen);
    picture = seen;
  }

  function lose(): void {
    leader = undefined;
    state = undefined;
  }

  function tell(command: Command): void {
    if (state) line.say({is: 'command', command});
    else if (performance.now() - opened < silence) waiting = [...waiting, command];
  }

  function see(asked: DeskView | 'help' | undefined): void {
    switch (asked) {
      case 'larger':
      case 'smaller':
        settings.noteSize *= asked === 'larger' ? 1.1 : 1 / 1.1;
        break;
      case 'notesDown':
      case 'notesUp': {
        const notes = document.querySelector('.notes');
        notes?.scrollBy({top: (asked === 'notesDown' ? 0.6 : -0.6) * notes.clientHeight, behavior: 'smooth'});
        break;
      }
      default:
        view = asked;
    }
    draw();
  }

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

  function write(slide: string, strokes: readonly Stroke[]): void {
    notebook.keep(slide, strokes);
    line.say({is: 'ink', slide, strokes: [...strokes]});
  }

  /** Does what a phone asks for. */
  function obey(asked: RemoteCommand): void {
    if (asked.do === 'next' || asked.do === 'previous' || asked.do === 'black') {
      tell({do: asked.do});
      return;
    }
    const before = notebook.on(asked.slide);
    if (asked.do === 'wipe') write(asked.slide, []);
    else if (asked.do === 'undo') write(asked.slide, before.slice(0, -1));
    else write(asked.slide, [...(asked.again ? before.slice(0, -1) : before), asked.stroke]);
  }

  function draw(): void {
    link.show(
      () =>
        remoteViewOf(
          state,
          rehearsal.chapters,
          settings.planMinutes,
          notebook.on(state?.slide),
          locale ?? localeOf(project),
        ),
      picture,
    );
    document.documentElement.lang = locale ?? localeOf(project);
    render(
      <Desk
        state={state}
        alone={!state && performance.now() - opened > patience}
        locale={locale ?? localeOf(project)}
        chapters={rehearsal.chapters}
        now={now}
        news={news}
        settings={settings}
        strokes={notebook.on(state?.slide)}
        remote={remote}
        write={strokes => state?.slide !== undefined && write(state.slide, strokes)}
        view={view}
        see={see}
        tell={tell}
        reload={() => {
          news = undefined;
          line.say({is: 'reload'});
          draw();
        }}
      />,
      document.body,
    );
  }

  function beat(): void {
    line.say({is: 'hello', from: 'desk', sender});
    link.greet();
    if (leader && performance.now() - leader.heard > silence) lose();
    draw();
  }

  takeEdits(project, () => {
    const wanted = locale;
    locale = undefined;
    rehearse(wanted ?? localeOf(project));
  });
  keepWindow(says => {
    news = says;
    draw();
  });
  keepAwake();
  document.title = name;
  void loadFonts();
  beat();
  setInterval(beat, heartbeat);
  setTimeout(() => {
    // Without a talk there is something to look at, too.
    if (!state) rehearse(localeOf(project));
    draw();
  }, patience);
}
