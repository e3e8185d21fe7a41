/** A mistake in what was asked for: printed as one message, without a stack. */
export class UserError extends Error {
  /** @param exitCode - 2 for a wrong command line, 1 for anything else. */
  public constructor(
    message: string,
    public readonly exitCode: 1 | 2 = 2,
  ) {
    super(message);
    this.name = 'UserError';
  }
}
