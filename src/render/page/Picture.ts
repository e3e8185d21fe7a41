import {DependencyContext, SceneRenderEvent, type Scene} from '@motion-canvas/core';

/**
 * A scene's picture on a canvas, which knows by itself when it is out of date: everything read while it was being
 * drawn is a dependency, as in a computed signal. A frame in which none of them changed is the same picture.
 */
export class Picture extends DependencyContext<Scene> {
  private readonly unsubscribe: () => void;

  public constructor(
    private readonly scene: Scene,
    private readonly context: CanvasRenderingContext2D,
  ) {
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

  /** Whether drawing now could give another picture than the one on the canvas. */
  public get stale(): boolean {
    return this.event.isRaised();
  }

  public async draw(): Promise<void> {
    await this.scene.render(this.context);
  }

  public override dispose(): void {
    this.unsubscribe();
    super.dispose();
  }
}
