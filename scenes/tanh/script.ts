import {defineScript} from '../../src/script/chapterScript';

export const script = defineScript({
  id: 'tanh',
  title: {ko: 'tanh: 중심을 0으로', en: 'tanh: centred on zero'},
  words: {
    sigmoid: {ko: '시그모이드', en: 'sigmoid'},
    tanh: {ko: 'tanh', en: 'tanh'},
    centredSigmoid: {ko: '시그모이드 − 0.5', en: 'sigmoid − 0.5'},
    steps: {ko: '걸음', en: 'steps'},
    turns: {ko: '꺾임', en: 'turns'},
    rate: {ko: '학습률', en: 'learning rate'},
    slope: {ko: '기울기', en: 'slope'},
    weight: {ko: '가중치', en: 'weight'},
    inputs: {ko: '입력 #개', en: '# inputs'},
    layer: {ko: '층', en: 'layer'},
    question: {ko: '?', en: '?'},
    arriving: {ko: '오차 신호 (마지막 층 = 1)', en: 'error signal (last layer = 1)'},
  },
  beats: {
    stretch: {
      sentence: {
        ko: '시그모이드를 {narrow}가로로 절반으로 줄이고, {tall}세로로 두 배로 키우고, {down}1만큼 내려 봅시다. {tanh}하이퍼볼릭 탄젠트, tanh가 됩니다.',
        en: 'Make the sigmoid {narrow}half as wide and {tall}twice as tall, and {down}move it down by one. {tanh}That is the hyperbolic tangent.',
      },
      notes: {
        ko: '식으로는 tanh(x) = 2σ(2x) − 1입니다. 새로운 함수라기보다 자리를 옮긴 시그모이드라는 점을 강조하세요.',
        en: 'As a formula, tanh(x) = 2 sigmoid(2x) − 1. Stress that it is not a stranger but the sigmoid in a better place.',
      },
      description: {
        ko: '시그모이드 곡선이 먼저 절반으로 좁아지고, 다음에 두 배로 높아지고, 끝으로 1만큼 내려와 tanh가 됩니다. 움직일 때마다 옆의 식이 한 줄씩 늘어 2σ(2x) − 1이 됩니다.',
        en: 'The sigmoid curve first gets half as wide, then twice as tall, then moves down by one: it has become tanh. With each movement a line is added to the formula beside it, up to 2 sigmoid(2x) − 1.',
      },
    },
    centred: {
      sentence: {
        ko: '같은 입력을 넣어도 이제 출력은 {sides}0의 양쪽으로 나뉩니다. {negative}음수도, {positive}양수도 나옵니다.',
        en: 'Give it the same inputs, and the outputs now fall {sides}on both sides of zero: {negative}some negative, {positive}some positive.',
      },
      notes: {
        ko: '앞 장과 똑같은 입력 열여섯 개입니다. 출력의 범위가 −1에서 1까지인 것도 짚어 주세요.',
        en: 'These are the very sixteen inputs of the last chapter. Point out the range, too: from minus one to one.',
      },
      description: {
        ko: '같은 입력 열여섯 개가 시그모이드와 tanh를 지나 오른쪽에 모입니다. 시그모이드의 출력은 모두 0 위에 있고, tanh의 출력은 0의 양쪽에 있습니다. 양쪽의 개수가 적힙니다.',
        en: 'The same sixteen inputs go through sigmoid and tanh and gather at the right. The outputs of the sigmoid all lie above zero, those of tanh on both sides of it. Those on each side are counted.',
      },
    },
    free: {
      sentence: {
        ko: '두 유닛을 나란히 걷게 합니다. {same}출발점과 최적점도, 표본의 순서도, 학습률을 정하는 규칙도 같습니다. tanh는 {sooner}훨씬 일찍 도착합니다.',
        en: 'Let two units walk side by side: {same}same start, same optimum, same order, and one rule for both learning rates. The one with tanh arrives {sooner}far sooner.',
      },
      notes: {
        ko: '같은 사전 활성화에서 나온 입력이지만 활성화가 다르니 손실의 등고선도 다릅니다. tanh의 골짜기는 훨씬 둥급니다. 앞 장의 두 색은 두 가중치가 함께 늘고 함께 줄어든 걸음이고, tanh의 색을 띤 걸음은 앞 장에서 닫혀 있던 방향으로 갔습니다. 시드 500개의 중앙값은 58걸음과 8걸음이고, 저마다 가장 빨리 도착하는 학습률에서는 11걸음과 5걸음입니다. 화면의 시드는 중앙값들에 가장 가까운 것입니다.',
        en: 'Both see the same pre-activations, but different activations make different contours: the valley of tanh is much rounder. The two colours of the last chapter mark steps in which both weights go up or both go down; a step in the colour of tanh goes where the sigmoid could not. The medians of 500 seeds are 58 and 8 steps, and 11 and 5 where each has the rate that arrives soonest. The seed shown is the one nearest the medians.',
      },
      description: {
        ko: '두 평면에서 시그모이드와 tanh의 경로가 나란히 걷습니다. 시그모이드에게 열린 사분면은 둘, tanh에게는 넷입니다. 시그모이드는 두 색으로 지그재그를 그리고, tanh는 닫혀 있던 방향으로 곧장 가서 훨씬 먼저 도착합니다. 옆에 걸음, 꺾임, 학습률이 적힙니다.',
        en: 'On two planes the paths of sigmoid and tanh walk side by side. Two quadrants are open to the sigmoid, all four to tanh. The sigmoid zig-zags in two colours; tanh goes almost straight where the sigmoid cannot, and arrives far sooner. Steps, turns and learning rates stand beside them.',
      },
      predict: {
        ask: {
          ko: '같은 출발점과 최적점, 같은 규칙입니다. tanh는 몇 걸음 만에 도착할까요?',
          en: 'Same start, same optimum, same rule. In how many steps does tanh arrive?',
        },
        unit: {ko: '걸음', en: 'steps'},
        from: 1,
        to: 100,
      },
    },
    centring: {
      sentence: {
        ko: '가팔라서 빠른 걸까요? {minus}시그모이드에서 0.5만 빼도 {fast}거의 그만큼 빨라집니다. {centre}중심을 0으로 옮긴 덕분입니다.',
        en: 'Is it just that tanh is steeper? {minus}Take one half off the sigmoid, and {fast}it is almost as fast. {centre}It is the centring that helps.',
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
        ko: '기울기의 최댓값도 {four}네 배인 1입니다. {ends}하지만 양 끝은 여전히 평평합니다.',
        en: 'Its slope reaches one, {four}four times that of the sigmoid. {ends}But its ends are as flat as before.',
      },
      notes: {
        ko: '0에서 조금만 멀어져도 tanh의 기울기가 시그모이드보다 더 빨리 0으로 가는 것을 그림에서 확인하세요.',
        en: 'See in the picture how a little way from zero the slope of tanh falls to nothing even faster than that of the sigmoid.',
      },
      description: {
        ko: '시그모이드와 tanh에 접선이 하나씩 놓입니다. 0에서 기울기는 0.25와 1이고, 두 접선이 양 끝으로 미끄러지면 둘 다 거의 0이 됩니다.',
        en: 'A tangent lies on the sigmoid and one on tanh. At zero their slopes are 0.25 and 1; as they slide to the ends, both become almost zero.',
      },
    },
    fading: {
      sentence: {
        ko: '학습은 무작위 가중치에서 시작합니다. {glorot}그 크기를 층의 너비에 맞추는 것이 글로럿 초기화입니다. {fade}그래도 서른 층을 내려오면 tanh의 오차 신호는 8분의 1만 남습니다. {question}아예 줄어들지 않는 함수는 없을까요?',
        en: 'Training starts from random weights. {glorot}Glorot initialisation fits their size to the width of the layer. {fade}Even so, after thirty layers only an eighth of the error signal is left with tanh. {question}Is there a function that does not shrink it at all?',
      },
      notes: {
        ko: '글로럿과 벤지오의 2010년 초기화입니다. 한국어 책에서는 흔히 자비에르(Xavier) 초기화라고 부릅니다. 가중치를 0 둘레에 두고, 층이 넓을수록 작게 뽑습니다. 은닉층은 서른 개, 층마다 유닛은 64개이고, 같은 초기화에서 시그모이드의 오차 신호는 몇 층 만에 사라집니다. 마지막 질문에서 잠시 멈추세요.',
        en: 'The initialisation of Glorot and Bengio, 2010; many books call it Xavier initialisation. It draws weights around zero, the smaller the wider the layer is. There are thirty hidden layers of 64 units each; from the same initialisation the error signal of the sigmoid is gone within a few layers. Pause on the last question.',
      },
      description: {
        ko: '먼저 유닛 하나의 가중치가 점으로 놓입니다. 입력이 8개일 때보다 64개일 때 0에 더 가깝습니다. 다음에는 오차가 서른 층을 내려오며 작아집니다. 시그모이드에서는 몇 층 만에 사라지고, tanh에서는 0.13이 남습니다. 1의 높이에 물음표가 붙은 점선이 그려집니다.',
        en: 'First the weights of one unit lie there as dots: with 64 inputs they are closer to zero than with 8. Then an error comes down thirty layers and shrinks: with the sigmoid it is gone within a few layers, with tanh 0.13 of it is left. A dashed line with a question mark is drawn at the height of 1.',
      },
      predict: {
        ask: {
          ko: '글로럿 초기화로 시작한 tanh 신경망에서, 맨 아래층까지 내려오는 오차 신호는 몇 퍼센트일까요?',
          en: 'A tanh network with Glorot’s weights: how many per cent of the error signal are left in the lowest layer?',
        },
        unit: {ko: '%', en: '%'},
        from: 0,
        to: 100,
      },
    },
  },
});
