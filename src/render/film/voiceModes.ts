/**
 * What is heard: takes where there are any; takes for every beat; a scratch voice where there is no take; nothing.
 */
export const voiceModes = ['auto', 'recorded', 'scratch', 'none'] as const;

/** One of {@link voiceModes}. */
export type VoiceMode = (typeof voiceModes)[number];
