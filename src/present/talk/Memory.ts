import {hashOf, slideInHash} from '../address';
import {elapsedAt, toSend} from '../clock';
import {talkState, type TalkState} from '../messages';
import type {Beginning} from './beginning';

/** What a window of the audience remembers of its talk, should it be loaded again. */
export class Memory {
  private readonly key: string;

  public constructor(name: string) {
    this.key = `lecture/${name}/talk`;
  }

  public keep(state: TalkState): void {
    sessionStorage.setItem(this.key, JSON.stringify({...state, clock: toSend(state.clock)}));
    if (state.slide !== undefined) history.replaceState(null, '', hashOf(state.slide));
  }

  /**
   * How the talk begins: where it was, if the address is still that of the remembered slide; otherwise anew, at the slide
   * of the address.
   */
  public beginning(locale: string): Beginning {
    const slide = slideInHash(location.hash);
    const before = this.read();
    if (before?.slide !== undefined && before.slide === slide) {
      return {...before, slide, clock: {...before.clock, passed: elapsedAt(before.clock, Date.now())}};
    }
    return {slide, black: false, captions: false, locale, clock: {passed: 0, since: null}};
  }

  private read(): TalkState | undefined {
    try {
      return talkState.safeParse(JSON.parse(sessionStorage.getItem(this.key) ?? 'null')).data;
    } catch {
      return undefined;
    }
  }
}
