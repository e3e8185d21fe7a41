/** A text that is no longer true, and beside it the reason. */
export function struckOut(text: string | Node, reason: string): readonly [HTMLElement, HTMLElement] {
  const struck = document.createElement('s');
  struck.append(text);
  const why = document.createElement('span');
  why.className = 'reason';
  why.textContent = reason;
  return [struck, why];
}
