import {Latex} from '@motion-canvas/2d';
import type {FullSceneDescription} from '@motion-canvas/core';
import project from 'virtual:lecture-chapters';
import type {Exploration} from '../../explore/exploration';
import {showExploration} from '../../explore/show';
import type {Playable} from '../../playback/options';
import {Player} from '../../playback/Player';
import type {Untrue} from '../../script/declaration';
import {playingBeat} from '../../script/recording';
import type {ChapterSpan} from '../../script/timeline';
import {loadFonts} from '../../stage/fonts';
import {workerOf} from '../../stage/project';
import type {Formulas, SiteBeat, SiteChapter} from '../data';
import {loadTypesetter, takeMissing} from './typesetter';

/** What is to be seen: a frame of a chapter. */
export interface Target {
  readonly chapter: SiteChapter;
  readonly frame: number;
  /** Whether the film goes on from there, or stands. */
  readonly playing: boolean;
  /** The beat whose end it is, wherever that may be. */
  readonly endOf?: SiteBeat | undefined;
}

export interface EngineOptions {
  readonly canvas: HTMLCanvasElement;
  readonly fps: number;
  readonly locale: string;
  /** Where the chapters' formulas are found from. */
  readonly base: string;
  /** Told of each target that is on the canvas. */
  readonly onDrawn: (target: Target) => void;
  readonly onFailure: (error: unknown) => void;
}

/** Frames by which the scene may be ahead of a film: a step too many is not worth more. */
const slack = 16;

/** Milliseconds of work after which the page may do something else. */
const slice = 12;

/** Plays the scenes of the lecture on a canvas, as far as it is asked to. What is asked for next replaces what was asked for. */
export class Engine {
  public readonly player: Player;
  private readonly scenes: FullSceneDescription[] = [];
  private readonly loading = new Map<string, Promise<void>>();
  private wanted: Target | undefined;
  private working = false;
  /** Resolves when it is no longer working. */
  private done = Promise.resolve();
  /** Where the canvas has come, counted as the timeline counts. */
  private chapter: string | undefined;
  private frame = 0;

  public constructor(private readonly options: EngineOptions) {
    const {canvas, fps, locale} = options;
    this.player = new Player(this.project, {
      canvas,
      fps,
      resolution: {width: canvas.width, height: canvas.height},
      variables: {locale, captions: false, explored: true},
    });
  }

  /** Whether a chapter can be played without waiting for the network. */
  public has(chapter: string): boolean {
    return this.scenes.some(({name}) => name === chapter);
  }

  /** The chapters that have been loaded, as a project. */
  public get project(): Playable {
    const {variables, experimentalFeatures = false} = project;
    return {scenes: this.scenes, experimentalFeatures, ...(variables && {variables})};
  }

  /** Loads a chapter's scene, typeface and formulas, the first time it is asked for. */
  public load({id, formulas}: Pick<SiteChapter, 'id' | 'formulas'>): Promise<void> {
    const loading = this.loading.get(id) ?? this.fetch(id, formulas);
    this.loading.set(id, loading);
    // Who asks again after the network was gone gets another try.
    loading.catch(() => this.loading.delete(id));
    return loading;
  }

  /** Starts the worker that runs the experiments of a chapter; undefined if the lesson has none. */
  public workerOf(chapter: string): (() => Worker) | undefined {
    return workerOf(project.scenes.find(({name}) => name === chapter) ?? {});
  }

  /**
   * Shows the end of a beat of a chapter that has been loaded, with other parameters, and plays the chapter with them.
   *
   * @returns the texts that are not true of it.
   * @throws Error whatever the scene throws: these parameters cannot be shown.
   */
  public async explore(exploration: Exploration, beat: string): Promise<readonly Untrue[]> {
    while (this.working) await this.done;
    this.working = true;
    const shown = this.exchange(exploration, beat).finally(() => {
      this.working = false;
      this.chapter = undefined;
    });
    this.done = shown.then(
      () => undefined,
      () => undefined,
    );
    await this.done;
    if (this.wanted) this.show(this.wanted);
    return shown;
  }

  private async exchange({playable, chapter}: Exploration, beat: string): Promise<readonly Untrue[]> {
    const scene = playable.scenes.find(({name}) => name === chapter);
    const at = this.scenes.findIndex(({name}) => name === chapter);
    if (scene) this.scenes[at] = scene;
    const show = () => showExploration(this.player, {playable: this.project, chapter}, `${chapter}:${beat}`);
    const untrue = await show();
    if (!takeMissing()) return untrue;
    await loadTypesetter();
    return show();
  }

