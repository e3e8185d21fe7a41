import {useScene, type Scene} from '@motion-canvas/core';
import {dark, type Theme} from './theme';

const themes = new WeakMap<Scene, Theme>();

/** Gives every component made in this scene from now on its look. */
export function provideTheme(theme: Theme): void {
  themes.set(useScene(), theme);
}

/** The look of the scene being built or drawn; the dark one where none was provided. */
export function useTheme(): Theme {
  return themes.get(useScene()) ?? dark;
}
