import lesson from './lesson';
import {projectOf} from './stage/project';

export default projectOf(lesson);
