/** Why a render could not be done, for callers that want to react to it. */
export type RenderErrorCode =
  | 'option'
  | 'no-lesson'
  | 'peers'
  | 'bundle'
  | 'no-browser'
  | 'browser-lost'
  | 'unknown-chapter'
  | 'empty-selection'
  | 'scene'
  | 'voice'
  | 'encoder'
  | 'format'
  | 'output'
  | 'missing'
  | 'shards'
  | 'aborted';

/** A failure with a message for the person who asked: what was given, why it cannot be, what would work. */
export class RenderError extends Error {
  public constructor(
    public readonly code: RenderErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'RenderError';
  }
}
