import {all, chain, delay, easeInOutCubic, easeOutCubic, linear, type ThreadGenerator} from '@motion-canvas/core';
import {plainly} from '../../src/components/plainly';
import {activations} from '../../src/simulation/activations';
import {reveal} from '../../src/stage/motion';
import {activationColor} from '../activationColor';
import {family, type Member} from './family';
import {of, type OpeningParts} from './parts';

/** The step is drawn, and every function out of the one before; each stays behind as a trace, with its name. */
export function* drawFamily(parts: OpeningParts): ThreadGenerator {
  const {stage, title, live, names, traces} = parts;
  const {pace} = stage.theme;
  const [first, ...others] = family;
  yield* all(live.axes(1, pace.draw, easeOutCubic), chain(reveal(title[0]), reveal(title[1])));
  yield* all(live.drawn(1, pace.move, linear), reveal(of(names, first)));
  of(traces, first).drawn(1);
  for (const name of others) yield* turnInto(name, parts);
  live.drawn(0);
}

function* turnInto(name: Member, {stage: {theme}, live, names, traces}: OpeningParts): ThreadGenerator {
  const {pace} = theme;
  yield* all(
    live.become(activations[name].value, pace.move, easeInOutCubic),
    live.graph.stroke(activationColor(theme, name), pace.move, easeInOutCubic, plainly),
    live.graph.lineWidth(of(traces, name).graph.lineWidth(), pace.move),
    delay(pace.move - pace.beat, reveal(of(names, name))),
  );
  of(traces, name).drawn(1);
}
