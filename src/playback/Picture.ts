import {DependencyContext, SceneRenderEvent, type Scene} from '@motion-canvas/core';

/**
 * Knows when the picture of a scene is out of date: everything that was read while it was drawn is a dependency, as in
 * a computed signal. A frame in which none of them changed is the same picture.
 */
export class Picture extends DependencyContext<Scene> {
  private readonly unsubscribe: () => void;

  public constructor(scene: Scene) {
    super(scene);
    this.markDirty();
    this.unsubscribe = scene.onRenderLifecycle.subscribe(([event]) => {
      if (event === SceneRenderEvent.BeforeRender) {
        this.clearDependencies();
        this.startCollecting();
      } else if (event === SceneRenderEvent.AfterRender) {
        this.finishCollecting();
        this.event.reset();
      }
    });
  }

  /** Whether drawing now could give another picture than the last time. */
  public get stale(): boolean {
    return this.event.isRaised();
  }

  /** Something else is on the canvas. */
  public spoil(): void {
    this.markDirty();
  }

  public override dispose(): void {
    this.unsubscribe();
    super.dispose();
  }
}
