import {nodeName} from '@motion-canvas/2d';
import type {SignalValue} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {FunctionPlot, type FunctionPlotProps} from './FunctionPlot';

/** What a {@link DerivativePlot} is made of, besides the props of a `FunctionPlot`. */
export interface DerivativePlotProps extends Omit<FunctionPlotProps, 'curve' | 'xRange' | 'drawn'> {
  /** The plot whose slope is drawn; it has to have one. */
  of: FunctionPlot;
  /** The x, in maths units, that it is drawn up to: usually where a tangent to the other plot stands. */
  upTo?: SignalValue<number>;
}

/** The slope of another plot's curve, over the same x axis: as wide as that plot, and to be put below it. */
@nodeName('DerivativePlot')
export class DerivativePlot extends FunctionPlot {
  public constructor({of, upTo = Infinity, ...props}: DerivativePlotProps) {
    const {color} = useTheme();
    const last = typeof upTo === 'function' ? upTo : () => upTo;
    super({
      width: () => of.width(),
      color: color.gradient,
      ...props,
      curve: () => of.slope() ?? (() => Number.NaN),
      xRange: () => of.xRange(),
      drawn: () => {
        const [left, right] = of.xRange();
        return Math.min(1, Math.max(0, (last() - left) / (right - left)));
      },
    });
    this.x(() => of.x());
  }
}
