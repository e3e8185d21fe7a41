/** @jsxImportSource preact */
import type {Project} from '@motion-canvas/core';
import {makeEditorPlugin, OpenInNew, Tab, type PluginTabProps} from '@motion-canvas/ui';
import {loadFonts} from '../../stage/fonts';
import {localeOf} from '../window';
import {wordsIn} from '../words';
import {narrateEditor} from './narrate';
import {PresentPane} from './PresentPane';

let locale = '';
let project: Project | undefined;

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
    void loadFonts();
    // Tabs are an experimental hook: without this, the editor logs an error. Scenes are rendered without it.
    return {...project, experimentalFeatures: true};
  },
  project(loaded) {
    project = loaded;
  },
  player(player) {
    if (project) narrateEditor(player, project, locale);
  },
  tabs: [{name: 'present', tabComponent: PresentTab, paneComponent: () => <PresentPane locale={locale} />}],
});
