import {defineScript} from '../../src/script/chapterScript';

export const script = defineScript({
  id: 'zigzag',
  title: {ko: '늘 양수면, 늘 지그재그', en: 'Always positive, always zig-zag'},
  words: {
    positiveOutputs: {ko: '0보다 큰 출력', en: 'outputs above 0'},
    negativeOutputs: {ko: '0보다 작은 출력', en: 'outputs below 0'},
    target: {ko: '목표', en: 'target'},
    newWeight: {ko: '새 가중치', en: 'new weight'},
    weight: {ko: '가중치', en: 'weight'},
    input: {ko: '입력', en: 'input'},
    error: {ko: '오차', en: 'error'},
    learningRate: {ko: '학습률', en: 'learning rate'},
    weightedSum: {ko: '가중합', en: 'sum'},
    weightChange: {ko: '가중치의 변화', en: 'change of weight'},
    start: {ko: '출발점', en: 'start'},
    optimum: {ko: '최적점', en: 'optimum'},
    needed: {ko: '곧장 가려면 필요한 변화', en: 'change it would take'},
    step: {ko: '걸음', en: 'step'},
    errors: {ko: '걸음마다의 오차', en: 'error at each step'},
    arrived: {ko: '걸음 만에 도착', en: 'steps to arrive'},
    straight: {ko: '곧은 길', en: 'straight way'},
    walked: {ko: '걸은 길', en: 'way walked'},
    times: {ko: '곧은 길에 견주어', en: 'the straight way'},
    inputs: {ko: '여덟 표본의 입력', en: 'the eight inputs'},
    steep: {ko: '가파른 쪽', en: 'steep'},
    flat: {ko: '평평한 쪽', en: 'flat'},
    steeper: {ko: '가파름의 비', en: 'ratio of steepness'},
    closedQuadrant: {ko: '걸음, 닫힌 사분면으로', en: 'steps, closed quadrant'},
    openQuadrant: {ko: '걸음, 열린 사분면으로', en: 'steps, open quadrant'},
    steps: {ko: '걸음', en: 'steps'},
  },
  beats: {
    'second-fault': {
      sentence: {
        ko: '시그모이드의 두 번째 결점입니다. 어떤 값이 들어와도 나가는 값은 늘 0보다 큽니다.',
        en: 'Here is the second fault of the sigmoid. Whatever comes in, what goes out is always above zero.',
      },
      notes: {
        ko: '첫 번째 결점인 포화와는 다른 문제입니다. 점들은 이 장에서 계속 쓸 여덟 표본의 입력 열여섯 개이고, 하나도 0 아래로 내려가지 않습니다.',
        en: 'This fault has nothing to do with saturation. The dots are the sixteen inputs of the eight samples used in the whole chapter; not one lies below zero.',
      },
    },
    'learning-rule': {
      sentence: {
        ko: '퍼셉트론은 틀린 만큼 배웁니다. 입력에 오차와 학습률을 곱해 가중치에 더합니다. 첫 표본으로 계산하면 이렇습니다.',
        en: 'A perceptron learns by its mistakes. Add input, times error, times learning rate to the weight. Here it is, worked out for the first sample.',
      },
      notes: {
        ko: '위드로와 호프가 1960년에 낸 델타 규칙입니다. 오차는 목표에서 가중합을 뺀 값이라는 점을 짚어 주세요. 부호의 방향을 묻는 질문이 자주 나옵니다.',
        en: 'This is the delta rule of Widrow and Hoff, 1960. Stress that the error is target minus weighted sum: students often ask which way round it is.',
      },
    },
    'same-rule-deeper': {
      sentence: {
        ko: '층이 깊어져도 규칙의 꼴은 같습니다. 가중치의 변화는 그 입력과 오차의 곱에 비례합니다.',
        en: 'Deeper networks keep the form of this rule: a weight changes in proportion to its input times the error.',
      },
      notes: {
        ko: '여기서 오차는 오차 역전파로 그 유닛까지 내려온 신호입니다. 입력은 아래층의 활성화 값이므로, 시그모이드 층이라면 늘 양수입니다.',
        en: 'The error here is the signal that backpropagation brings down to that unit. The input is an activation of the layer below: always positive if that is a sigmoid layer.',
      },
    },
    'error-negative': {
      sentence: {
        ko: '두 입력이 모두 양수일 때 오차가 음수이면, 두 가중치는 함께 줄어듭니다.',
        en: 'Take one unit with two positive inputs. If its error is negative, both weights go down together.',
      },
      notes: {
        ko: '화면의 값은 이 장의 실제 학습에서 나온 한 걸음입니다. 입력은 둘 다 양수라서 변화의 부호를 정하는 것은 오차뿐입니다.',
        en: 'The figures are one real step of the training that follows. Both inputs are positive, so the error alone decides the sign of the changes.',
      },
    },
    'error-positive': {
      sentence: {
        ko: '오차가 양수이면 둘 다 커집니다. 하나는 늘고 하나는 줄어드는 일은 없습니다.',
        en: 'If it is positive, both go up: never one up and the other down.',
      },
      notes: {
        ko: '표본 하나로 고칠 때의 이야기입니다. 여러 표본의 평균으로 고치는 미니배치에서는 부호가 갈릴 수 있다고 덧붙여 주세요.',
        en: 'This holds for the update of a single sample. The mean update of a mini-batch need not obey it; say so if somebody asks.',
      },
    },
    plane: {
      sentence: {
        ko: '두 가중치를 평면 위의 한 점으로 보면, 두 변화는 화살표 하나가 됩니다.',
        en: 'See the two weights as one point of a plane, and the two changes become a single arrow.',
      },
      notes: {
        ko: '가로축이 첫째 가중치, 세로축이 둘째 가중치입니다. 방금 본 두 변화가 그대로 화살표의 가로와 세로 성분이 됩니다.',
        en: 'The first weight runs across, the second one up. The two changes just seen are the two components of the arrow.',
      },
    },
    allowed: {
      sentence: {
        ko: '그래서 표본 하나는 오른쪽 위, 아니면 왼쪽 아래로만 밉니다. 나머지 두 사분면은 닫혀 있습니다.',
        en: 'So one sample can push only up and right, or down and left. The other two quadrants are closed.',
      },
      notes: {
        ko: '가는 선은 여덟 표본이 실제로 밀 수 있는 방향입니다. 지금 서 있는 점에서 본 1사분면과 3사분면이라는 점을 강조하세요.',
        en: 'The thin lines are the directions in which the eight samples can really push. They are quadrants one and three as seen from where the point stands now.',
      },
    },
    target: {
      sentence: {
        ko: '그런데 최적의 가중치가 왼쪽 위에 있다면 어떨까요? 곧장 가는 길은 닫혀 있습니다.',
        en: 'Now let the best weights lie up and to the left. The straight way there is closed.',
      },
      notes: {
        ko: '출발점에서 본 2사분면이 곧은 길의 방향입니다. 잠시 멈추고, 그래도 갈 수 있을지 물어보세요.',
        en: 'The straight way points into quadrant two. Pause here and ask whether the point can get there at all, and how.',
      },
    },
    'first-steps': {
      sentence: {
        ko: '표본을 하나씩 보며 걸어 봅시다. 오차의 부호에 따라 오른쪽 위로, 다시 왼쪽 아래로 꺾입니다.',
        en: 'Let us walk it, one sample at a time. The sign of each error sends the point up right, or down left.',
      },
      notes: {
        ko: '막대는 걸음마다의 오차입니다. 위로 뻗은 막대 뒤에는 오른쪽 위, 아래로 뻗은 막대 뒤에는 왼쪽 아래로 움직이는지 함께 확인하세요.',
        en: 'Each stem is the error of one step. Check together: after one that points up the point moves up right, after one that points down, down left.',
      },
    },
    path: {
      sentence: {
        ko: '끝까지 가 보면 지그재그가 됩니다. 꺾고 또 꺾으며 비스듬히 나아갈 수밖에 없습니다.',
        en: 'Walked to the end, it is a zig-zag: turn after turn, it can only work its way across.',
      },
      notes: {
        ko: '실제 온라인 경사 하강의 경로 전체이고, 학습률은 이 문제에서 가장 빨리 도착하는 값입니다. 등고선은 여덟 표본의 평균 손실입니다.',
        en: 'This is the whole path of real online gradient descent, at the learning rate that arrives soonest. The contours show the mean loss of the eight samples.',
      },
    },
    cost: {
      sentence: {
        ko: '걸은 길을 곧게 펴서 곧은 길과 견주어 보면, 얼마나 돌아왔는지 드러납니다.',
        en: 'Pull the path straight and lay it beside the direct way: that is how much of a detour it was.',
      },
      notes: {
        ko: '두 길이는 같은 비율로 그렸습니다. 도착은 처음 거리의 2퍼센트 안으로 들어가 더는 벗어나지 않는 첫걸음입니다.',
        en: 'Both lengths are drawn to one scale. Arrival is the first step after which the distance stays below two percent of what it was.',
      },
    },
    why: {
      sentence: {
        ko: '입력이 원점에서 떨어져 한쪽에 몰려 있기 때문입니다. 그러면 손실은 한쪽은 가파르고 한쪽은 평평한 골짜기가 됩니다.',
        en: 'Why? The inputs all lie to one side of the origin. That makes the loss a valley, steep across and flat along.',
      },
      notes: {
        ko: '두 비율은 입력의 이차 모멘트 행렬의 고윳값입니다. 평균이 0이 아니면 고윳값 하나가 커진다는 것은 르쿤 등의 1998년 글에 있습니다.',
        en: 'The steepness is given by the eigenvalues of the second-moment matrix of the inputs. That a mean away from zero makes one of them large is shown by LeCun and others, 1998.',
      },
    },
    control: {
      sentence: {
        ko: '우리는 하필 평평한 쪽을 따라가야 했습니다. 최적점이 열린 사분면에 있으면, 같은 거리도 훨씬 적은 걸음으로 닿습니다.',
        en: 'Our way ran along the flat side. With the optimum in an open quadrant, as far away, far fewer steps will do.',
      },
      notes: {
        ko: '입력도 출발점도 거리도 같고 최적점의 방향만 다릅니다. 그래서 차이는 방향에서만 옵니다.',
        en: 'Same inputs, same start, same distance: only the direction of the optimum differs, so the difference comes from that alone.',
      },
    },
    bridge: {
      sentence: {
        ko: '그렇다면 입력을 원점 둘레로 옮기면 어떨까요? 골짜기가 둥글어집니다. 다음 이야기는 여기서 시작합니다.',
        en: 'So what if the inputs were moved around the origin? The valley becomes round, and there the next chapter begins.',
      },
      notes: {
        ko: '시그모이드에서 0.5를 뺀 입력의 실제 등고선입니다. 다음 장의 tanh로 이어 주세요.',
        en: 'These are the true contours for inputs of sigmoid minus one half. Lead over to tanh, the next chapter.',
      },
    },
  },
});
