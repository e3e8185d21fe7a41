import {defineScript} from '../../src/script/chapterScript';

export const script = defineScript({
  id: 'tanh',
  title: {ko: 'tanh: 중심을 0으로', en: 'tanh: centred on zero'},
  words: {
    positiveOutputs: {ko: '0보다 큰 출력', en: 'outputs above 0'},
    negativeOutputs: {ko: '0보다 작은 출력', en: 'outputs below 0'},
    sigmoid: {ko: '시그모이드', en: 'sigmoid'},
    tanh: {ko: 'tanh', en: 'tanh'},
    centredSigmoid: {ko: '시그모이드 − 0.5', en: 'sigmoid − 0.5'},
    steps: {ko: '걸음', en: 'steps'},
    layer: {ko: '층', en: 'layer'},
    sigmoidSlope: {ko: '시그모이드의 기울기', en: 'slope of the sigmoid'},
    tanhSlope: {ko: 'tanh의 기울기', en: 'slope of tanh'},
    errorSignal: {ko: '층별 오차 신호', en: 'error signal by layer'},
    positiveWeights: {ko: 'tanh, 양수 가중치', en: 'tanh, positive weights'},
    glorot: {ko: 'tanh, 글로럿 초기화', en: 'tanh, Glorot weights'},
    sigmoidBefore: {ko: '시그모이드, 양수 가중치', en: 'sigmoid, positive weights'},
  },
  beats: {
    stretch: {
      sentence: {
        ko: '시그모이드를 가로로 절반으로 줄이고, 세로로 두 배로 키우고, 1만큼 내려 봅시다. 하이퍼볼릭 탄젠트, tanh가 됩니다.',
        en: 'Make the sigmoid half as wide and twice as tall, and move it down by one. That is the hyperbolic tangent.',
      },
      notes: {
        ko: '식으로는 tanh(x) = 2σ(2x) − 1입니다. 새로운 함수라기보다 자리를 옮긴 시그모이드라는 점을 강조하세요.',
        en: 'As a formula, tanh(x) = 2 sigmoid(2x) − 1. Stress that it is not a stranger but the sigmoid in a better place.',
      },
      description: {
        ko: '시그모이드 곡선이 좁아지고 높아지고 내려와 tanh가 됩니다. 옆에 tanh(x) = 2σ(2x) − 1이라고 적힙니다.',
        en: 'The sigmoid curve gets narrower and taller and moves down: it becomes tanh. Beside it stands tanh(x) = 2 sigmoid(2x) − 1.',
      },
    },
    centred: {
      sentence: {
        ko: '같은 입력을 넣어도 이제 출력은 0의 양쪽으로 나뉩니다. 음수도, 양수도 나옵니다.',
        en: 'Give it the same inputs, and the outputs now fall on both sides of zero: some negative, some positive.',
      },
      notes: {
        ko: '앞 장과 똑같은 열여섯 개의 입력입니다. 출력의 범위가 −1에서 1까지인 것도 짚어 주세요.',
        en: 'These are the very sixteen inputs of the last chapter. Point out the range, too: from minus one to one.',
      },
      description: {
        ko: '출력 축에 모인 점들이 0의 양쪽으로 나뉘고, 양쪽의 개수가 적힙니다.',
        en: 'The dots on the output axis lie on both sides of zero, and those on each side are counted.',
      },
    },
    free: {
      sentence: {
        ko: '두 유닛을 나란히 걷게 합니다. 출발점과 최적점도, 표본의 순서도, 학습률을 정하는 규칙도 같습니다. tanh는 훨씬 일찍 도착합니다.',
        en: 'Let two units walk side by side: same start, same optimum, same order, and one rule for both learning rates. The one with tanh arrives far sooner.',
      },
      notes: {
        ko: '같은 사전 활성화에서 나온 입력이지만 활성화가 다르니 손실의 등고선도 다릅니다. tanh의 골짜기는 훨씬 둥급니다. 시드 500개의 중앙값은 58걸음과 8걸음이고, 저마다 가장 빨리 도착하는 학습률에서는 11걸음과 5걸음입니다. 화면의 시드는 중앙값들에 가장 가까운 것입니다.',
        en: 'Both see the same pre-activations, but different activations make different contours: the valley of tanh is much rounder. The medians of 500 seeds are 58 and 8 steps, and 11 and 5 where each has the rate that arrives soonest. The seed shown is the one nearest the medians.',
      },
      description: {
        ko: '두 평면에서 시그모이드와 tanh의 경로가 나란히 걷습니다. 시그모이드는 지그재그로, tanh는 거의 곧장 가서 훨씬 먼저 도착합니다.',
        en: 'On two planes the paths of sigmoid and tanh walk side by side. The sigmoid zig-zags; tanh goes nearly straight and arrives far sooner.',
      },
    },
    centring: {
      sentence: {
        ko: '가팔라서 빠른 걸까요? 시그모이드에서 0.5만 빼도 거의 그만큼 빨라집니다. 중심을 0으로 옮긴 덕분입니다.',
        en: 'Is it just that tanh is steeper? Take one half off the sigmoid, and it is almost as fast. It is the centring that helps.',
      },
      notes: {
        ko: '시그모이드의 모양은 그대로 두고 중심만 옮긴 대조 실험입니다. 학습률도 같은 규칙으로 정했습니다.',
        en: 'A control: the shape of the sigmoid is kept, only its centre moves. Its learning rate follows the same rule.',
      },
      description: {
        ko: '셋째 평면에서 0.5를 뺀 시그모이드가 걷습니다. 걸음 수가 tanh와 비슷합니다.',
        en: 'On a third plane the sigmoid minus one half walks. It takes about as many steps as tanh.',
      },
    },
    'still-flat': {
      sentence: {
        ko: '기울기의 최댓값도 네 배인 1입니다. 하지만 양 끝은 여전히 평평합니다.',
        en: 'Its slope reaches one, four times that of the sigmoid. But its ends are as flat as before.',
      },
      notes: {
        ko: '0에서 조금만 멀어져도 tanh의 기울기가 시그모이드보다 더 빨리 0으로 가는 것을 그림에서 확인하세요.',
        en: 'See in the picture how a little way from zero the slope of tanh falls to nothing even faster than that of the sigmoid.',
      },
      description: {
        ko: '시그모이드와 tanh의 기울기 곡선입니다. 최댓값은 0.25와 1이고, 양 끝에서는 둘 다 0에 가깝습니다.',
        en: 'The slopes of sigmoid and tanh as curves. They reach 0.25 and 1, and both are close to zero at the ends.',
      },
    },
    fading: {
      sentence: {
        ko: '2장의 신경망에서는 tanh의 오차 신호가 더 빨리 사라집니다. 글로럿 초기화를 쓰면 천천히 줄어듭니다. 그렇다면 아예 줄어들지 않는 함수는 없을까요?',
        en: 'In the deep network of chapter two, tanh loses the error signal even faster. With Glorot initialisation it fades slowly. Is there a function that does not shrink it at all?',
      },
      notes: {
        ko: '같은 입력과 같은 양수 가중치에서는 tanh가 더 깊이 포화됩니다. 글로럿과 벤지오의 2010년 초기화는 가중치를 0 둘레에 알맞은 크기로 두어 이를 늦춥니다. 마지막 질문에서 잠시 멈추세요.',
        en: 'On the same inputs and positive weights tanh saturates more deeply. The initialisation of Glorot and Bengio, 2010, puts the weights around zero at the right size and slows this down. Pause on the last question.',
      },
      description: {
        ko: '층별 오차 신호의 로그 그래프입니다. 양수 가중치에서는 tanh가 시그모이드보다 더 빨리 줄고, 글로럿 초기화에서는 천천히 줄어듭니다.',
        en: 'A log chart of the error signal by layer. With positive weights tanh falls faster than the sigmoid, with Glorot initialisation it falls slowly.',
      },
    },
  },
});
