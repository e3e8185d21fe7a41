import {AlphaPlane} from './AlphaPlane';
import type {EncoderSettings, PixelMemory, Pixels} from './encoderMessages';
import type {FrameCodec, PutPacket} from './FrameCodec';
import {VideoCodec, type VideoEncoding} from './VideoCodec';
import {joinAlpha} from '../film/alpha';

type Packet = Parameters<PutPacket>;

/**
 * VP9 with what is see-through: two streams of as many frames, one of the colours and one whose luma is the alpha. Both
 * take each frame for changed or the same together, so that a player can start at the same ones.
 */
export class AlphaCodec implements FrameCodec {
  private constructor(
    private readonly color: VideoCodec,
    private readonly alpha: VideoCodec,
  ) {}

  public static async create(
    encoding: VideoEncoding,
    settings: EncoderSettings,
    put: PutPacket,
    fail: (error: Error) => void,
  ): Promise<AlphaCodec> {
    const colors: Packet[] = [];
    const alphas: Packet[] = [];
    const pair = () => {
      for (;;) {
        const [[color], [alpha]] = [colors, alphas];
        if (!color || !alpha) return;
        colors.shift();
        alphas.shift();
        const [data, key, config] = color;
        put(joinAlpha(data, alpha[0]), key, config);
      }
    };
    const into =
      (packets: Packet[]): PutPacket =>
      (...packet) => {
        packets.push(packet);
        pair();
      };
    const plane = new AlphaPlane(settings.width, settings.height);
    return new AlphaCodec(
      await VideoCodec.create(encoding, settings, into(colors), fail),
      await VideoCodec.create(encoding, settings, into(alphas), fail, plane),
    );
  }

  public get encoded(): number {
    return this.color.encoded;
  }

  public async add(picture: Pixels | undefined, same: boolean): Promise<PixelMemory | undefined> {
    // First: the colours give away the pixels of the frame before.
    await this.alpha.add(picture, same);
    return this.color.add(picture, same);
  }

  public async finish(): Promise<void> {
    await this.color.finish();
    await this.alpha.finish();
  }
}
