import type {FullSceneDescription} from '@motion-canvas/core';
import type {Playable} from '../playback/options';
import type {ExperimentParameter, Explorable, Given} from '../stage/options';
import {at, nested, textOf, valueOf, type Value, type Values} from './values';

/** One parameter of one of a chapter's experiments: what a slider or a field is made of. */
export interface Knob extends Pick<ExperimentParameter, 'allowed' | 'shape'> {
  /** Of the experiment and the parameter, as in an address: `zigzag.start.w1`. */
  readonly id: string;
  /** The experiment, as the chapter calls it. */
  readonly experiment: string;
  /** The parameter, as its table calls it: `start.w1`. */
  readonly parameter: string;
  /** What it is, in the language asked for where it is described in it, else in English. */
  readonly description: string;
  /** In the lecture; undefined where the run itself finds a value. */
  readonly initial: Value;
  readonly value: Value;
  readonly changed: boolean;
}

/** A value that was not taken. */
export interface Refusal {
  readonly id: string;
  /** What was given, and what would do. */
  readonly reason: string;
}

/** What has to be run before an exploration can be shown at once. */
export interface Job {
  readonly run: Explorable;
  readonly given: Given;
}

/** A chapter of a project, and how to make its scene again. */
export interface Chapter {
  readonly project: Playable;
  readonly locale: string;
  readonly scene: FullSceneDescription;
  readonly experiments: Readonly<Record<string, Explorable>>;
  /** In the lecture. */
  readonly given: Readonly<Record<string, Given>>;
  /** Which experiments each beat shows. */
  readonly shows: Readonly<Record<string, readonly string[] | undefined>>;
  readonly remake: (experiments: Readonly<Record<string, object>>) => FullSceneDescription;
}

/**
 * A chapter with other parameters than the lecture's, or as yet with its own. It never changes: {@link with} gives
 * another one.
 */
export class Exploration {
  /** In the order of the tables. */
  public readonly knobs: readonly Knob[];
  /** The whole project, with this chapter's scene made of the changed parameters. */
  public readonly playable: Playable;
  private readonly given: Readonly<Record<string, Given>>;

  public constructor(
    private readonly source: Chapter,
    /** What differs from the lecture. */
    public readonly values: Values = {},
    /** What was asked for, and was not taken. */
    public readonly refused: readonly Refusal[] = [],
  ) {
    this.knobs = knobsOf(source, values);
    this.given = givenOf(source, this.knobs);
    const {project, scene, remake} = source;
    // The name and the rest were written into the scene's own description by its bundler.
    const made = this.changed ? remake(this.given) : scene;
    const playable = made === scene ? scene : Object.assign(made, {...scene, config: made.config});
    this.playable = {...project, scenes: project.scenes.map(other => (other.name === scene.name ? playable : other))};
  }

  /** The chapter's name. */
  public get chapter(): string {
    return this.source.scene.name;
  }

  public get locale(): string {
    return this.source.locale;
  }

  /** The experiments that a beat shows, as the chapter calls them. */
  public showsIn(beat: string): readonly string[] {
    return this.source.shows[beat] ?? [];
  }

