import {projectOf} from '../../../../src/stage/project';
import lesson from './lesson';

export default projectOf(lesson);
