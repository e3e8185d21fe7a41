export {RenderError, type RenderErrorCode} from './RenderError';
export {render, renderFilms, type FilmProgress, type FilmsOptions, type RenderOptions} from './render';
export type {FilmResult, FinishedFilm} from './film/film';
export type {Made, Work} from './film/makeSegments';
export {
  captionModes,
  formats,
  qualities,
  usualFrames,
  type CaptionMode,
  type Format,
  type FrameFormat,
  type Quality,
} from './film/encoding';
export type {PlannedVoice} from './film/plan';
export {voiceModes, type VoiceMode} from './film/voiceModes';
export type {Seconds, Size} from './settings';
