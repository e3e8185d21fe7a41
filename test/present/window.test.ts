import type {FullSceneDescription} from '@motion-canvas/core';
import {expect, test} from 'vitest';
import {describeChapter} from '../../src/script/declaration';
import {localeOf} from '../../src/present/window';
import {script} from '../lesson/scenes/turning/script';

test('begins in the language that the project names, else in the first one of its scripts', () => {
  const silent = {name: 'silent'} as FullSceneDescription;
  const spoken = {name: 'turning'} as FullSceneDescription;
  describeChapter(spoken, script);
  expect(localeOf({scenes: [silent, spoken]})).toBe('ko');
  expect(localeOf({scenes: [spoken], variables: {locale: ''}})).toBe('ko');
  expect(localeOf({scenes: [spoken], variables: {locale: 'en'}})).toBe('en');
  expect(localeOf({scenes: [silent]})).toBe('');
});
