import {nodeName} from '@motion-canvas/2d';
import {Axes, Curve, Dots, Plot, type PlotProps, type Point} from 'activation-lecture/plot';
import {useTheme} from 'activation-lecture/theme';

export interface ValleyProps extends PlotProps {
  loss: (weight: number) => number;
  /** The weights that are reached, with their losses. */
  reached: readonly Point[];
  /** What the axes are called. */
  names: Readonly<Record<'weight' | 'loss', string>>;
}

/** A loss over one weight, and the steps of a walk down it. Both begin undrawn. */
@nodeName('Valley')
export class Valley extends Plot {
  public readonly loss: Curve;
  public readonly steps: Dots;

  public constructor({loss, reached, names, ...props}: ValleyProps) {
    const {color} = useTheme();
    const curve = new Curve({of: loss, name: 'loss', color: color.muted, drawn: 0});
    const steps = new Dots({points: reached, name: 'steps', color: color.gradient, drawn: 0});
    const axes = new Axes({
      across: {ticks: 5, label: names.weight},
      up: {ticks: 3, label: names.loss, crosses: 'low'},
    });
    super({...props, children: [axes, curve, steps]});
    this.loss = curve;
    this.steps = steps;
  }
}
