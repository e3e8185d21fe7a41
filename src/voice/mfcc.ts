/** Samples a second of what is compared: words are told apart by what is below 8 kHz. */
const comparedRate = 16_000;
/** Samples of a window, and of the transform that it is put into. */
const [window, size] = [400, 512];
const lines = size / 2 + 1;
const bands = 26;
const coefficients = 13;
/** Energy, against the loudest of the recording, below which nothing is heard: what differs there is noise. */
const audible = 1e-5;

/** Power of each frequency, window by window. */
export type Spectra = readonly Float64Array[];

/** How speech sounds: a vector for each window, whatever the voice's pitch and loudness. */
export type Features = readonly Float64Array[];

/**
 * The spectra of a recording, at equal distances in time.
 *
 * @param samples - mono, at `rate`.
 * @param count - of spectra.
 */
export function spectraOf(samples: Float32Array, rate: number, count: number): Spectra {
  const speech = resample(samples, rate);
  return Array.from({length: count}, (_, index) => spectrum(speech, Math.floor((index * speech.length) / count)));
}

/**
 * Mel-frequency cepstral coefficients (Davis and Mermelstein, 1980) and their slopes. The mean of each is taken out and
 * its spread brought to 1: two voices that say the same are then close.
 *
 * @param stretch - of the voice's resonances: above 1 for a shorter vocal tract (Lee and Rose, 1996).
 */
export function featuresOf(spectra: Spectra, stretch = 1): Features {
  const filters = filtersOf(stretch);
  const energies = spectra.map(power => Float64Array.from(filters, filter => energyOf(power, filter)));
  const loudest = energies.reduce((peak, all) => all.reduce((most, one) => Math.max(most, one), peak), 0);
  const cepstra = normalized(energies.map(all => cepstrum(all, Math.max(loudest * audible, Number.MIN_VALUE))));
  const slopes = normalized(
    cepstra.map((own, index) => {
      const [before, after] = [cepstra[Math.max(0, index - 2)], cepstra[Math.min(cepstra.length - 1, index + 2)]];
      return own.map((_, k) => (after?.[k] ?? 0) - (before?.[k] ?? 0));
    }),
  );
  return cepstra.map((vector, index) => Float64Array.of(...vector, ...(slopes[index] ?? [])));
}

/** A sample is the mean of those that it stands for, which softens what would be folded back. */
function resample(samples: Float32Array, rate: number): Float32Array {
  const step = rate / comparedRate;
  return Float32Array.from({length: Math.floor(samples.length / step)}, (_, index) => {
    const from = Math.floor(index * step);
    const to = Math.max(from + 1, Math.floor((index + 1) * step));
    let sum = 0;
    for (let at = from; at < to; at++) sum += samples[at] ?? 0;
    return sum / (to - from);
  });
}

const hamming = Float64Array.from({length: window}, (_, n) => 0.54 - 0.46 * Math.cos((2 * Math.PI * n) / (window - 1)));

function spectrum(speech: Float32Array, from: number): Float64Array {
  const [real, imaginary] = [new Float64Array(size), new Float64Array(size)];
  for (let n = 0; n < window; n++) {
    // High tones are softer in every voice: their share is raised.
    real[n] = ((speech[from + n] ?? 0) - 0.97 * (speech[from + n - 1] ?? 0)) * (hamming[n] ?? 0);
  }
  transform(real, imaginary);
  return Float64Array.from({length: lines}, (_, line) => (real[line] ?? 0) ** 2 + (imaginary[line] ?? 0) ** 2);
}

const [cosines, sines] = [Math.cos, Math.sin].map(wave =>
  Float64Array.from({length: size / 2}, (_, turn) => wave((-2 * Math.PI * turn) / size)),
);

/** The discrete Fourier transform, in place (Cooley and Tukey, 1965). */
function transform(real: Float64Array, imaginary: Float64Array): void {
  for (let index = 1, reversed = 0; index < size; index++) {
    let bit = size >> 1;
    for (; reversed & bit; bit >>= 1) reversed ^= bit;
    reversed ^= bit;
    if (index >= reversed) continue;
    const kept = real[index] ?? 0;
    real[index] = real[reversed] ?? 0;
    real[reversed] = kept;
  }
  for (let length = 2; length <= size; length *= 2) {
    const [half, stride] = [length / 2, size / length];
    for (let at = 0; at < size; at += length) {
      for (let turn = 0; turn < half; turn++) {
        const [cosine, sine] = [cosines?.[turn * stride] ?? 0, sines?.[turn * stride] ?? 0];
        const [near, far] = [at + turn, at + turn + half];
        const [re, im] = [real[far] ?? 0, imaginary[far] ?? 0];
        const [turnedRe, turnedIm] = [re * cosine - im * sine, re * sine + im * cosine];
        real[far] = (real[near] ?? 0) - turnedRe;
        imaginary[far] = (imaginary[near] ?? 0) - turnedIm;
        real[near] = (real[near] ?? 0) + turnedRe;
        imaginary[near] = (imaginary[near] ?? 0) + turnedIm;
      }
    }
  }
}

/** A triangle over the lines of a spectrum, from the first line on that it lets through. */
interface Filter {
  readonly from: number;
  readonly weights: Float64Array;
}

/** Bands as wide as the ear's. */
function filtersOf(stretch: number): readonly Filter[] {
  const mel = (hertz: number) => 2595 * Math.log10(1 + hertz / 700);
  const [lowest, highest] = [mel(80 * stretch), mel(6600 * stretch)];
  const edge = (index: number) => lowest + ((highest - lowest) * index) / (bands + 1);
  return Array.from({length: bands}, (_, band) => {
    const [low, middle, high] = [edge(band), edge(band + 1), edge(band + 2)];
    const all = Array.from({length: lines}, (_unused, line) => {
      const at = mel((line * comparedRate) / size);
      return Math.max(0, Math.min((at - low) / (middle - low), (high - at) / (high - middle)));
    });
    const from = all.findIndex(weight => weight > 0);
    return {from, weights: Float64Array.from(all.slice(from, all.findLastIndex(weight => weight > 0) + 1))};
  });
}

function energyOf(power: Float64Array, {from, weights}: Filter): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += (weights[index] ?? 0) * (power[from + index] ?? 0);
  return sum;
}

const waves = Array.from({length: coefficients}, (_, k) =>
  Float64Array.from({length: bands}, (_unused, band) => Math.cos((Math.PI * k * (band + 0.5)) / bands)),
);

function cepstrum(energies: Float64Array, floor: number): Float64Array {
  const logs = energies.map(energy => Math.log(Math.max(energy, floor)));
  return Float64Array.from(waves, wave => wave.reduce((sum, value, band) => sum + value * (logs[band] ?? 0), 0));
}

function normalized(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const mean = vectors[0]?.map((_, k) => vectors.reduce((sum, vector) => sum + (vector[k] ?? 0), 0) / vectors.length);
  const spread = mean?.map((middle, k) =>
    Math.sqrt(vectors.reduce((sum, vector) => sum + ((vector[k] ?? 0) - middle) ** 2, 1e-9) / vectors.length),
  );
  return vectors.map(vector => vector.map((value, k) => (value - (mean?.[k] ?? 0)) / (spread?.[k] ?? 1)));
}
