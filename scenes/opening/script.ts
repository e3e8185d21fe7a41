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
      description: {
        ko: '제목 뒤의 좌표축에서 계단 함수가 시그모이드로, tanh로, ReLU와 그 친척들로 차례로 모양을 바꾼다. 곡선마다 자취가 남고, 이름이 곡선 끝에 나타났다가 아래에 한 줄로 놓인다.',
        en: 'Behind the title a step turns into the sigmoid, into tanh, into ReLU and its cousins, one after the other. Each stays behind as a curve; its name comes up at its end and then joins a row below.',
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
      description: {
        ko: '뉴런 하나. 입력 0.9와 0.1에 가중치 0.5와 −0.5를 곱해 더하면 0.40이 된다. 이 합이 시그모이드의 가로축에 놓이고 곡선까지 올라간 뒤, 세로축에서 출력 0.60으로 나온다.',
        en: 'One neuron. Inputs of 0.9 and 0.1, times weights of 0.5 and minus 0.5, add up to 0.40. The sum lands on the horizontal axis of the sigmoid, rises to the curve, and leaves on the vertical axis as the output, 0.60.',
      },
    },
    bend: {
      sentence: {
        ko: '이 곡선이 없으면 어떨까요? 곡선을 펴면 출력도 {straight}함께 펴집니다. 층을 아무리 쌓아도 곱하고 더할 뿐이니 직선입니다. {bends}곡선이 있어야 신경망도 휘어집니다.',
        en: 'What if we left it out? Straighten the curve, and {straight}the output straightens with it: however many layers we stack, products and sums make a line. {bends}With the curve, a network bends.',
      },
      notes: {
        ko: '무작위 가중치를 둔 같은 신경망입니다. 활성화 함수가 (1−a)·x + a·시그모이드일 때의 출력을 매 순간 계산해서 보여 줍니다. 세로축은 모양을 견주도록 맞춘 것이니 높이는 비교하지 마세요.',
        en: 'It is one network with random weights. At every moment it is computed anew, with (1 − a) times identity plus a times sigmoid for its activation. The outputs are scaled to one height: compare shapes, not sizes.',
      },
      description: {
        ko: '왼쪽에 활성화 함수, 가운데에 은닉층 세 개짜리 신경망, 오른쪽에 그 출력이 있다. 활성화 함수가 직선으로 펴지면 출력도 함께 직선이 되고, 다시 휘면 출력도 휜다.',
        en: 'At the left the activation, in the middle a network of three hidden layers, at the right its output. As the activation straightens the output becomes a straight line with it, and as it bends again the output bends.',
      },
    },
    question: {
      sentence: {
        ko: '한때는 시그모이드가 어디에나 있었습니다. {why}왜 자리를 내주었을까요? 세 장면이 답합니다. {flat}평평한 끝, {zigzag}지그재그, {relu}그리고 ReLU입니다.',
        en: 'The sigmoid was once everywhere. {why}Why did it give way? Three pictures will answer: {flat}flat ends, {zigzag}a zig-zag path, {relu}and ReLU.',
      },
      notes: {
        ko: '지금은 예고편입니다. 가운데 길은 4장에서 실제로 학습한 가중치가 걸은 길이라고만 알려 주고, 설명은 아껴 두세요.',
        en: 'This is the trailer. Say only that the path in the middle was walked by real weights, in chapter four; keep the explanation for later.',
      },
      description: {
        ko: '시그모이드가 든 그림 셋. 첫째에는 양 끝의 누운 접선, 둘째에는 두 색의 계단처럼 지그재그로 나아가는 가중치의 길이 그려지고, 셋째의 시그모이드는 ReLU로 바뀐다.',
        en: 'Three pictures of the sigmoid. The first gets tangents that lie flat at its ends, the second a path of weights that zig-zags like a staircase in two colours, and in the third the sigmoid turns into ReLU.',
      },
    },
  },
});
