import {pauseCost, type Language} from './language';

/** Words that belong to the one after them. */
const leading = /^(a|an|the|of|to|in|on|at|by|for|with|from|and|or|but|its|is|are|that|this|no|not|as)$/iu;

function englishBreakCost(word: string): number {
  return pauseCost(word) ?? (leading.test(word) ? 1.6 : 1);
}

const plural = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

export const en: Language = {
  captions: {lineWidth: 42, rate: 20, width: () => 1, breakCost: englishBreakCost},
  // 150 words a minute.
  pace: {rate: 150 / 60, units: sentence => sentence.trim().split(/\s+/u).length},
  desk: {
    present: 'Present',
    current: 'Now',
    next: 'Next',
    lastSlide: 'This is the last slide.',
    notes: 'Notes',
    chapters: 'Chapters',
    overview: 'All slides',
    goTo: 'Go to',
    goToHint: 'Number (4.3) or words',
    nothingFound: 'No slide has these words.',
    keys: 'Keys',
    language: 'Language',
    elapsed: 'Elapsed',
    planned: 'Planned',
    run: 'Start',
    pause: 'Pause',
    reset: 'Reset',
    onTime: 'on time',
    behind: by => `${by} behind`,
    ahead: by => `${by} ahead`,
    kept: steps => `${steps} more to come`,
    moving: 'moving',
    isBlack: 'The screen is black.',
    alone: 'The audience has no window yet.',
    aloneHint: 'Open it, move it to the projector, and press F there for full screen.',
    openAudience: 'Open the audience’s window',
    windowHint: 'F  full screen  ·  D  desk  ·  ?  keys',
    presentFromStart: 'Present from the start',
    presentFromHere: 'Present from here',
    trouble: 'This scene has failed:',
    recording: 'Recording',
    recordingSilent: 'Recording without sound',
    recordingTrouble: 'Recording:',
    remaining: 'Remaining',
    over: 'over time',
    timeOfDay: 'Time of day',
    planInMinutes: 'Planned length in minutes',
    minutes: 'min',
    serverLost: 'The server has stopped. The audience keeps its picture, and the talk goes on.',
    serverBack: 'The server is back. Edits are seen after loading again.',
    edited: 'Something was edited that is seen only after loading again.',
    broken: 'An edit has a mistake. The audience keeps what it has.',
    loadAgain: 'Load the audience’s window again',
    pens: {ink: 'white pen', accent: 'blue pen', warn: 'orange pen', good: 'green pen'},
    eraser: 'Eraser',
    undo: 'Undo',
    wipe: 'Wipe',
    presentHint:
      'This window becomes the audience’s; the desk opens as a second one, with your notes, the next picture and the clock.',
    actions: {
      next: 'next slide',
      previous: 'back to the end of the slide before',
      skip: 'end of the movement, or of the next slide, at once',
      replay: 'play this slide again',
      first: 'first slide',
      last: 'last slide',
      black: 'black screen',
      captions: 'captions',
      record: 'record the talk',
      laser: 'laser pointer',
      pen: 'pen',
      overview: 'all slides',
      goto: 'go to a slide',
      notesDown: 'scroll the notes down',
      notesUp: 'scroll the notes up',
      larger: 'larger notes',
      smaller: 'smaller notes',
      fullscreen: 'full screen',
      start: 'full screen, and never back',
      desk: 'open the desk',
      help: 'keys',
      close: 'close',
    },
  },
  handout: {
    contents: 'Contents',
    notes: 'Notes',
    picture: number => `Picture ${number}`,
    extent: (chapters, pictures, minutes) =>
      [plural(chapters, 'chapter'), plural(pictures, 'picture'), plural(minutes, 'minute')].join('  ·  '),
    pictures: count => plural(count, 'picture'),
  },
};
