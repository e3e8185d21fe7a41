import {sampleRate} from './speech';

/** Milliseconds of a frame, by the four lowest configurations of each of Opus' modes (RFC 6716, section 3.1, table 2). */
const frameMilliseconds = {
  silk: [10, 20, 40, 60],
  hybrid: [10, 20, 10, 20],
  celt: [2.5, 5, 10, 20],
} as const;

/** How many samples a packet of Opus gives at 48 kHz: what a container says of it may be rounded. */
export function samplesOfPacket(packet: Uint8Array): number {
  const [head = 0, count = 0] = packet;
  const configuration = head >> 3;
  const mode = configuration < 12 ? 'silk' : configuration < 16 ? 'hybrid' : 'celt';
  const milliseconds = frameMilliseconds[mode][configuration & 3] ?? 0;
  const frames = [1, 2, 2, count & 63][head & 3] ?? 0;
  return (frames * milliseconds * sampleRate) / 1000;
}
