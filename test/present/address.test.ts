import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {hashOf, slideInHash} from '../../src/present/address';

describe('the address of a slide', () => {
  it('names the slide again, whatever its beat is called', () => {
    fc.assert(
      fc.property(fc.string({minLength: 1, unit: 'grapheme'}), beat => {
        expect(slideInHash(hashOf(`relu-family:${beat}`))).toBe(`relu-family:${beat}`);
      }),
    );
  });

  it.each(['', '#', '#/', '#/zigzag', '#/zigzag/', '#//path', '#/zigzag/path/more', '#/%E0%A4%A/path', '#zigzag:path'])(
    'is not %j',
    hash => {
      expect(slideInHash(hash)).toBeUndefined();
    },
  );

  it('makes something or nothing of any hash, and never throws', () => {
    fc.assert(fc.property(fc.string(), hash => void slideInHash(`#${hash}`)));
  });
});
