/** What is wrong with a take, an engine or a recording: one message that says what would work. */
export class VoiceError extends Error {
  public override readonly name = 'VoiceError';
}
