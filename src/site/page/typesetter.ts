/**
 * Stands where Motion Canvas imports MathJax, under the names that it imports. Nothing is typeset before
 * {@link loadTypesetter} has been waited for.
 */
interface Typesetter {
  readonly typeset: (formula: string, options: object) => string;
}

let typesetter: Typesetter | undefined;
let loading: Promise<void> | undefined;

let missing = false;

/**
 * Whether a formula was asked for that does not come typeset, since this was asked last. Whoever plays the scene loads
 * what typesets it, and plays again; Motion Canvas hides the error.
 */
export function takeMissing(): boolean {
  const was = missing;
  missing = false;
  return was;
}

export function loadTypesetter(): Promise<void> {
  loading ??= import('./mathjax').then(loaded => {
    typesetter = loaded;
  });
  return loading;
}

/** What Motion Canvas hands from one of MathJax's parts to the other: here, the finished formula. */
interface Typeset {
  readonly svg: string;
}

export const liteAdaptor = () => ({innerHTML: ({svg}: Typeset) => svg});

/** MathJax's own is registered, and its own parts are made, where it is loaded. */
export function RegisterHTMLHandler(): void {
  missing = false;
}

export function TeX(): void {
  missing = false;
}

export const SVG = TeX;

export const AllPackages: readonly string[] = [];

export const mathjax = {
  document: () => ({
    convert(formula: string, options: object): Typeset {
      if (!typesetter) {
        missing = true;
        throw new Error(`The formula ${formula} has not been typeset.`);
      }
      return {svg: typesetter.typeset(formula, options)};
    },
  }),
};
