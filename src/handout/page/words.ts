/** The few words that a handout has beside those of the lecture. */
export interface Words {
  readonly contents: string;
  readonly notes: string;
  /** What a picture is called to those who cannot see it. */
  readonly picture: (number: string) => string;
  /** How much there is, under the title. */
  readonly extent: (chapters: number, pictures: number, minutes: number) => string;
  /** How much there is in a chapter. */
  readonly pictures: (count: number) => string;
}

const plural = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

const english: Words = {
  contents: 'Contents',
  notes: 'Notes',
  picture: number => `Picture ${number}`,
  extent: (chapters, pictures, minutes) =>
    [plural(chapters, 'chapter'), plural(pictures, 'picture'), plural(minutes, 'minute')].join('  ·  '),
  pictures: count => plural(count, 'picture'),
};

const korean: Words = {
  contents: '차례',
  notes: '강의 노트',
  picture: number => `그림 ${number}`,
  extent: (chapters, pictures, minutes) => `${chapters}개 장  ·  그림 ${pictures}개  ·  ${minutes}분`,
  pictures: count => `그림 ${count}개`,
};

/** A language without words of its own gets the English ones. */
export function wordsIn(locale: string): Words {
  return locale.split('-')[0] === 'ko' ? korean : english;
}
