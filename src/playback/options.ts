import type {ProjectSettings} from '@motion-canvas/core';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What scenes ask the project for (`locale`, `captions`). */
export type Variables = Readonly<Record<string, unknown>>;

/** What is played: a project as its module exports it, or some of its scenes. */
export type Playable = Readonly<Pick<ProjectSettings, 'scenes' | 'variables' | 'experimentalFeatures'>>;

export interface PlayerOptions {
  /** Frames a second; 30 if left out. */
  readonly fps?: number;
  /** Beside those of the project, and before them. */
  readonly variables?: Variables;
  /** The size that scenes are laid out in; 1920 x 1080 if left out. */
  readonly size?: Size;
  /** The canvas, in pixels: the same picture, scaled. The layout's size if left out. */
  readonly resolution?: Size;
  /** Whether a film is made of it: scenes are told so, and the canvas is one that is often read. */
  readonly rendering?: boolean;
  /** Whether there is nothing where a scene draws nothing: its ground is taken away. */
  readonly transparent?: boolean;
  /** Called before a scene is made, and before it builds its first picture. */
  readonly onBuild?: () => void;
  /** What is drawn on; one of its own if left out. */
  readonly canvas?: HTMLCanvasElement;
}
