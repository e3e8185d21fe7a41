/** What the studio says beside the words of the lecture. */
const english = {
  title: 'Studio',
  record: 'Record',
  stop: 'Stop',
  again: 'Record again',
  keep: 'Keep, and go on',
  listen: 'Listen',
  previous: 'The take before',
  tap: 'Tap a mark',
  next: 'Next',
  back: 'Back',
  queue: (left: number) => `${left} to record`,
  done: 'Everything is recorded.',
  recording: 'Recording …',
  kept: 'Kept. Listen, and tap C at each mark.',
  tapped: (mark: string) => `Tapped: ${mark}`,
  clipped: 'Too loud: it is clipped. Move away from the microphone.',
  quiet: 'Too quiet: move closer to the microphone.',
  noisy: 'The room is noisy: its noise will be heard.',
  good: 'The level is good.',
};

type StudioWords = typeof english;

const korean: StudioWords = {
  title: '녹음실',
  record: '녹음',
  stop: '멈춤',
  again: '다시 녹음',
  keep: '두고 다음으로',
  listen: '듣기',
  previous: '앞 녹음',
  tap: '표시 찍기',
  next: '다음',
  back: '앞',
  queue: left => `녹음할 것 ${left}개`,
  done: '모두 녹음했습니다.',
  recording: '녹음 중 …',
  kept: '두었습니다. 들으면서 표시마다 C를 누르세요.',
  tapped: mark => `찍음: ${mark}`,
  clipped: '너무 커서 깨졌습니다. 마이크에서 물러나세요.',
  quiet: '너무 작습니다. 마이크에 다가가세요.',
  noisy: '방이 시끄럽습니다. 잡음이 들립니다.',
  good: '크기가 알맞습니다.',
};

export function studioWords(locale: string): StudioWords {
  return locale.split('-')[0] === 'ko' ? korean : english;
}
