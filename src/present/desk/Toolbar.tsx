/** @jsxImportSource preact */
import type {Action} from '../keys';
import type {Command, TalkState} from '../messages';
import type {Words} from '../words';
import type {Place} from './plan';
import type {ChapterOutline} from '../outline';

interface ToolbarProps {
  readonly state: TalkState | undefined;
  readonly place: Place | undefined;
  readonly chapters: readonly ChapterOutline[];
  readonly words: Words;
  readonly locale: string;
  readonly pointing: boolean;
  readonly drawing: boolean;
  /** Whether phones may be the remote. */
  readonly remote: boolean;
  readonly tell: (command: Command) => void;
  readonly act: (action: Action) => void;
}

/** Where the talk is, its languages, and what else can be switched. */
export function Toolbar({state, place, chapters, words, locale, pointing, drawing, remote, tell, act}: ToolbarProps) {
  const slides = chapters.reduce((sum, {beats}) => sum + beats.length, 0);
  const switches: readonly (readonly [Action, string, boolean])[] = [
    ['captions', 'C', state?.captions ?? false],
    ['laser', 'L', pointing],
    ['pen', 'W', drawing],
    ['black', 'B', state?.black ?? false],
    ['voice', 'V', state !== undefined && state.voice !== 'off'],
    ['record', 'R', state?.recording !== undefined],
    ['overview', 'O', false],
    ['goto', 'G', false],
    ...(remote ? ([['remote', 'Q', false]] as const) : []),
    ['help', '?', false],
  ];
  return (
    <header class="toolbar">
      <p class="where">
        {place && (
          <>
            <strong>
              {place.chapter.number} {place.chapter.title}
            </strong>
            <span>
              {place.ordinal} / {slides}
            </span>
          </>
        )}
      </p>
      {state && state.locales.length > 1 && (
        <div class="languages" role="group" aria-label={words.language}>
          {state.locales.map(language => (
            <button
              key={language}
              class={language === locale ? 'on' : ''}
              aria-pressed={language === locale}
              onClick={() => tell({do: 'locale', locale: language})}
            >
              {nameOfLanguage(language)}
            </button>
          ))}
        </div>
      )}
      <div class="switches">
        {switches.map(([action, key, on]) => (
          <button key={action} class={on ? 'on' : ''} aria-pressed={on} onClick={() => act(action)}>
            {words.actions[action]}
            <kbd>{key}</kbd>
          </button>
        ))}
      </div>
    </header>
  );
}

/** A language in its own name. */
function nameOfLanguage(locale: string): string {
  try {
    return new Intl.DisplayNames([locale], {type: 'language'}).of(locale) ?? locale;
  } catch {
    return locale;
  }
}
