import {defineLesson} from 'activation-lecture/script';
import momentum from '../scenes/momentum/momentum?scene';
import rate from '../scenes/rate/rate?scene';
import zigzag from '../scenes/zigzag/zigzag?scene';

export default defineLesson({name: 'gradient-descent', chapters: [zigzag, rate, momentum]});
