/** @jsxImportSource preact */
import {Button, makeEditorPlugin, Movie, Pane, Tab} from '@motion-canvas/ui';
import {addresses, openWindow} from '../window';

/** Adds to the editor's sidebar the way to present, and the notes of what is being played. */
export default makeEditorPlugin({
  name: 'activation-lecture/present',
  settings: project => ({...project, experimentalFeatures: true}),
  tabs: [
    {
      name: 'present',
      tabComponent: ({tab}) => (
        <Tab title="Present" id="present-tab" tab={tab}>
          <Movie />
        </Tab>
      ),
      paneComponent: () => (
        <Pane title="Present" id="present-pane">
          <Button
            main
            onClick={() => {
              openWindow(addresses.desk);
              location.assign(addresses.talk);
            }}
          >
            Present
          </Button>
        </Pane>
      ),
    },
  ],
});
