import {defineScript} from '../../src/script/chapterScript';

export const script = defineScript({
  id: 'relu',
  title: {ko: '한 번 꺾은 직선', en: 'One line, bent'},
  words: {
    slope: {ko: '기울기', en: 'slope'},
    errorSignal: {ko: '층별 오차 신호', en: 'error signal by layer'},
    reaches: {ko: '1층까지 남는 몫', en: 'what is left at layer 1'},
    reluHe: {ko: 'ReLU, He', en: 'ReLU, He'},
    tanhGlorot: {ko: 'tanh, 글로럿', en: 'tanh, Glorot'},
    reluGlorot: {ko: 'ReLU, 글로럿', en: 'ReLU, Glorot'},
    sigmoidGlorot: {ko: '시그모이드, 글로럿', en: 'sigmoid, Glorot'},
    layerAxis: {ko: '층', en: 'layer'},
    units: {ko: '꺾은 직선', en: 'bent lines'},
    fitError: {ko: '오차', en: 'error'},
    loss: {ko: '손실', en: 'loss'},
    steps: {ko: '걸음', en: 'steps'},
    sigmoid: {ko: '시그모이드', en: 'sigmoid'},
    tanh: {ko: 'tanh', en: 'tanh'},
    relu: {ko: 'ReLU', en: 'ReLU'},
    arrival: {ko: '도착까지 걸음 수', en: 'steps to arrive'},
    softened: {ko: '배치 · 정규화 · 모멘텀이 누그러뜨림', en: 'softer with batches, normalisation, momentum'},
    activeOn: {ko: '표본에서 켜짐', en: 'samples activate it'},
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
        ko: '줄지 않으려면 기울기가 1이면 됩니다. 직선을 0에서 {bend}한 번 꺾은 것이 ReLU입니다. {slope}기울기는 0 아니면 1입니다.',
        en: 'To shrink nothing, a slope should be one. Take a straight line and {bend}bend it once, at zero. That is ReLU: {slope}its slope is zero or one.',
      },
      notes: {
        ko: '렐루라고 읽습니다. 정류기라는 뜻이고, 네어와 힌턴이 2010년에, 글로럿, 보르드, 벤지오가 2011년에 널리 알렸습니다. 0에서는 미분할 수 없지만 왼쪽 기울기 0을 쓰기로 합니다.',
        en: 'The name means rectified linear unit: Nair and Hinton, 2010; Glorot, Bordes and Bengio, 2011. At zero itself there is no derivative; by convention the one from the left, zero, is used.',
      },
      description: {
        ko: '직선 y = x가 0에서 꺾여 왼쪽 절반이 0에 눕습니다. 식 ReLU(x) = max(0, x)가 나타나고, 아래에는 접선이 지나가며 그린 기울기가 왼쪽 0, 오른쪽 1로 보입니다.',
        en: 'The line y = x bends at zero: its left half comes to lie on zero. The formula ReLU(x) = max(0, x) appears. Below, a tangent that slides along draws the slope: 0 on the left, 1 on the right.',
      },
    },
    'no-shrink': {
      sentence: {
        ko: '켜진 유닛의 기울기는 1이라, 오차가 줄지 않고 지나갑니다. 절반쯤 되는 꺼진 길은 He 초기화의 두 배가 메웁니다. 글로럿 초기화로는 ReLU가 tanh보다 더 줄어듭니다.',
        en: 'An active unit has slope one: the error passes unshrunk. About half of the ways are cut, and He’s factor of two makes up for it. With Glorot’s weights, ReLU fades more than tanh.',
      },
      notes: {
        ko: '네 신경망 모두 같은 깊이와 너비, 같은 입력입니다. 글로럿과 벤지오의 2010년 초기화는 시그모이드와 tanh에, 허 등의 2015년 초기화는 ReLU에 맞춘 것입니다. ReLU는 절반쯤 꺼지므로 가중치의 분산을 두 배로 해야 신호의 크기가 지켜집니다.',
        en: 'All four networks share depth, width and inputs. Glorot and Bengio, 2010, set the weights for sigmoid and tanh; He and others, 2015, for ReLU. As about half the units are off, the variance of the weights has to be doubled to keep the signal at its size.',
      },
      description: {
        ko: '여덟 층 신경망에서 켜진 유닛이 밝아지고, 오차가 켜진 유닛 사이의 길로만 되돌아옵니다. 이어서 층별 오차 신호를 로그 축에 그린 그래프입니다. He 초기화를 쓴 ReLU는 거의 수평이고, 글로럿 초기화를 쓴 tanh는 조금, 시그모이드는 급히 줄어듭니다. 글로럿 초기화를 쓴 ReLU의 점들은 tanh보다 아래로 갑니다. 옆에는 1층까지 남는 몫이 적혀 있습니다.',
        en: 'In a network of eight layers the units that are on light up, and the error comes back only along the ways between them. Then a chart of the error signal by layer on a log axis. ReLU with He’s weights stays nearly level, tanh with Glorot’s falls a little, the sigmoid falls steeply. Dots for ReLU with Glorot’s weights fall below tanh. Beside it is printed what is left at layer 1.',
      },
      predict: {
        ask: {
          ko: 'He 초기화로 시작한 ReLU 신경망에서, 첫째 층까지 내려오는 오차 신호는 몇 퍼센트일까요?',
          en: 'A ReLU network with He’s weights: how many per cent of the error signal reach the first layer?',
        },
        unit: {ko: '%', en: '%'},
        from: 0,
        to: 100,
      },
    },
    'bent-enough': {
      sentence: {
        ko: '한 번 꺾은 것으로 충분할까요? 꺾은 직선을 {add}하나씩 더해 가면, 그 합은 점점 곡선에 다가갑니다.',
        en: 'Is a single bend enough? Add bent lines {add}one by one, and their sum comes closer to a curve.',
      },
      notes: {
        ko: '오른쪽의 작은 그림이 더해지는 직선들이고, 하나가 늘 때마다 모든 가중치를 다시 맞춥니다. 점은 꺾이는 자리입니다. 직선만 더했다면 합도 직선이었을 것입니다.',
        en: 'The small pictures are the lines being added; each time one joins, all weights are fitted anew. The dots mark the bends. Sums of unbent lines would have stayed a straight line.',
      },
      description: {
        ko: '흐린 곡선 위에 꺾은 직선들의 합이 그려집니다. 오른쪽에 꺾은 직선이 하나씩 더해질 때마다 합이 한 번 더 꺾이고 곡선에 가까워지며, 적힌 오차가 줄어듭니다.',
        en: 'Over a faint curve runs a sum of bent lines. Each time one joins at the right, the sum gets one more bend and comes closer to the curve, and the printed error falls.',
      },
    },
    'deep-learning': {
      sentence: {
        ko: '여덟 층 신경망에 두 고리를 가르게 합니다. {sigmoid}시그모이드의 손실은 제자리이고, {relu}ReLU는 고리를 찾아냅니다. {tanh}잘 초기화한 tanh도 배웁니다.',
        en: 'Eight layers are to tell two rings apart. With the {sigmoid}sigmoid, the loss stays where it is; {relu}ReLU finds the ring. A well initialised {tanh}tanh learns, too.',
      },
      notes: {
        ko: '같은 점, 같은 배치이고 학습률은 저마다 가장 좋은 값입니다. 색칠한 쪽이 신경망이 바깥 고리라고 답하는 곳입니다. 0.69는 아무것도 모를 때의 손실입니다. ReLU가 tanh를 이겼다고 말하지 마세요. ReLU의 다른 이점은 값싼 계산과, 출력의 절반쯤이 0이라는 점입니다.',
        en: 'Same points, same batches, each at its own best learning rate. The shaded side is where the network answers “outer ring”. A loss of 0.69 is that of knowing nothing. Do not claim a victory over tanh: both learn. What else ReLU offers: it is cheap, and about half of its outputs are zero.',
      },
      description: {
        ko: '왼쪽은 걸음에 따른 세 손실, 오른쪽은 두 고리의 점과 세 신경망의 답을 칠한 지도 셋입니다. 시그모이드의 손실은 0.7에서 움직이지 않습니다. ReLU와 tanh의 손실은 0 가까이 내려가고, 지도에는 안쪽 고리를 두르는 경계가 생깁니다.',
        en: 'At the left three losses over the steps, at the right three maps of what the networks answer about two rings of points. The sigmoid’s loss stays near 0.7. Those of ReLU and tanh fall close to 0, and in their maps a boundary closes around the inner ring.',
      },
    },
    'not-centred': {
      sentence: {
        ko: '그러나 ReLU의 출력도 음수가 되지 않습니다. 3장의 문제를 풀게 하면 {again}다시 꺾이며 돌아갑니다. 배치와 정규화, {soften}모멘텀이 이를 누그러뜨립니다.',
        en: 'But the outputs of ReLU are never negative either. On chapter three’s problem, {again}it turns and turns again. Batches, {soften}normalisation and momentum soften this.',
      },
      notes: {
        ko: '3장과 같은 사전 활성화, 출발점, 최적점이고 학습률도 같은 규칙으로 정했습니다. 두 변화의 부호가 엇갈리는 일은 여기서도 없고, 두 입력이 모두 0인 표본에서는 아무것도 배우지 못합니다. 여러 시드의 중앙값은 시그모이드가 58걸음, ReLU가 51걸음입니다.',
        en: 'The same pre-activations, start and optimum as in chapter three, with the rate set by the same rule. The two changes never have opposite signs here either, and samples whose inputs are both zero teach nothing. The median over many seeds is 58 steps for the sigmoid and 51 for ReLU.',
      },
      description: {
        ko: '입력 열여섯 개가 ReLU를 지나 모두 0 이상이 됩니다. 3장의 가중치 평면에서 ReLU의 길이 꺾이며 돌아 최적점에 닿습니다. 아래에 시그모이드, tanh, ReLU가 도착까지 걸린 걸음 수가 적혀 있습니다.',
        en: 'Sixteen inputs pass through ReLU and none comes out negative. On the weight plane of chapter three, ReLU’s path turns and turns before it reaches the optimum. Printed below: how many steps the sigmoid, tanh and ReLU take.',
      },
    },
    dying: {
      sentence: {
        ko: '더 큰 위험은 유닛의 죽음입니다. 걸음이 너무 크면 {throw}유닛의 선이 모든 표본 밖으로 튕겨 나갑니다. {left}모든 표본이 0의 왼쪽에 놓이니 기울기는 0이고, {update}수정도 0입니다.',
        en: 'A graver danger is that a unit dies. One step too large {throw}throws its line past every sample. {left}All of them now lie left of zero: the slope is zero, and {update}so is every update.',
      },
      notes: {
        ko: '색칠한 쪽이 이 유닛이 켜지는 쪽이고, 화살표는 다음 걸음에서 가중치가 변할 만큼입니다. 선이 튕겨 나간 뒤에는 화살표가 없습니다. 첫 층의 입력은 변하지 않으니 다시 켜질 길이 없습니다. 위층의 유닛은 아래층이 움직이면 다시 켜지기도 합니다.',
        en: 'The shaded side is where this unit is active; the arrow is the change of its weights in the next step. Once the line has been thrown, there is no arrow. The inputs of the first layer never change, so nothing can wake it. A unit further up may wake when the layers below it move.',
      },
      description: {
        ko: '왼쪽 두 고리의 점 사이를 첫 층 유닛 하나의 선이 가르고, 켜지는 쪽이 칠해져 있습니다. 큰 걸음 하나에 선이 모든 점 밖으로 나갑니다. 오른쪽 ReLU 곡선에서는 표본의 점들이 모두 0의 왼쪽 평평한 곳으로 미끄러지고, 켜는 표본의 수가 0이 되며, 수정 화살표가 사라집니다.',
        en: 'At the left, the line of one first-layer unit runs among two rings of points; its active side is shaded. In one large step the line leaves all points behind. At the right, the samples’ dots slide down ReLU’s curve onto the flat part left of zero; the number of samples that activate the unit falls to 0, and the arrow of the update is gone.',
      },
    },
    census: {
      sentence: {
        ko: '꺼진 유닛을 세어 봅니다. 학습률이 너무 크면 대부분이 꺼지고, 낮추면 거의 다 켜져 있습니다. 위층에서는 더러 다시 켜지기도 합니다.',
        en: 'Count the units that are off. With too large a rate most of them go out; with a lower one nearly all stay on. Higher up, one may wake again.',
      },
      notes: {
        ko: '꺼졌다는 것은 모든 표본에서 활성값이 0이라는 뜻입니다. 같은 신경망, 같은 시작이고 학습률만 다릅니다. 한 줄이 한 유닛이고, 오래 켜져 있던 유닛일수록 아래에 있습니다.',
        en: 'Inactive means an activation of zero on every sample. Same network, same start; only the learning rate differs. A row is one unit; those that were on longest lie at the bottom.',
      },
      description: {
        ko: '두 학습률로 같은 신경망을 학습한 기록입니다. 한 줄이 한 유닛이고, 꺼지면 어두워집니다. 큰 학습률에서는 대부분이 어두워지고 결정 지도가 고리를 놓칩니다. 낮은 학습률에서는 거의 모두 밝고 지도가 고리를 찾습니다.',
        en: 'The record of one network, trained at two rates. A row is a unit; it turns dark where the unit is off. At the large rate most rows go dark and the decision map misses the ring. At the lower one nearly all stay bright and the map finds it.',
      },
      predict: {
        ask: {
          ko: '학습률이 너무 클 때, 학습이 끝나면 유닛의 몇 퍼센트가 꺼져 있을까요?',
          en: 'With too large a learning rate, how many per cent of the units are off after training?',
        },
        unit: {ko: '%', en: '%'},
        from: 0,
        to: 100,
      },
    },
    'left-half': {
      sentence: {
        ko: '학습률을 낮추면 죽음을 거의 막을 수 있습니다. 하지만 원인은 그대로입니다. {left}평평한 왼쪽입니다. {tilt}왼쪽이 평평하지 않다면 어떨까요?',
        en: 'A lower rate prevents most of the deaths. Yet their cause remains: {left}the flat left half. {tilt}What if it were not flat?',
      },
      notes: {
        ko: '학습률만 잘 골라도 많은 것이 풀린다는 점을 먼저 분명히 하세요. 그러고 나서 질문에서 잠시 멈추고 다음 장으로 넘어갑니다.',
        en: 'Be clear first that choosing the rate well cures much of it. Then pause on the question; the next chapter answers it.',
      },
      description: {
        ko: '커다란 ReLU 곡선의 왼쪽 절반이 칠해지고 기울기 0이라고 적힙니다. 그 위에서 점선이 조금 기울어졌다 눕기를 되풀이하며 물음표가 나타납니다.',
        en: 'The left half of a large ReLU curve is shaded and marked with slope 0. A dashed line on it tilts a little and lies flat again; a question mark appears.',
      },
    },
  },
});
