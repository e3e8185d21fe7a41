import {DependencyContext, type Scene} from '@motion-canvas/core';

/**
 * Knows when the picture of a scene is out of date: everything that was read while it was drawn is a dependency, as in
 * a computed signal. A frame in which none of them changed is the same picture. Listeners of the scene's render
 * lifecycle draw as well: so all of the drawing is watched, and not what lies between two of its events.
 */
export class Picture extends DependencyContext<Scene> {
  private readonly restore: () => void;

  public constructor(scene: Scene) {
    super(scene);
    this.markDirty();
    const draw: unknown = Reflect.get(scene, 'draw');
    if (typeof draw !== 'function') throw new Error(`The scene "${scene.name}" cannot be drawn.`);
    Reflect.set(scene, 'draw', (context: CanvasRenderingContext2D) => {
      this.clearDependencies();
      this.startCollecting();
      try {
        Reflect.apply(draw, scene, [context]);
      } finally {
        this.finishCollecting();
        this.event.reset();
      }
    });
    // The method of its class comes back to light.
    this.restore = () => Reflect.deleteProperty(scene, 'draw');
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
    this.restore();
    super.dispose();
  }
}
