export {captionGap, captionLimits, captionSeconds, captionWidth, splitCaptions, type CaptionLimits} from './captions';
export {toChapterList} from './chapterList';
export {
  defineScript,
  type BeatOf,
  type BeatScript,
  type ChapterScript,
  type InAnyLanguage,
  type WordOf,
} from './chapterScript';
export type {Localized} from './locale';
export {captionCues, holdSeconds, pauseSeconds, speechSeconds, type CaptionCue} from './pace';
export {reword, translate, type Rewording, type Translation} from './retell';
export {toSrt, toVtt} from './subtitles';
export type {BeatSpan, CaptionSpan, ChapterSpan, FrameSpan, Timeline} from './timeline';
export {defineTruth, type BeatTruth, type ChapterTruth, type TruePoint, type TrueSeries} from './truth';
