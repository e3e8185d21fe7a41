import {defineScript} from 'activation-lecture/script';

export const script = defineScript({
  id: 'downhill',
  title: {en: 'Downhill'},
  words: {weight: {en: 'weight'}, loss: {en: 'loss'}},
  beats: {
    curve: {
      sentence: {en: 'Here is a loss. The lower we come, the better.'},
      notes: {en: 'Ask what a ball would do here.'},
    },
    steps: {
      sentence: {en: 'Each step goes against the slope; where that is gentle, steps are short.'},
      notes: {en: 'Eight steps are drawn. Each leaves seventy percent of the distance.'},
    },
  },
});
