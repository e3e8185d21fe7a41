import {defineScript} from '../../src/script/chapterScript';

export const script = defineScript({
  id: 'relu-family',
  title: {ko: 'ReLU의 왼쪽을 고치다', en: 'Repairing the left half'},
  words: {
    slope: {ko: '왼쪽 기울기', en: 'slope on the left'},
    heightOnly: {ko: '세로만', en: 'height only'},
    inactive: {ko: '모든 표본에서 꺼짐', en: 'inactive on every sample'},
    loss: {ko: '손실', en: 'loss'},
    steps: {ko: '걸음', en: 'steps'},
    slopeLearned: {ko: '배우는 기울기 a', en: 'the learned slope a'},
    layer: {ko: '#층', en: 'layer #'},
    meanOutput: {ko: '층별 평균 출력', en: 'mean output by layer'},
    sigmoid: {ko: '시그모이드', en: 'sigmoid'},
    tanh: {ko: 'tanh', en: 'tanh'},
    relu: {ko: 'ReLU', en: 'ReLU'},
    leakyRelu: {ko: 'Leaky ReLU', en: 'Leaky ReLU'},
    prelu: {ko: 'PReLU', en: 'PReLU'},
    elu: {ko: 'ELU', en: 'ELU'},
    gelu: {ko: 'GELU', en: 'GELU'},
    silu: {ko: 'SiLU', en: 'SiLU'},
    preluAuthors: {ko: 'He 외 2015', en: 'He et al. 2015'},
    leakyAuthors: {ko: 'Maas, Hannun, Ng 2013', en: 'Maas, Hannun, Ng 2013'},
    eluAuthors: {ko: 'Clevert 외 2015', en: 'Clevert et al. 2015'},
    quoteFirst: {ko: '“Fast and Accurate', en: '“Fast and Accurate'},
    quoteSecond: {ko: 'Deep Network Learning”', en: 'Deep Network Learning”'},
  },
  beats: {
    leaky: {
      sentence: {
        ko: '죽은 유닛에는 왼쪽 기울기가 없었습니다. 그러니 0.01만큼 {leave}남겨 둡시다. 작아서 안 보이지만, {magnify}확대하면 분명히 있습니다.',
        en: 'A dead unit had no slope on its left. So leave it {leave}one hundredth. You can hardly see it, but {magnify}a magnifier shows that it is there.',
      },
      notes: {
        ko: '마스, 한눈, 응이 2013년에 낸 Leaky ReLU입니다. 확대경은 세로로만 늘입니다. 가로와 세로를 똑같이 늘이면 기울기는 그대로라 여전히 평평해 보인다는 점을 짚어 주세요.',
        en: 'This is the Leaky ReLU of Maas, Hannun and Ng, 2013. The glass enlarges the height alone: enlarge both alike and a slope stays what it is, still flat to the eye.',
      },
      description: {
        ko: 'ReLU 곡선 위로 점이 왼쪽 평평한 곳까지 미끄러지고 기울기 0이 적힙니다. 곡선이 Leaky ReLU가 되면서 기울기는 0.01이 되고, 높이만 늘이는 확대경 속에서 왼쪽이 기울어져 보입니다.',
        en: 'A dot slides down ReLU’s curve onto the flat left part, where slope 0 is printed. The curve becomes Leaky ReLU, the slope 0.01, and under a glass that enlarges the height alone the left part is seen to tilt.',
      },
    },
    elu: {
      sentence: {
        ko: 'ELU의 왼쪽은 지수 함수입니다. α가 1이면 꺾이지 않고, −α 아래로는 내려가지 않습니다. 저자들은 더 빠르고 {authors}정확했다고 보고합니다.',
        en: 'ELU makes the left side an exponential: no kink if alpha is one, and never below minus alpha. Its authors report {authors}faster and more accurate learning.',
      },
      notes: {
        ko: '클레베르트, 운터티너, 호흐라이터의 2015년 논문입니다. 화면의 인용은 그 논문의 제목에서 가져온 말이고, 저자들의 실험에서 나온 결과입니다. 어디서나 그렇다는 뜻은 아닙니다.',
        en: 'Clevert, Unterthiner and Hochreiter, 2015. The words in quotation marks come from the title of their paper: it is what they found in their experiments, not a law.',
      },
      description: {
        ko: 'ReLU의 왼쪽 절반이 지수 곡선으로 굽습니다. α가 0.5, 2, 1로 변하는 동안 0에서 꺾임이 벌어졌다 사라집니다. 접선이 0을 매끄럽게 지나가고, 점선이 아래 한계 −1을 보입니다. 논문 제목의 인용이 나타납니다.',
        en: 'ReLU’s left half bends into an exponential. While α goes to 0.5, 2 and 1, a kink at zero opens and closes. A tangent passes zero smoothly, a dashed line marks the lower limit −1, and words from the title of the paper appear.',
      },
    },
    continued: {
      sentence: {
        ko: '앞 장에서 죽은 신경망을 낮은 학습률로 이어서 학습해 봅시다. ReLU 그대로라면, 꺼진 유닛도 손실도 제자리입니다.',
        en: 'Take the dead network of the last chapter, and train on at the lower rate. If it keeps ReLU, its inactive units and its loss stay where they are.',
      },
      notes: {
        ko: '한 칸이 유닛 하나이고 가로가 학습 걸음입니다. 한 줄이 한 유닛이고, 오래 켜져 있던 유닛일수록 아래에 있습니다. 아래 묶음은 두 은닉층 가운데 입력에 가까운 층입니다.',
        en: 'A cell is a unit, and steps run across. A row is one unit, those that were on longest at the bottom. The lower block is the hidden layer next to the input.',
      },
      description: {
        ko: '죽은 신경망을 ReLU로 이어 학습한 기록입니다. 위의 유닛 칸들은 끝까지 대부분 어둡고, 아래의 손실 곡선은 수평이며, 두 고리의 결정 지도는 변하지 않습니다.',
        en: 'The dead network, trained on with ReLU. Most of the rows of units stay dark to the end, the loss below runs level, and the decision map of the two rings does not change.',
      },
    },
    revive: {
      sentence: {
        ko: '기울기 0.01을 주면, 깨어나는 유닛은 적어도 손실이 떨어집니다. 꺼진 유닛도 배우기 때문입니다. {elu}왼쪽이 굽은 ELU는 대부분을 깨웁니다.',
        en: 'With a slope of 0.01 few units wake, and yet the loss falls: inactive units still learn. {elu}ELU, whose left side is a curve, wakes most of them.',
      },
      notes: {
        ko: 'Leaky ReLU에서는 죽었다고 하지 않고 모든 표본에서 꺼졌다고 합니다. 꺼져 있어도 작은 기울기로 배우기 때문에 손실이 떨어집니다. 바꾸는 순간 출력이 달라지므로 ELU의 손실은 처음에 크게 뛰고, 여러 유닛이 바로 깨어납니다.',
        en: 'With Leaky ReLU say inactive on every sample, never dead: such units still learn through their small slope, and so the loss falls. The swap itself changes the outputs: that is why the loss of ELU first leaps up, and why many units wake at once.',
      },
      description: {
        ko: '같은 신경망을 세 함수로 이어 학습한 기록 셋이 나란히 있습니다. ReLU는 그대로입니다. Leaky ReLU는 어두운 줄이 많이 남아도 손실이 떨어지고 지도가 고리를 두릅니다. ELU는 대부분의 줄이 밝아지고 손실이 더 떨어집니다.',
        en: 'Three records of the same network side by side, trained on with three functions. With ReLU nothing changes. With Leaky ReLU many rows stay dark, yet the loss falls and the map closes around the ring. With ELU most rows light up.',
      },
      predict: {
        ask: {
          ko: '꺼져 있던 유닛 가운데 ELU로는 몇 개가 다시 깨어날까요?',
          en: 'Of the units that are off, how many wake again with ELU?',
        },
        unit: {ko: '개', en: 'units'},
        from: 0,
        to: 32,
      },
    },
    prelu: {
      sentence: {
        ko: '그 기울기를 우리가 정하지 않고 배우게 하면 PReLU입니다. 모두 0.25에서 출발한 a가 층마다 제 길로 갈라집니다.',
        en: 'Let the slope itself be learned, and you have PReLU. Every slope starts at one quarter, and training takes each layer its own way.',
      },
      notes: {
        ko: '허카이밍 등이 2015년에 냈고, 초깃값 0.25도 그 논문의 값입니다. 여기서는 한 층이 a 하나를 함께 쓰고 가중치 감쇠는 없습니다. 맨 위층의 a는 1을 조금 넘습니다.',
        en: 'He and others, 2015; the start at 0.25 is theirs. Here a layer shares one a, and there is no weight decay. The top layer ends a little above one: steeper on the left than on the right.',
      },
      description: {
        ko: '층마다 함수 하나씩이 그려지고, 아래에 a의 변화가 선으로 그려집니다. 모두 0.25에서 출발해 층마다 다른 값으로 갈라집니다.',
        en: 'One function for each layer, and below them the course of their slopes a. All start at 0.25 and part from layer to layer.',
      },
    },
    'prelu-negative': {
      sentence: {
        ko: 'a가 꼭 양수라는 법은 없습니다. 셋 가운데 한 번쯤은 어느 층의 a가 음수가 되어, 왼쪽이 거꾸로 올라갑니다.',
        en: 'Nothing keeps that slope above zero. In about one run of three, a layer’s slope turns negative, and its left side rises.',
      },
      notes: {
        ko: '음수가 되는 것이 잘 보이는 시드를 골라 보여 줍니다. 시드 마흔 개를 돌려 보면 셋 가운데 하나쯤에서 어느 층의 a가 한 번은 음수가 됩니다. 앞의 경우가 보통입니다.',
        en: 'This seed was chosen because its negative slope is plain to see. Of forty seeds, about one in three had a layer whose a was negative at some step; the run before is the usual case.',
      },
      description: {
        ko: '다른 가중치에서 출발한 같은 그림입니다. 한 층의 선이 0 아래로 내려가고, 그 층의 함수는 왼쪽이 위로 올라갑니다.',
        en: 'The same picture from other starting weights. One layer’s line falls below zero, and the left side of its function rises.',
      },
    },
    'elu-mean': {
      sentence: {
        ko: '음의 출력이 섞이면서 층의 평균이 ReLU보다 0에 가까워집니다. 가까워질 뿐, 0은 아닙니다.',
        en: 'With negative outputs in the mix, the mean of a layer lies nearer to zero than with ReLU. Nearer, but not at zero.',
      },
      notes: {
        ko: '같은 점, 같은 첫 가중치, 같은 배치로 학습한 뒤의 값이고, 유닛과 표본 전체의 평균입니다. 셋째 층의 차이는 아주 작습니다. 유닛 하나하나의 평균은 위층에서 오히려 더 퍼져 있다는 것도 말해 두면 정직합니다.',
        en: 'Same points, first weights and batches; means over units and points after training. In the third layer the difference is tiny. It is fair to add that the means of single units in the upper layers are spread even wider with ELU.',
      },
      description: {
        ko: '네 층의 평균 출력을 줄기로 견준 그림입니다. ELU의 평균은 모두 ReLU보다 0에 가깝지만 0은 아닙니다. 셋째 층의 차이는 아주 작습니다.',
        en: 'Stems compare the mean output of four layers. With ELU each is nearer to zero than with ReLU, but none is zero. In the third layer the difference is tiny.',
      },
    },
    family: {
      sentence: {
        ko: '이제 모두를 한자리에 모읍니다. 앞의 함수를 조금 바꾸면 다음 함수가 됩니다. 가는 선은 저마다의 기울기입니다.',
        en: 'Here they all are. Each one, changed a little, becomes the next, and the thinner line is its slope.',
      },
      notes: {
        ko: 'GELU와 SiLU는 처음 나옵니다. 둘 다 ReLU를 매끄럽게 다듬은 함수이고 다음 장에서 다시 만납니다. 맨 아랫줄 왼쪽의 SiLU는 x에 시그모이드를 곱한 것이라 바로 위의 시그모이드와 이어집니다.',
        en: 'GELU and SiLU are new: smooth cousins of ReLU, which return in the next chapter. SiLU, below the sigmoid, is x times the sigmoid just above it.',
      },
      description: {
        ko: '시그모이드에서 tanh, ReLU, Leaky ReLU, PReLU, ELU, GELU, SiLU까지 여덟 함수가 차례로 하나에서 다음 것으로 바뀌며 카드로 남습니다. 가는 선은 기울기입니다.',
        en: 'Eight functions from the sigmoid over tanh, ReLU, Leaky ReLU, PReLU, ELU and GELU to SiLU: each turns into the next and leaves a card behind. The thinner line is its slope.',
      },
    },
    which: {
      sentence: {
        ko: '저마다 앞선 함수의 흠을 고치려 했습니다. 그렇다면 무엇을 골라야 할까요?',
        en: 'Each was meant to mend a fault of another. So which one should you choose?',
      },
      notes: {
        ko: '다음 장의 질문입니다. 답을 말하기 전에 잠시 멈추고, 듣는 이들이라면 무엇을 고를지 손을 들어 보게 하세요.',
        en: 'This is the question of the next chapter. Before you answer it, pause, and let people raise a hand for the one they would pick.',
      },
      description: {
        ko: '여덟 카드의 곡선이 나온 차례대로 하나씩 굵어졌다 돌아옵니다.',
        en: 'The curves of the eight cards swell one after the other, in the order in which they came.',
      },
    },
  },
});
