import {defineScript} from '../../src/script/chapterScript';

export const script = defineScript({
  id: 'saturation',
  title: {ko: '평평한 끝, 사라지는 기울기', en: 'Flat ends, fading gradients'},
  words: {
    saturated: {ko: '포화', en: 'saturated'},
    slopeBelow: {ko: '기울기 < ', en: 'slope < '},
    inputsApart: {ko: '입력의 차이', en: 'input difference'},
    outputsApart: {ko: '출력의 차이', en: 'output difference'},
    weightedSum: {ko: '가중합', en: 'weighted sum'},
    smallestSum: {ko: '가장 작은 가중합', en: 'smallest of all sums'},
    layer: {ko: '층', en: 'layer'},
    output: {ko: '출력', en: 'out'},
    meanSum: {ko: '층마다의 평균 가중합', en: 'mean sum, layer by layer'},
    ceiling: {ko: '천장', en: 'ceiling'},
    slopeAtDot: {ko: '점에서의 기울기', en: 'slope at the dot'},
    largestSlope: {ko: '가장 큰 기울기', en: 'largest slope there is'},
    errorSignal: {ko: '오차 신호', en: 'error signal'},
    weights: {ko: '가중치', en: 'weights'},
    slopes: {ko: '기울기', en: 'slopes'},
    oneLayerEarlier: {ko: '한 층 앞', en: 'one layer earlier'},
    vanishingGradient: {ko: '기울기 소실', en: 'vanishing gradient'},
    firstSource: {ko: 'Hochreiter 1991', en: 'Hochreiter 1991'},
    secondSource: {ko: 'Bengio 외 1994', en: 'Bengio et al. 1994'},
    arrives: {ko: '첫 층에 닿는 신호', en: 'arrives at layer 1'},
    firstOverLast: {ko: '오차 신호, 첫 층 ÷ 끝 층', en: 'error signal, first ÷ last layer'},
    layers: {ko: '층수', en: 'layers'},
    alwaysPositive: {ko: '출력은 늘 양수', en: 'outputs, always positive'},
    glorot: {ko: '글로럿 초기화, 너비', en: 'Glorot initialisation, width'},
  },
  beats: {
    'flat-ends': {
      sentence: {
        ko: '시그모이드의 첫 번째 결점입니다. 양쪽 끝으로 갈수록 접선이 눕고, 기울기는 0에 가까워집니다. 이것을 포화라고 합니다.',
        en: 'This is the first fault of the sigmoid. Towards both ends, its tangent lies down and its slope comes close to zero: the unit saturates.',
      },
      notes: {
        ko: '칠한 곳은 기울기가 0.01보다 작은 구간입니다. 가운데에서 가장 큰 값 0.25로 시작해 얼마나 빨리 눕는지 보여 주세요. 끝에서도 기울기가 정확히 0이 되지는 않느냐는 질문에는, 그렇지만 배우기에는 0이나 다름없다고 답하면 됩니다.',
        en: 'Shaded is where the slope is below 0.01. Point out how soon that is reached, starting from the largest value, a quarter. Somebody will ask whether the slope ever is exactly zero: it is not, but for learning it might as well be.',
      },
    },
    'same-again': {
      sentence: {
        ko: '서로 멀리 떨어진 두 입력인데도 출력은 거의 같습니다. 차이를 지워 버리던 계단 함수의 결점이 되돌아온 것입니다.',
        en: 'Two inputs, far out and far apart, and yet their outputs are nearly the same. The fault of the step is back.',
      },
      notes: {
        ko: '5와 10은 두 배 차이지만 출력은 0.0066밖에 다르지 않습니다. 뒤에 깔린 흐린 선이 앞 장의 계단 함수이고, 끝에서는 시그모이드와 겹칩니다.',
        en: 'Ten is twice as far out as five, and the outputs differ by 0.0066. The faint line is the step of the last chapter: out here, the sigmoid lies upon it.',
      },
    },
    'deep-net': {
      sentence: {
        ko: '이런 유닛으로 층을 쌓아 봅시다. 한 유닛의 입력은 앞 층 출력들에 가중치를 곱해 더한 값입니다.',
        en: 'Stack such units into a deep network. Into each of them goes the weighted sum of all outputs of the layer before.',
      },
      notes: {
        ko: '곡선 위의 점 여덟 개가 그대로 첫 층의 활성값이 됩니다. 선의 굵기는 실제 가중치이고, 원은 실제 활성값만큼 진합니다. 편향은 모두 0으로 두었습니다.',
        en: 'The eight dots on the curve become the activations of the first layer. Edges are as wide as their real weights, units as strongly coloured as their real activations; all biases are zero.',
      },
    },
    'always-positive': {
      sentence: {
        ko: '시그모이드의 출력은 모두 양수입니다. 가중치까지 0과 1 사이라면, 더한 값은 어디에서나 양수입니다.',
        en: 'Every output of a sigmoid is positive. If the weights lie between zero and one as well, then so is every sum.',
      },
      notes: {
        ko: '가중치를 0과 1 사이에서 고르게 뽑는 것은 설명을 위한 단순한 설정입니다. 실제로는 음수 가중치도 쓰지만, 그래도 기울기가 사라진다는 것은 이 장의 끝에서 보여 줍니다.',
        en: 'Drawing the weights evenly between zero and one is a simple setting, chosen to make the point. Real networks have negative weights too; the end of this chapter shows that gradients fade there as well.',
      },
    },
    growing: {
      sentence: {
        ko: '양수만 더하니 합이 점점 커지고, 점은 오른쪽으로 밀립니다. 그러다 곧 천장에 닿습니다. 출력이 1을 넘지 못하니, 합도 너비의 절반쯤에서 멈춥니다.',
        en: 'Sums of positive numbers grow from layer to layer and push the dots to the right. Then comes a ceiling, about half the width, because outputs end at one.',
      },
      notes: {
        ko: '너비가 8이고 가중치의 평균이 0.5이므로, 출력이 모두 1에 가까우면 합은 4쯤입니다. 그 뒤의 오르내림은 가중치를 무작위로 뽑았기 때문입니다. 너비를 늘리면 천장도 높아집니다.',
        en: 'The width is eight and the mean weight one half, so once all outputs are close to one the sum is about four. What goes up and down after that is the luck of the draw of the weights. A wider network has a higher ceiling.',
      },
    },
    'slopes-die': {
      sentence: {
        ko: '점마다 접선을 그어 기울기를 읽어 봅시다. 가장 커도 0.25인 기울기가 몇 층 만에 0 가까이 떨어집니다.',
        en: 'Now read the slope at each dot. A sigmoid has a quarter at most, and within a few layers hardly any of that is left.',
      },
      notes: {
        ko: '값은 각 층의 평균 가중합에서 잰 기울기입니다. 앞 박자에서 본 천장 때문에 뒤쪽 층은 0.02 안팎에 머뭅니다. 첫 층마저 가장 큰 값의 절반이 안 됩니다.',
        en: 'Each figure is the slope at the mean sum of its layer. Because of the ceiling just seen, the later ones stay around 0.02. Even the first layer has less than half of the largest slope.',
      },
    },
    backprop: {
      sentence: {
        ko: '학습할 때, 오차 신호는 거꾸로 흐릅니다. 한 층을 지날 때마다, 가중치와 기울기가 곱해집니다. 기울기가 워낙 작아서, 신호는 층마다 줄어듭니다.',
        en: 'When the network learns, the error signal flows backwards. Each layer multiplies it by weights and by slopes, and the slopes are so small that it shrinks every time.',
      },
      notes: {
        ko: '세로축은 로그 눈금이라 한 칸이 천 배입니다. 여기 적힌 기울기는 유닛마다 다른 기울기가 신호에 실제로 곱해진 몫이라, 앞에서 평균점 하나에서 읽은 값과 조금 다릅니다. 세 수를 곱하면 반올림 범위에서 다음 층의 신호가 됩니다.',
        en: 'The axis is logarithmic: one rule is a factor of a thousand. The slope factor printed here is what the slopes of all the units really did to the signal, so it differs a little from the slope read at the mean dot before. The three numbers multiply out to the fourth, up to rounding.',
      },
    },
    vanishing: {
      sentence: {
        ko: '그래서 앞쪽 층에는 신호가 거의 닿지 않습니다. 이 현상이 기울기 소실입니다. 가중치를 잘 골라 시작해도, 층이 늘수록 더 심해집니다.',
        en: 'So almost nothing reaches the early layers. This is the vanishing gradient. Even with weights chosen with care, every added layer makes it worse.',
      },
      notes: {
        ko: '오른쪽은 깊이를 바꾼 다른 실험입니다. 너비 16에 글로럿 초기화를 쓰고, 첫 층에 닿은 오차 신호를 마지막 은닉층의 것으로 나눴습니다. 이름은 호흐라이터의 1991년 논문과 벤지오 등의 1994년 논문으로 거슬러 올라갑니다.',
        en: 'On the right is another experiment, over depth: width sixteen, Glorot initialisation, the size of the first layer’s error signal over that of the last hidden layer. The effect was described by Hochreiter in 1991 and by Bengio, Simard and Frasconi in 1994.',
      },
    },
    bridge: {
      sentence: {
        ko: '아직 하나가 남았습니다. 시그모이드의 출력은 늘 양수였습니다. 그 때문에 또 다른 문제가 생깁니다.',
        en: 'One thing is left. Those outputs were always positive, and that brings a trouble of its own.',
      },
      notes: {
        ko: '기울기 소실과는 따로 생기는 문제입니다. 더하기 표시를 가리키며 잠깐 멈추고, 무엇이 문제일지 물어본 뒤 다음 장으로 넘어가세요.',
        en: 'This trouble has nothing to do with vanishing. Point at the plus signs, ask what could be wrong with them, and go on to the next chapter.',
      },
    },
  },
});
