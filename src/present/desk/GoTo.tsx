/** @jsxImportSource preact */
import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {Words} from '../words';
import {find} from './plan';
import type {ChapterOutline} from '../outline';

interface GoToProps {
  readonly chapters: readonly ChapterOutline[];
  readonly words: Words;
  readonly go: (slide: string) => void;
}

/** As many as fit without scrolling. */
const most = 7;

/** Finds a slide by its number or its words. */
export function GoTo({chapters, words, go}: GoToProps) {
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = find(query, chapters).slice(0, most);
  // At once: what is typed next belongs into it.
  useLayoutEffect(() => input.current?.focus(), []);

  function press(event: KeyboardEvent): void {
    const by = {ArrowDown: 1, ArrowUp: -1}[event.key];
    // What is still being composed of Korean letters is not yet a word.
    if (event.isComposing) return;
    if (by !== undefined) setChosen(Math.min(found.length - 1, Math.max(0, chosen + by)));
    else if (event.key === 'Enter') {
      const beat = found[chosen];
      if (beat) go(beat.slide);
    } else return;
    event.preventDefault();
  }

  return (
    <div class="sheet">
      <section class="go-to" aria-label={words.goTo}>
        <input
          ref={input}
          placeholder={words.goToHint}
          value={query}
          onInput={({currentTarget}) => {
            setQuery(currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={press}
        />
        {query.trim() !== '' && found.length === 0 && <p>{words.nothingFound}</p>}
        <ol>
          {found.map((beat, index) => (
            <li key={beat.slide}>
              <button class={index === chosen ? 'on' : ''} onClick={() => go(beat.slide)}>
                <span class="picture">{beat.picture && <img src={beat.picture.address} alt="" />}</span>
                <span class="number">{beat.number}</span>
                <span class="sentence">{beat.sentence || beat.slide}</span>
              </button>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
