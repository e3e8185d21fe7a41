/** Where the development server takes down talks. */
export const recordAddress = '/lecture/talks';
