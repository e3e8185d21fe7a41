import type {Action} from './keys';

/** What the windows of a talk say beside the words of the lecture. */
export interface Words {
  /** In the editor. */
  readonly present: string;
  readonly presentFromStart: string;
  readonly presentFromHere: string;
  readonly presentHint: string;
  readonly current: string;
  readonly next: string;
  /** Instead of a next picture, at the end. */
  readonly lastSlide: string;
  readonly notes: string;
  readonly chapters: string;
  readonly overview: string;
  readonly goTo: string;
  readonly goToHint: string;
  readonly nothingFound: string;
  readonly keys: string;
  readonly language: string;
  readonly elapsed: string;
  readonly planned: string;
  readonly run: string;
  readonly pause: string;
  readonly reset: string;
  readonly onTime: string;
  readonly behind: (by: string) => string;
  readonly ahead: (by: string) => string;
  /** How many steps are still to be played. */
  readonly kept: (steps: number) => string;
  readonly moving: string;
  readonly isBlack: string;
  /** The desk has nobody to talk to. */
  readonly alone: string;
  readonly aloneHint: string;
  readonly openAudience: string;
  /** In the audience's window, while the mouse moves and it is not in full screen. */
  readonly windowHint: string;
  /** Before what went wrong in a scene. */
  readonly trouble: string;
  readonly actions: Readonly<Record<Action, string>>;
}

const english: Words = {
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
  presentHint:
    'This window becomes the audience’s; the desk opens as a second one, with your notes, the next picture and the clock.',
  actions: {
    next: 'next slide',
    previous: 'back to the end of the slide before',
    skip: 'end of the next slide at once',
    first: 'first slide',
    last: 'last slide',
    black: 'black screen',
    captions: 'captions',
    laser: 'laser pointer',
    overview: 'all slides',
    goto: 'go to a slide',
    fullscreen: 'full screen',
    desk: 'open the desk',
    help: 'keys',
    close: 'close',
  },
};

const korean: Words = {
  present: '발표',
  current: '지금',
  next: '다음',
  lastSlide: '마지막 슬라이드입니다.',
  notes: '강의 노트',
  chapters: '차례',
  overview: '모든 슬라이드',
  goTo: '이동',
  goToHint: '번호(4.3)나 낱말',
  nothingFound: '이 낱말이 있는 슬라이드가 없습니다.',
  keys: '단축키',
  language: '언어',
  elapsed: '지난 시간',
  planned: '예정',
  run: '시작',
  pause: '멈춤',
  reset: '처음부터',
  onTime: '예정대로',
  behind: by => `${by} 늦음`,
  ahead: by => `${by} 빠름`,
  kept: steps => `${steps}개 더 이어짐`,
  moving: '움직이는 중',
  isBlack: '화면이 꺼져 있습니다.',
  alone: '청중 화면이 아직 없습니다.',
  aloneHint: '창을 열어 프로젝터로 옮긴 뒤, 그 창에서 F를 누르면 전체 화면이 됩니다.',
  openAudience: '청중 화면 열기',
  windowHint: 'F  전체 화면  ·  D  발표자 화면  ·  ?  단축키',
  presentFromStart: '처음부터 발표',
  presentFromHere: '여기부터 발표',
  trouble: '장면에 문제가 생겼습니다.',
  presentHint: '이 창은 청중 화면이 되고, 노트와 다음 그림과 시계가 있는 발표자 화면이 따로 열립니다.',
  actions: {
    next: '다음 슬라이드',
    previous: '앞 슬라이드의 끝으로',
    skip: '다음 슬라이드의 끝으로 바로',
    first: '처음 슬라이드',
    last: '마지막 슬라이드',
    black: '화면 끄기',
    captions: '자막',
    laser: '레이저 포인터',
    overview: '모든 슬라이드',
    goto: '슬라이드로 이동',
    fullscreen: '전체 화면',
    desk: '발표자 화면 열기',
    help: '단축키',
    close: '닫기',
  },
};

/** A language without words of its own gets the English ones. */
export function wordsIn(locale: string): Words {
  return locale.split('-')[0] === 'ko' ? korean : english;
}
