import {defineTruth} from 'activation-lecture/script';
import {descend, loss, shown} from '../../src/descent';
import {script} from './script';

const curve = {component: 'Valley', series: 'loss', points: loss};

export const truth = defineTruth(script, () => descend(shown), {
  curve: () => ({data: [curve]}),
  steps: reached => ({data: [curve, {component: 'Valley', series: 'steps', points: reached}]}),
});
