const size = 32;
const probe = {width: 48, height: 48} as const;
/** Never assigned in Unicode: no font has it. */
const unassigned = '\u0378';

let context: CanvasRenderingContext2D | undefined;
const pictures = new Map<string, string>();

/** What a character looks like in a font, as text. */
function pictureOf(character: string, weight: number, family: string): string {
  const key = `${weight} ${family}|${character}`;
  const before = pictures.get(key);
  if (before !== undefined) return before;
  const canvas = context?.canvas ?? Object.assign(document.createElement('canvas'), probe);
  context ??= canvas.getContext('2d', {willReadFrequently: true}) ?? undefined;
  if (!context) throw new Error('There is no canvas to look at glyphs on.');
  context.clearRect(0, 0, probe.width, probe.height);
  context.font = `${weight} ${size}px ${family}`;
  context.fillText(character, 8, 36);
  const {data} = context.getImageData(0, 0, probe.width, probe.height);
  // Transparent black ink: only every fourth byte says something.
  let picture = '';
  for (let index = 3; index < data.length; index += 4) picture += String.fromCharCode(data[index] ?? 0);
  pictures.set(key, picture);
  return picture;
}

/**
 * Whether a font lacks a character. The browser does not say; but it then draws the character as it would have without
 * that font, or, if no other font has it either, as it draws one that nobody has.
 */
export function isMissing(character: string, weight: number, family: string): boolean {
  if (/\s/u.test(character)) return false;
  const own = pictureOf(character, weight, family);
  return own === pictureOf(character, weight, '"no such font"') || own === pictureOf(unassigned, weight, family);
}
