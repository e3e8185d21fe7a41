import {defineScript} from 'activation-lecture/script';

export const script = defineScript({
  id: 'rate',
  title: {ko: '얼마나 크게 디딜까', en: 'How large a step'},
  words: {
    inputs: {ko: '여섯 표본의 입력', en: 'the six inputs'},
    learningRate: {ko: '학습률', en: 'learning rate'},
    steps: {ko: '걸음', en: 'steps'},
    left: {ko: '남은 거리', en: 'distance left'},
    leftOver: {ko: '한 걸음 뒤에 남는 몫', en: 'left after one step'},
    steep: {ko: '가파른 쪽', en: 'steep'},
    flat: {ko: '평평한 쪽', en: 'flat'},
  },
  beats: {
    mean: {
      sentence: {
        ko: '이번에는 여섯 표본을 모두 보고 한 걸음씩 뗍니다. 손실이 가장 빨리 줄어드는 쪽, 곧 등고선에 수직인 쪽입니다.',
        en: 'This time we look at all six samples before each step. It goes where the loss falls fastest: straight across the contours.',
      },
      notes: {
        ko: '표본을 하나씩 볼 때와 달리, 평균을 쓰면 걸음의 방향에 닫힌 사분면이 없습니다. 화살표는 출발점에서 잰 실제 기울기의 반대 방향입니다.',
        en: 'With the mean of all samples no quadrant is closed any more, unlike with one sample at a time. The arrow is the real negative gradient at the start.',
      },
    },
    timid: {
      sentence: {
        ko: '학습률이 작으면 조심스럽습니다. 골짜기 바닥에는 곧 내려서지만, 바닥을 따라서는 좀처럼 나아가지 못합니다.',
        en: 'A small learning rate is careful. The point is soon on the floor of the valley, and then it creeps along it.',
      },
      notes: {
        ko: '가장 좋은 학습률의 4분의 1입니다. 걸음 수는 잠시 뒤 가장 좋은 학습률이 도착할 때까지 쓰는 수와 같습니다.',
        en: 'The rate is a quarter of the best one. It is given as many steps as the best one will take to arrive.',
      },
    },
    bold: {
      sentence: {
        ko: '학습률이 크면 무모합니다. 골짜기를 건너뛰어 더 높은 곳에 닿고, 돌아오면 더 높은 곳에 닿습니다. 점점 더 멀어집니다.',
        en: 'A large one is reckless. The point jumps across the valley and lands higher up, jumps back and lands higher still, farther and farther off.',
      },
      notes: {
        ko: '한계는 2를 가파른 쪽의 곡률로 나눈 값이고, 여기서는 그보다 15퍼센트 큽니다. 손실이 발산하는 그래프를 본 적이 있는지 물어보세요.',
        en: 'The limit is two over the curvature of the steep side; this rate is fifteen percent above it. Ask who has seen a loss curve blow up.',
      },
    },
    factors: {
      sentence: {
        ko: '두 방향을 따로 보면, 한 걸음 뒤에 거리가 얼마나 남을지는 학습률이 정합니다. 두 선이 만나는 곳이 가장 좋은 학습률입니다.',
        en: 'Take the two directions apart: the learning rate decides how much of each distance a step leaves. The best rate is where the two lines meet.',
      },
      notes: {
        ko: '세로축은 1에서 학습률과 곡률의 곱을 뺀 값의 크기입니다. 1보다 크면 그 방향으로 멀어집니다. 만나는 점은 2를 두 곡률의 합으로 나눈 값입니다.',
        en: 'The vertical axis is the size of one minus rate times curvature. Above one, that direction flies apart. The lines meet at two over the sum of both curvatures.',
      },
    },
    best: {
      sentence: {
        ko: '그 학습률로 끝까지 걸어 봅시다. 도착은 하지만, 걸음의 대부분은 골짜기를 가로지르는 데 들어갑니다.',
        en: 'Let us walk with that rate to the end. It does arrive, but most of every step goes across the valley, not along it.',
      },
      notes: {
        ko: '도착은 처음 거리의 2퍼센트 안으로 들어가 다시 나오지 않는 첫 걸음입니다. 1장의 지그재그와 까닭이 다르다는 점을 짚어 주세요. 이번에는 너무 큰 걸음 때문입니다.',
        en: 'Arrival is the first step after which the distance stays below two percent of what it was. This zig-zag has another reason than that of the first chapter: here the steps are long for the steep side.',
      },
    },
  },
});