  /** What the experiments are called, by the names that the chapter has for them. */
  public get titles(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      Object.entries(this.source.experiments).map(([name, {titles}]) => [
        name,
        inLanguage(titles, this.locale) ?? name,
      ]),
    );
  }

  /** Whether anything differs from the lecture. */
  public get changed(): boolean {
    return Object.keys(this.given).length > 0;
  }

  /** The same chapter as the lecture has it. */
  public get original(): Exploration {
    return new Exploration(this.source);
  }

  /** The changed experiments, to be run elsewhere first where that takes long. */
  public get jobs(): readonly Job[] {
    return Object.entries(this.given).flatMap(([name, given]) => {
      const run = this.source.experiments[name];
      return run ? [{run, given}] : [];
    });
  }

  /** What a run has found for a parameter that was left out; undefined where nothing has been found. */
  public foundFor({experiment, parameter}: Knob): Value {
    const found = at(this.source.experiments[experiment]?.found(this.given[experiment] ?? {}), parameter);
    return typeof found === 'number' || typeof found === 'string' ? found : undefined;
  }

  /**
   * The same chapter with these values as well. A value that its experiment does not take leaves what was there, and is
   * told in `refused`: nothing is thrown, whatever is given.
   */
  public with(values: Values): Exploration {
    let taken = this.values;
    const refused: Refusal[] = [];
    // Together first: of start and optimum, each alone may be refused where both are moved.
    const all = {...taken, ...values};
    if (Object.keys(values).every(id => this.reasonAgainst(id, all) === undefined)) taken = all;
    else {
      for (const [id, value] of Object.entries(values)) {
        const reason = this.reasonAgainst(id, {...taken, [id]: value});
        if (reason === undefined) taken = {...taken, [id]: value};
        else refused.push({id, reason});
      }
    }
    return new Exploration(this.source, withoutInitial(taken, this.knobs), refused);
  }

  /** The same chapter in another language. */
  public in(locale: string): Exploration {
    return new Exploration({...this.source, locale}, this.values);
  }

  /** What differs from the lecture, for an address: `zigzag.start.w1=2`. */
  public get query(): readonly (readonly [id: string, text: string])[] {
    return Object.entries(this.values).map(([id, value]) => [id, textOf(value)]);
  }

  /** The values that an address asks for. What names no parameter of the chapter is somebody else's. */
  public read(query: URLSearchParams): Values {
    return Object.fromEntries(
      this.knobs.flatMap(knob => {
        const text = query.get(knob.id);
        return text === null ? [] : [[knob.id, valueOf(knob, text.slice(0, longest))]];
      }),
    );
  }

  private reasonAgainst(id: string, values: Values): string | undefined {
    const knob = this.knobs.find(each => each.id === id);
    const run = knob && this.source.experiments[knob.experiment];
    if (!run) return `There is no parameter ${id} in this chapter.`;
    try {
      run.parse(givenOf(this.source, knobsOf(this.source, values))[knob.experiment] ?? {});
      return undefined;
    } catch (error) {
      if (error instanceof Error && error.name === 'ParameterError') return error.message;
      throw error;
    }
  }
}

/** No value that makes sense is written with more characters. */
const longest = 2000;

function knobsOf({experiments, given, locale}: Chapter, values: Values): readonly Knob[] {
  return Object.entries(experiments).flatMap(([experiment, run]) => {
    const lecture = run.parse(given[experiment] ?? {});
    return run
      .describe()
      .filter(({idle}) => !idle)
      .map(({name, description, descriptions, allowed, shape}): Knob => {
        const id = `${experiment}.${name}`;
        const usual = at(lecture, name) as Value;
        const value = (Object.hasOwn(values, id) ? values[id] : undefined) ?? usual;
        const changed = textOf(value) !== textOf(usual);
        const said = inLanguage(descriptions, locale) ?? description;
        return {id, experiment, parameter: name, description: said, allowed, shape, initial: usual, value, changed};
      });
  });
}

/** The changed experiments' parameters, as their runs take them: a parameter with fields is given whole. */
function givenOf(chapter: Chapter, knobs: readonly Knob[]): Readonly<Record<string, Given>> {
  const outer = ({experiment, parameter}: Knob) => `${experiment}.${parameter.split('.')[0] ?? ''}`;
  const changed = new Set(knobs.filter(knob => knob.changed).map(outer));
  const given: Record<string, Given> = {};
  for (const experiment of new Set(knobs.map(knob => knob.experiment))) {
    const own = knobs.filter(knob => knob.experiment === experiment && changed.has(outer(knob)));
    if (own.length === 0) continue;
    given[experiment] = {...chapter.given[experiment], ...nested(own.map(({parameter, value}) => [parameter, value]))};
  }
  return given;
}

function withoutInitial(values: Values, knobs: readonly Knob[]): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([id, value]) => {
      const knob = knobs.find(each => each.id === id);
      return knob && textOf(value) !== textOf(knob.initial);
    }),
  );
}

function inLanguage(texts: Readonly<Record<string, string>>, locale: string): string | undefined {
  return texts[locale] ?? texts[locale.split('-')[0] ?? ''];
}
