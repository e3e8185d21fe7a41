export {provideTheme, useTheme} from './context';
export {dark, light, type Pace, type Palette, type Sizes, type Theme, type Typeface} from './theme';