  /** Learns when the beats of a chapter begin and end, without showing it. */
  public async measure(chapter: string): Promise<ChapterSpan> {
    const {fps, locale} = this.options;
    const player = new Player(this.project, {
      fps,
      variables: {locale, captions: false, explored: true},
      resolution: {width: 16, height: 9},
    });
    try {
      return await player.measure(chapter);
    } finally {
      await player.dispose();
    }
  }

  /** Shows a frame as soon as it can. */
  public show(target: Target): void {
    this.wanted = {...target, frame: Math.floor(target.frame)};
    if (!this.working) this.done = this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    try {
      while (this.wanted) {
        const target = this.wanted;
        this.wanted = undefined;
        await this.load(target.chapter);
        const arrived = await this.goTo(target);
        if (takeMissing()) {
          await loadTypesetter();
          this.chapter = undefined;
          this.wanted ??= target;
        } else if (arrived) {
          if (this.player.stale) await this.player.draw();
          this.options.onDrawn(target);
        }
      }
    } catch (error) {
      this.chapter = undefined;
      this.options.onFailure(error);
    } finally {
      this.working = false;
    }
  }

  /** @returns false if something else was asked for on the way. */
  private async goTo({chapter, frame, playing, endOf}: Target): Promise<boolean> {
    const {player} = this;
    if (endOf && chapter.recorded) {
      this.chapter = undefined;
      await player.leap(chapter.id, `${chapter.id}:${endOf.id}`);
      return true;
    }
    // A frame too many is not worth beginning a film anew.
    const behind = this.chapter !== chapter.id || this.frame > frame + (playing ? slack : 0);
    const at = chapter.beats.findLastIndex(({firstFrame}) => firstFrame <= frame);
    const before = chapter.recorded ? chapter.beats[at - 1] : undefined;
    if (before && (behind || this.frame < before.firstFrame)) await this.leapBehind(chapter, before);
    else if (behind) await this.begin(chapter);
    let pause = performance.now() + slice;
    while (this.frame < frame && !player.over) {
      await this.advance(chapter, playing ? frame - this.frame : 1);
      if (performance.now() < pause) continue;
      await breath();
      if (this.wanted) return false;
      pause = performance.now() + slice;
    }
    return true;
  }

  private async begin({id}: SiteChapter): Promise<void> {
    await this.player.start(id);
    this.chapter = id;
    this.frame = 0;
  }

  /** Goes by leaps to the end of a beat, and on to the first frame of the next one. */
  private async leapBehind({id, beats}: SiteChapter, beat: SiteBeat): Promise<void> {
    await this.player.leap(id, `${id}:${beat.id}`, beat.lastFrame);
    this.player.holdAt(undefined);
    await this.finish(beat);
    this.chapter = id;
    this.frame = beats[beats.indexOf(beat) + 1]?.firstFrame ?? beat.lastFrame + 1;
  }

  /**
   * One step, not beyond the end of the beat. A step of many frames may come late to the end of a beat by some of them;
   * there, the scene is waited for, so that it never falls behind by more.
   */
  private async advance({beats}: SiteChapter, by: number): Promise<void> {
    const {player} = this;
    const beat = beats.findLast(({firstFrame}) => firstFrame <= this.frame);
    const left = beat ? beat.lastFrame - this.frame : Infinity;
    const frames = Math.max(1, Math.min(by, left));
    await player.step(frames);
    this.frame += frames;
    if (!beat) return;
    const next = beats[beats.indexOf(beat) + 1];
    if (this.frame > beat.lastFrame) await this.finish(beat);
    else if (next && playingBeat(player.scene) === next.id) this.frame = next.firstFrame;
  }

  /** Plays what is left of a beat: the hold of its slide, or what a long step has left of its movement. */
  private async finish({id}: SiteBeat): Promise<void> {
    const {player} = this;
    while (!player.over && playingBeat(player.scene) === id) await player.step();
  }

  private async fetch(chapter: string, formulas: string): Promise<void> {
    const lazy = project.scenes.find(({name}) => name === chapter);
    if (!lazy) throw new Error(`There is no chapter "${chapter}".`);
    const [scene, typeset] = await Promise.all([lazy.load(), fetchFormulas(this.options.base, formulas), loadFonts()]);
    const pool: unknown = Reflect.get(Latex, 'svgContentsPool');
    Object.assign(pool ?? {}, typeset);
    if (!this.has(chapter)) this.scenes.push(scene);
  }
}

async function fetchFormulas(base: string, address: string): Promise<Formulas> {
  const response = await fetch(new URL(address, base));
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
  return (await response.json()) as Formulas;
}

const channel = new MessageChannel();

/** Lets the page do something else; a timer would wait for four milliseconds. */
function breath(): Promise<void> {
  return new Promise(resolve => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
