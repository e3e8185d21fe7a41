import {FlatEnds} from '../components/FlatEnds';
import {FunctionTile} from '../../scenes/components/FunctionTile';
import {IntervalMark} from '../components/IntervalMark';
import {OperationCount} from '../components/OperationCount';
import {dark} from '../theme/theme';
import {makeExhibition} from './exhibit';

const {color, size} = dark;

/** What one function of many is summed up with. */
export default makeExhibition(2, () => [
  {
    name: 'FunctionTile',
    build: room =>
      new FunctionTile({
        name: 'tanh',
        curve: Math.tanh,
        color: color.tanh,
        xRange: [-3, 3],
        yRange: [-1.2, 1.2],
        size: room.addY(-size.title),
        y: -size.title / 2,
      }),
  },
  {
    name: 'IntervalMark',
    build: room =>
      new IntervalMark({
        interval: {from: 0, to: Infinity, includesFrom: true, includesTo: false},
        value: 0.4,
        color: color.relu,
        valueColor: color.ink,
        xRange: [-1.2, 1.2],
        size: room.mul([0.6, 0.4]),
      }),
  },
  {
    name: 'FlatEnds, on the left',
    build: room => new FlatEnds({flatLeft: true, flatRight: false, color: color.relu, size: room.mul([0.3, 0.3])}),
  },
  {
    name: 'OperationCount',
    build: room => new OperationCount({exponentials: 1, simple: 3, color: color.sigmoid, size: room.mul([0.4, 0.3])}),
  },
]);
