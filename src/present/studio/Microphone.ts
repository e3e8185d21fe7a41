/** How loud it is: the peak, in dB below full scale. */
export type Level = number;

const audio = {echoCancellation: false, noiseSuppression: false, autoGainControl: false};
const mimeType = 'audio/webm;codecs=opus';

/** The lecturer's microphone, as it is: nothing that a browser would do to a call is done to a lecture. */
export class Microphone {
  private recorder: MediaRecorder | undefined;
  private ended: Promise<void> = Promise.resolve();

  private constructor(
    private readonly stream: MediaStream,
    private readonly context: AudioContext,
    private readonly analyser: AnalyserNode,
  ) {}

  /** @throws Error in words for the lecturer if there is none, or it is refused. */
  public static async open(): Promise<Microphone> {
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
    return new Microphone(stream, context, analyser);
  }

  /** Asks for leave to use the microphone; the answer holds for all pages of the lesson. */
  public static async allow(): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia({audio}).catch(() => undefined);
    for (const track of stream?.getTracks() ?? []) track.stop();
  }

  public level(): Level {
    const samples = new Float32Array(this.analyser.fftSize);
    this.analyser.getFloatTimeDomainData(samples);
    return 20 * Math.log10(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-6));
  }

  /** Begins a recording. */
  public record(): void {
    this.recorder = new MediaRecorder(this.stream, {mimeType, audioBitsPerSecond: 256_000});
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

  /**
   * Records without end, and gives away what has come as it comes: pieces of a WebM file.
   *
   * @param every - milliseconds between one piece and the next.
   * @param begun - is called with the first sample.
   */
  public listen(every: number, begun: () => void, take: (bytes: Uint8Array<ArrayBuffer>) => void): void {
    const recorder = new MediaRecorder(this.stream, {mimeType, audioBitsPerSecond: 96_000});
    // In the order in which they come, however long each takes to be read.
    let taken = Promise.resolve();
    recorder.onstart = begun;
    recorder.ondataavailable = ({data}) => {
      taken = taken.then(async () => take(new Uint8Array(await data.arrayBuffer())));
    };
    this.ended = new Promise(resolve => {
      recorder.onstop = () => void taken.then(resolve);
    });
    recorder.start(every);
    this.recorder = recorder;
  }

  /** Lets go of the microphone, when all that was recorded has been given away. */
  public async close(): Promise<void> {
    if (this.recorder && this.recorder.state !== 'inactive') this.recorder.stop();
    await this.ended;
    for (const track of this.stream.getTracks()) track.stop();
    await this.context.close();
  }
}
