/** What a film can be written as, the usual one first. */
export const formats = ['mp4', 'webm', 'gif', 'png'] as const;

/** One of {@link formats}. */
export type Format = (typeof formats)[number];

/** For a look, for viewers, and to be worked on further. */
export const qualities = ['draft', 'standard', 'master'] as const;

/** One of {@link qualities}. */
export type Quality = (typeof qualities)[number];

/**
 * Where captions go: into the picture, beside it, both or neither. Beside it are files, and a text track that the
 * viewer may switch on, where the format has one and they are not in the picture already.
 */
export const captionModes = ['burned', 'sidecar', 'both', 'none'] as const;

/** One of {@link captionModes}. */
export type CaptionMode = (typeof captionModes)[number];

/** What is behind a scene: its own ground, or nothing. */
export const backgrounds = ['scene', 'none'] as const;

/** One of {@link backgrounds}. */
export type Background = (typeof backgrounds)[number];

/** How pictures become packets. All that a packet's bytes depend on, beside the pictures, their size and their rate. */
export type Encoding =
  | {
      /** H.264. */
      readonly codec: 'avc';
      /** Bits that each pixel of each moving frame may take on average. */
      readonly bitsPerPixel: number;
      /** Time after which a picture that moves gets a frame at which a player can start, in seconds. */
      readonly keySeconds: number;
    }
  | {
      readonly codec: 'vp9';
      /** How coarse the pictures are, from 0 (exact) to 63; the bits are as many as it takes. */
      readonly quantizer: number;
      readonly keySeconds: number;
      /** Whether what is see-through stays so. */
      readonly transparent?: true;
    }
  | {
      readonly codec: 'gif';
      /** Of what a frame changes, from 2 to 255. */
      readonly colors: number;
    }
  | {
      readonly codec: 'png';
      /** What is transparent stays so; opaque if left out. */
      readonly transparent?: true;
    };

const encodings: Readonly<Record<Format, Readonly<Record<Quality, Encoding>>>> = {
  mp4: {
    draft: {codec: 'avc', bitsPerPixel: 0.04, keySeconds: 4},
    // Leaves no trace of the encoder on lines and text; still pictures take a fraction of it.
    standard: {codec: 'avc', bitsPerPixel: 0.12, keySeconds: 2},
    master: {codec: 'avc', bitsPerPixel: 0.3, keySeconds: 1},
  },
  webm: {
    draft: {codec: 'vp9', quantizer: 56, keySeconds: 4},
    standard: {codec: 'vp9', quantizer: 40, keySeconds: 2},
    master: {codec: 'vp9', quantizer: 16, keySeconds: 1},
  },
  gif: {
    draft: {codec: 'gif', colors: 31},
    standard: {codec: 'gif', colors: 127},
    master: {codec: 'gif', colors: 255},
  },
  png: {draft: {codec: 'png'}, standard: {codec: 'png'}, master: {codec: 'png'}},
};

/** @param transparent - whether pictures have an alpha channel, where the format has one. */
export function encodingOf(format: Format, quality: Quality, transparent = false): Encoding {
  const encoding = encodings[format][quality];
  const holdsAlpha = encoding.codec === 'png' || encoding.codec === 'vp9';
  return transparent && holdsAlpha ? {...encoding, transparent} : encoding;
}

/** How large the pictures of a film are, in pixels, and how many it has a second. */
export interface FrameFormat {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
}

/**
 * What a film gets that does not ask for anything else; a draft is for a quick look.
 *
 * @param own - what a project that is no lesson has for itself: a draft and a GIF are as much less of it.
 */
export function usualFrames(format: Format, quality: Quality, own?: FrameFormat): FrameFormat {
  const draft = quality === 'draft';
  const usual =
    format === 'gif'
      ? {width: 960, height: 540, fps: 25, ...(draft && {width: 640, height: 360, fps: 12.5})}
      : {width: 1920, height: 1080, fps: 60, ...(draft && {width: 1280, height: 720, fps: 30})};
  if (!own) return usual;
  const {width, height, fps} = own;
  const share = usual.width / 1920;
  // A format that needs even lengths says so of those that were asked for.
  const scaled = (length: number) => (share === 1 ? length : 2 * Math.max(1, Math.round((length * share) / 2)));
  return {width: scaled(width), height: scaled(height), fps: share === 1 ? fps : Math.min(fps, usual.fps)};
}

