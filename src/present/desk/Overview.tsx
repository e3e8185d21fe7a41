/** @jsxImportSource preact */
import {useEffect, useRef} from 'preact/hooks';
import type {Words} from '../words';
import type {RehearsedChapter} from '../Rehearsal';

interface OverviewProps {
  readonly chapters: readonly RehearsedChapter[];
  readonly slide: string | undefined;
  readonly words: Words;
  readonly go: (slide: string) => void;
}

/** All slides, by chapter. */
export function Overview({chapters, slide, words, go}: OverviewProps) {
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => current.current?.scrollIntoView({block: 'center'}), [slide]);
  return (
    <section class="overview" aria-label={words.overview}>
      {chapters.map(({chapter, number, title, beats}) => (
        <section key={chapter}>
          <h2>
            <span class="number">{number}</span> {title}
          </h2>
          <div class="grid">
            {beats.map(beat => (
              <button
                key={beat.slide}
                class={beat.slide === slide ? 'current' : ''}
                ref={beat.slide === slide ? current : null}
                title={beat.sentence}
                onClick={() => go(beat.slide)}
              >
                <span class="picture">
                  {beat.picture && <img src={beat.picture.address} alt="" draggable={false} />}
                </span>
                <span class="number">{beat.number}</span>
              </button>
            ))}
          </div>
        </section>
      ))}
    </section>
  );
}
