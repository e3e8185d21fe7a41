import {script as lecture} from 'activation-lecture/scenes/zigzag';
import {reword} from 'activation-lecture/script';

/** The lecture's chapter, said otherwise where this lesson has other samples or leads on to something else. */
export const script = reword(lecture, {
  words: {inputs: {ko: '여섯 표본의 입력', en: 'the six inputs'}, start: {ko: '출발'}},
  beats: {
    'second-fault': {
      sentence: {
        ko: '시그모이드를 지난 값은 언제나 0보다 큽니다. 다음 층은 이런 값만을 입력으로 받습니다.',
        en: 'Whatever has gone through a sigmoid is above zero. The next layer gets nothing else for its inputs.',
      },
      notes: {
        ko: '점들은 이 수업에서 계속 쓸 여섯 표본의 입력 열두 개입니다. 하나도 0 아래로 내려가지 않는다는 것만 확인하고 넘어가세요.',
        en: 'The dots are the twelve inputs of the six samples used in the whole lesson. Just point out that not one lies below zero.',
      },
    },
    path: {
      notes: {
        ko: '표본을 하나씩 보는 경사 하강의 경로 전체이고, 학습률은 이 문제에서 가장 빨리 도착하는 값입니다.',
        en: 'This is the whole path of gradient descent with one sample at a time, at the learning rate that arrives soonest.',
      },
    },
    batch: {
      sentence: {
        ko: '모든 표본의 평균은 {closed}어느 쪽으로든 향할 수 있습니다. 그래도 {small}골짜기는 그대로라서 수십 걸음이 듭니다.',
        en: 'The mean of all samples {closed}may point anywhere. But {small}the valley is the same, and it still takes dozens of steps.',
      },
    },
    control: {
      sentence: {
        ko: '표본도 출발점도 거리도 그대로입니다. 최적점만 열린 사분면으로 옮기면 걸음이 크게 줄어듭니다.',
        en: 'Same samples, same start, same distance. Only move the optimum into an open quadrant, and it takes far fewer steps.',
      },
      notes: {
        ko: '두 길 모두 가장 빨리 도착하는 학습률로 걸었습니다.',
        en: 'Both paths are walked at the learning rate that arrives soonest.',
      },
    },
    bridge: {
      sentence: {
        ko: '입력을 원점 {move}둘레로 옮기면 골짜기는 둥글어집니다. 하지만 늘 그럴 수는 없습니다. 이제 골짜기는 그대로 두고, 걷는 법을 바꿔 봅시다.',
        en: 'Move the inputs {move}around the origin, and the valley becomes round. That is not always to be had. So let us leave the valley as it is, and change the way we walk.',
      },
      notes: {
        ko: '입력을 다듬는 길은 활성화 함수 강의가 이어서 다룹니다. 이 수업은 다음 장부터 학습률과 모멘텀을 봅니다.',
        en: 'Mending the inputs is what the lecture on activation functions goes on with. From the next chapter on, this lesson looks at the learning rate and at momentum.',
      },
    },
  },
});
