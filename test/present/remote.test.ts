import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {Gate} from '../../src/present/remote/Gate';
import type {RemoteCommand, RemoteView} from '../../src/present/remote/protocol';
import {RemoteServer} from '../../src/present/remote/RemoteServer';

describe('the gate', () => {
  it('lets one phone in for a code, however it is typed, and has another code then', async () => {
    const gate = new Gate(() => Promise.resolve());
    const {code} = gate;
    const token = await gate.enter(` ${code.toLowerCase()} `, 'phone');
    expect(gate.knows(token ?? '')).toBe(true);
    expect(gate.code).not.toBe(code);
    expect(await gate.enter(code, 'other')).toBeUndefined();
    expect(gate.phones).toBe(1);
    gate.close();
    expect(gate.knows(token ?? '')).toBe(false);
  });

  it('answers each wrong code of an address later than the one before, and a right one meanwhile not at all', async () => {
    const waits: number[] = [];
    let answer: (() => void) | undefined;
    const gate = new Gate(milliseconds => {
      waits.push(milliseconds);
      return new Promise(resolve => (answer = resolve));
    });
    for (let tries = 0; tries < 8; tries++) {
      const trying = gate.enter('WRONG', 'phone');
      expect(await gate.enter(gate.code, 'phone')).toBeUndefined();
      answer?.();
      expect(await trying).toBeUndefined();
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(await gate.enter(gate.code, 'another phone')).toBeDefined();
  });

  it('has another code after fifty wrong ones, whoever has tried them', async () => {
    const gate = new Gate(() => Promise.resolve());
    const {code} = gate;
    for (let tries = 0; tries < 49; tries++) await gate.enter('WRONG', `phone ${tries}`);
    expect(gate.code).toBe(code);
    await gate.enter('WRONG', 'phone');
    expect(gate.code).not.toBe(code);
  });
});

describe('what the network is served', () => {
  const view: RemoteView = {
    slide: 'a:one',
    number: '1.1',
    sentence: 'A secret sentence.',
    notes: '',
    next: '',
    black: false,
    elapsed: 0,
    running: false,
    remaining: null,
    words: {},
    strokes: [],
  };
  let gate: Gate;
  let server: RemoteServer;
  let commands: RemoteCommand[];

  beforeEach(async () => {
    commands = [];
    gate = new Gate(() => Promise.resolve());
    server = new RemoteServer(gate, {
      command: command => commands.push(command),
      changed: () => undefined,
      script: () => Promise.resolve('run();'),
    });
    await server.listen(0, '127.0.0.1');
    server.show(view, Buffer.from('picture'));
  });
  afterEach(() => server.close());

  const ask = (path: string, token?: string, body?: string) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, {
      ...(body !== undefined && {method: 'POST', body}),
      headers: token === undefined ? {} : {authorization: `Bearer ${token}`},
    });
  const enter = async () => {
    const response = await ask('/enter', undefined, JSON.stringify({code: gate.code}));
    return ((await response.json()) as {token: string}).token;
  };

  it.each(['/', '/remote.js'])('%s tells nothing of the talk', async path => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).not.toContain('secret');
  });

  it.each(['/talk', '/desk', '/src/project.ts', '/@vite/client', '/lecture/takes/en', '/../package.json', '/talks/'])(
    'has no %s, for nobody',
    async path => {
      expect((await ask(path)).status).toBe(404);
      expect((await ask(path, await enter())).status).toBe(404);
    },
  );

  it.each(['/view', '/picture', '/command'])('%s is for those who were let in', async path => {
    expect((await ask(path)).status).toBe(401);
    expect((await ask(path, 'guessed')).status).toBe(401);
    expect((await ask(path, undefined, '{"do":"next"}')).status).toBe(401);
    expect(commands).toEqual([]);
  });

  it('shows a phone the talk, and takes from it what a remote may say and nothing else', async () => {
    const token = await enter();
    expect(await (await ask('/picture', token)).text()).toBe('picture');
    const response = await ask('/view', token);
    const reader = response.body?.getReader();
    const {value} = (await reader?.read()) ?? {};
    expect(JSON.parse(Buffer.from(value ?? []).toString())).toEqual({view, picture: 1});
    expect((await ask('/command', token, '{"do":"next"}')).status).toBe(200);
    for (const none of ['{"do":"reload"}', '{"do":"next","more":1}', 'next', '', `{"do":"go","slide":"a:b"}`]) {
      expect((await ask('/command', token, none)).status).toBe(400);
    }
    expect((await ask('/command', token, ' '.repeat(600_000))).status).toBe(400);
    expect(commands).toEqual([{do: 'next'}]);
    server.end();
    expect((await reader?.read())?.done).toBe(true);
    expect((await ask('/picture', token)).status).toBe(401);
  });
});
