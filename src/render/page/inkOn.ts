/** On a dark ground, and on a light one. */
const inks = {onDark: '#f3f5f8', onLight: '#14181f'} as const;

/**
 * The ink in which a title is written on a ground.
 *
 * @param red - of the ground, as the other channels from 0 to 255; its luma is that of ITU-R BT.709.
 */
export function inkOn(red: number, green: number, blue: number): string {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 128 ? inks.onLight : inks.onDark;
}
