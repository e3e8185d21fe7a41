import {describe, expect, test} from 'vitest';
import {apartUnder, contrast, deficiencies, parseColor} from '../../src/check/color';
import {activationColor} from '../../scenes/activationColor';
import {themeFaults} from '../../src/theme/checkTheme';
import {dark, light} from '../../src/theme/theme';

const hues = ['sigmoid', 'tanh', 'relu', 'gradient', 'positive', 'negative'] as const;
const shades = ['leakyRelu', 'prelu', 'elu', 'gelu', 'silu', 'softplus'] as const;

describe.each([dark, light])('the $name theme', theme => {
  const {color} = theme;
  const ratio = (one: string, other: string) => contrast(parseColor(one), parseColor(other));

  test('has words that can be read and axes that can be seen on both grounds', () => {
    for (const ground of [color.background, color.panel]) {
      for (const name of [...hues, 'ink', 'muted'] as const) {
        expect(ratio(color[name], ground), name).toBeGreaterThanOrEqual(4.5);
      }
      expect(ratio(color.faint, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test('has a shade for each cousin of ReLU in which its name can be read', () => {
    for (const name of shades) {
      expect(ratio(activationColor(theme, name), color.background), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('has hues that stay apart under each deficiency of colour vision', () => {
    for (const [index, one] of hues.entries()) {
      for (const other of hues.slice(index + 1)) {
        for (const [deficiency, matrix] of Object.entries(deficiencies)) {
          const apart = apartUnder(matrix, parseColor(color[one]), parseColor(color[other]));
          expect(apart, `${one} and ${other} under ${deficiency}`).toBeGreaterThanOrEqual(10);
        }
      }
    }
  });

  test('lacks nothing', () => {
    expect(themeFaults(theme)).toEqual([]);
  });
});

test.each([
  [{...light, color: {...light.color, rule: 'grey'}}, 'theme.color.rule is "grey", not a colour like #1a2b3c'],
  [{...light, size: {...light.size, gap: 0}}, 'theme.size.gap is 0, not a number above 0'],
])('a theme with a fault is told where it is', (theme, fault) => {
  expect(themeFaults(theme)).toEqual([fault]);
});
