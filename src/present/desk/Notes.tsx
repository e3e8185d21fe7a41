/** @jsxImportSource preact */
import type {Words} from '../words';
import type {Place} from './plan';

interface NotesProps {
  readonly place: Place | undefined;
  readonly trouble: string | undefined;
  readonly words: Words;
  /** 1 for the usual one. */
  readonly size: number;
}

/** What to say, and what to know. */
export function Notes({place, trouble, words, size}: NotesProps) {
  return (
    <article class="notes" key={place?.beat.slide} style={{'--size': size}}>
      {trouble && (
        <p class="trouble" role="alert">
          <strong>{words.trouble}</strong> {trouble}
        </p>
      )}
      <p class="sentence">{place?.beat.sentence}</p>
      <h2>{words.notes}</h2>
      {place?.beat.notes.split('\n').map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </article>
  );
}
