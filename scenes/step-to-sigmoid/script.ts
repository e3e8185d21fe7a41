import {defineScript} from '../../src/script/chapterScript';

export const script = defineScript({
  id: 'step-to-sigmoid',
  title: {ko: '계단에서 시그모이드로', en: 'From step to sigmoid'},
  words: {
    input: {ko: '입력', en: 'input'},
    output: {ko: '출력', en: 'output'},
    difference: {ko: '차이', en: 'gap'},
    threshold: {ko: '임계값', en: 'threshold'},
    steepness: {ko: '가파름', en: 'steepness'},
    slope: {ko: '기울기', en: 'slope'},
    error: {ko: '오차', en: 'error'},
    layerBelow: {ko: '아래층', en: 'layer below'},
    sigmoid: {ko: '시그모이드', en: 'sigmoid'},
    largest: {ko: '가장 클 때', en: 'at most'},
  },
  beats: {
    step: {
      sentence: {
        ko: '처음부터 가 봅시다. 초기 퍼셉트론의 활성화 함수는 계단이었습니다. 입력이 {reaches}임계값에 이르면 1, 못 미치면 0을 내보냅니다.',
        en: 'Begin at the beginning: the first perceptrons used a step. {reaches}Once the input reaches the threshold, the output is one; below it, zero.',
      },
      notes: {
        ko: '매컬러와 피츠의 1943년 뉴런과 로젠블랫의 1958년 퍼셉트론이 쓰던 함수입니다. 점이 임계값을 지나는 순간 출력에 중간이 없다는 것을 보게 해 주세요.',
        en: 'This is the unit of McCulloch and Pitts, 1943, and of the perceptron, Rosenblatt 1958. Let the audience see that there is nothing between the two outputs.',
      },
      description: {
        ko: '계단 함수의 그래프. 입력 하나가 왼쪽에서 오른쪽으로 움직이는 동안 출력은 0에 머물다가, 임계값 0.5에서 한 번에 1로 뛴다.',
        en: 'The graph of a step. One input slides from left to right: its output stays 0 and jumps to 1 at the threshold, 0.5.',
      },
    },
    blind: {
      sentence: {
        ko: '그런데 0.0001과 0.499는 똑같이 0이 됩니다. {near}0.499와 0.501은 거의 같은데 0과 1로 갈라집니다.',
        en: 'Yet 0.0001 and 0.499 both become zero, {near}while 0.499 and 0.501, almost equal, become zero and one.',
      },
      notes: {
        ko: '앞의 차이 0.4989는 사라지고, 뒤의 차이 0.002는 1로 부풀려집니다. 돋보기는 가로만 크게 늘린 것입니다. 어느 쪽이 더 나쁜지 물어보면 이야기가 잘 이어집니다.',
        en: 'A difference of 0.4989 is lost, and one of 0.002 is blown up to 1. The glass widens far more than it heightens. Ask which of the two is worse: both answers lead on well.',
      },
      description: {
        ko: '표에 세 입력과 그 출력이 있다. 0.0001과 0.499는 모두 0이고, 0.501은 1이다. 임계값을 확대한 돋보기에서 0.499는 계단 아래에, 0.501은 계단 위에 있다.',
        en: 'A table has three inputs with their outputs: 0.0001 and 0.499 give 0, 0.501 gives 1. In a magnifier at the threshold, 0.499 stands at the foot of the step and 0.501 on top of it.',
      },
    },
    'no-slope': {
      sentence: {
        ko: '더 큰 문제는 기울기입니다. 정의되는 곳마다 0입니다. 층이 하나면 그래도 배우지만, {below}아래층은 오차를 이 기울기만큼만 전해 받습니다. 0이면 아무것도 오지 않습니다.',
        en: 'Worse, its slope is zero wherever it has one. A single layer can learn without, but {below}a layer below hears of its error only through that slope, and so hears nothing.',
      },
      notes: {
        ko: '임계값에서는 기울기가 정의되지 않아서 빈 동그라미로 나타냈습니다. 퍼셉트론의 학습 규칙은 기울기를 쓰지 않으니 층 하나는 배울 수 있습니다. 여러 층이 배우려면 기울기가 있어야 한다는 점만 짚어 주세요.',
        en: 'At the threshold itself there is no slope at all: that is the open circle. The perceptron rule uses no slope, so one layer did learn. With more layers the slope is what carries the error down.',
      },
      description: {
        ko: '접선이 계단을 따라 움직이고 그 아래에 기울기가 그려진다. 양쪽 모두 0이고 임계값에는 값이 없다. 오른쪽에서는 위 뉴런의 오차가 아래층으로 내려가다가 기울기 0을 곱해 사라진다.',
        en: 'A tangent slides along the step while its slope is drawn below: 0 on both sides, and no value at the threshold. At the right an error on its way down to a lower layer is multiplied by the slope, 0, and vanishes.',
      },
    },
    soften: {
      sentence: {
        ko: '그래서 계단을 녹여 봅시다. 가파름은 1로 낮추고, 임계값은 0으로 옮깁니다. {sigmoid}이것이 시그모이드입니다.',
        en: 'So let the step melt. Bring its steepness down to one, slide the threshold to zero, and {sigmoid}here is the sigmoid.',
      },
      notes: {
        ko: '처음의 가파름은 1000이라 눈으로는 계단과 구별되지 않습니다. 두 수가 한꺼번에 변하는 하나의 식이라는 점을 강조하세요.',
        en: 'It begins at a steepness of one thousand, which no eye can tell from a step. Stress that it is one formula all the way, with two numbers changing.',
      },
      description: {
        ko: '계단이 부드럽게 녹아 S자 곡선이 된다. 식의 가파름 k는 1000에서 1로, 임계값 θ는 0.5에서 0으로 변한다.',
        en: 'The step melts into a smooth S. In its formula the steepness k falls from 1000 to 1 and the threshold θ from 0.5 to 0.',
      },
    },
    graded: {
      sentence: {
        ko: '이제 차이가 크기에 비례해 전해집니다. {proportion}출력의 차이를 입력의 차이로 나누면 약 4분의 1이고, 아주 작은 차이에서도 거의 같습니다.',
        en: 'Now differences are passed on in proportion. {proportion}The gap between outputs is about a quarter of the gap between inputs, and nearly so for the tiny gap, too.',
      },
      notes: {
        ko: '같은 세 입력입니다. 0.1222를 0.4989로 나누면 0.24이고, 0.0005는 0.002의 약 4분의 1입니다. 이 4분의 1이 곧 다음에 볼 기울기입니다.',
        en: 'These are the same three inputs. 0.1222 over 0.4989 is 0.24, and 0.0005 is about a quarter of 0.002. That quarter is the slope of the next beat.',
      },
      description: {
        ko: '같은 세 입력이 시그모이드를 지나 0.5000, 0.6222, 0.6227이 된다. 입력의 차이 0.4989가 출력의 차이 0.1222가 되고, 그 비는 0.24이다.',
        en: 'The same three inputs become 0.5000, 0.6222 and 0.6227. A gap of 0.4989 between inputs becomes one of 0.1222 between outputs: a ratio of 0.24.',
      },
    },
    slope: {
      sentence: {
        ko: '기울기도 어디에나 있습니다. {largest}한가운데에서 0.25로 가장 크고, {ends}양 끝으로 갈수록 작아집니다. 그 끝에서는 무슨 일이 일어날까요?',
        en: 'And it has a slope everywhere. {largest}It is largest in the middle, 0.25, and {ends}smaller towards both ends. What happens out there?',
      },
      notes: {
        ko: '위 그림의 두 축은 눈금 간격이 같아서, 가장 가파른 곳에서도 접선이 완만하다는 것이 그대로 보입니다. 시그모이드의 기울기는 s(1−s)라서 s가 0.5일 때 가장 큽니다.',
        en: 'Both axes of the upper plot have equal units, so one sees how gentle even the steepest tangent is. The slope is s times one minus s, so it is largest where s is one half.',
      },
      description: {
        ko: '접선이 시그모이드를 따라 움직이며 아래에 기울기의 종 모양 곡선을 그린다. 가운데에서 0.25로 가장 크다. 접선은 오른쪽 끝에 거의 누운 채로 멈춘다.',
        en: 'A tangent runs along the sigmoid and draws its slope below, a bell that peaks at 0.25 in the middle. The tangent comes to rest at the right end, lying almost flat.',
      },
    },
  },
});
