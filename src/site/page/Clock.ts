/** A lecture's time: it runs with the machine's own clock, at a rate, or stands. */
export class Clock {
  private passed = 0;
  private since: number | undefined;
  private speed = 1;

  /** @param now - milliseconds. */
  public constructor(private readonly now: () => number = () => performance.now()) {}

  /** Seconds. */
  public get seconds(): number {
    return this.since === undefined ? this.passed : this.passed + ((this.now() - this.since) / 1000) * this.speed;
  }

  public set seconds(seconds: number) {
    this.passed = seconds;
    if (this.since !== undefined) this.since = this.now();
  }

  public get rate(): number {
    return this.speed;
  }

  public set rate(rate: number) {
    this.passed = this.seconds;
    if (this.since !== undefined) this.since = this.now();
    this.speed = rate;
  }

  public get runs(): boolean {
    return this.since !== undefined;
  }

  public run(): void {
    this.since ??= this.now();
  }

  public stop(): void {
    this.passed = this.seconds;
    this.since = undefined;
  }
}
