import type {Project} from '@motion-canvas/core';
import {drawnAfter, type Overlay} from '../../score/cuts';
import type {Stroke} from '../../score/strokes';
import type {FrameSpan} from '../../script/timeline';
import type {PlayedCut, Selection} from '../film/job';
import type {Player} from '../../playback/Player';
import {Film, type FilmFrame} from './Film';
import {lessonPlayer} from './players';
import {drawOverlay} from './overlay';

/** Cuts of a talk, each played by itself: what is drawn does not depend on what was shown before it. */
export class TalkFilm extends Film<Player> {
  private readonly picture = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;
  /** What is being played, and how far it has come. */
  private playing: {readonly cut: string; frame: number} | undefined;
  private overlay: Overlay | undefined;
  private ink: readonly Stroke[] = [];

  public constructor(
    project: Project,
    private readonly shown: Selection,
  ) {
    const selection = {...shown, chapters: []};
    super(lessonPlayer(project, selection, {presented: true}), selection);
    this.picture.width = shown.width;
    this.picture.height = shown.height;
    const context = this.picture.getContext('2d', {alpha: false, willReadFrequently: true});
    if (!context) throw new Error(`There is no canvas of ${shown.width}x${shown.height}.`);
    this.context = context;
  }

  public override get canvas(): HTMLCanvasElement {
    return this.picture;
  }

  /** Plays a part of a cut, in frames counted from the cut's own first. */
  public async playCut(
    chapter: string,
    cut: PlayedCut,
    {firstFrame, lastFrame}: FrameSpan,
    visit: (frame: FilmFrame) => Promise<void>,
    drawAll = false,
  ): Promise<void> {
    const name = JSON.stringify(cut);
    if (this.playing?.cut !== name || this.playing.frame >= firstFrame) await this.begin(chapter, cut);
    const at = {cut: name, frame: this.playing?.frame ?? -1};
    this.playing = undefined;
    while (at.frame < lastFrame) {
      at.frame++;
      if (at.frame > 0 && !this.player.over) await this.step();
      const changed = this.lay(cut.overlays.filter(({frame}) => frame === at.frame));
      if (at.frame < firstFrame) continue;
      const black = this.overlay?.black ?? false;
      const drawn = at.frame === firstFrame || changed || (this.player.stale && !black);
      if (drawn || drawAll) await this.compose();
      await visit({sceneFrame: at.frame, drawn});
    }
    this.playing = at;
  }

  private async begin(chapter: string, {slide, played, before, locale, overlays}: PlayedCut): Promise<void> {
    this.overlay = undefined;
    this.ink = [];
    const captions = this.shown.captions && (overlays[0]?.captions ?? false);
    this.player.variables = {captions, ...(locale !== '' && {locale})};
    await this.attempt(() => this.player.start(chapter));
    const from = played ? before : slide;
    if (from !== undefined) {
      this.player.holdAt(from);
      while (!this.player.over && this.player.slide !== from) await this.step();
    }
    this.player.holdAt(slide);
    this.playing = undefined;
  }

  /** @returns whether there is another picture because of it. */
  private lay(changes: readonly Overlay[]): boolean {
    for (const change of changes) {
      if (change.captions !== this.overlay?.captions) {
        this.player.variables = {captions: this.shown.captions && change.captions};
      }
      this.overlay = change;
      for (const ink of change.ink) this.ink = drawnAfter(this.ink, ink);
    }
    return changes.length > 0;
  }

  private async compose(): Promise<void> {
    if (this.player.stale) await this.draw();
    this.context.drawImage(this.player.canvas, 0, 0);
    if (this.overlay) drawOverlay(this.context, this.overlay, this.ink);
  }
}
