import {defineScript} from '../../src/script/chapterScript';

export const script = defineScript({
  id: 'relu',
  title: {ko: '한 번 꺾은 직선', en: 'One line, bent'},
  words: {
    slope: {ko: '기울기', en: 'slope'},
    errorSignal: {ko: '층마다의 오차 신호', en: 'error signal by layer'},
    reaches: {ko: '1층까지 남는 몫', en: 'what is left at layer 1'},
    reluHe: {ko: 'ReLU, He', en: 'ReLU, He'},
    tanhGlorot: {ko: 'tanh, 글로럿', en: 'tanh, Glorot'},
    reluGlorot: {ko: 'ReLU, 글로럿', en: 'ReLU, Glorot'},
    sigmoidGlorot: {ko: '시그모이드, 글로럿', en: 'sigmoid, Glorot'},
    layerAxis: {ko: '층', en: 'layer'},
    units: {ko: '꺾은 직선', en: 'bent lines'},
    fitError: {ko: '남은 차이', en: 'misfit left'},
    loss: {ko: '손실', en: 'loss'},
    steps: {ko: '걸음', en: 'steps'},
    sigmoid: {ko: '시그모이드', en: 'sigmoid'},
    tanh: {ko: 'tanh', en: 'tanh'},
    relu: {ko: 'ReLU', en: 'ReLU'},
    comparison: {ko: '번의 비교로 계산 끝', en: 'comparison per value'},
    limit: {ko: '오른쪽은 포화 없음', en: 'no ceiling on the right'},
    zeros: {ko: '정확히 0인 출력', en: 'outputs exactly 0'},
    arrival: {ko: '도착까지 걸음 수', en: 'steps to arrive'},
    softened: {ko: '배치 · 정규화 · 모멘텀이 누그러뜨림', en: 'softer with batches, normalisation, momentum'},
    allNegative: {ko: '모든 표본이 여기에', en: 'every sample is here'},
    activeOn: {ko: '표본에서 켜짐', en: 'samples activate it'},
    weightChange: {ko: '가중치의 변화', en: 'change of weight'},
    input: {ko: '입력', en: 'input'},
    error: {ko: '오차', en: 'error'},
    oneUnit: {ko: '1층의 유닛 하나', en: 'one unit of layer 1'},
    learningRate: {ko: '학습률', en: 'learning rate'},
    layer: {ko: '#층', en: 'layer #'},
    question: {ko: '?', en: '?'},
    inactive: {ko: '꺼진 유닛', en: 'inactive units'},
  },
  beats: {
    rectify: {
      sentence: {
        ko: '줄지 않으려면 기울기가 1이면 됩니다. 직선을 0에서 한 번 꺾은 것이 ReLU입니다. 기울기는 0 아니면 1입니다.',
        en: 'To shrink nothing, a slope should be one. Take a straight line and bend it once, at zero. That is ReLU: its slope is zero or one.',
      },
      notes: {
        ko: '렐루라고 읽습니다. 정류기라는 뜻이고, 네어와 힌턴이 2010년에, 글로럿, 보르드, 벤지오가 2011년에 널리 알렸습니다. 0에서는 미분할 수 없지만 왼쪽 기울기 0을 쓰기로 합니다.',
        en: 'The name means rectified linear unit: Nair and Hinton, 2010; Glorot, Bordes and Bengio, 2011. At zero itself there is no derivative; by convention the one from the left, zero, is used.',
      },
    },
    'no-shrink': {
      sentence: {
        ko: '켜진 유닛의 기울기는 1이라, 오차가 거의 줄지 않고 내려갑니다. ReLU에 맞춘 He 초기화의 공도 큽니다. 글로럿 초기화를 쓰면 ReLU의 오차도 줄어듭니다.',
        en: 'An active unit has slope one, and the error hardly shrinks on its way down. Initialisation shares the credit: Glorot for sigmoid and tanh, He for ReLU. With Glorot alone, ReLU fades too.',
      },
      notes: {
        ko: '네 신경망 모두 같은 깊이와 너비, 같은 입력입니다. 글로럿과 벤지오의 2010년 초기화는 시그모이드와 tanh에, 허 등의 2015년 초기화는 ReLU에 맞춘 것입니다. ReLU는 절반쯤 꺼지므로 가중치의 분산을 두 배로 해야 신호의 크기가 지켜집니다.',
        en: 'All four networks share depth, width and inputs. Glorot and Bengio, 2010, set the weights for sigmoid and tanh; He and others, 2015, for ReLU. As about half the units are off, the variance of the weights has to be doubled to keep the signal at its size.',
      },
    },
    'bent-enough': {
      sentence: {
        ko: '한 번 꺾은 것으로 충분할까요? 꺾은 직선을 하나씩 더해 가면, 그 합은 점점 곡선에 다가갑니다.',
        en: 'Is a single bend enough? Add bent lines one by one, and their sum comes closer to a curve.',
      },
      notes: {
        ko: '오른쪽의 작은 그림이 더해지는 직선들이고, 하나가 늘 때마다 모든 가중치를 다시 맞춥니다. 점은 꺾이는 자리입니다. 직선만 더했다면 합도 직선이었을 것입니다.',
        en: 'The small pictures are the lines being added; each time one joins, all weights are fitted anew. The dots mark the bends. Sums of unbent lines would have stayed a straight line.',
      },
    },
    'deep-learning': {
      sentence: {
        ko: '같은 여덟 층에서 시그모이드는 제자리이고, ReLU는 배웁니다. 잘 초기화한 tanh도 배웁니다. 다만 ReLU는 값싸고, 오른쪽에서 포화하지 않고, 출력의 절반쯤이 0입니다.',
        en: 'With the same eight layers, the sigmoid stays put and ReLU learns. A well initialised tanh learns too. What ReLU adds: it is cheap, unsaturated on the right, and sparse.',
      },
      notes: {
        ko: '같은 점, 같은 배치이고 학습률은 저마다 가장 좋은 값입니다. 0.69는 아무것도 모를 때의 손실입니다. tanh를 이겼다고 말하지 마세요. 이 문제에서는 둘 다 배웁니다.',
        en: 'Same points, same batches, each at its own best learning rate. A loss of 0.69 is that of knowing nothing. Do not claim a victory over tanh: on this problem both learn.',
      },
    },
    'not-centred': {
      sentence: {
        ko: '그러나 ReLU의 출력도 음수가 되지 않습니다. 3장의 문제를 풀게 하면 다시 꺾이며 돌아갑니다. 배치와 정규화, 모멘텀이 이를 누그러뜨립니다.',
        en: 'But the outputs of ReLU are never negative either. On chapter three’s problem, it turns and turns again. Batches, normalisation and momentum soften this.',
      },
      notes: {
        ko: '3장과 같은 사전 활성화, 출발점, 최적점이고 학습률도 같은 규칙으로 정했습니다. 두 변화의 부호가 엇갈리는 일은 여기서도 없고, 두 입력이 모두 0인 표본에서는 아무것도 배우지 못합니다. 여러 시드의 중앙값은 시그모이드가 58걸음, ReLU가 51걸음입니다.',
        en: 'The same pre-activations, start and optimum as in chapter three, with the rate set by the same rule. The two changes never have opposite signs here either, and samples whose inputs are both zero teach nothing. The median over many seeds is 58 steps for the sigmoid and 51 for ReLU.',
      },
    },
    dying: {
      sentence: {
        ko: '더 큰 위험은 유닛의 죽음입니다. 걸음이 너무 커서 모든 표본에서 입력이 음수가 되면, 기울기는 0이고 수정도 없습니다. 첫 층의 유닛은 영영 꺼집니다.',
        en: 'A graver danger is death. After one step too large, a unit’s input is negative for every sample: slope zero, no update. In the first layer it stays off for good.',
      },
      notes: {
        ko: '세로로 늘어선 것이 표본, 가로가 학습 걸음이고, 색이 진할수록 이 유닛의 활성값이 큽니다. 첫 층의 입력은 변하지 않으니 다시 켜질 길이 없습니다. 위층의 유닛은 아래층이 움직이면 다시 켜지기도 합니다.',
        en: 'Samples are stacked up, training steps run across; the stronger the colour, the larger this unit’s activation. The inputs of the first layer never change, so nothing can wake it. A unit further up may wake when the layers below it move.',
      },
    },
    census: {
      sentence: {
        ko: '꺼진 유닛을 세어 봅니다. 너무 큰 학습률은 대부분을 끄고, 알맞은 학습률은 거의 다 살려 둡니다. 위층에서는 더러 다시 켜집니다.',
        en: 'Count those that are off. Too large a rate puts most units out; a fitting one keeps nearly all on. Higher up, a unit may wake again.',
      },
      notes: {
        ko: '꺼졌다는 것은 모든 표본에서 활성값이 0이라는 뜻입니다. 같은 신경망, 같은 시작이고 학습률만 다릅니다. 한 줄이 한 유닛이고, 오래 켜져 있던 유닛일수록 아래에 있습니다.',
        en: 'Inactive means an activation of zero on every sample. Same network, same start; only the learning rate differs. A row is one unit; those that were on longest lie at the bottom.',
      },
    },
    'left-half': {
      sentence: {
        ko: '알맞은 학습률이 죽음을 거의 막아 줍니다. 하지만 원인은 그대로입니다. 평평한 왼쪽입니다. 왼쪽이 평평하지 않다면 어떨까요?',
        en: 'A fitting rate prevents most of the deaths. Yet their cause remains: the flat left half. What if it were not flat?',
      },
      notes: {
        ko: '학습률만 잘 골라도 많은 것이 풀린다는 점을 먼저 분명히 하세요. 그러고 나서 질문에서 잠시 멈추고 다음 장으로 넘어갑니다.',
        en: 'Be clear first that choosing the rate well cures much of it. Then pause on the question; the next chapter answers it.',
      },
    },
  },
});
