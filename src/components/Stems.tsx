import {initial, Layout, Line, nodeName, signal} from '@motion-canvas/2d';
import {type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {PlotArea, type PlotAreaProps} from './PlotArea';
import type {Report, Reporting} from './report';

/** What a {@link Stems} is made of, besides the props of a `PlotArea`. */
export interface StemsProps extends PlotAreaProps {
  values: SignalValue<readonly number[]>;
  /** How many stems are drawn; a fraction grows the next one. */
  shown?: SignalValue<number>;
}

/** Signed values side by side, each a stem from zero in the colour of its sign. `xRange` counts stems. */
@nodeName('Stems')
export class Stems extends PlotArea implements Reporting {
  @initial([])
  @signal()
  declare public readonly values: SimpleSignal<readonly number[], this>;

  @initial(0)
  @signal()
  declare public readonly shown: SimpleSignal<number, this>;

  public constructor(props: StemsProps) {
    super(props);
    const {color, size} = useTheme();
    this.add(
      <>
        <Line
          points={() => [this.toLocal(this.xRange()[0], 0), this.toLocal(this.xRange()[1], 0)]}
          stroke={color.faint}
          lineWidth={size.hairline}
        />
        <Layout
          children={() =>
            this.values().map((value, index) => {
              const grown = () => Math.min(1, Math.max(0, this.shown() - index));
              return (
                <Line
                  points={() => [this.toLocal(index + 0.5, 0), this.toLocal(index + 0.5, value * grown())]}
                  stroke={value < 0 ? color.negative : color.positive}
                  lineWidth={size.dot}
                  lineCap={'butt'}
                  opacity={() => (grown() > 0 ? 1 : 0)}
                />
              );
            })
          }
        />
      </>,
    );
  }

  /** The stems that are fully grown, those of each sign for themselves: they differ in colour. */
  public report(): Report {
    const {color} = useTheme();
    const grown = this.values()
      .slice(0, Math.floor(this.shown()))
      .map((value, index) => [index + 0.5, value] as const);
    const series = (name: 'positive' | 'negative') => ({
      name,
      color: color[name],
      shape: 'stems' as const,
      points: grown.filter(([, value]) => value < 0 === (name === 'negative')),
    });
    return {axes: {x: this.xRange(), y: this.yRange()}, series: [series('positive'), series('negative')]};
  }
}
