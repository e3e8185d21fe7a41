import {
  remoteCommand,
  remoteEvents,
  remoteStatus,
  type RemoteCommand,
  type RemoteStatus,
  type RemoteView,
} from './protocol';

/** Milliseconds between one view that is sent to the phones and the next. */
const showEvery = 200;

/** The desk's link to the phones, by way of its development server. Where there is no remote, nothing comes of it. */
export class RemoteLink {
  private linked = false;
  private due: {readonly view: RemoteView; readonly picture: Blob | undefined} | undefined;
  private sent: Blob | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param obey - does what a phone asks for.
   * @param changed - hears where the remote is, and how many phones are in.
   */
  public constructor(obey: (command: RemoteCommand) => void, changed: (status: RemoteStatus) => void) {
    const {hot} = import.meta;
    if (!hot) return;
    hot.on(remoteEvents.status, (status: unknown) => {
      const {data} = remoteStatus.safeParse(status);
      if (!data) return;
      this.linked = true;
      changed(data);
    });
    hot.on(remoteEvents.command, (command: unknown) => {
      const {data} = remoteCommand.safeParse(command);
      if (data) obey(data);
    });
    hot.on('vite:ws:connect', () => this.greet());
    this.greet();
    addEventListener('pagehide', () => hot.send(remoteEvents.bye, {}));
  }

  public greet(): void {
    import.meta.hot?.send(remoteEvents.hello, {});
  }

  /** Shows the phones what the lecturer sees, at once and then not too often. */
  public show(view: () => RemoteView, picture: Blob | undefined): void {
    if (!this.linked) return;
    this.due = {view: view(), picture};
    this.timer ??= setTimeout(() => void this.send(), showEvery);
  }

  private async send(): Promise<void> {
    const {due} = this;
    if (due) {
      const picture = due.picture === this.sent || !due.picture ? undefined : await base64(due.picture);
      this.sent = due.picture;
      import.meta.hot?.send(remoteEvents.view, {view: due.view, picture});
    }
    this.timer = undefined;
    if (this.due !== due) this.timer = setTimeout(() => void this.send(), showEvery);
  }
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
