import type {ResultTables} from '../../table';
import {flowTable} from '../layer-growth/table';
import type {Fading} from './run';

export function fadingTables({sigmoid, tanh, relu}: Fading): ResultTables {
  const flows = flowTable({sigmoid, tanh, relu});
  return {tables: [{...flows, excerpt: 24}], trajectory: flows};
}
