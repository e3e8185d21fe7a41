import {defineScript} from '../../src/script/chapterScript';

export const script = defineScript({
  id: 'opening',
  title: {ko: '활성화 함수 가족', en: 'The family of activation functions'},
  words: {
    titleFirst: {ko: '활성화 함수', en: 'The family of'},
    titleSecond: {ko: '가족', en: 'activation functions'},
    step: {ko: '계단', en: 'step'},
    sigmoid: {ko: '시그모이드', en: 'sigmoid'},
    tanh: {ko: 'tanh', en: 'tanh'},
    relu: {ko: 'ReLU', en: 'ReLU'},
    leakyRelu: {ko: 'Leaky ReLU', en: 'Leaky ReLU'},
    prelu: {ko: 'PReLU', en: 'PReLU'},
    elu: {ko: 'ELU', en: 'ELU'},
    gelu: {ko: 'GELU', en: 'GELU'},
    silu: {ko: 'SiLU', en: 'SiLU'},
    softplus: {ko: 'softplus', en: 'softplus'},
    inputs: {ko: '입력', en: 'inputs'},
    weights: {ko: '가중치', en: 'weights'},
    sum: {ko: '가중합', en: 'sum'},
    activation: {ko: '활성화 함수', en: 'activation'},
    output: {ko: '출력', en: 'output'},
    layers: {ko: '은닉층', en: 'hidden layers'},
    answer: {ko: '신경망의 출력', en: 'network output'},
    question: {ko: '시그모이드는 왜 자리를 내주었을까?', en: 'Why did the sigmoid give way?'},
    flatEnds: {ko: '평평한 끝', en: 'flat ends'},
    zigzag: {ko: '지그재그', en: 'zig-zag'},
  },
  beats: {
    title: {
      sentence: {
        ko: '신경망의 뉴런마다 작은 곡선이 하나씩 들어 있습니다. 고치고 또 고친 끝에, 그 곡선들은 이렇게 가족이 되었습니다.',
        en: 'Inside every neuron of a network sits one small curve. Mended again and again, it has grown into this family.',
      },
      notes: {
        ko: '곡선은 모두 실제 함수이고, 하나가 다음 하나로 모양을 바꿉니다. 이름을 외울 필요는 없고, 왜 이렇게 많은지가 오늘의 물음이라고 말해 주세요.',
        en: 'Every curve is the real function, and each turns into the next. Nobody needs to remember the names: why there are so many is the question of the day.',
      },
    },
    recap: {
      sentence: {
        ko: '뉴런 하나를 떠올려 봅시다. 입력에 가중치를 곱해 더하고, 그 합을 활성화 함수에 넣습니다. 오늘의 주인공은 이 함수입니다.',
        en: 'Recall a single neuron. Inputs times weights are added up, and the sum goes through the activation function: the subject of today.',
      },
      notes: {
        ko: '퍼셉트론을 아는 분에게는 복습입니다. 0.9×0.5와 0.1×(−0.5)를 더하면 0.40이고, 시그모이드를 지나 0.60이 된다는 것을 손으로 따라가 보세요.',
        en: 'For anyone who knows the perceptron this is a reminder. Work it out together: 0.9 times 0.5 plus 0.1 times minus 0.5 is 0.40, and the sigmoid makes 0.60 of it.',
      },
    },
    bend: {
      sentence: {
        ko: '이 곡선이 없으면 어떨까요? 층을 아무리 쌓아도 출력은 직선입니다. 곱하고 더할 뿐이니까요. 곡선이 있어야 신경망도 휘어집니다.',
        en: 'What if we left it out? However many layers we stack, products and sums only make a straight line. The curve lets a network bend.',
      },
      notes: {
        ko: '무작위 가중치를 둔 같은 신경망입니다. 가운데 곡선만 직선으로 바꾸면 출력이 직선이 되고, 되돌리면 다시 휩니다. 세로축은 모양을 견주도록 맞춘 것이니 높이는 비교하지 마세요.',
        en: 'It is one network with random weights. With the curve straightened its output is a straight line; with the curve back it bends again. The outputs are scaled to one height: compare shapes, not sizes.',
      },
    },
    question: {
      sentence: {
        ko: '한때는 시그모이드가 어디에나 있었습니다. 왜 자리를 내주었을까요? 세 장면이 답합니다. 평평한 끝, 지그재그, 그리고 ReLU입니다.',
        en: 'The sigmoid was once everywhere. Why did it give way? Three pictures will answer: flat ends, a zig-zag path, and ReLU.',
      },
      notes: {
        ko: '지금은 예고편입니다. 가운데 길은 3장에서 실제로 학습한 가중치가 걸은 길이라고만 알려 주고, 설명은 아껴 두세요.',
        en: 'This is the trailer. Say only that the path in the middle was walked by real weights, in chapter three; keep the explanation for later.',
      },
    },
  },
});
