/** @jsxImportSource preact */
import {useEffect, useRef, useState} from 'preact/hooks';
import {isWaiting, type Booth} from './Booth';
import {studioWords} from './words';
import type {WrittenBeat} from './writtenBeats';

/** One sentence at a time: record it, keep it, go on. */
export function Studio({booth, beats}: {readonly booth: Booth; readonly beats: readonly WrittenBeat[]}) {
  const words = studioWords(booth.locale);
  const [at, go] = useState(0);
  const [waiting, setWaiting] = useState<ReadonlySet<number>>(new Set());
  const [status, say] = useState('');
  const [, again] = useState(0);
  const level = useRef<HTMLMeterElement>(null);
  const beat = beats[at];

  const look = async () => {
    const takes = await booth.takes();
    const open = new Set(beats.flatMap((one, index) => (isWaiting(one, takes) ? [index] : [])));
    setWaiting(open);
    return open;
  };
  /** To the next beat that nobody has recorded, from a place on. */
  const goOn = async (from: number) => {
    const open = [...(await look())];
    go(open.find(index => index >= from) ?? open[0] ?? at);
  };
  const attempt = (work: () => Promise<string | undefined>) => {
    work()
      .then(told => told !== undefined && say(told))
      .catch((error: unknown) => say(error instanceof Error ? error.message : String(error)))
      .finally(() => again(count => count + 1));
  };
  const step = (by: number) => {
    go(Math.max(0, Math.min(beats.length - 1, at + by)));
    return Promise.resolve(undefined);
  };
  const record = async () => {
    const verdict = await booth.toggle();
    return verdict ? words[verdict] : words.recording;
  };
  const actions: Readonly<Record<string, (beat: WrittenBeat) => Promise<string | undefined>>> = {
    ' ': record,
    r: record,
    l: one => booth.listen(one),
    o: one => booth.listen(one, true),
    c: async one => {
      const mark = await booth.tap(one);
      return mark === undefined ? undefined : words.tapped(mark);
    },
    Enter: async one => {
      if (!booth.recorded) return undefined;
      await booth.keep(one);
      // Who has marks to tap stays to listen.
      if (one.sentence.includes('{')) await look();
      else await goOn(at + 1);
      return words.kept;
    },
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
  };
  const act = (key: string) => {
    const action = actions[key] ?? actions[key.toLowerCase()];
    if (beat && action) attempt(() => action(beat));
    return action !== undefined;
  };

  useEffect(() => attempt(() => goOn(0).then(() => undefined)), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.repeat && !event.ctrlKey && !event.metaKey && act(event.key)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (level.current) level.current.value = booth.level() ?? -60;
    }, 50);
    return () => clearInterval(timer);
  }, []);

  const button = (key: string, shown: string, name: string, disabled = false) => (
    <button type="button" id={name} disabled={disabled} onClick={({currentTarget}) => (currentTarget.blur(), act(key))}>
      {shown} <kbd>{key === ' ' ? 'Space' : key.replace('Arrow', '').toUpperCase()}</kbd>
    </button>
  );
  return (
    <main class={booth.recording ? 'recording' : ''}>
      <header>
        <h1>{words.title}</h1>
        <span id="queue">{waiting.size === 0 ? words.done : words.queue(waiting.size)}</span>
      </header>
      <p id="beat">
        {beat?.chapter} : {beat?.beat} ({at + 1}/{beats.length}){waiting.has(at) ? '' : ' ✓'}
      </p>
      <p id="sentence">
        {beat?.sentence
          .split(/(\{[^}]*\})/u)
          .map(part => (part.startsWith('{') ? <span class="mark">{part.slice(1, -1)}</span> : part))}
      </p>
      <meter ref={level} min={-60} max={0} low={-40} high={-3} optimum={-12} />
      <p id="status" role="status">
        {status}
      </p>
      <nav>
        {button(' ', booth.recording ? words.stop : booth.recorded ? words.again : words.record, 'record')}
        {button('Enter', words.keep, 'keep', !booth.recorded)}
        {button('l', words.listen, 'listen')}
        {button('o', words.previous, 'previous')}
        {button('c', words.tap, 'tap', !beat?.sentence.includes('{'))}
        {button('ArrowLeft', words.back, 'back')}
        {button('ArrowRight', words.next, 'next')}
      </nav>
    </main>
  );
}
