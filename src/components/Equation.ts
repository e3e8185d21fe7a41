import {Latex, Layout, nodeName, type LayoutProps} from '@motion-canvas/2d';
import {useTheme} from '../theme/context';
import {anchorOffset, type Anchor} from './anchor';
import {Label} from './Label';

/** One part of an equation, with the colour that it means. */
export interface EquationToken {
  readonly text: string;
  /** Whether `text` is TeX: for signs that the typeface does not have. */
  readonly formula?: boolean;
  /** The theme's ink if left out. */
  readonly color?: string;
}

/** What an {@link Equation} is made of, besides the props of a `Layout`. */
export interface EquationProps extends LayoutProps {
  tokens: readonly EquationToken[];
  kind?: 'label' | 'body';
  anchor?: Anchor;
}

/** Words, numbers and signs in one row, each a node of its own: to be revealed, or flown to, one by one. */
@nodeName('Equation')
export class Equation extends Layout {
  public readonly tokens: readonly (Label | Latex)[];

  public constructor({tokens, kind = 'label', anchor = 'center', ...props}: EquationProps) {
    const {color, size} = useTheme();
    super({layout: true, alignItems: 'center', gap: size.dot, offset: anchorOffset[anchor], ...props});
    this.tokens = tokens.map(({text, formula = false, color: fill = color.ink}) =>
      formula ? new Latex({tex: text, fontSize: size[kind], fill}) : new Label({kind, strong: true, text, fill}),
    );
    this.add([...this.tokens]);
  }
}
