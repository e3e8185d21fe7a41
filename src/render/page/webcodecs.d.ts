/** What the WebCodecs registration of VP9 adds, and TypeScript does not know yet. */
interface VideoEncoderEncodeOptions {
  vp9?: {readonly quantizer: number};
}
