import {initial, Layout, Line, nodeName, Rect, signal, vector2Signal} from '@motion-canvas/2d';
import {
  Color,
  Vector2,
  type PossibleVector2,
  type SignalValue,
  type SimpleSignal,
  type Vector2Signal,
} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {ContourLine, type Ellipse} from './ContourLine';
import {cssOf} from './cssOf';
import {Formula} from './Formula';
import {perIndex} from './perIndex';
import {PlotArea, type PlotAreaProps} from './PlotArea';
import type {Report, Reporting} from './report';
import {Trajectory} from './Trajectory';

/** A quadratic loss around its optimum: what its contours are made from. */
export interface Valley {
  /** In maths coordinates. */
  readonly optimum: readonly [number, number];
  /** Of the loss's Hessian, each with its unit eigenvector; the larger first. */
  readonly eigenvalues: readonly [number, number];
  readonly eigenvectors: readonly [readonly [number, number], readonly [number, number]];
  /** The losses whose contours are drawn. */
  readonly levels: readonly number[];
}

/** What a {@link WeightPlane} is made of, besides the props of a `PlotArea`. */
export interface WeightPlaneProps extends PlotAreaProps {
  valley?: SignalValue<Valley | null>;
  contours?: SignalValue<number>;
  axes?: SignalValue<number>;
  shade?: SignalValue<number>;
  pivot?: SignalValue<PossibleVector2>;
  /** Parameters that are points of it, which a viewer may move: `zigzag.start`. */
  handles?: readonly string[];
}

/** The plane of two weights: where a point stands, which way it may go, the loss around it, the way it went. */
@nodeName('WeightPlane')
export class WeightPlane extends PlotArea implements Reporting {
  @initial(null)
  @signal()
  declare public readonly valley: SimpleSignal<Valley | null, this>;

  /** How far the contours are drawn, 0 to 1. */
  @initial(0)
  @signal()
  declare public readonly contours: SimpleSignal<number, this>;

  /** How far the axes are drawn, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly axes: SimpleSignal<number, this>;

  /** How strongly quadrants I and III, seen from `pivot`, are shaded, 0 to 1. */
  @initial(0)
  @signal()
  declare public readonly shade: SimpleSignal<number, this>;

  /** The point, in maths coordinates, from which the shaded quadrants are seen. */
  @initial([0, 0])
  @vector2Signal('pivot')
  declare public readonly pivot: Vector2Signal<this>;

  /** Parameters that are points of it. */
  public readonly handles: readonly string[];
  /** Marks in the plane's pixels, clipped to it, above contours and shade. */
  public readonly marks = new Layout({});
  /** What is drawn over the plane for a while; cleared by whoever put it there. */
  public readonly passing = new Layout({});
  /** Words and marks that may reach over the plane's edge. */
  public readonly over = new Layout({});

  public constructor({handles = [], ...props}: WeightPlaneProps) {
    super(props);
    this.handles = handles;
    const {color, size} = useTheme();
    const axis = {stroke: color.faint, lineWidth: size.hairline, end: () => this.axes()};
    const [left, right] = [() => this.xRange()[0], () => this.xRange()[1]];
    const [bottom, top] = [() => this.yRange()[0], () => this.yRange()[1]];
    const contours = perIndex(
      level =>
        new ContourLine({
          ellipse: () => this.contourAt(level),
          drawn: () => Math.min(1, Math.max(0, this.contours() * 2 - level / (this.valley()?.levels.length ?? 1))),
          stroke: color.faint,
          lineWidth: size.hairline,
        }),
    );
    this.add(
      <>
        <Rect size={() => this.size()} radius={size.corner} fill={color.panel} opacity={() => this.axes()} clip>
          <Quadrant plane={this} corner={() => [right(), top()]} />
          <Quadrant plane={this} corner={() => [left(), bottom()]} />
          <Layout children={() => contours(this.valley()?.levels.length ?? 0)} />
          <Line points={() => [this.toLocal(left(), 0), this.toLocal(right(), 0)]} {...axis} />
          <Line points={() => [this.toLocal(0, bottom()), this.toLocal(0, top())]} {...axis} />
          {this.marks}
        </Rect>
        <AxisName plane={this} tex={'w_1'} position={() => this.toLocal(right(), 0).add([-40, -32])} />
        <AxisName plane={this} tex={'w_2'} position={() => this.toLocal(0, top()).add([44, 36])} />
        {this.passing}
        {this.over}
      </>,
    );
  }

  /** Pixels from the plane's centre of a point in maths coordinates. */
  public at(point: PossibleVector2): Vector2 {
    const {x, y} = new Vector2(point);
    return this.toLocal(x, y);
  }

  /** The paths among its marks, as far as they have been walked. */
  public report(): Report {
    const paths = this.marks.children().filter(mark => mark instanceof Trajectory);
    return {
      axes: {x: this.xRange(), y: this.yRange()},
      series: paths
        .filter(path => path.steps() > 0 && path.absoluteOpacity() > 0.99)
        .map(path => ({
          name: path.name,
          color: cssOf(path.stroke()),
          shape: 'path',
          points: path.walked().map(point => pairOf(this.toMaths(point))),
          ...(path.stepColors.length > 0 && {stepColors: path.stepColors}),
        })),
    };
  }

  private contourAt(level: number): Ellipse {
    const valley = this.valley();
    const loss = valley?.levels[level];
    if (!valley || loss === undefined) return {centre: Vector2.zero, radii: Vector2.zero, tilt: 0};
    const [steep, flat] = valley.eigenvalues;
    const [, [dx, dy]] = valley.eigenvectors;
    // The flat axis is the ellipse's long one; y points up in the plane and down on the screen.
    return {
      centre: this.toLocal(...valley.optimum),
      radii: new Vector2(Math.sqrt((2 * loss) / flat), Math.sqrt((2 * loss) / steep)).mul(this.scaleOf()),
      tilt: Math.atan2(-dy, dx),
    };
  }
}

function pairOf({x, y}: Vector2): readonly [number, number] {
  return [x, y];
}

interface AxisNameProps {
  plane: WeightPlane;
  tex: string;
  position: () => Vector2;
}

/** On a ground of its own, or contours would run through its letters; shaded where the plane around it is. */
function AxisName({plane, tex, position}: AxisNameProps) {
  const {color, size} = useTheme();
  const isShaded = () => {
    const from = plane.toMaths(position()).sub(plane.pivot());
    return from.x * from.y > 0;
  };
  return (
    <Rect position={position} opacity={() => plane.axes()} layout fill={color.panel}>
      <Rect padding={size.hairline * 2} fill={() => shadeOf(plane, isShaded() ? 1 : 0)}>
        <Formula tex={tex} fill={color.muted} />
      </Rect>
    </Rect>
  );
}

/** A translucent fill instead of opacity, which would draw through a canvas of its own. */
function shadeOf(plane: WeightPlane, share = 1): Color {
  return new Color(useTheme().color.sigmoid).alpha(0.18 * plane.shade() * share);
}

interface QuadrantProps {
  plane: WeightPlane;
  corner: () => readonly [number, number];
}

/** One of the two quadrants a single sample's update can point into, seen from the plane's pivot. */
function Quadrant({plane, corner}: QuadrantProps) {
  const from = () => plane.at(plane.pivot());
  const to = () => plane.toLocal(...corner());
  return (
    <Rect
      position={() => from().add(to()).scale(0.5)}
      size={() => [Math.abs(to().x - from().x), Math.abs(to().y - from().y)]}
      fill={() => shadeOf(plane)}
    />
  );
}
