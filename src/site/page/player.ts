import {LecturePlayer} from './LecturePlayer';

if (!customElements.get('lecture-player')) customElements.define('lecture-player', LecturePlayer);

export {LecturePlayer};
