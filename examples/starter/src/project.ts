import {projectOf} from 'activation-lecture/stage';
import lesson from './lesson';

export default projectOf(lesson);
