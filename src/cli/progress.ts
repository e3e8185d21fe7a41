import type {Work} from '../render/film/makeSegments';

/** How far a film or a shard is. */
export interface FilmProgress extends Work {
  /** What it is: a locale, or a part of how many. */
  readonly label: string;
}

/** Where progress is shown: a terminal gets one line that changes, anything else a line every few seconds. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

export interface Progress {
  say(text: string): void;
  update(state: FilmProgress): void;
  /** Leaves the line; the next update begins a new film. */
  end(): void;
}

const plainSeconds = 5;
const barWidth = 24;

export function progressOn(stream: ProgressStream, now: () => number = () => performance.now()): Progress {
  let begun: number | undefined;
  let last = -Infinity;
  let open = false;
  return {
    say(text) {
      stream.write(stream.isTTY ? `${text}\r` : `${text}\n`);
      open = stream.isTTY === true;
    },
    update(state) {
      const time = now() / 1000;
      begun ??= time;
      const line = progressLine(state, time - begun);
      if (stream.isTTY) {
        stream.write(`\r${line.slice(0, (stream.columns ?? 80) - 1)}\u001b[K`);
        open = true;
      } else if (time - last >= plainSeconds || state.frames === state.total) {
        stream.write(`${line}\n`);
        last = time;
      }
    },
    end() {
      if (open) stream.write('\r\u001b[K');
      open = false;
      begun = undefined;
      last = -Infinity;
    },
  };
}

/** `ko [=====     ]  52 %  1200/2300 frames  120 frames/s (2.0 x)  0:09 left` */
export function progressLine({label, frames, cached, total, fps}: FilmProgress, seconds: number): string {
  const share = total === 0 ? 1 : frames / total;
  const filled = Math.round(share * barWidth);
  const parts = [
    `${label} [${'='.repeat(filled)}${' '.repeat(barWidth - filled)}]`,
    `${Math.floor(share * 100)} %`.padStart(5),
    `${frames}/${total} frames`,
  ];
  // What was found finished took no time, and says nothing about the time that is left.
  if (frames > cached && seconds > 0) {
    const rate = (frames - cached) / seconds;
    const left = Math.ceil((total - frames) / rate);
    parts.push(
      `${rate.toFixed(0)} frames/s (${(rate / fps).toFixed(1)} x real time)`,
      `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')} left`,
    );
  }
  return parts.join('  ');
}
