import {defineLesson} from 'activation-lecture/script';
import downhill from '../scenes/downhill/downhill?scene';

export default defineLesson({name: 'downhill', chapters: [downhill]});
