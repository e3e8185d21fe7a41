import choosing from './choosing/choosing?scene';
import opening from './opening/opening?scene';
import relu from './relu/relu?scene';
import reluFamily from './relu-family/relu-family?scene';
import saturation from './saturation/saturation?scene';
import stepToSigmoid from './step-to-sigmoid/step-to-sigmoid?scene';
import tanh from './tanh/tanh?scene';
import zigzag from './zigzag/zigzag?scene';

/** The lecture's chapters in the order in which they are told. */
export const chapters = [opening, stepToSigmoid, saturation, zigzag, tanh, relu, reluFamily, choosing];
