/** The project that is rendered; the bundler puts it in this place. */
declare module 'virtual:lecture-project' {
  const project: import('@motion-canvas/core').Project;
  export default project;
}
