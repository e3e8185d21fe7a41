import {defineScript} from '../../src/script/chapterScript';

export const script = defineScript({
  id: 'saturation',
  title: {ko: '평평한 끝, 사라지는 기울기', en: 'Flat ends, fading gradients'},
  words: {
    saturated: {ko: '포화', en: 'saturated'},
    slopeBelow: {ko: '기울기 < ', en: 'slope < '},
    slope: {ko: '기울기', en: 'slope'},
    inputsApart: {ko: '입력의 차이', en: 'input difference'},
    outputsApart: {ko: '출력의 차이', en: 'output difference'},
    heightOnly: {ko: '높이만', en: 'height only'},
    weightedSum: {ko: '가중합', en: 'weighted sum'},
    layer: {ko: '층', en: 'layer'},
    layerRange: {ko: '층', en: 'layers'},
    output: {ko: '출력', en: 'out'},
    meanSum: {ko: '이 층의 평균 가중합', en: 'mean sum of this layer'},
    widthTimesWeight: {ko: '너비 × 평균 가중치', en: 'width × mean weight'},
    timesHalf: {ko: ' × ½ = ', en: ' × ½ = '},
    errorSignal: {ko: '오차 신호', en: 'error signal'},
    weight: {ko: '가중치', en: 'weight'},
    input: {ko: '입력', en: 'input'},
    arrives: {ko: '위층 오차의 가중합', en: 'weighted from above'},
    oneLayerEarlier: {ko: '한 층 앞의 신호', en: 'one layer earlier'},
    gradientOfWeight: {ko: '가중치의 기울기', en: 'gradient'},
    vanishingGradient: {ko: '기울기 소실', en: 'vanishing gradient'},
    firstOverLast: {ko: '오차 신호, 첫 층 ÷ 마지막 층', en: 'error signal, first ÷ last layer'},
    layers: {ko: '층수', en: 'layers'},
    quarterEach: {ko: '한 층에 ¼배', en: '× ¼ a layer'},
    alwaysPositive: {ko: '출력은 늘 양수', en: 'outputs, always positive'},
    glorot: {ko: '글로럿 초기화, 너비', en: 'Glorot initialisation, width'},
  },
  beats: {
    'flat-ends': {
      sentence: {
        ko: '시그모이드의 첫 번째 결점입니다. 양쪽 {ends}끝으로 갈수록 접선이 눕고, 기울기는 0에 가까워집니다. 이것을 {name}포화라고 합니다.',
        en: 'This is the first fault of the sigmoid. Towards both {ends}ends the tangent gets flat, and the slope comes close to zero. This is called {name}saturation.',
      },
      notes: {
        ko: '위아래 그림 모두 칠한 곳은 기울기가 0.01보다 작은 구간이고, ±4.6에서 시작합니다. 위 그림은 가로와 세로의 눈금 한 칸이 같은 길이라서, 가장 가파른 기울기 0.25도 그만큼 완만하게 보입니다. 끝에서도 기울기가 정확히 0이 되지는 않지만, 배우기에는 0이나 다름없습니다.',
        en: 'Shaded in both plots is where the slope is below 0.01, from 4.6 on. The upper plot has equal units on both axes, so that even the largest slope, a quarter, looks as gentle as it is. The slope never is exactly zero, but for learning it might as well be.',
      },
      description: {
        ko: '시그모이드 곡선 가운데의 접선에서 두 접선이 양쪽 끝으로 미끄러지며 눕는다. 아래 그림에는 그 기울기가 가운데의 0.25에서 양 끝의 0 가까이까지 그려지고, 기울기가 0.01보다 작은 양쪽 구간이 칠해진다.',
        en: 'From the tangent at the middle of the sigmoid two others slide to both ends and get flat. Below, their slopes are drawn, from 0.25 at the middle to nearly zero at the ends, where both plots are shaded.',
      },
    },
    'same-again': {
      sentence: {
        ko: '서로 멀리 떨어진 {inputs}두 입력인데도 {outputs}출력은 거의 같습니다. 차이를 지워 버리던 {step}계단 함수의 결점이 되돌아온 것입니다.',
        en: 'Take {inputs}two inputs that are far apart: their {outputs}outputs are nearly the same. Out here, the fault of the {step}step function is back.',
      },
      notes: {
        ko: '5와 10은 두 배 차이지만 출력은 0.0066밖에 다르지 않습니다. 돋보기는 높이만 늘립니다. 뒤에 깔린 회색 선은 0에서 뛰는 계단 함수이고, 끝에서는 시그모이드와 겹칩니다.',
        en: 'Ten is twice as far out as five, and the outputs differ by 0.0066. The glass enlarges heights only. The grey line is a step with its jump at zero: out here, the sigmoid lies upon it.',
      },
      description: {
        ko: '입력 5와 10이 시그모이드 곡선으로 올라간다. 높이만 늘린 돋보기 안에서야 두 출력 0.99331과 0.99995가 갈라져 보인다. 뒤에 계단 함수가 겹쳐 그려지고, 한 점이 5에서 10까지 움직여도 출력은 제자리다.',
        en: 'The inputs 5 and 10 rise to the sigmoid. Only in a glass that enlarges heights do their outputs, 0.99331 and 0.99995, stand apart. A step is drawn behind the curve; a point moves from 5 to 10, and its output stays.',
      },
    },
    'deep-net': {
      sentence: {
        ko: '유닛 하나를 봅시다. 앞 층의 출력에 가중치를 곱해 {sum}더하고, 그 합을 {curve}곡선에 넣습니다. 이런 유닛을 {stack}층층이 쌓으면 깊은 신경망이 됩니다.',
        en: 'Take a single unit. It {sum}adds up the outputs of the layer below, times their weights, and the sum goes into its {curve}curve. {stack}Stack such units, layer upon layer, and you have a deep network.',
      },
      notes: {
        ko: '첫 장의 뉴런과 같은 그림입니다. 곡선이 유닛 안으로 접혀 들어가니, 이제부터 원 하나가 합과 곡선을 모두 품습니다. 선의 굵기는 실제 가중치이고, 원은 실제 출력만큼 밝습니다. 편향은 모두 0입니다.',
        en: 'This is the neuron of the first chapter. Its curve folds into the unit: from now on, a circle is a sum and a curve. Edges are as wide as their real weights, units as bright as their real outputs; all biases are zero.',
      },
      description: {
        ko: '유닛 하나에 앞 층의 여덟 유닛이 선으로 이어지고, 합이 옆에 놓인 시그모이드의 가로축에 떨어져 곡선까지 올라간다. 곡선이 유닛 안으로 접혀 들어가고, 둘레로 여덟 층짜리 신경망이 자라 왼쪽부터 밝아진다.',
        en: 'Eight units are joined to one; their sum lands on the x axis of a sigmoid beside it and rises to the curve. The curve folds into the unit, and around it a network of eight layers grows and lights up from the left.',
      },
    },
    'always-positive': {
      sentence: {
        ko: '시그모이드의 {outputs}출력은 모두 양수입니다. {weights}가중치까지 0과 1 사이라면, 곱은 하나도 음수가 아니고, {sum}더할수록 0에서 멀어집니다.',
        en: 'All {outputs}outputs of a sigmoid are positive. If the {weights}weights lie between zero and one as well, no product is negative, and the {sum}sum can only move away from zero.',
      },
      notes: {
        ko: '셋째 층의 유닛 하나입니다. 적힌 출력과 가중치를 곱하면 적힌 곱이 되고, 여덟 곱을 더하면 적힌 합이 됩니다. 가중치를 0과 1 사이에서 고르게 뽑은 것은 설명을 위한 단순한 설정입니다. 실제로는 음수 가중치도 쓰지만, 그래도 기울기가 사라진다는 것은 이 장의 끝에서 보여 줍니다.',
        en: 'One unit of the third layer. The printed outputs times the printed weights give the printed products, and these add up to the printed sum. Drawing weights evenly between zero and one is a simple setting, chosen to make the point. Real networks have negative weights too; the end of this chapter shows that gradients fade there as well.',
      },
      description: {
        ko: '셋째 층의 한 유닛에 들어오는 여덟 출력과 가중치가 한 줄씩 적히고, 곱의 길이만큼 막대가 자란다. 모두 양수인 막대 여덟 개가 가중합의 축 위에 이어져 0의 오른쪽 3.77에서 끝난다.',
        en: 'The eight outputs that come into one unit of the third layer and their weights are written line by line; a bar grows as long as each product. All are positive: laid end to end on the axis of sums they end at 3.77.',
      },
    },
    growing: {
      sentence: {
        ko: '첫 층의 합들이 곡선에 떨어집니다. 다음 층에서는 {jump}너비 곱하기 평균 가중치, 곧 8 곱하기 2분의 1쯤으로 뛰고, 그 {stay}뒤로는 층마다 거기 머뭅니다.',
        en: 'The sums of the first layer fall onto the curve. In the next layer they {jump}leap to about the width times the mean weight, eight times one half, and in all {stay}others they stay there.',
      },
      notes: {
        ko: '한 표본이 지나갈 때 각 유닛의 실제 가중합입니다. 첫 층은 입력이 0과 1 사이에 고루 퍼져 있어 합이 작습니다. 그다음부터는 출력이 모두 1에 가까워서 합이 가중치의 합과 비슷해지고, 그 평균이 4입니다. 점선은 그 곱이지 넘지 못할 천장이 아니라서, 점들은 양쪽에 흩어집니다.',
        en: 'These are the real sums of every unit for one sample. In the first layer inputs are spread between zero and one, so sums are small. After that all outputs are close to one, so that a sum is nearly the sum of its weights, four on average. The dashed line is that product and no ceiling: dots lie on both sides of it.',
      },
      description: {
        ko: '신경망이 위로 올라가고 아래에 시그모이드가 펼쳐진다. 층마다 유닛 여덟 개의 가중합이 가로축에 떨어져 곡선으로 올라간다. 첫 층은 2 언저리, 2층부터 8층까지는 8 곱하기 2분의 1인 4 언저리에 모인다.',
        en: 'The network moves up, and below it the sigmoid opens. Layer by layer the sums of eight units fall onto its x axis and rise to the curve: those of layer 1 around 2, those of layers 2 to 8 around 4, which is eight times one half.',
      },
    },
    'slopes-die': {
      sentence: {
        ko: '층마다 한 점에서 접선을 그어 {read}기울기를 읽어 봅시다. 가장 커도 0.25인 기울기가 {few}몇 층 만에 0 가까이 떨어지고, 신경망은 어두워집니다.',
        en: 'At one unit of every layer, {read}read the slope. It can be a quarter at most, and within a {few}few layers it is close to zero: the network goes dark.',
      },
      notes: {
        ko: '테두리를 밝힌 유닛의 값입니다. 다른 유닛의 기울기는 밝기로만 보입니다. 밝기의 뜻은 왼쪽 띠에 있습니다. 첫 층마저 가장 큰 값의 절반이 안 됩니다.',
        en: 'The figures are those of the outlined units; the slopes of all others show as brightness, and the bar at the left says what bright means. Even the first layer has less than half of the largest slope.',
      },
      description: {
        ko: '접선이 첫 층의 점에서 여덟째 층의 점까지 곡선을 따라 미끄러지고, 층마다 기울기가 신경망 아래에 적힌다. 첫 층은 0.1085, 셋째 층부터는 모두 0.025보다 작다. 유닛은 기울기만큼만 밝아서 거의 모두 어두워진다.',
        en: 'A tangent slides along the curve from the first layer’s dot to the eighth’s, and each slope is written below its layer: 0.1085 in the first, less than 0.025 from the third on. Units are only as bright as their slopes: nearly all go dark.',
      },
    },
    backprop: {
      sentence: {
        ko: '학습할 때 오차 신호는 {back}거꾸로 흐르며, 한 층을 지날 때마다 가중치와 {slope}기울기가 곱해집니다. 몇 층이면 눈에 보이지도 않아서, {chart}한 칸이 천 배인 그림에 옮겨야 합니다.',
        en: 'In learning, the error signal flows {back}backwards. Each layer multiplies it by weights and by a {slope}slope. After a few layers it is too small to be seen: we need a {chart}chart in which one line is a factor of a thousand.',
      },
      notes: {
        ko: '원의 넓이가 오차 신호의 크기입니다. 첫 줄은 출력에서 마지막 은닉층의 밝힌 유닛까지, 둘째 줄은 그 아래층까지입니다. 기울기는 앞에서 읽은 바로 그 값입니다. 선의 밝기는 그 층에서 가장 큰 신호의 자릿수를 따릅니다.',
        en: 'The area of a disc is the size of the error signal. The first line leads from the output to the outlined unit of the last hidden layer, the second one layer further down. The slopes are the ones just read. Edges are as bright as the power of ten of their layer’s largest signal.',
      },
      description: {
        ko: '출력의 오차 5.36이 선을 따라 거꾸로 흐른다. 마지막 은닉층에서 가중치 0.98과 기울기 0.0203이 곱해져 0.11쯤으로, 그 아래층에서 다시 0.01 아래로 줄어 점이 보이지 않게 된다. 로그 눈금 그림에 옮기면 여덟 층 동안 10억분의 1 가까이로 줄어든다.',
        en: 'The output’s error, 5.36, flows back along the edges. Times a weight of 0.98 and a slope of 0.0203 it is about 0.11 in the last hidden layer, below 0.01 one layer further down, and then too small to be seen. On a log chart it falls to about a billionth over eight layers.',
      },
    },
    vanishing: {
      sentence: {
        ko: '앞쪽 층에는 신호가 거의 닿지 않습니다. 이 현상이 {name}기울기 소실입니다. {gradient}가중치의 기울기는 이 신호에 입력을 곱한 값이니, 거의 배우지 못합니다.',
        en: 'Almost nothing reaches the early layers: this is the {name}vanishing gradient. The {gradient}gradient of a weight is this signal times its input, so these weights hardly learn.',
      },
      notes: {
        ko: '밝힌 선의 가중치 하나를 계산한 것입니다. 이름은 호흐라이터의 1991년 논문과 벤지오 등의 1994년 논문으로 거슬러 올라갑니다.',
        en: 'It is worked out for the one weight whose edge is lit. The effect was described by Hochreiter in 1991 and by Bengio, Simard and Frasconi in 1994.',
      },
      description: {
        ko: '그림의 맨 아래, 첫 층의 점에 고리가 둘리고 기울기 소실이라는 이름이 나타난다. 첫 층의 오차 신호에 입력을 곱하면 가중치 하나의 기울기가 되는데, 10억분의 1쯤이다.',
        en: 'A ring goes around the lowest dot, that of the first layer, and the name appears: vanishing gradient. Its error signal times an input is the gradient of one weight, about a billionth.',
      },
    },
    deeper: {
      sentence: {
        ko: '처음 가중치를 신호가 잘 흐르게 골라도, 곧 초기화를 잘해도 {depth}깊어질수록 더 사라집니다. 시그모이드의 기울기는 {quarter}한 층에 4분의 1을 넘지 못하니까요.',
        en: 'Choosing the first weights well, which is called initialisation, does not save it: {depth}deeper networks lose even more. No slope of a sigmoid leaves more than a {quarter}quarter a layer.',
      },
      notes: {
        ko: '너비가 16인 신경망을 깊이만 바꾸어 만든 다른 실험입니다. 글로럿 초기화는 음수 가중치도 쓰고, 가중치만으로는 신호의 크기가 유지되게 합니다. 점은 첫 층에 닿은 오차 신호를 마지막 은닉층의 것으로 나눈 값이고, 점선은 층마다 4분의 1씩 곱한 값입니다.',
        en: 'Another experiment: networks of width sixteen and of several depths. Glorot’s initialisation has negative weights too, and its weights alone keep the size of a signal. A dot is the error signal of the first layer over that of the last hidden layer; the dashed line is a quarter for each layer.',
      },
      description: {
        ko: '세로축이 로그 눈금인 그림에서, 층수가 2에서 40으로 늘어나는 동안 첫 층에 닿는 오차 신호가 곧게 떨어져 40층에서는 10의 26제곱분의 2가 된다. 층마다 4분의 1인 점선보다 아래에 있다.',
        en: 'On a log chart, the error signal that reaches the first layer falls along a straight line as networks grow from 2 layers to 40, where it is two over ten to the 26. It stays below a dashed line of a quarter for each layer.',
      },
    },
    bridge: {
      sentence: {
        ko: '아직 하나가 남았습니다. 시그모이드의 {outputs}출력은 모두 0보다 컸습니다. {positive}늘 양수라는 것이 또 다른 문제를 낳습니다.',
        en: 'One thing is left. All of these {outputs}outputs were above zero, and being {positive}always positive makes a trouble of its own.',
      },
      notes: {
        ko: '기울기 소실과는 따로 생기는 문제입니다. 비어 있는 왼쪽 절반을 가리키며 잠깐 멈추고, 무엇이 문제일지 물어본 뒤 다음 장으로 넘어가세요.',
        en: 'This trouble has nothing to do with vanishing. Point at the empty left half, ask what could be wrong with it, and go on to the next chapter.',
      },
      description: {
        ko: '신경망이 다시 밝아지고, 여덟 층의 모든 출력이 아래 축으로 떨어진다. 모두 0의 오른쪽에 모이고 왼쪽 절반은 비어 있다.',
        en: 'The network lights up again, and the outputs of all eight layers fall onto an axis. All of them lie right of zero; the left half is empty.',
      },
    },
  },
});
