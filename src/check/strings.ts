import type {TextItem} from './scenery';

const printedNumber = /[+\-−]?\d+(?:[.,]\d+)?/gu;
/** Signs of arithmetic say the same in every language; a letter alone is a variable. */
const signs = /[\s=+\-−×·÷∝≈<>≤≥±→←↑↓∞%‰°()[\]{}|/,.:;…–'’"”“²³⁰¹⁴⁵⁶⁷⁸⁹⁻]|(?<!\p{L})[a-zA-Zα-ωΣΔ](?!\p{L})/gu;

/**
 * What of a text neither the script nor arithmetic accounts for.
 *
 * @param written - the title and words of the script, in the locale.
 */
export function leftover({text, formula}: Pick<TextItem, 'text' | 'formula'>, written: readonly string[]): string {
  // Of a formula, only words in \text are a language's; functions are named \sigma, \tanh, \operatorname{ReLU}.
  const said = formula ? [...text.matchAll(/\\(?:text|mbox)\{([^}]*)\}/gu)].map(([, words]) => words).join(' ') : text;
  // A number is put where a word has #.
  const parts = written.flatMap(word => word.split('#').map(part => part.trim()));
  const longestFirst = parts.filter(word => word !== '').sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ' '), said);
  return rest.replace(printedNumber, ' ').replace(signs, ' ').trim();
}

/** A number as it stands in a picture, and to what it was rounded. */
export interface PrintedNumber {
  readonly value: number;
  /** Half of the last printed place: the computed number may be this far away. */
  readonly tolerance: number;
}

/**
 * The numbers in a text that the script does not account for.
 *
 * @param written - the title and words of the script: a number in one of them is not computed.
 */
export function numbersIn(text: string, written: readonly string[]): readonly PrintedNumber[] {
  const longestFirst = written.filter(word => /\d/u.test(word)).sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ' '), text);
  return (rest.match(printedNumber) ?? []).map(printed => {
    const plain = printed.replace('−', '-').replace(',', '.');
    const places = plain.split('.')[1]?.length ?? 0;
    return {value: Number(plain), tolerance: 0.5 * 10 ** -places};
  });
}
