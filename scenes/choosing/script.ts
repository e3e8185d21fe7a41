import {defineScript} from '../../src/script/chapterScript';

export const script = defineScript({
  id: 'choosing',
  title: {ko: '완벽한 함수는 없다', en: 'No perfect function'},
  words: {
    sigmoidFamily: {ko: '시그모이드 가족', en: 'the sigmoid family'},
    reluFamily: {ko: 'ReLU 가족', en: 'the ReLU family'},
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
    range: {ko: '출력 범위', en: 'range'},
    mean: {ko: '평균', en: 'mean'},
    saturates: {ko: '포화', en: 'flat'},
    dies: {ko: '죽음', en: 'dies'},
    largestSlope: {ko: '최대 기울기', en: 'max slope'},
    smoothness: {ko: '매끄러움', en: 'smooth'},
    cost: {ko: '계산', en: 'cost'},
    perfect: {ko: '만점 함수', en: 'perfect'},
    branch: {ko: '다른 갈래', en: 'other branch'},
    normalisation: {ko: '정규화', en: 'normalise'},
    residual: {ko: '잔차 연결', en: 'residual connection'},
    gate: {ko: 'SwiGLU의 게이트', en: 'gate of SwiGLU'},
    outputsAndGates: {ko: '출력과 게이트', en: 'outputs and gates'},
    hidden: {ko: '은닉층은 여기서 시작', en: 'hidden layers: start here'},
    unitsDie: {ko: '유닛이 자꾸 죽으면', en: 'if units keep dying'},
    transformer: {ko: '트랜스포머라면', en: 'in a transformer'},
    probability: {ko: '확률이나 게이트라면', en: 'for a probability or gate'},
    nextLecture: {ko: '다음 이야기', en: 'the next lecture'},
    nextTitleFirst: {ko: '경사', en: 'Gradient'},
    nextTitleSecond: {ko: '하강법', en: 'descent'},
    steps: {ko: '걸음', en: 'steps'},
    deltaRule: {ko: '델타 규칙', en: 'delta rule'},
    vanishing: {ko: '기울기 소실', en: 'vanishing'},
    centring: {ko: '입력 중심', en: 'centring'},
    glorot: {ko: '글로럿 초기화', en: 'initialisation'},
    preluAndHe: {ko: 'PReLU, 초기화', en: 'PReLU, He init'},
    swish: {ko: 'Swish', en: 'Swish'},
    swiglu: {ko: 'SwiGLU', en: 'SwiGLU'},
    licence: {
      ko: 'MIT 라이선스  ·  글꼴 Pretendard, SIL OFL',
      en: 'MIT licence  ·  set in Pretendard, SIL OFL',
    },
  },
  beats: {
    'two-families': {
      sentence: {
        ko: '열 개의 함수는 두 가족입니다. 시그모이드 쪽은 양 끝이 눕고, ReLU 쪽은 오른쪽이 끝없이 오릅니다. 그 밖에는 무엇이 다를까요?',
        en: 'Ten functions, two families. On one side both ends lie flat; on the other, the right end rises for ever. How else do they differ?',
      },
      notes: {
        ko: '윗줄은 끊기거나 꺾인 함수, 아랫줄은 매끄러운 함수입니다. 점은 같은 입력이 열 함수를 한꺼번에 지나는 모습이니, 왼쪽 끝과 오른쪽 끝에서 어디가 움직이는지 보게 하세요.',
        en: 'Functions with a jump or a kink stand in the upper row, smooth ones below. One and the same input runs through all ten: let people watch which dots still move at either end.',
      },
    },
    outputs: {
      sentence: {
        ko: '하나씩 재어 봅시다. 먼저 출력의 범위와, 정규분포 입력에 대한 평균입니다. 평균이 0인 것은 tanh뿐입니다.',
        en: 'Let us measure. First the range of the outputs, and their mean for normal input. Only tanh has a mean of zero.',
      },
      notes: {
        ko: '입력은 평균 0, 표준편차 1의 정규분포이고 평균은 적분으로 계산했습니다. 속이 찬 끝은 그 값을 실제로 낸다는 뜻, 빈 끝은 다가가기만 한다는 뜻, 화살표는 끝이 없다는 뜻입니다.',
        en: 'The input is normal with mean 0 and standard deviation 1; the means are integrals. A filled end is a value that is really reached, a hollow one is only approached, an arrow means there is no end.',
      },
    },
    slopes: {
      sentence: {
        ko: '다음은 기울기입니다. 어느 끝이 눕는지, 유닛이 죽을 수 있는지, 가장 큰 기울기는 얼마인지요. 어느 쪽으로도 눕지 않는 것은 Leaky ReLU와 PReLU뿐입니다.',
        en: 'Then the slope: which ends go flat, whether units can die, and how steep it gets. Only Leaky ReLU and PReLU are flat nowhere.',
      },
      notes: {
        ko: '굵은 가로선이 눕는 끝입니다. ELU, GELU, SiLU도 왼쪽은 눕습니다. 점은 한쪽 전체에서 기울기가 정확히 0이라는 뜻입니다. 계단 함수는 어디서나 0이라 처음부터 배우지 못합니다. softplus의 기울기는 1에 다가갈 뿐 닿지 않습니다.',
        en: 'The thick level lines are the flat ends: ELU, GELU and SiLU have one on the left, too. The dot says that the slope is exactly zero on a whole half-line. The step is flat everywhere and never learns at all. The slope of softplus comes near to 1 and never gets there.',
      },
    },
    table: {
      sentence: {
        ko: '끝으로 매끄러움과 계산량입니다. 점 하나가 간단한 연산 하나, 네모는 지수 같은 함수 하나입니다. ReLU는 비교 한 번이면 됩니다.',
        en: 'Last come smoothness and cost. A dot is one simple operation, a box one exponential or the like. ReLU needs a single comparison.',
      },
      notes: {
        ko: 'C 위의 수는 도함수가 몇 번째까지 이어지는지입니다. 계단은 함수부터 끊겨 있어 줄표로 두었습니다. 계산량은 교과서 식의 연산을 센 것이지 시간을 잰 것이 아닙니다.',
        en: 'The number at the C says up to which derivative the function is continuous; the step jumps, hence the dash. Cost is counted from the textbook formulas, not timed.',
      },
    },
    'no-perfect': {
      sentence: {
        ko: '열마다 가장 나은 칸을 밝혀 보면, 모든 열에서 이긴 함수는 하나도 없습니다. 모델도 데이터도 다르니, 함수도 여럿입니다.',
        en: 'Light up the best of every column, and not one function wins them all. Models differ and data differ, and so there are many functions.',
      },
      notes: {
        ko: '비교 기준은 평균이 0에 가까움, 눕는 끝이 적음, 죽지 않음, 최대 기울기가 1에 가까움, 매끄러움, 계산이 쌈입니다. 이긴 칸의 개수로 순위를 매기지 마세요. 무엇이 중요한지는 문제가 정합니다.',
        en: 'What counts as best: mean nearest to zero, fewest flat ends, no dying, largest slope nearest to one, smoothest, cheapest. Do not rank by counting cells: which column matters is for the problem to say.',
      },
    },
    cousins: {
      sentence: {
        ko: '그 뒤로는 어떻게 되었을까요? 오늘날의 트랜스포머에는 GELU와 SiLU가 많습니다. ReLU를 매끄럽게 다듬은 함수들입니다.',
        en: 'Where has the story gone since? Today’s transformers like GELU and SiLU: ReLU, with its corner rounded off.',
      },
      notes: {
        ko: 'GELU는 헨드릭스와 김펠(2016), SiLU는 엘프윙 등(2017)이 냈고, 라마찬드란 등(2017)의 스위시와 같은 꼴입니다. 둘 다 왼쪽에서 한 번 0 아래로 내려갔다가 돌아옵니다.',
        en: 'GELU is by Hendrycks and Gimpel, 2016, SiLU by Elfwing and others, 2017, and as Swish by Ramachandran and others, 2017. Both dip below zero on the left and come back.',
      },
    },
    today: {
      sentence: {
        ko: 'SiLU는 다른 갈래를 여닫는 게이트로도 쓰입니다. 시그모이드는 출력과 게이트에 살아 있습니다. 정규화도, 잔차 연결도 또 하나의 처방입니다.',
        en: 'SiLU also serves as a gate on another branch. The sigmoid lives on at outputs and gates. Normalisation and residual connections are the other cures.',
      },
      notes: {
        ko: '게이트로 쓴 SiLU는 샤지어(2020)의 SwiGLU입니다. 정규화는 입력을 다시 가운데로 모으고, 잔차 연결은 기울기가 줄지 않고 지나갈 길을 냅니다. 그림은 뼈대이고 가중치 층은 줄였습니다.',
        en: 'SiLU as a gate is SwiGLU, by Shazeer, 2020. Normalisation centres the inputs again, and a residual connection gives gradients a way around. The drawing is a skeleton: weight layers are left out.',
      },
    },
    'rule-of-thumb': {
      sentence: {
        ko: '어림 규칙은 이렇습니다. 은닉층은 ReLU로 시작하세요. 유닛이 죽으면 Leaky ReLU나 ELU, 트랜스포머라면 GELU나 SiLU, 확률이 필요하면 시그모이드입니다.',
        en: 'A rule of thumb: start hidden layers with ReLU. If units keep dying, try Leaky ReLU or ELU; in a transformer, GELU or SiLU; for a probability, the sigmoid.',
      },
      notes: {
        ko: '어림 규칙일 뿐입니다. 유닛이 죽으면 함수를 바꾸기 전에 학습률과 초기화부터 보라고 덧붙여 주세요. 여러 부류 가운데 하나를 고르는 출력에는 소프트맥스를 씁니다.',
        en: 'It is a rule of thumb and no more. Before changing the function because units die, look at the learning rate and the initialisation. An output that picks one of several classes takes a softmax.',
      },
    },
    next: {
      sentence: {
        ko: '하나가 남았습니다. 같은 골짜기를 더 잘 내려가는 길은 없을까요? 다음 이야기는 경사 하강법입니다.',
        en: 'One thing is left. Is there a better way down the same valley? The next lecture is about gradient descent.',
      },
      notes: {
        ko: '3장에서 시그모이드의 가중치가 실제로 걸은 길입니다. 함수를 바꾸는 대신 걷는 법을 바꿀 수도 있다는 말로 마무리하세요.',
        en: 'This is the way the sigmoid’s weights really walked in chapter three. Close with the thought that instead of the function, one may change the way of walking.',
      },
    },
    credits: {
      sentence: {
        ko: '완벽한 함수는 없었지만, 까닭 없는 함수도 없었습니다. 고맙습니다.',
        en: 'No function is perfect, but every one came for a reason. Thank you.',
      },
      notes: {
        ko: '강의에서 쓴 논문을 나온 차례로 적었습니다. 이 강의의 코드는 MIT 라이선스라서 누구나 고쳐서 다시 쓸 수 있습니다.',
        en: 'These are the papers behind the lecture, by year. The code of this lecture is under the MIT licence: anyone may change it and use it again.',
      },
    },
  },
});
