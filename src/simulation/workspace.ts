/**
 * Memory for the arrays of a pass through a network, handed out one after the other as parts of one buffer: allocating
 * many small ones costs more than the arithmetic of the lecture's networks.
 */
export class Workspace {
  #numbers: Float64Array;
  #used = 0;

  /** @param capacity numbers there is room for at first; more is found when it is needed. */
  public constructor(capacity = 0) {
    this.#numbers = new Float64Array(capacity);
  }

  /** An array of this length, full of zeros. */
  public take(length: number): Float64Array {
    if (this.#used + length > this.#numbers.length) {
      this.#numbers = new Float64Array(2 * (this.#used + length));
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += length;
    return this.#numbers.subarray(start, this.#used);
  }

  /** Takes back all arrays: what was handed out until now is overwritten. */
  public reuse(): void {
    this.#numbers.fill(0, 0, this.#used);
    this.#used = 0;
  }
}
