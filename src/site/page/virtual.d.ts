/** The lesson's project, its scenes still to be loaded; the bundler puts it in this place. */
declare module 'virtual:lecture-chapters' {
  interface LazyScene {
    readonly name: string;
    load(): Promise<import('@motion-canvas/core').FullSceneDescription>;
  }
  const project: {
    readonly name?: string;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly experimentalFeatures?: boolean;
    readonly scenes: readonly LazyScene[];
  };
  export default project;
}
