/** How loud it is: the peak, in dB below full scale. */
export type Level = number;

/** The lecturer's microphone, as it is: nothing that a browser would do to a call is done to a lecture. */
export class Microphone {
  private recorder: MediaRecorder | undefined;

  private constructor(
    private readonly stream: MediaStream,
    private readonly analyser: AnalyserNode,
  ) {}

  /** @throws Error in words for the lecturer if there is none, or it is refused. */
  public static async open(): Promise<Microphone> {
    const audio = {echoCancellation: false, noiseSuppression: false, autoGainControl: false};
    const stream = await navigator.mediaDevices.getUserMedia({audio}).catch((error: unknown) => {
      const refused = error instanceof DOMException && error.name === 'NotAllowedError';
      throw new Error(
        refused
          ? 'The microphone is refused: allow it for this page in the address bar, and load the page again.'
          : 'There is no microphone: connect one, and load the page again.',
      );
    });
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    return new Microphone(stream, analyser);
  }

  public level(): Level {
    const samples = new Float32Array(this.analyser.fftSize);
    this.analyser.getFloatTimeDomainData(samples);
    return 20 * Math.log10(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-6));
  }

  /** Begins a recording. */
  public record(): void {
    this.recorder = new MediaRecorder(this.stream, {mimeType: 'audio/webm;codecs=opus', audioBitsPerSecond: 256_000});
    this.recorder.start();
  }

  /** Ends the recording: a WebM file. */
  public async stop(): Promise<Blob> {
    const {recorder} = this;
    if (!recorder) throw new Error('Nothing is being recorded.');
    this.recorder = undefined;
    return new Promise(resolve => {
      recorder.ondataavailable = ({data}) => resolve(data);
      recorder.stop();
    });
  }
}
