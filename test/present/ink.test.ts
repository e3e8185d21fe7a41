import {describe, expect, it} from 'vitest';
import {pathOf, stroke, strokeAt, svgOf, type Stroke} from '../../src/score/strokes';

const line = (y: number, pressure = 0.5): Stroke => ({
  pen: 'warn',
  points: Array.from({length: 20}, (_, at) => [100 + 20 * at, y, pressure]),
});

describe('what is drawn on a slide', () => {
  it('is wider where the pen is pressed harder', () => {
    const height = (pressure: number) => {
      const ys = [...pathOf(line(500, pressure)).matchAll(/ (-?[\d.]+)/gu)].map(([, y]) => Number(y));
      return Math.max(...ys) - Math.min(...ys);
    };
    expect(height(0.9)).toBeGreaterThan(1.5 * height(0.1));
  });

  it('is an SVG of its own, in the colours of its pens', () => {
    const svg = svgOf([line(100), {...line(200), pen: 'good'}]);
    expect(svg).toContain('viewBox="0 0 1920 1080"');
    expect(svg.match(/<path fill="#(?:e69f00|1fb58f)" d="M[^"]+Z"\/>/gu)).toHaveLength(2);
  });

  it('is erased where the eraser comes near it, the topmost first', () => {
    expect(strokeAt([line(100), line(110), line(300)], [200, 105])).toBe(1);
    expect(strokeAt([line(100)], [200, 180])).toBe(-1);
  });

  it.each([
    {pen: 'red', points: []},
    {pen: 'ink', points: [[1, 2]]},
    {pen: 'ink', points: [[1e9, 2, 0.5]]},
    {pen: 'ink', points: [['<svg>', 2, 0.5]]},
    {pen: 'ink', points: Array.from({length: 10_001}, () => [1, 2, 0.5])},
  ])('is not what another page says: %#', said => {
    expect(stroke.safeParse(said).success).toBe(false);
  });
});
