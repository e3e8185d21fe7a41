import {describe, expect, it} from 'vitest';
import {readAddress, writeAddress} from '../../src/site/page/address';

const read = (address: string) => readAddress(new URL(address, 'https://example.org/en/'));

describe('an address of the page', () => {
  it('is read as it was written', () => {
    const address = {
      beat: {chapter: 'relu/family', beat: 'ㄱ 1'},
      time: 83.5,
      locale: 'pt-BR',
      parameters: new Map([['zigzag.run.learningRate', '3&t=9']]),
    };
    expect(read(writeAddress(address))).toEqual(address);
  });

  it('may name a chapter only, or nothing', () => {
    expect(read('#/zigzag').beat).toEqual({chapter: 'zigzag', beat: undefined});
    expect(read('')).toEqual({beat: undefined, time: undefined, locale: undefined, parameters: new Map()});
    expect(writeAddress({})).toBe('');
  });

  it.each([
    '#/zigzag/path/more',
    '#/%E0%A4%A/path',
    '#<script>alert(1)</script>',
    '#/' + 'a'.repeat(5000),
    '?t=-1',
    '?t=1e9',
    '?t=NaN',
    '?t=javascript:1',
    '?lang=<b>',
    '?x.a=' + 'a'.repeat(5000),
  ])('says nothing where it is not one: %s', hostile => {
    expect(read(hostile)).toEqual(read(''));
  });
});
