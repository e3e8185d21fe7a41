import {afterEach, describe, expect, it, vi} from 'vitest';
import {openOnOtherScreen} from '../../src/present/window';
import {readsBackFaithfully} from '../../src/present/talk/readBack';

afterEach(() => vi.unstubAllGlobals());

describe('the audience’s window', () => {
  const here = {availLeft: 0, availTop: 0, availWidth: 1440, availHeight: 900};
  const hall = {availLeft: 1440, availTop: -90, availWidth: 1920, availHeight: 1080};

  /** Opens it on a machine, and tells what the browser was asked for. */
  async function asked(isExtended: boolean | undefined, getScreenDetails?: () => Promise<object>): Promise<string> {
    const open = vi.fn<(address: string, name: string, features: string) => null>(() => null);
    vi.stubGlobal('document', {documentElement: {hasAttribute: () => false}});
    vi.stubGlobal('screen', {isExtended});
    vi.stubGlobal('window', {open, getScreenDetails});
    await openOnOtherScreen('/talk');
    expect(open).toHaveBeenCalledTimes(1);
    return open.mock.lastCall?.[2] ?? '';
  }

  it('opens on the other screen, as large as that', async () => {
    const features = await asked(true, () => Promise.resolve({screens: [here, hall], currentScreen: here}));
    expect(features).toContain('left=1440,top=-90,width=1920,height=1080');
  });

  it.each([
    ['there is no other screen', false, () => Promise.reject(new Error('not asked'))],
    ['the browser knows of no screens', undefined, undefined],
    ['the lecturer refuses to tell', true, () => Promise.reject(new Error('NotAllowedError'))],
  ] as const)('opens as any window where %s', async (_, extended, details) => {
    expect(await asked(extended, details)).not.toContain('left=');
  });
});

describe('what is read from a canvas', () => {
  it.each([
    ['as it was drawn', (value: number) => value, true],
    ['with noise on a single value', (value: number, at: number) => (at === 9000 ? value ^ 1 : value), false],
    ['as nothing but white', () => 255, false],
  ])('is known to be %s', (_, read, faithful) => {
    let kept = new Uint8ClampedArray();
    vi.stubGlobal(
      'ImageData',
      class {
        public readonly data: Uint8ClampedArray;
        public constructor(width: number, height: number) {
          this.data = new Uint8ClampedArray(4 * width * height);
        }
      },
    );
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        public getContext = () => ({
          putImageData: ({data}: {readonly data: Uint8ClampedArray<ArrayBuffer>}) => (kept = data.slice()),
          getImageData: () => ({data: kept.map(read)}),
        });
      },
    );
    expect(readsBackFaithfully()).toBe(faithful);
  });
});
