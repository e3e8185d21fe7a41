import fc from 'fast-check';

// A mutant that a property lets pass twenty times is better caught by an example.
fc.configureGlobal({numRuns: 20, endOnFailure: true});