/** Beyond these a GIF is a burden to whoever gets it, and a video is not. */
const gifLimits = {fps: 50, width: 1280, seconds: 120} as const;

interface Levels {
  readonly perFrame: number;
  readonly perSecond: number;
  readonly level: number;
}

/** Levels of H.264 (ITU-T H.264, table A-1) that films are made in, in macroblocks of 16 x 16. */
const avcLevels: readonly Levels[] = [
  {level: 31, perFrame: 3_600, perSecond: 108_000},
  {level: 40, perFrame: 8_192, perSecond: 245_760},
  {level: 42, perFrame: 8_704, perSecond: 522_240},
  {level: 51, perFrame: 36_864, perSecond: 983_040},
  {level: 52, perFrame: 36_864, perSecond: 2_073_600},
];

/** Levels of VP9 (webmproject.org/vp9/levels), in pixels. */
const vp9Levels: readonly Levels[] = [
  {level: 31, perFrame: 983_040, perSecond: 36_864_000},
  {level: 40, perFrame: 2_228_224, perSecond: 83_558_400},
  {level: 41, perFrame: 2_228_224, perSecond: 160_432_128},
  {level: 50, perFrame: 8_912_896, perSecond: 311_951_360},
  {level: 51, perFrame: 8_912_896, perSecond: 588_251_136},
  {level: 52, perFrame: 8_912_896, perSecond: 1_176_502_272},
  {level: 60, perFrame: 35_651_584, perSecond: 1_176_502_272},
  {level: 61, perFrame: 35_651_584, perSecond: 2_353_004_544},
];

const levelFor = (levels: readonly Levels[], perFrame: number, fps: number) =>
  levels.find(each => perFrame <= each.perFrame && perFrame * fps <= each.perSecond)?.level;

/**
 * The codec string of a video, at the lowest level that holds a film of this size and rate: H.264 High, or VP9 in
 * 8 bits with BT.709 in limited range.
 *
 * @throws if no level does.
 */
export function codecString(codec: 'avc' | 'vp9', {width, height, fps}: FrameFormat): string {
  const level =
    codec === 'avc'
      ? levelFor(avcLevels, Math.ceil(width / 16) * Math.ceil(height / 16), fps)
      : levelFor(vp9Levels, width * height, fps);
  if (level === undefined) {
    const name = codec === 'avc' ? 'H.264' : 'VP9';
    throw new Error(`${name} has no level for ${width}x${height} at ${fps} frames a second.`);
  }
  return codec === 'avc' ? `avc1.6400${level.toString(16).padStart(2, '0')}` : `vp09.00.${level}.08.00.01.01.01.00`;
}

/** Why a format cannot hold frames of this size and rate, and what would work; undefined if it can. */
export function formatProblem(format: Format, frames: FrameFormat): string | undefined {
  const {width, height, fps} = frames;
  if (format === 'gif') {
    if (fps > gifLimits.fps) return `A GIF cannot show ${fps} frames a second; give --fps ${gifLimits.fps} or less.`;
    return width > gifLimits.width
      ? `A GIF of ${width}x${height} is too large to be of use; give --size 1280x720 or less, or another --format.`
      : undefined;
  }
  if (format === 'png') return undefined;
  if (width % 2 !== 0 || height % 2 !== 0) {
    return `A video of ${width}x${height} has an odd side; give --size ${width + (width % 2)}x${height + (height % 2)}.`;
  }
  try {
    codecString(format === 'mp4' ? 'avc' : 'vp9', frames);
    return undefined;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} Give a smaller --size or --fps.`;
  }
}

/** Why a format cannot be without a background; undefined if it can, or need not be. */
export function backgroundProblem(format: Format, background: Background): string | undefined {
  if (background === 'scene' || format === 'webm' || format === 'png') return undefined;
  return `--background none: ${format} holds nothing that is see-through; give --format webm or --format png.`;
}

/** Why a film is too long for its format; undefined if it is not. */
export function lengthProblem(format: Format, seconds: number): string | undefined {
  if (format !== 'gif' || seconds <= gifLimits.seconds) return undefined;
  return (
    `A GIF of ${seconds.toFixed(0)} s is too long to be of use; the longest is ${gifLimits.seconds} s. ` +
    'Give a --range or a --chapter, or another --format.'
  );
}
