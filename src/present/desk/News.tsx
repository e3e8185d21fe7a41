/** @jsxImportSource preact */
import type {ServerNews} from '../messages';
import type {Words} from '../words';

interface NewsProps {
  readonly news: ServerNews | undefined;
  readonly words: Words;
  readonly reload: () => void;
}

/** What has become of the server, where the lecturer should know. */
export function News({news, words, reload}: NewsProps) {
  if (!news || news.state === 'there') return null;
  const text = {lost: words.serverLost, back: words.serverBack, edited: words.edited, broken: words.broken}[news.state];
  return (
    <p class="news" role="status">
      {text}
      {news.message && <small>{news.message.split('\n', 1)[0]}</small>}
      {(news.state === 'back' || news.state === 'edited') && <button onClick={reload}>{words.loadAgain}</button>}
    </p>
  );
}
