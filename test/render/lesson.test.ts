import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {findLesson} from '../../src/render/bundle/lesson';
import {pathFault} from '../../src/render/bundle/pathFault';

const folder = mkdtempSync(path.join(os.tmpdir(), 'lecture-lesson-'));
const deep = path.join(folder, 'lesson', 'scenes', 'first');
mkdirSync(deep, {recursive: true});
mkdirSync(path.join(folder, 'lesson', 'src'));
writeFileSync(path.join(folder, 'lesson', 'src', 'project.ts'), '');
writeFileSync(path.join(folder, 'lesson', 'package.json'), JSON.stringify({name: '@school/lesson', version: '2.0.0'}));
afterAll(() => rmSync(folder, {recursive: true}));

describe('the lesson', () => {
  test('is the nearest folder upward with a project', () => {
    expect(findLesson(deep)).toEqual({
      root: path.join(folder, 'lesson'),
      project: path.join(folder, 'lesson', 'src', 'project.ts'),
      name: 'lesson',
      version: '2.0.0',
      locales: ['und'],
      title: undefined,
      about: {},
      poster: undefined,
      frames: {width: 1920, height: 1080, fps: 60, range: undefined, hasBackground: false},
    });
  });

  test('is any project that --project names, with the frames of its .meta file', () => {
    const other = path.join(folder, 'lesson', 'src', 'other.ts');
    writeFileSync(other, '');
    const shared = {background: 'rgb(0,0,0)', range: [1, null], size: {x: 200, y: 160}};
    writeFileSync(other.replace('.ts', '.meta'), JSON.stringify({shared, rendering: {fps: 12, resolutionScale: 2}}));
    expect(findLesson(deep, '../../src/other.ts')).toMatchObject({
      root: path.join(folder, 'lesson'),
      project: other,
      name: 'other',
      frames: {width: 400, height: 320, fps: 12, range: {start: 1, end: Infinity}, hasBackground: true},
    });
    expect(() => findLesson(deep, 'nowhere.ts')).toThrow('There is no project');
  });

  test('may have a byte order mark in its package.json, as Windows editors put it there', () => {
    const manifest = path.join(folder, 'lesson', 'package.json');
    const before = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, `\uFEFF${before}`);
    expect(findLesson(deep).name).toBe('lesson');
    writeFileSync(manifest, before);
  });

  test('is refused in one sentence where Vite cannot find its files', () => {
    expect(pathFault('/home/ada/C#/lesson')).toMatch(/^The path \/home\/ada\/C#\/lesson has a "#" in it/u);
    expect(pathFault('/home/ada/lesson', '/opt/what?/package')).toMatch(/has a "\?" in it/u);
    expect(pathFault("/home/o'neill/50 % [of] {it} & more")).toBeUndefined();
  });

  test('refuses what is no language', () => {
    const manifest = path.join(folder, 'lesson', 'package.json');
    const before = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, JSON.stringify({lecture: {locales: ['Korean language']}}));
    expect(() => findLesson(deep)).toThrow('lecture.locales.0: is not a BCP 47 tag, such as en or pt-BR');
    writeFileSync(manifest, before);
  });

  test('is told in the languages of its package.json', () => {
    const manifest = path.join(folder, 'lesson', 'package.json');
    writeFileSync(manifest, JSON.stringify({lecture: {locales: ['de']}}));
    expect(findLesson(deep)).toMatchObject({name: 'lecture', locales: ['de']});
    writeFileSync(manifest, JSON.stringify({lecture: {locales: []}}));
    expect(() => findLesson(deep)).toThrow(`${manifest} cannot be understood: lecture.locales`);
    writeFileSync(manifest, '{');
    expect(() => findLesson(deep)).toThrow(`${manifest} cannot be understood`);
  });

  test('is this lecture where there is none', () => {
    expect(findLesson(folder).name).toBe('activation-lecture');
  });
});
