import {activations, type Activation, type ActivationName} from './activations';

/** Stands for an activation function, which is made of functions and cannot leave its thread. */
interface PackedActivation {
  readonly is: 'activation';
  readonly name: ActivationName;
  /** The learned slope of a PReLU. */
  readonly a: number | undefined;
}

/**
 * A result as it can be sent to another thread: its activation functions are named.
 *
 * @throws Error for an activation with other constants than the usual ones, which has no name of its own.
 */
export function packed(result: unknown): unknown {
  return copied(result, value => {
    if (!isActivation(value)) return undefined;
    const {name, learned} = value;
    if (!learned && activations[name] !== value)
      throw new Error(`This ${name} has constants that its name does not say.`);
    return {is: 'activation', name, a: learned?.a} satisfies PackedActivation;
  });
}

/** The result that was packed. */
export function unpacked(sent: unknown): unknown {
  return copied(sent, value => {
    if (!isPacked(value)) return undefined;
    const activation = activations[value.name];
    return value.a === undefined ? activation : activation.learned?.withA(value.a);
  });
}

/** A deep copy in which `replace` stands in for what it knows; what is shared stays shared, numbers stay in their arrays. */
function copied(whole: unknown, replace: (value: object) => object | undefined): unknown {
  const done = new Map<object, unknown>();
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    if (done.has(value)) return done.get(value);
    const made =
      replace(value) ??
      (Array.isArray(value)
        ? value.map(copy)
        : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)])));
    done.set(value, made);
    return made;
  };
  return copy(whole);
}

function isActivation(value: object): value is Activation {
  return 'slope' in value && typeof value.slope === 'function';
}

function isPacked(value: object): value is PackedActivation {
  return 'is' in value && value.is === 'activation';
}
