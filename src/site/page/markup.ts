const icon = (path: string) =>
  `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;

/** Signs of the buttons, drawn for a square of 24. */
export const icons = {
  play: icon('M7 4.5v15l13-7.5z'),
  pause: icon('M6 4.5h4.5v15H6zM13.5 4.5H18v15h-4.5z'),
  previous: icon('M5 5h3v14H5zM19.5 5v14L9 12z'),
  next: icon('M16 5h3v14h-3zM4.5 5v14L15 12z'),
  captions: icon('M3 5h18v14H3zm2 2v10h14V7zm2 5h5v2H7zm7 0h3v2h-3z'),
  enlarge: icon('M4 4h7v2H6v5H4zm9 14h5v-5h2v7h-7z'),
  shrink: icon('M9 4h2v7H4V9h5zm4 9h7v2h-5v5h-2z'),
} as const;

/** The speeds that can be chosen. */
export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** The player's own document. No word and no value from outside is in it: those are put in as text. */
export const markup = `
<div class="player" role="group">
  <div class="screen">
    <canvas width="1280" height="720" role="img"></canvas>
    <img class="still" alt="" hidden />
    <p class="captions" hidden></p>
    <button type="button" class="start" hidden>${icons.play}</button>
    <div class="over"></div>
    <p class="notice" role="status"></p>
  </div>
  <div class="bar">
    <div class="seek">
      <div class="chapters" aria-hidden="true"></div>
      <input class="position" type="range" min="0" max="1" step="any" value="0" />
      <div class="preview" aria-hidden="true" hidden><img alt="" /><span></span></div>
    </div>
    <div class="buttons">
      <button type="button" class="previous">${icons.previous}</button>
      <button type="button" class="play">${icons.play}</button>
      <button type="button" class="next">${icons.next}</button>
      <span class="time"></span>
      <span class="chapter"></span>
      <button type="button" class="captions-on" aria-pressed="true">${icons.captions}</button>
      <select class="speed">${speeds.map(speed => `<option value="${speed}">${speed}×</option>`).join('')}</select>
      <select class="language" hidden></select>
      <button type="button" class="fullscreen">${icons.enlarge}</button>
    </div>
  </div>
</div>`;
