import {readFile} from 'node:fs/promises';
import {z} from 'zod';
import {VoiceError} from './VoiceError';

const seconds = z.number().min(0).max(86_400);

/** What stands beside a take, in `BEAT.json`. */
export const takeNote = z.strictObject({
  /** The sentence as it was when it was recorded, without marks. */
  sentence: z.string(),
  from: z.enum(['microphone', 'engine', 'import', 'file']),
  /** Of the audio that it belongs to. */
  sha256: z.string(),
  /** When marks are heard, in seconds from the start of the file. */
  taps: z.record(z.string().max(100), seconds).default({}),
  words: z.array(z.strictObject({text: z.string(), from: seconds, to: seconds})).optional(),
});

/** What is known of a take: what was said, how it came about, and when its marks and words are heard in the file. */
export type TakeNote = Readonly<z.output<typeof takeNote>>;

/**
 * Reads what is known of a take; undefined if nothing is.
 *
 * @throws VoiceError if it cannot be understood.
 */
export async function readNote(file: string): Promise<TakeNote | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return takeNote.parse(JSON.parse(text));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const reason = issue ? `${issue.path.join('.') || 'it'}: ${issue.message}` : 'it is no JSON';
    throw new VoiceError(
      `${file} cannot be understood: ${reason}. Remove it, or lecture narrate --adopt writes it anew.`,
    );
  }
}

/** The text of a note's file. */
export function writeNote(note: TakeNote): string {
  return `${JSON.stringify(note, undefined, 2)}\n`;
}
