/** @jsxImportSource preact */
import {useEffect, useRef} from 'preact/hooks';
import type {Words} from '../words';
import type {ChapterOutline} from '../outline';

interface ChapterRailProps {
  readonly chapters: readonly ChapterOutline[];
  readonly slide: string | undefined;
  readonly words: Words;
  readonly go: (slide: string) => void;
}

/** Chapters to jump by, and the beats of the one being told. */
export function ChapterRail({chapters, slide, words, go}: ChapterRailProps) {
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => current.current?.scrollIntoView({block: 'nearest'}), [slide]);
  return (
    <nav class="rail" aria-label={words.chapters}>
      {chapters.map(({chapter, number, title, beats}) => {
        const [first] = beats;
        const here = beats.some(beat => beat.slide === slide);
        return (
          <section key={chapter} class={here ? 'here' : ''}>
            <button class="chapter" disabled={!first} onClick={() => first && go(first.slide)}>
              <span class="number">{number}</span>
              {title}
            </button>
            {here && (
              <ol>
                {beats.map(beat => (
                  <li key={beat.slide}>
                    <button
                      class={beat.slide === slide ? 'current' : ''}
                      aria-current={beat.slide === slide ? 'true' : undefined}
                      ref={beat.slide === slide ? current : null}
                      onClick={() => go(beat.slide)}
                    >
                      <span class="number">{beat.number}</span>
                      <span class="sentence">{beat.sentence || beat.slide}</span>
                    </button>
                  </li>
                ))}
              </ol>
            )}
          </section>
        );
      })}
    </nav>
  );
}
