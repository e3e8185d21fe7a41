import {channel, type ExportAnswer, type ExportRequest} from './messages';

let asked = 0;
const waiting = new Map<number, (answer: ExportAnswer) => void>();

import.meta.hot?.on(channel, (answer: ExportAnswer) => {
  waiting.get(answer.id)?.(answer);
  waiting.delete(answer.id);
});

/**
 * Asks something of the development server.
 *
 * @throws Error with the server's reason if it could not be done.
 */
export async function ask(request: ExportRequest): Promise<ExportAnswer> {
  const {hot} = import.meta;
  if (!hot) throw new Error('A film can be exported only where the development server runs.');
  const id = asked++;
  const answer = await new Promise<ExportAnswer>(resolve => {
    waiting.set(id, resolve);
    hot.send(channel, {id, request});
  });
  if (answer.failure !== undefined) throw new Error(answer.failure);
  return answer;
}
