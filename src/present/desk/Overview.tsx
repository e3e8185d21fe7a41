/** @jsxImportSource preact */
import {useEffect, useRef} from 'preact/hooks';
import type {Words} from '../words';
import type {ChapterOutline} from '../outline';

interface OverviewProps {
  readonly chapters: readonly ChapterOutline[];
  readonly slide: string | undefined;
  readonly words: Words;
  readonly go: (slide: string) => void;
}

/** All slides, by chapter. */
export function Overview({chapters, slide, words, go}: OverviewProps) {
  const grid = useRef<HTMLElement>(null);
  // The keys of the arrows walk from the slide that is shown.
  useEffect(() => {
    const button = grid.current?.querySelector<HTMLElement>('.current') ?? grid.current?.querySelector('button');
    button?.focus();
    button?.scrollIntoView({block: 'center'});
  }, [slide]);
  return (
    <section class="overview" aria-label={words.overview} ref={grid} onKeyDown={walk}>
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

/** Goes to the neighbour that an arrow points to. */
function walk(event: KeyboardEvent & {readonly currentTarget: HTMLElement}): void {
  const {key, currentTarget} = event;
  const buttons = [...currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex(button => button === document.activeElement);
  const here = buttons[at]?.getBoundingClientRect();
  const column = (button: HTMLElement) => Math.abs(button.getBoundingClientRect().left - (here?.left ?? 0));
  const rows = {
    ArrowDown: buttons.slice(at + 1).filter(button => button.getBoundingClientRect().top > (here?.top ?? 0)),
    ArrowUp: buttons
      .slice(0, Math.max(0, at))
      .reverse()
      .filter(button => button.getBoundingClientRect().top < (here?.top ?? 0)),
  }[key];
  const row = rows?.filter(button => button.getBoundingClientRect().top === rows[0]?.getBoundingClientRect().top);
  const beside = {ArrowRight: buttons[at + 1], ArrowLeft: buttons[at - 1]}[key];
  const wanted = row ? row.toSorted((a, b) => column(a) - column(b))[0] : beside;
  if (rows === undefined && !key.startsWith('Arrow')) return;
  event.preventDefault();
  wanted?.focus();
}
