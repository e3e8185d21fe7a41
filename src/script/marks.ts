/**
 * The marks of a sentence: `'... {slope}the slope on the left ...'` has the mark `slope`, at the word after it. A mark
 * is a lower-case name with hyphens. A sentence that is no literal may have any.
 */
export type MarksIn<T extends string> = string extends T
  ? string
  : T extends `${string}{${infer M}}${infer Rest}`
    ? M | MarksIn<Rest>
    : never;

/** A sentence that has all of these marks. */
export type Marked<M extends string> = string extends M
  ? string
  : (M extends string ? (sentence: `${string}{${M}}${string}`) => void : never) extends (sentence: infer All) => void
    ? string & All
    : never;

/** A mark, and the number of characters of the plain sentence before it. */
export interface Mark {
  readonly name: string;
  readonly at: number;
}

const markPattern = /\{([a-z][a-z0-9-]*)\}/gu;

/** A sentence as it is spoken and shown. Whatever shows or speaks a sentence takes its marks out with this. */
export function plainSentence(sentence: string): string {
  return sentence.replace(markPattern, '');
}

/** The marks of a sentence, in order. */
export function marksOf(sentence: string): readonly Mark[] {
  let taken = 0;
  return [...sentence.matchAll(markPattern)].map(({0: whole, 1: name = '', index}) => {
    const at = index - taken;
    taken += whole.length;
    return {name, at};
  });
}

/** What is wrong with the marks of one sentence in its languages, each as a clause; nothing if all is well. */
export function markFaults(sentence: Readonly<Record<string, string>>): readonly string[] {
  const marks = Object.entries(sentence).map(([language, text]) => ({
    language,
    names: marksOf(text).map(({name}) => name),
    rest: plainSentence(text),
  }));
  const all = [...new Set(marks.flatMap(({names}) => names))];
  return marks.flatMap(({language, names, rest}) => [
    ...all.filter(name => !names.includes(name)).map(name => `its "${language}" text has no mark {${name}}`),
    ...all
      .filter(name => names.indexOf(name) !== names.lastIndexOf(name))
      .map(name => `its "${language}" text has the mark {${name}} twice`),
    ...(/[{}]/u.test(rest)
      ? [`its "${language}" text has a brace that is no mark; a mark is a lower-case name, as in {slope}`]
      : []),
  ]);
}
