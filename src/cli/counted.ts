/** `1 frame`, `2 frames`: a number of things, in words that are right for one, too. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
