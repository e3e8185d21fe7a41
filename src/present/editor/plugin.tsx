/** @jsxImportSource preact */
import {makeEditorPlugin, OpenInNew, Tab, type PluginTabProps} from '@motion-canvas/ui';
import {localeOf} from '../window';
import {wordsIn} from '../words';
import {PresentPane} from './PresentPane';

let locale = '';

function PresentTab({tab}: PluginTabProps) {
  return (
    <Tab title={wordsIn(locale).present} id="present-tab" tab={tab}>
      <OpenInNew />
    </Tab>
  );
}

/** Adds to the editor's sidebar the way to present, and the notes of what is being played. */
export default makeEditorPlugin({
  name: 'activation-lecture/present',
  settings(project) {
    locale = localeOf(project);
    // Tabs are an experimental hook: without this, the editor logs an error. Scenes are rendered without it.
    return {...project, experimentalFeatures: true};
  },
  tabs: [{name: 'present', tabComponent: PresentTab, paneComponent: () => <PresentPane locale={locale} />}],
});
