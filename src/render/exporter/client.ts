import {makePlugin} from '@motion-canvas/core';
import {FilmExporter} from './FilmExporter';

/** The part of the exporter that the editor loads. */
export default makePlugin({
  name: 'activation-lecture/web-codecs',
  player: player => FilmExporter.watch(player),
  renderer: renderer => FilmExporter.renderedBy(renderer),
  exporters: () => [FilmExporter],
});
