import type {RemoteCommand, RemoteView} from './protocol';

/**
 * The phone's page. It is served as it stands, without anything that it could import: the network gets this file and no
 * other.
 */

type Stroke = RemoteView['strokes'][number];

const pens = {ink: '#f3f5f8', accent: '#56b4e9', warn: '#e69f00', good: '#1fb58f'} as const;
type Pen = keyof typeof pens;

const tokenKey = 'token';
/** Milliseconds between one sending of a stroke that is being drawn and the next. */
const drawEvery = 80;

let view: RemoteView | undefined;
let shownPicture: number | undefined;
let received = 0;
let pen: Pen | undefined;
let open: {stroke: Stroke; sent: number} | undefined;

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

function kind<E extends HTMLElement>(type: new () => E, selector: string): E {
  const found = element(selector);
  if (found instanceof type) return found;
  throw new Error(`${selector} is not what it should be.`);
}

const token = () => sessionStorage.getItem(tokenKey) ?? '';

function ask(path: string, command?: object): Promise<Response> {
  const headers = {Authorization: `Bearer ${token()}`};
  return fetch(path, command ? {method: 'POST', headers, body: JSON.stringify(command)} : {headers});
}

function tell(command: RemoteCommand): void {
  void ask('/command', command);
}

async function enter(code: string): Promise<void> {
  const response = await fetch('/enter', {method: 'POST', body: JSON.stringify({code})});
  const {token: given} = (await response.json()) as {token?: string};
  if (given === undefined) throw new Error('This is not the code that the desk shows now.');
  sessionStorage.setItem(tokenKey, given);
}

/** Shows what the desk sends, until the session is over. */
async function follow(): Promise<void> {
  for (;;) {
    const response = await ask('/view').catch(() => undefined);
    if (response?.status === 401) return;
    const reader = response?.body?.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    while (reader) {
      const read = await reader.read().catch(() => undefined);
      if (!read || read.done) break;
      const lines = (rest + read.value).split('\n');
      rest = lines.pop() ?? '';
      const last = lines.at(-1);
      if (last !== undefined) await show(JSON.parse(last) as {view?: RemoteView; picture?: number});
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}

async function show({view: seen, picture}: {readonly view?: RemoteView; readonly picture?: number}): Promise<void> {
  if (!seen) return;
  view = seen;
  received = performance.now();
  element('#number').textContent = seen.number;
  element('#sentence').textContent = seen.sentence;
  element('#text').textContent = seen.notes;
  element('#next').textContent = seen.next;
  element('#picture').classList.toggle('black', seen.black);
  element('#black').classList.toggle('on', seen.black);
  for (const name of ['black', 'undo', 'wipe']) element(`#${name}`).textContent = seen.words[name] ?? name;
  tick();
  drawStrokes();
  if (picture === undefined || picture === shownPicture) return;
  shownPicture = picture;
  const image = kind(HTMLImageElement, '#picture img');
  const before = image.src;
  image.src = URL.createObjectURL(await (await ask('/picture')).blob());
  if (before !== '') URL.revokeObjectURL(before);
}

function clock(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  return `${milliseconds < 0 ? '−' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function tick(): void {
  if (!view) return;
  const passed = view.running ? performance.now() - received : 0;
  element('#elapsed').textContent = clock(view.elapsed + passed);
  const remaining = view.remaining === null ? undefined : view.remaining - passed;
  element('#remaining').textContent = remaining === undefined ? '' : clock(remaining);
  element('#remaining').classList.toggle('over', remaining !== undefined && remaining < 0);
}

function drawStrokes(): void {
  const context = kind(HTMLCanvasElement, '#picture canvas').getContext('2d');
  if (!context || !view) return;
  context.clearRect(0, 0, 960, 540);
  context.lineCap = context.lineJoin = 'round';
  context.lineWidth = 4.5;
  for (const {pen: color, points} of open ? [...view.strokes, open.stroke] : view.strokes) {
    context.strokeStyle = pens[color];
    context.beginPath();
    for (const [x, y] of points) context.lineTo(x / 2, y / 2);
    context.stroke();
  }
}

function drawable(): void {
  const picture = element('#picture');
  const place = ({clientX, clientY, pressure}: PointerEvent): [number, number, number] => {
    const {left, top, width, height} = picture.getBoundingClientRect();
    return [
      Math.round(((clientX - left) / width) * 1920),
      Math.round(((clientY - top) / height) * 1080),
      pressure || 0.5,
    ];
  };
  const send = (again: boolean) => {
    if (open && view?.slide !== undefined) tell({do: 'draw', slide: view.slide, stroke: open.stroke, again});
  };
  picture.addEventListener('pointerdown', event => {
    if (!pen) return;
    picture.setPointerCapture(event.pointerId);
    open = {stroke: {pen, points: [place(event)]}, sent: performance.now()};
    send(false);
  });
  picture.addEventListener('pointermove', event => {
    if (!open) return;
    open = {...open, stroke: {...open.stroke, points: [...open.stroke.points, place(event)]}};
    drawStrokes();
    if (performance.now() - open.sent < drawEvery) return;
    open.sent = performance.now();
    send(true);
  });
  const lift = () => {
    send(true);
    open = undefined;
  };
  picture.addEventListener('pointerup', lift);
  picture.addEventListener('pointercancel', lift);
}

function pensOf(): void {
  for (const [name, color] of Object.entries(pens) as [Pen, string][]) {
    const button = document.createElement('button');
    button.style.background = color;
    button.setAttribute('aria-label', name);
    button.onclick = () => {
      pen = pen === name ? undefined : name;
      for (const other of element('#pens').children) other.classList.toggle('on', other === button && pen === name);
    };
    element('#pens').append(button);
  }
}

function buttons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-do]')) {
    button.onclick = () => tell(button.dataset['do'] === 'next' ? {do: 'next'} : {do: 'previous'});
  }
  element('#black').onclick = () => tell({do: 'black'});
  for (const name of ['undo', 'wipe'] as const) {
    element(`#${name}`).onclick = () => view?.slide !== undefined && tell({do: name, slide: view.slide});
  }
}

async function run(): Promise<void> {
  buttons();
  pensOf();
  drawable();
  setInterval(tick, 250);
  const form = kind(HTMLFormElement, '#entrance');
  const input = kind(HTMLInputElement, '#code');
  const attempt = async (code: string) => {
    form.hidden = true;
    try {
      if (code !== '') await enter(code);
      if (token() === '') throw new Error('Type the code that the desk shows.');
      element('#remote').hidden = false;
      await follow();
      sessionStorage.removeItem(tokenKey);
      throw new Error('The session is over.');
    } catch (error) {
      element('#remote').hidden = true;
      element('#refused').textContent = error instanceof Error ? error.message : '';
      input.value = '';
      form.hidden = false;
    }
  };
  form.onsubmit = event => {
    event.preventDefault();
    void attempt(input.value);
  };
  const code = location.hash.slice(1);
  // It is used up; the address shows it to whoever looks at the phone.
  history.replaceState(null, '', '/');
  await attempt(code);
}

void run();
