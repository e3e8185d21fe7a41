import {all, chain, delay, easeInOutCubic, easeOutCubic, linear, type ThreadGenerator} from '@motion-canvas/core';
import {plainly} from '../../src/components/plainly';
import {activations} from '../../src/simulation/activations';
import {reveal} from '../../src/stage/motion';
import {activationColor} from '../activationColor';
import {family, type Member} from './family';
import {of, type OpeningParts} from './parts';

/** The step is drawn, and every function out of the one before; each is named at its end and stays behind as a trace. */
export function* drawFamily(parts: OpeningParts): ThreadGenerator {
  const {stage, title, live, names, traces} = parts;
  const {pace} = stage.theme;
  const [first, ...others] = family;
  yield* all(live.axes(1, pace.draw, easeOutCubic), chain(reveal(title[0]), reveal(title[1])));
  const inRow = new Map([...names].map(([name, label]) => [name, label.position()] as const));
  putAtEnd(first, parts);
  yield* all(live.drawn(1, pace.move, linear), delay(pace.move - pace.beat, reveal(of(names, first))));
  of(traces, first).drawn(1);
  let last: Member = first;
  for (const name of others) {
    yield* all(turnInto(name, parts), of(names, last).position(of(inRow, last), pace.move, easeInOutCubic));
    last = name;
  }
  yield* of(names, last).position(of(inRow, last), pace.move, easeInOutCubic);
  live.drawn(0);
}

/** A name stands left of its curve's right end: above it, or below where the end is at the top. */
function putAtEnd(name: Member, {stage: {theme}, frame, live, names}: OpeningParts): void {
  const {size} = theme;
  const label = of(names, name);
  const right = live.xRange()[1];
  const end = live.toLocal(right, activations[name].value(right)).add(frame.position());
  const isHigh = end.y < frame.position().y - frame.height() / 4;
  label.position(end.add([-label.width() - size.gap, isHigh ? 1.2 * size.label : -size.label]));
}

function* turnInto(name: Member, parts: OpeningParts): ThreadGenerator {
  const {stage, live, names, traces} = parts;
  const {theme} = stage;
  const {pace} = theme;
  putAtEnd(name, parts);
  yield* all(
    live.become(activations[name].value, pace.move, easeInOutCubic),
    live.graph.stroke(activationColor(theme, name), pace.move, easeInOutCubic, plainly),
    live.graph.lineWidth(of(traces, name).graph.lineWidth(), pace.move),
    delay(pace.move - pace.beat, reveal(of(names, name))),
  );
  of(traces, name).drawn(1);
}
