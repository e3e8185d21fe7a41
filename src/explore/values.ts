import type {ExperimentParameter} from '../stage/options';

/** A parameter's value; undefined is the lecture's, or where it has none, what the run itself finds. */
export type Value = number | string | undefined | readonly unknown[];

/** Values by the names of their knobs. */
export type Values = Readonly<Record<string, Value>>;

/** A value as it is written into a field or an address. */
export function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What is written in a field or an address, as a value of this kind; NaN, or the text itself, for what is none. */
export function valueOf({shape}: Pick<ExperimentParameter, 'shape'>, text: string): Value {
  const written = text.trim();
  switch (shape.kind) {
    case 'number':
      return written === '' ? undefined : Number(written);
    case 'choice':
      return written;
    case 'json':
      try {
        const value: unknown = JSON.parse(written);
        return Array.isArray(value) ? value : written;
      } catch {
        return written;
      }
  }
}

/** The field of a parameter named `outer.inner`, or the whole of one that has no fields. */
export function at(parameters: unknown, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>(
      (whole, field) =>
        typeof whole === 'object' && whole !== null && Object.hasOwn(whole, field)
          ? (Reflect.get(whole, field) as unknown)
          : undefined,
      parameters,
    );
}

/** Values of `outer.inner` and so on, as they are given to a run; undefined ones are left out. */
export function nested(values: readonly (readonly [name: string, value: Value])[]): Readonly<Record<string, unknown>> {
  const given: Record<string, unknown> = {};
  for (const [name, value] of values) {
    const [outer = name, inner] = name.split('.');
    if (inner === undefined) {
      if (value !== undefined) given[outer] = value;
      continue;
    }
    const whole = (given[outer] ?? {}) as Record<string, unknown>;
    given[outer] = value === undefined ? whole : {...whole, [inner]: value};
  }
  return given;
}
