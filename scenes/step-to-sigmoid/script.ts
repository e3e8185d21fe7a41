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
    weightChange: {ko: '가중치의 변화', en: 'change of weight'},
    error: {ko: '오차', en: 'error'},
    sigmoid: {ko: '시그모이드', en: 'sigmoid'},
    largest: {ko: '가장 큰 기울기', en: 'largest slope'},
  },
  beats: {
    step: {
      sentence: {
        ko: '처음부터 가 봅시다. 초기 퍼셉트론의 활성화 함수는 계단이었습니다. 입력이 임계값에 이르면 1, 못 미치면 0을 내보냅니다.',
        en: 'Begin at the beginning: the first perceptrons used a step. Once the input reaches the threshold, the output is one; below it, zero.',
      },
      notes: {
        ko: '매컬러와 피츠의 1943년 뉴런과 로젠블랫의 1958년 퍼셉트론이 쓰던 함수입니다. 점이 임계값을 지나는 순간 출력에 중간이 없다는 것을 보게 해 주세요.',
        en: 'This is the unit of McCulloch and Pitts, 1943, and of the perceptron, Rosenblatt 1958. Let the audience see that there is nothing between the two outputs.',
      },
    },
    blind: {
      sentence: {
        ko: '그런데 0.0001과 0.499는 똑같이 0이 됩니다. 0.499와 0.501은 거의 같은데 0과 1로 갈라집니다.',
        en: 'Yet 0.0001 and 0.499 both become zero, while 0.499 and 0.501, almost equal, become zero and one.',
      },
      notes: {
        ko: '앞의 차이 0.4989는 사라지고, 뒤의 차이 0.002는 1로 부풀려집니다. 어느 쪽이 더 나쁜지 물어보면 이야기가 잘 이어집니다.',
        en: 'A difference of 0.4989 is lost, and one of 0.002 is blown up to 1. Ask which of the two is worse: both answers lead on well.',
      },
    },
    'no-slope': {
      sentence: {
        ko: '더 큰 문제는 기울기입니다. 기울기가 있는 곳마다 0이라서, 가중치를 어느 쪽으로 고칠지 알 수 없습니다.',
        en: 'Worse, there is no slope to follow. It is zero wherever it exists, so no weight learns which way to change.',
      },
      notes: {
        ko: '임계값에서는 기울기가 아예 없어서 빈 동그라미로 나타냈습니다. 기울기를 쓰는 학습은 잠시 뒤 장에서 다루니, 여기서는 곱이 0이라는 것만 짚어 주세요.',
        en: 'At the threshold itself there is no slope at all: that is the open circle. Learning by slopes comes later; here it is enough that the product is zero.',
      },
    },
    soften: {
      sentence: {
        ko: '그래서 계단을 녹여 봅시다. 가파름은 1로 낮추고, 임계값은 0으로 옮깁니다. 이것이 시그모이드입니다.',
        en: 'So let the step melt. Bring its steepness down to one, slide the threshold to zero, and here is the sigmoid.',
      },
      notes: {
        ko: '처음의 가파름은 1000이라 눈으로는 계단과 구별되지 않습니다. 두 수가 한꺼번에 변하는 하나의 식이라는 점을 강조하세요.',
        en: 'It begins at a steepness of one thousand, which no eye can tell from a step. Stress that it is one formula all the way, with two numbers changing.',
      },
    },
    graded: {
      sentence: {
        ko: '이제 먼 입력은 출력도 멀고, 가까운 입력은 출력도 가깝습니다. 차이가 제 크기대로 전해집니다.',
        en: 'Now far inputs give different outputs, and near inputs almost the same. A difference is passed on for what it is.',
      },
      notes: {
        ko: '같은 세 입력입니다. 표의 차이를 앞의 표와 견주어 보세요. 0이던 차이는 0.1222가 되고, 1이던 차이는 0.0005가 됩니다.',
        en: 'These are the same three inputs. Compare the differences with the table before: what was 0 is now 0.1222, and what was 1 is now 0.0005.',
      },
    },
    slope: {
      sentence: {
        ko: '기울기도 어디에나 있습니다. 한가운데에서 0.25로 가장 크고, 양 끝으로 갈수록 작아집니다. 그 끝에서는 무슨 일이 일어날까요?',
        en: 'And it has a slope everywhere. It is 0.25 in the middle, and smaller towards both ends. What happens out there?',
      },
      notes: {
        ko: '시그모이드의 기울기는 s(1−s)라서 s가 0.5일 때 가장 큽니다. 양 끝에서 기울기가 거의 0이라는 데서 다음 장이 시작됩니다.',
        en: 'The slope is s times one minus s, so it is largest where s is one half. That it nearly dies at both ends is where the next chapter begins.',
      },
    },
  },
});
