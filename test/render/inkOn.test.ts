import {rgb, wcagContrast} from 'culori';
import {expect, test} from 'vitest';
import {inkOn} from '../../src/render/page/inkOn';
import {dark, light} from '../../src/theme';

test.each([dark.color.background, light.color.background, '#777777', '#000000', '#ffffff'])(
  'a title can be read on %s (WCAG AA)',
  ground => {
    const {r, g, b} = rgb(ground) ?? {r: 0, g: 0, b: 0};
    expect(wcagContrast(inkOn(r * 255, g * 255, b * 255), ground)).toBeGreaterThan(ground === '#777777' ? 3 : 12);
  },
);
