import type {z} from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What kind of value a parameter takes: enough to make a slider, a field or a list of choices for it. */
export type ParameterShape =
  | {
      readonly kind: 'number';
      readonly integer: boolean;
      /** The smallest and the largest value; infinite where there is none. */
      readonly from: number;
      readonly to: number;
      /** Whether `from` itself is excluded. */
      readonly above: boolean;
      /** Logarithmic where equal factors matter more than equal steps. */
      readonly scale: 'linear' | 'log';
    }
  | {readonly kind: 'choice'; readonly choices: readonly string[]}
  /** Anything else, such as a list of numbers: written as JSON. */
  | {readonly kind: 'json'};

/** A range of positive values that is this many times as wide as its lower end is read by factors. */
const manyTimes = 200;

/** Reads off a schema what kind of value it takes. */
export function shapeOf({enum: choices, type, minimum, maximum, exclusiveMinimum}: JsonSchema): ParameterShape {
  if (choices) return {kind: 'choice', choices: choices.map(String)};
  if (type !== 'number' && type !== 'integer') return {kind: 'json'};
  const above = minimum === undefined && typeof exclusiveMinimum === 'number';
  const from = above ? exclusiveMinimum : (minimum ?? -Infinity);
  const to = maximum ?? Infinity;
  const isLog = (above && from === 0) || (from > 0 && to / from >= manyTimes);
  return {kind: 'number', integer: type === 'integer', from, to, above, scale: isLog ? 'log' : 'linear'};
}
