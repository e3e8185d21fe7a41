import {pauseCost, type Language} from './language';

const fullWidth = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u;

/** Words that lean on the one before them: 때, 것, 수 and the like. */
const leaning = /^(때|것|수|뿐|줄|데|채|만큼|대로|위|아래|쪽|뒤|앞|둘레|사이|가운데|않|못하)/u;
/** Particles and endings after which a clause pauses. */
const closing = /(을|를|이|가|에|에서|로|면|고|며|도|서|게|와|과|만|부터|까지)$/u;

function koreanBreakCost(word: string, next: string): number {
  const pause = pauseCost(word);
  if (pause !== undefined) return pause;
  const lean = leaning.test(next) ? 1.5 : 0;
  if (closing.test(word)) return 0.6 + lean;
  // A word that ends in ㄴ, ㄹ or 의 mostly describes the next one.
  const final = ((word.codePointAt(word.length - 1) ?? 0) - 0xac00) % 28;
  const describes = final === 4 || final === 8 || word.endsWith('의');
  return (describes ? 1.5 : 1) + lean;
}

const spokenSymbols = /[0-9A-Za-z%×=+\-−]/gu;

export const ko: Language = {
  captions: {
    lineWidth: 16,
    rate: 12,
    width: character => (fullWidth.test(character) ? 1 : 0.5),
    breakCost: koreanBreakCost,
  },
  // A Hangul block is a syllable; a digit, Latin letter or sign in Korean speech is about one as well.
  pace: {
    rate: 5.5,
    units: sentence => (sentence.match(/[가-힣]/gu)?.length ?? 0) + (sentence.match(spokenSymbols)?.length ?? 0),
  },
  desk: {
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
    recording: '녹화 중',
    recordingSilent: '소리 없이 녹화 중',
    recordingTrouble: '녹화:',
    remoteHint: '휴대전화 카메라로 코드를 비추거나 이 주소에서 입력하세요. 휴대전화가 같은 네트워크에 있어야 합니다.',
    remoteOff: '“npm start -- --remote”로 시작하면 휴대전화를 리모컨으로 쓸 수 있습니다.',
    remoteNoNetwork: '이 컴퓨터는 휴대전화와 함께 쓸 네트워크에 연결되어 있지 않습니다.',
    remotePhones: count => (count === 0 ? '연결된 휴대전화 없음' : `휴대전화 ${count}대`),
    remaining: '남은 시간',
    over: '초과',
    timeOfDay: '현재 시각',
    planInMinutes: '예정 길이(분)',
    minutes: '분',
    serverLost: '서버가 멈추었습니다. 청중 화면은 그대로이고 발표는 계속됩니다.',
    serverBack: '서버가 돌아왔습니다. 고친 내용은 다시 불러온 뒤에 보입니다.',
    edited: '다시 불러와야 보이는 수정이 있습니다.',
    broken: '수정한 파일에 잘못이 있습니다. 청중 화면은 그대로입니다.',
    loadAgain: '청중 화면 다시 불러오기',
    pens: {ink: '흰 펜', accent: '파란 펜', warn: '주황 펜', good: '초록 펜'},
    eraser: '지우개',
    undo: '되돌리기',
    wipe: '모두 지우기',
    presentHint: '이 창은 청중 화면이 되고, 노트와 다음 그림과 시계가 있는 발표자 화면이 따로 열립니다.',
    actions: {
      next: '다음 슬라이드',
      previous: '앞 슬라이드의 끝으로',
      skip: '움직임의 끝이나 다음 슬라이드의 끝으로 바로',
      replay: '이 슬라이드 다시 재생',
      first: '처음 슬라이드',
      last: '마지막 슬라이드',
      black: '화면 끄기',
      captions: '자막',
      record: '강연 녹화',
      laser: '레이저 포인터',
      pen: '펜',
      overview: '모든 슬라이드',
      goto: '슬라이드로 이동',
      notesDown: '노트 아래로',
      notesUp: '노트 위로',
      remote: '휴대전화 리모컨',
      larger: '노트 크게',
      smaller: '노트 작게',
      fullscreen: '전체 화면',
      start: '전체 화면 시작',
      desk: '발표자 화면 열기',
      help: '단축키',
      close: '닫기',
    },
  },
  handout: {
    contents: '차례',
    notes: '강의 노트',
    picture: number => `그림 ${number}`,
    extent: (chapters, pictures, minutes) => `${chapters}개 장  ·  그림 ${pictures}개  ·  ${minutes}분`,
    pictures: count => `그림 ${count}개`,
  },
  site: {
    play: '재생',
    pause: '일시정지',
    previousBeat: '앞 장면으로',
    nextBeat: '다음 장면으로',
    position: '재생 위치',
    captions: '자막',
    speed: '재생 속도',
    language: '언어',
    volume: '음량',
    mute: '소리 끄기',
    unmute: '소리 켜기',
    fullscreen: '전체 화면',
    leaveFullscreen: '전체 화면 끝내기',
    chapter: number => `${number}장`,
    transcript: '대본',
    picture: number => `그림 ${number}`,
    playFrom: time => `${time}(으)로 가기`,
    skip: '대본으로 건너뛰기',
    copyAddress: '이 순간의 주소 복사',
    copied: '주소를 복사했습니다.',
    extent: (chapters, minutes) => `${chapters}개 장  ·  ${minutes}분`,
    withoutScript: '영상을 재생하려면 자바스크립트가 필요합니다. 말과 그림은 모두 아래에 있습니다.',
    picturesOnly: '이 브라우저에서는 장면을 재생할 수 없어 그림으로 보여 드립니다.',
    failed: why => `강의를 불러오지 못했습니다: ${why}. 페이지를 다시 불러와 주세요.`,
  },
};
