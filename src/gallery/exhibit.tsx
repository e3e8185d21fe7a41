import {Layout, makeScene2D, Rect, type Node} from '@motion-canvas/2d';
import {Vector2, waitFor, type FullSceneDescription, type ThreadGenerator} from '@motion-canvas/core';
import {Label} from '../components/Label';
import {frameSize, regionsOf} from '../stage/regions';
import {loadFonts} from '../stage/fonts';
import {dark} from '../theme/theme';

/** One component in one state. */
export interface Exhibit {
  /** The component, and what is to be seen of it. */
  readonly name: string;
  /** Builds it for a box of this size, its centre at the origin. */
  readonly build: (room: Vector2) => Node | readonly Node[];
  /** Moves it, where moving is what it is for. */
  readonly play?: () => ThreadGenerator;
}

/** Seconds that a scene of the gallery lasts at least. */
const dwell = 2;

/** Makes a scene of exhibits, each in a box of its own with its name below: `columns` of them side by side. */
export function makeExhibition(columns: number, make: () => readonly Exhibit[]): FullSceneDescription {
  const description = makeScene2D(function* (view) {
    yield loadFonts();
    const {color, size} = dark;
    const {safe} = regionsOf(dark);
    view.add(new Rect({size: [frameSize.width, frameSize.height], fill: color.background}));
    const exhibits = make();
    const rows = Math.ceil(exhibits.length / columns);
    const cell = new Vector2(
      (safe.width - (columns - 1) * size.gap) / columns,
      (safe.height - (rows - 1) * size.gap) / rows,
    );
    const box = cell.addY(-1.4 * size.label);
    exhibits.forEach(({name, build}, index) => {
      const place = new Vector2(
        safe.left + cell.x / 2 + (index % columns) * (cell.x + size.gap),
        safe.top + box.y / 2 + Math.floor(index / columns) * (cell.y + size.gap),
      );
      const built = build(box.sub(2 * size.gap));
      view.add([
        new Rect({position: place, size: box, radius: size.corner, fill: color.panel}),
        new Layout({position: place, children: built}),
        new Label({text: name, position: place.addY(box.y / 2 + 0.75 * size.label)}),
      ]);
    });
    for (const {play} of exhibits) if (play) yield* play();
    yield* waitFor(dwell);
  });
  return description as FullSceneDescription;
}
