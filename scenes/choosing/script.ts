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
    cost: {ko: '계산량', en: 'cost'},
    reached: {ko: '닿는 끝', en: 'end, reached'},
    approached: {ko: '다가가기만 하는 끝', en: 'end, only approached'},
    endless: {ko: '끝이 없음', en: 'no end'},
    meanMark: {ko: '평균', en: 'mean'},
    flatEnd: {ko: '눕는 끝', en: 'a flat end'},
    slopedEnd: {ko: '기울기가 남는 끝', en: 'an end with a slope'},
    canDie: {ko: '유닛이 죽을 수 있음', en: 'units can die'},
    endlesslySmooth: {ko: '끝없이 미분', en: 'endless slopes'},
    oneOperation: {ko: '간단한 연산', en: 'operation'},
    oneExponential: {ko: '지수 함수', en: 'exponential'},
    depth: {ko: '깊은 층', en: 'depth'},
    total: {ko: '무게를 단 평균', en: 'weighted mean'},
    input: {ko: '입력', en: 'input'},
    switch: {ko: '스위치', en: 'switch'},
    dimmer: {ko: '조광기', en: 'dimmer'},
    weights: {ko: '가중치', en: 'weights'},
    branch: {ko: '다른 갈래', en: 'other branch'},
    normalisation: {ko: '정규화', en: 'normalise'},
    residual: {ko: '잔차 연결', en: 'residual connection'},
    gate: {ko: 'SwiGLU의 게이트', en: 'gate of SwiGLU'},
    softmax: {ko: '소프트맥스', en: 'softmax'},
    hidden: {ko: '은닉층', en: 'hidden layers'},
    unitsDie: {ko: '유닛이 죽으면', en: 'units die'},
    firstCure: {ko: '먼저 학습률 ↓, He 초기화', en: 'first: lower rate, He init'},
    transformer: {ko: '트랜스포머라면', en: 'in a transformer'},
    outputLayer: {ko: '출력층', en: 'output layer'},
    probability: {ko: '확률', en: 'probability'},
    classes: {ko: '여러 부류', en: 'classes'},
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
        ko: '열 개의 함수는 두 가족입니다. {sigmoid}시그모이드 쪽은 양 끝이 눕고, {relu}ReLU 쪽은 오른쪽이 끝없이 오릅니다. 처음 나온 {softplus}softplus는 ReLU의 꺾인 곳을 둥글게 한 함수입니다.',
        en: 'Ten functions, two families. In the {sigmoid}sigmoid family both ends lie flat; in the {relu}ReLU family the right end rises for ever. A newcomer, {softplus}softplus, is ReLU with its corner rounded off.',
      },
      notes: {
        ko: '윗줄은 끊기거나 꺾인 함수, 아랫줄은 매끄러운 함수입니다. 점은 같은 입력이 열 함수를 한꺼번에 지나는 모습이니, 왼쪽 끝과 오른쪽 끝에서 어디가 움직이는지 보게 하세요. softplus는 log(1+exp x)입니다.',
        en: 'Functions with a jump or a kink stand in the upper row, smooth ones below. One and the same input runs through all ten: let people watch which dots still move at either end. Softplus is the logarithm of 1 + exp x.',
      },
      description: {
        ko: '열 함수의 작은 그림이 두 무리로 놓인다. 왼쪽은 계단, 시그모이드, tanh, 오른쪽은 ReLU와 그 친척 일곱이다. 같은 입력이 왼쪽 끝에서 오른쪽 끝까지 지나가고, softplus 칸에서 ReLU의 꺾인 곳이 둥글어진다.',
        en: 'Small pictures of ten functions in two groups: step, sigmoid and tanh on the left, ReLU and its seven relations on the right. One input runs from far left to far right through all of them. In the tile of softplus the corner of ReLU is rounded off.',
      },
    },
    outputs: {
      sentence: {
        ko: '하나씩 재어 봅시다. 먼저 출력의 범위입니다. 다음은 정규분포를 따르는 입력에 대한 출력의 {mean}평균입니다. 평균이 0인 것은 {tanh}tanh뿐입니다.',
        en: 'Let us measure them. First, the range of the outputs. Then their {mean}mean, for inputs drawn from a normal distribution: it is zero for {tanh}tanh alone.',
      },
      notes: {
        ko: '입력은 평균 0, 표준편차 1의 정규분포이고 평균은 적분으로 계산했습니다. 세로 막대가 같은 평균을 범위 위에 나타냅니다.',
        en: 'The input is normal with mean 0 and standard deviation 1; the means are integrals. The upright bar marks the same mean on the range.',
      },
      description: {
        ko: '그림들이 표의 줄머리로 줄어든다. 함수마다 출력 범위가 선으로 그려지고 그 위에 평균이 표시된다. 평균은 tanh가 0, 시그모이드가 0.50, ReLU가 0.40이다. 오른쪽에 표시의 뜻이 적힌다.',
        en: 'The pictures shrink into the heads of a table’s rows. Each function’s range of outputs is drawn as a line with its mean on it: 0 for tanh, 0.50 for the sigmoid, 0.40 for ReLU. At the right stands what the signs mean.',
      },
    },
    slopes: {
      sentence: {
        ko: '다음은 기울기입니다. 어느 끝이 눕는지, 유닛이 {dies}죽을 수 있는지, 가장 큰 {largest}기울기는 얼마인지요. 어느 쪽으로도 눕지 않는 것은 {never}Leaky ReLU와 PReLU뿐입니다.',
        en: 'Then the slope: which ends go flat, whether units can {dies}die, and how {largest}steep it gets. Only {never}Leaky ReLU and PReLU are flat nowhere.',
      },
      notes: {
        ko: '굵은 가로선이 눕는 끝이고, 가는 선은 실제 기울기대로 그었습니다. Leaky ReLU의 왼쪽은 0.01이라 거의 누워 보이지만 0은 아닙니다. ELU, GELU, SiLU도 왼쪽은 눕습니다. 계단 함수는 어디서나 기울기가 0이라 처음부터 배우지 못합니다. softplus의 기울기는 1에 다가갈 뿐 닿지 않습니다.',
        en: 'Thick level lines are flat ends; thin lines are as steep as the end really is. The left end of Leaky ReLU has a slope of 0.01: nearly level, but not zero. ELU, GELU and SiLU are flat on the left, too. The step is flat everywhere and never learns at all. The slope of softplus comes near to 1 and never gets there.',
      },
      description: {
        ko: '출력 범위 열이 비켜나고 세 열이 들어온다. 눕는 끝은 굵은 가로선이고, 계단 함수와 ReLU에는 죽을 수 있다는 점이 찍힌다. 최대 기울기는 시그모이드 0.25, tanh와 ReLU 1.00, GELU 1.13이다.',
        en: 'The column of ranges makes room for three others. Flat ends are thick level lines; the step and ReLU have the dot of units that can die. The largest slope is 0.25 for the sigmoid, 1.00 for tanh and ReLU, 1.13 for GELU.',
      },
    },
    table: {
      sentence: {
        ko: '끝으로 매끄러움입니다. C 무한대는 기울기의 기울기를 끝없이 구할 수 있다는 뜻입니다. {cost}계산량에서 점은 간단한 연산, {box}네모는 지수 함수 하나입니다. {relu}ReLU는 비교 한 번이면 됩니다.',
        en: 'Last, smoothness: C infinity means that there is a slope of the slope, and so on without end. In the {cost}cost, a dot is one simple operation and a {box}box one exponential. {relu}ReLU needs a single comparison.',
      },
      notes: {
        ko: 'C 위의 수는 도함수가 몇 번째까지 이어지는지입니다. 계단은 함수부터 끊겨 있어 줄표로 두었습니다. 계산량은 교과서 식의 연산을 한 규칙으로 센 것이지 시간을 잰 것이 아닙니다. tanh는 2 곱하기 시그모이드(2x) 빼기 1로 셌습니다.',
        en: 'The number at the C says up to which derivative the function is continuous; the step jumps, hence the dash. Cost is counted from the textbook formulas by one rule, not timed; tanh is counted as 2 sigmoid(2x) minus 1.',
      },
      description: {
        ko: '매끄러움과 계산량 열이 들어온다. 계단은 줄표, ReLU와 Leaky ReLU, PReLU는 C0, ELU는 C1, 나머지는 C 무한대다. 계산량은 ReLU가 점 하나, tanh가 지수 함수 하나와 점 여섯이다.',
        en: 'Columns of smoothness and cost come in: a dash for the step, C0 for ReLU, Leaky ReLU and PReLU, C1 for ELU, C infinity for the others. ReLU costs one dot, tanh one exponential and six dots.',
      },
    },
    'no-perfect': {
      sentence: {
        ko: '무엇이 중요한지에 따라 이기는 함수가 바뀝니다. {depth}깊은 층이면 Leaky ReLU와 PReLU, {probability}확률이면 시그모이드, {cost}계산량이면 ReLU입니다. {none}언제나 이기는 함수는 없습니다.',
        en: 'What matters decides who wins. For {depth}depth, it is Leaky ReLU and PReLU; for a {probability}probability, the sigmoid; for {cost}cost, ReLU. {none}No function wins every time.',
      },
      notes: {
        ko: '깊은 층의 점수는 눕지 않는 끝의 비율, 확률의 점수는 출력이 끊기지 않고 0과 1 사이를 채우면 1, 계산량의 점수는 1을 연산 수로 나눈 값이고 지수 함수는 열로 셉니다. 슬라이더의 무게를 바꾸어 평균을 냈습니다. 무엇이 중요한지는 문제가 정합니다.',
        en: 'The score for depth is the share of ends that are not flat; for probability it is 1 if the outputs fill the range from 0 to 1 without a jump; for cost it is 1 over the number of operations, an exponential counted as ten. The sliders weigh them into a mean. What matters is for the problem to say.',
      },
      description: {
        ko: '함수마다 깊은 층, 확률, 계산량의 점수가 막대로 그려지고, 위의 슬라이더가 무게를 바꾼다. 무게가 옮겨 갈 때마다 평균이 가장 큰 줄이 밝아진다. 차례로 Leaky ReLU와 PReLU, 시그모이드, ReLU다.',
        en: 'Each function has bars for depth, probability and cost, and sliders above weigh them. As the weights move, the row with the highest mean lights up: Leaky ReLU and PReLU, then the sigmoid, then ReLU.',
      },
    },
    cousins: {
      sentence: {
        ko: '그 뒤의 이야기입니다. ReLU는 입력에 {switch}스위치를 곱한 것과 같습니다. 0보다 크면 켜지고 작으면 꺼집니다. 스위치를 서서히 밝아지는 {dimmer}조광기로 바꾸면, 오늘날 많이 쓰는 {names}GELU와 SiLU가 됩니다.',
        en: 'The story has gone on. ReLU is its input times a {switch}switch: on above zero, off below. Make the switch a {dimmer}dimmer, and out come the functions that many use today: {names}GELU and SiLU.',
      },
      notes: {
        ko: '조광기는 GELU가 정규분포의 누적 분포 함수, SiLU가 시그모이드입니다. GELU는 헨드릭스와 김펠이 2016년에 냈고 SiLU라는 이름도 거기에 있습니다. 엘프윙 등(2017), 그리고 스위시라는 이름으로 라마찬드란 등(2017)이 이어 썼습니다. 둘 다 왼쪽에서 한 번 0 아래로 내려갔다가 돌아옵니다.',
        en: 'The dimmer is the distribution function of the normal distribution for GELU, and the sigmoid for SiLU. GELU is by Hendrycks and Gimpel, 2016, who also name SiLU; Elfwing and others, 2017, and, as Swish, Ramachandran and others, 2017, took it up. Both dip below zero on the left and come back.',
      },
      description: {
        ko: '두 그림에서 입력의 점선과 0에서 1로 뛰는 스위치가 곱해져 ReLU가 그려진다. 스위치가 부드러운 곡선이 되면 ReLU는 왼쪽은 GELU, 오른쪽은 SiLU가 된다. 아래의 곱셈은 입력 −1에서 −0.16과 −0.27로 끝난다.',
        en: 'In two plots a dashed line, the input, times a switch from 0 to 1 gives ReLU. As the switch becomes a smooth curve, ReLU becomes GELU on the left and SiLU on the right. The products below end, for an input of minus 1, at minus 0.16 and minus 0.27.',
      },
    },
    today: {
      sentence: {
        ko: '트랜스포머에서는 SiLU를 지난 갈래가 다른 갈래를 여닫는 {gate}게이트가 됩니다. {residual}잔차 연결은 기울기가 줄지 않고 되돌아갈 길입니다. {norm}정규화는 입력을 다시 가운데로 모으고, 맨 {end}끝에는 소프트맥스가 있습니다.',
        en: 'In a transformer, a branch through SiLU opens and closes another one: it is a {gate}gate. The {residual}residual connection is a way back on which no gradient shrinks. {norm}Normalisation centres the inputs again, and at the {end}end stands a softmax.',
      },
      notes: {
        ko: '가중치가 둘인 이 게이트가 샤지어(2020)의 SwiGLU입니다. 시그모이드도 LSTM의 게이트처럼 여닫는 자리에 살아 있습니다. 소프트맥스는 여러 부류의 확률을 내는 함수로, 부류가 둘이면 시그모이드와 같습니다. 그림은 뼈대이고 어텐션은 줄였습니다.',
        en: 'This gate with its two weight matrices is SwiGLU, by Shazeer, 2020. The sigmoid, too, lives on in gates, such as those of the LSTM. A softmax gives the probabilities of several classes; for two it is the sigmoid. The drawing is a skeleton: attention is left out.',
      },
      description: {
        ko: '입력이 두 갈래로 나뉘어 저마다 가중치를 지난다. 위 갈래는 SiLU를 거쳐 아래 갈래에 곱해지며, 신호 하나는 지나가고 하나는 막힌다. 위로 돌아가는 잔차 연결을 따라 기울기가 크기 그대로 되돌아온다. 앞에는 정규화, 끝에는 소프트맥스가 붙는다.',
        en: 'The input splits into two branches, each with weights. One goes through SiLU and is multiplied with the other: one signal passes, the next is held back. On a residual way around, a gradient runs back at its full size. A normalisation stands in front, a softmax at the end.',
      },
    },
    'rule-of-thumb': {
      sentence: {
        ko: '은닉층은 {relu}ReLU로 시작하세요. 유닛이 {die}죽으면 학습률을 낮추고 He 초기화를 쓴 다음, Leaky ReLU나 ELU를 써 봅니다. {transformer}트랜스포머라면 GELU나 SiLU입니다. {output}출력층은 따로입니다. 확률이면 시그모이드, {classes}여러 부류면 소프트맥스입니다.',
        en: 'Start hidden layers with {relu}ReLU. If units {die}die, lower the rate and use He’s initialisation; then try Leaky ReLU or ELU. In a {transformer}transformer, take GELU or SiLU. The {output}output layer is another matter: the sigmoid for a probability, a softmax for {classes}classes.',
      },
      notes: {
        ko: '어림 규칙일 뿐입니다. 출력이 그냥 수라면 출력층에는 활성화 함수를 두지 않습니다.',
        en: 'It is a rule of thumb and no more. Where the output is just a number, the output layer has no activation function.',
      },
      description: {
        ko: 'ReLU에서 두 길이 갈린다. 유닛이 죽으면 먼저 학습률을 낮추고 He 초기화를 쓰고, 그다음 Leaky ReLU와 ELU로, 트랜스포머라면 GELU와 SiLU로 간다. 아래 출력층 줄에는 확률이면 시그모이드, 여러 부류면 소프트맥스가 놓인다.',
        en: 'Two ways lead on from ReLU: if units die, first a lower rate and He’s initialisation, then Leaky ReLU and ELU; in a transformer, GELU and SiLU. In a row of its own, the output layer: the sigmoid for a probability, a softmax for classes.',
      },
    },
    next: {
      sentence: {
        ko: '하나가 남았습니다. 같은 골짜기를 더 잘 내려가는 길은 없을까요? 다음 이야기는 경사 하강법입니다.',
        en: 'One thing is left. Is there a better way down the same valley? The next lecture is about gradient descent.',
      },
      notes: {
        ko: '4장에서 시그모이드의 가중치가 실제로 지나온 길입니다. 함수를 바꾸는 대신 내려가는 법을 바꿀 수도 있다는 말로 마무리하세요.',
        en: 'This is the path that the sigmoid’s weights really took in chapter four. Close with the thought that instead of the function, one may change the way of stepping down.',
      },
      description: {
        ko: '두 가중치의 평면에 등고선으로 그린 골짜기와, 시그모이드의 지그재그 길이 한 걸음씩 그려져 58걸음에서 끝난다.',
        en: 'On the plane of two weights, a valley in contour lines; the zig-zag path of the sigmoid is drawn through it step by step and ends after 58.',
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
      description: {
        ko: '1960년부터 2020년까지의 논문 열네 편과 열 함수의 작은 그림, 그리고 라이선스.',
        en: 'Fourteen papers from 1960 to 2020, small pictures of all ten functions, and the licence.',
      },
    },
  },
});
