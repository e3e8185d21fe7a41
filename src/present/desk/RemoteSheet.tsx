/** @jsxImportSource preact */
import encodeQR from 'qr';
import type {RemoteStatus} from '../remote/protocol';
import type {Words} from '../words';

interface RemoteSheetProps {
  readonly remote: RemoteStatus | undefined;
  readonly words: Words;
}

/** How a phone becomes the remote. */
export function RemoteSheet({remote, words}: RemoteSheetProps) {
  return (
    <div class="sheet">
      <section class="remote" aria-label={words.actions.remote}>
        <h2>{words.actions.remote}</h2>
        {!remote && <p>{words.remoteOff}</p>}
        {remote && remote.address === undefined && <p>{words.remoteNoNetwork}</p>}
        {remote?.address !== undefined && (
          <>
            <img
              src={`data:image/svg+xml,${encodeURIComponent(encodeQR(remote.address, 'svg', {border: 2}))}`}
              alt="QR"
            />
            <p>{words.remoteHint}</p>
            <p class="address">{remote.address.split('#', 1)[0]}</p>
            <p class="code">{remote.code}</p>
            <p>{words.remotePhones(remote.phones)}</p>
          </>
        )}
      </section>
    </div>
  );
}
