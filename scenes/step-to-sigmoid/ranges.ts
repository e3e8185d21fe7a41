/** The inputs drawn: first narrow, so that inputs half a unit apart are seen apart; wide for the slope's two ends. */
export const inputs = {narrow: [-3, 3], wide: [-5, 5]} as const;

/** The outputs drawn while the curve has the whole place. */
export const outputs = [-0.32, 1.16] as const;

/** How far from the middle the first beat's input slides, on both sides. */
export const reach = 2.4;

/** Steepnesses, as powers of ten, that the step melts through: the first cannot be told from a step by eye. */
export const sweep = {from: 3, to: 0} as const;
