export {captionGap, captionLimits, captionSeconds, captionWidth, splitCaptions, type CaptionLimits} from './captions';
export {toChapterList} from './chapterList';
export {
  defineScript,
  type BeatOf,
  type BeatScript,
  type ChapterScript,
  type BeatScripts,
  type InAnyLanguage,
  type MarkOf,
  type MarksOf,
  type Question,
  type WordOf,
  type WrittenBeat,
} from './chapterScript';
export {defineLesson, type LessonDefinition} from './lesson';
export type {Localized} from './locale';
export {marksOf, plainSentence, type Mark, type Marked, type MarksIn} from './marks';
export {captionCues, holdSeconds, pauseSeconds, speechSeconds, tell, type CaptionCue, type Told} from './pace';
export {reword, translate, type Marks, type Rewording, type Translation} from './retell';
export type {Spoken, SpokenWord, Voice} from './spoken';
export {toSrt, toVtt} from './subtitles';
export type {BeatSpan, CaptionSpan, ChapterSpan, CueSpan, FrameSpan, Timeline} from './timeline';
export {defineTruth, type BeatTruth, type ChapterTruth, type Counter, type TruePoint, type TrueSeries} from './truth';
