/** The phone's page. It holds nothing of the talk. */
export const remotePage = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, user-scalable=no" />
    <link rel="icon" href="data:," />
    <title>Remote</title>
    <style>
      * { box-sizing: border-box; }
      body { margin: 0; height: 100dvh; display: flex; flex-direction: column; gap: 8px; padding: 8px; color: #f3f5f8; background: #0d1117;
        font: 500 17px/1.4 system-ui, sans-serif; overscroll-behavior: none; -webkit-user-select: none; user-select: none; }
      [hidden] { display: none !important; }
      header { display: flex; justify-content: space-between; font-variant-numeric: tabular-nums; color: #9aa6b2; }
      header strong { color: #f3f5f8; }
      header .over { color: #e69f00; }
      #picture { position: relative; width: 100%; aspect-ratio: 16 / 9; background: #000; border-radius: 8px; overflow: hidden; touch-action: none; }
      #picture img, #picture canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
      #picture.black img { opacity: 0.25; }
      #notes { flex: 1; overflow: auto; white-space: pre-line; }
      #notes p { margin: 0 0 8px; }
      #next { color: #9aa6b2; }
      .row { display: flex; gap: 8px; }
      button { flex: 1; min-height: 48px; border: 0; border-radius: 10px; color: inherit; background: #1f2733; font: inherit; }
      button.main { min-height: 96px; flex: 2; background: #56b4e9; color: #0d1117; }
      button.back { min-height: 96px; }
      button.on { outline: 3px solid #f3f5f8; }
      input { width: 100%; min-height: 56px; padding: 0 16px; border: 1px solid #9aa6b2; border-radius: 10px; color: inherit; background: none;
        font: 600 28px/1 ui-monospace, monospace; letter-spacing: 0.15em; text-transform: uppercase; }
    </style>
    <script type="module" src="/remote.js"></script>
  </head>
  <body>
    <form id="entrance" hidden><p id="refused"></p><input id="code" autocomplete="off" maxlength="8" aria-label="Code" /></form>
    <main id="remote" hidden style="display: contents">
      <header><strong id="number"></strong><span id="elapsed"></span><span id="remaining"></span></header>
      <div id="picture"><img alt="" /><canvas width="960" height="540"></canvas></div>
      <div class="row" id="pens"></div>
      <article id="notes"><p id="sentence"></p><p id="text"></p><p id="next"></p></article>
      <div class="row"><button id="black"></button><button id="undo"></button><button id="wipe"></button></div>
      <div class="row"><button class="back" data-do="previous">←</button><button class="main" data-do="next">→</button></div>
    </main>
  </body>
</html>
`;
