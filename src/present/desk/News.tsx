/** @jsxImportSource preact */
import type {ServerNews, TalkState} from '../messages';
import type {Words} from '../words';

interface NewsProps {
  readonly news: ServerNews | undefined;
  readonly recording: TalkState['recording'];
  readonly words: Words;
  readonly reload: () => void;
}

/** What has become of the server and of the recording, where the lecturer should know. */
export function News({news, recording, words, reload}: NewsProps) {
  return (
    <>
      {news && news.state !== 'there' && <ServerLine {...{news, words, reload}} />}
      {recording && <RecordingLine {...{recording, words}} />}
    </>
  );
}

function ServerLine({news, words, reload}: Pick<NewsProps, 'words' | 'reload'> & {readonly news: ServerNews}) {
  const texts = {there: '', lost: words.serverLost, back: words.serverBack, edited: words.edited, broken: words.broken};
  return (
    <p class="news" role="status">
      {texts[news.state]}
      {news.message && <small>{news.message.split('\n', 1)[0]}</small>}
      {(news.state === 'back' || news.state === 'edited') && <button onClick={reload}>{words.loadAgain}</button>}
    </p>
  );
}

interface RecordingLineProps {
  readonly recording: NonNullable<TalkState['recording']>;
  readonly words: Words;
}

function RecordingLine({recording: {sound, trouble}, words}: RecordingLineProps) {
  return (
    <p class="news recording" role="status">
      {sound ? words.recording : words.recordingSilent}
      {trouble !== undefined && (
        <small>
          {words.recordingTrouble} {trouble}
        </small>
      )}
    </p>
  );
}
