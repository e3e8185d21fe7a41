import {defineScript} from 'activation-lecture/script';

export const script = defineScript({
  id: 'momentum',
  title: {ko: '지난 걸음을 간직하면', en: 'Keeping the last step'},
  words: {
    learningRate: {ko: '학습률', en: 'learning rate'},
    momentum: {ko: '모멘텀', en: 'momentum'},
    plain: {ko: '경사 하강', en: 'plain descent'},
    kept: {ko: '간직한 걸음', en: 'kept'},
    slope: {ko: '기울기', en: 'slope'},
    plainSteps: {ko: '걸음, 경사 하강', en: 'steps, plain descent'},
    momentumSteps: {ko: '걸음, 모멘텀', en: 'steps, momentum'},
    loss: {ko: '손실', en: 'loss'},
    steps: {ko: '걸음', en: 'steps'},
    toTenth: {ko: '거리가 10분의 1이 되기까지의 걸음', en: 'steps to a tenth of the distance'},
    ratio: {ko: '가파름의 비', en: 'ratio of steepness'},
  },
  beats: {
    rule: {
      sentence: {
        ko: '굴러가는 공을 떠올려 봅시다. 지난 걸음의 일부를 간직하고, 기울기는 거기에 더해질 뿐입니다. 간직하는 몫이 모멘텀입니다.',
        en: 'Think of a rolling ball. It keeps a part of its last step, and the slope only adds to that. The part it keeps is the momentum.',
      },
      notes: {
        ko: '폴랴크가 1964년에 낸 방법입니다. 학습률은 앞 장에서 구한 값 그대로이고, 모멘텀은 그 학습률에서 두 방향이 모두 끌리지 않게 하는 값입니다.',
        en: 'The method is from Polyak, 1964. The learning rate is the one of the chapter before; the momentum is just enough, at that rate, for neither direction to drag on.',
      },
    },
    roll: {
      sentence: {
        ko: '한 걸음은 간직한 걸음과 기울기의 합입니다. 골짜기를 건너뛰면 기울기가 거슬러 당기고, 골짜기를 따라서는 둘이 같은 쪽으로 쌓입니다.',
        en: 'Each step is what was kept plus the slope. Once across the floor, the slope pulls against what was kept; along the valley both point one way and add up.',
      },
      notes: {
        ko: '회색 화살표가 간직한 걸음, 분홍 화살표가 기울기입니다. 두 화살표를 이어 붙이면 실제로 걸은 한 걸음이 되는지 함께 확인하세요.',
        en: 'The grey arrow is what was kept, the pink one the slope. Check together that both, one after the other, make the step that is walked.',
      },
    },
    race: {
      sentence: {
        ko: '같은 곳에서, 같은 학습률로 함께 떠나 봅시다. 다른 것은 지난 걸음을 간직하느냐뿐입니다. 간직하면 훨씬 적은 걸음에 닿습니다.',
        en: 'Same start, same learning rate: the best that plain descent has. Only one of the two keeps its last step, and far fewer steps will do.',
      },
      notes: {
        ko: '학습률은 경사 하강에 가장 좋은 값이니, 경사 하강에 유리한 시합입니다. 모멘텀이 학습률까지 고르면 차이는 더 벌어집니다.',
        en: 'The race is in favour of plain descent, for the rate is the best it has. If momentum might choose its own rate as well, the gap would be wider still.',
      },
    },
    loss: {
      sentence: {
        ko: '걸음마다의 손실을 로그 축에 그려 봅시다. 경사 하강은 곧은 선을 따라 내려가고, 모멘텀을 쓰면 훨씬 가파르게 떨어집니다.',
        en: 'Draw the loss of every step on a log axis. Plain descent follows a straight line down; with momentum it falls far more steeply.',
      },
      notes: {
        ko: '로그 축의 곧은 선은 걸음마다 같은 비율로 줄어든다는 뜻입니다. 눈금 하나가 열 배입니다.',
        en: 'A straight line on a log axis means the same factor at every step. One rule to the next is a factor of ten.',
      },
    },
    root: {
      sentence: {
        ko: '골짜기가 좁을수록 차이는 커집니다. 경사 하강의 걸음 수는 가파름의 비를 따라 늘지만, 모멘텀을 쓰면 그 제곱근을 따라 늡니다.',
        en: 'The narrower the valley, the larger the gain. Plain descent needs steps like the ratio of steepness; with momentum, like its square root.',
      },
      notes: {
        ko: '점은 이 수업의 골짜기입니다. 실제 신경망의 비는 수천이 넘기도 하니, 백이면 차이가 여덟 배쯤 된다는 것을 그래프에서 읽어 보이세요.',
        en: 'The dots are the valley of this lesson. Real networks have ratios of thousands; read off the graph that at a hundred the gain is already about eightfold.',
      },
    },
  },
});
