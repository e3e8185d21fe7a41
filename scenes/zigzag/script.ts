import {defineScript} from '../../src/script/chapterScript';

export const script = defineScript({
  id: 'zigzag',
  title: {ko: '늘 양수면, 늘 지그재그', en: 'Always positive, always zig-zag'},
  words: {
    positiveOutputs: {ko: '0보다 큰 출력', en: 'outputs above 0'},
    negativeOutputs: {ko: '0보다 작은 출력', en: 'outputs below 0'},
    target: {ko: '목표', en: 'target'},
    newWeight: {ko: '새 가중치', en: 'new weight'},
    weight: {ko: '가중치', en: 'weight'},
    input: {ko: '입력', en: 'input'},
    error: {ko: '오차', en: 'error'},
    learningRate: {ko: '학습률', en: 'learning rate'},
    weightedSum: {ko: '가중합', en: 'sum'},
    weightChange: {ko: '가중치의 변화', en: 'change of weight'},
    start: {ko: '출발점', en: 'start'},
    optimum: {ko: '최적점', en: 'optimum'},
    needed: {ko: '곧장 가려면 필요한 변화', en: 'change it would take'},
    step: {ko: '걸음', en: 'steps'},
    turns: {ko: '꺾임', en: 'turns'},
    errors: {ko: '걸음별 오차', en: 'error at each step'},
    arrived: {ko: '걸음 만에 도착', en: 'steps to arrive'},
    straight: {ko: '곧은 길', en: 'direct way'},
    walked: {ko: '지나온 길', en: 'path'},
    times: {ko: '곧은 길의 몇 배', en: 'times the direct way'},
    inputs: {ko: '여덟 표본의 두 입력', en: 'two inputs, eight samples'},
    steep: {ko: '가파른 쪽', en: 'steep'},
    flat: {ko: '완만한 쪽', en: 'flat'},
    steeper: {ko: '가파름의 비', en: 'ratio of steepness'},
    closedQuadrant: {ko: '걸음, 닫힌 사분면으로', en: 'steps, closed quadrant'},
    openQuadrant: {ko: '걸음, 열린 사분면으로', en: 'steps, open quadrant'},
    slope: {ko: '기울기', en: 'slope'},
    oneByOne: {ko: '걸음, 표본을 하나씩', en: 'steps, one sample at a time'},
    meanOfAll: {ko: '걸음, 여덟 표본의 평균', en: 'steps, mean of all eight'},
  },
  beats: {
    'second-fault': {
      sentence: {
        ko: '시그모이드의 두 번째 결점입니다. 어떤 값이 들어와도 나가는 값은 늘 0보다 큽니다.',
        en: 'Here is the second fault of the sigmoid. Whatever comes in, what goes out is always above zero.',
      },
      notes: {
        ko: '첫 번째 결점인 포화와는 다른 문제입니다. 점들은 이 장에서 계속 쓸 여덟 표본의 입력 열여섯 개이고, 하나도 0 아래로 내려가지 않습니다.',
        en: 'This fault has nothing to do with saturation. The dots are the sixteen inputs of the eight samples used in the whole chapter; not one lies below zero.',
      },
      description: {
        ko: '시그모이드 곡선 위로 점 열여섯 개가 올라갔다가 오른쪽 출력 축으로 모입니다. 0보다 큰 출력과 작은 출력의 개수가 적힙니다.',
        en: 'Sixteen dots rise onto the sigmoid curve and gather on an output axis at the right. The outputs above zero and below zero are counted.',
      },
    },
    'learning-rule': {
      sentence: {
        ko: '퍼셉트론은 틀린 만큼 배웁니다. 입력에 오차와 학습률을 곱한 값을 가중치에 더합니다. 첫 표본으로 계산하면 이렇습니다.',
        en: 'A perceptron learns from its mistakes. Add input, times error, times learning rate to the weight. Here it is, worked out for the first sample.',
      },
      notes: {
        ko: '위드로와 호프가 1960년에 낸 델타 규칙입니다. 오차는 목표에서 가중합을 뺀 값이라는 점을 짚어 주세요. 부호의 방향을 묻는 질문이 자주 나옵니다.',
        en: 'This is the delta rule of Widrow and Hoff, 1960. Stress that the error is target minus weighted sum: students often ask which way round it is.',
      },
      description: {
        ko: '표본 네 개의 표에서 첫 표본의 숫자들이 식으로 옮겨 가고, 가중합, 오차, 두 새 가중치가 차례로 계산됩니다.',
        en: 'From a table of four samples the numbers of the first one move into equations: the sum, the error and both new weights are worked out one after the other.',
      },
    },
    'same-rule-deeper': {
      sentence: {
        ko: '층이 깊어져도 규칙의 꼴은 같습니다. 가중치의 변화는 {input}입력과 {error}그 유닛까지 내려온 오차와 {slope}유닛의 기울기를 곱한 값에 비례합니다.',
        en: 'Deeper networks keep the form of this rule. The change of a weight follows its {input}input, times the {error}error that comes down to its unit, times the {slope}slope of that unit.',
      },
      notes: {
        ko: '여기서 오차는 오차 역전파로 그 유닛까지 내려온 신호입니다. 입력은 아래층의 활성화 값이므로, 시그모이드 층이라면 늘 양수입니다. 기울기는 음수가 되지 않으니 부호를 바꾸지 못합니다. 그래서 다음 그림들은 기울기가 1인 유닛으로 셉니다.',
        en: 'The error here is the signal that backpropagation brings down to that unit. The input is an activation of the layer below: always positive if that is a sigmoid layer. The slope is never negative and cannot change the sign, so the next pictures take a unit whose slope is 1.',
      },
      description: {
        ko: '다섯 층짜리 신경망에서 유닛 하나와 그 두 입력이 강조되고, 위층에서 오차가 내려옵니다. 아래에는 가중치의 변화가 입력, 오차, 기울기의 곱에 비례한다는 식이 말에 맞추어 이어집니다.',
        en: 'In a network of five layers one unit and two of its inputs are picked out, and an error comes down to it from the layer above. Below, word by word: the change of a weight is proportional to input times error times slope.',
      },
    },
    'error-negative': {
      sentence: {
        ko: '두 입력이 모두 {inputs}양수일 때 {error}오차가 음수이면, {down}두 가중치는 함께 줄어듭니다.',
        en: 'Take one unit with two {inputs}positive inputs. If its {error}error is negative, {down}both weights go down together.',
      },
      notes: {
        ko: '화면의 값은 이 장의 실제 학습에서 나온 한 걸음입니다. 입력은 둘 다 양수라서 변화의 부호를 정하는 것은 오차뿐입니다.',
        en: 'The figures are one real step of the training that follows. Both inputs are positive, so the error alone decides the sign of the changes.',
      },
      description: {
        ko: '양수 입력 두 개가 들어오는 유닛에 음수 오차가 나타나 두 간선으로 되돌아갑니다. 두 가중치의 변화는 모두 음수입니다.',
        en: 'A negative error appears at a unit with two positive inputs and runs back along both edges. Both changes of weight are negative.',
      },
    },
    'error-positive': {
      sentence: {
        ko: '오차가 양수이면 {up}둘 다 커집니다. 하나는 늘고 하나는 줄어드는 일은 {never}없습니다.',
        en: 'If it is positive, {up}both go up: {never}never one up and the other down.',
      },
      notes: {
        ko: '표본 하나로 고칠 때의 이야기입니다. 여러 표본의 평균으로 고치는 미니배치에서는 부호가 갈릴 수 있다고 덧붙여 주세요.',
        en: 'This holds for the update of a single sample. The mean update of a mini-batch need not obey it; say so if somebody asks.',
      },
      description: {
        ko: '같은 유닛에 양수 오차가 나타납니다. 두 가중치의 변화는 모두 양수입니다.',
        en: 'The same unit gets a positive error. Both changes of weight are positive.',
      },
    },
    plane: {
      sentence: {
        ko: '두 가중치를 평면 위의 {point}한 점으로 보면, {changes}두 변화는 {arrow}화살표 하나가 됩니다.',
        en: 'See the two weights as {point}one point of a plane, and {changes}the two changes become {arrow}a single arrow.',
      },
      notes: {
        ko: '가로축이 첫째 가중치, 세로축이 둘째 가중치입니다. 방금 본 두 변화가 그대로 화살표의 가로와 세로 성분이 됩니다.',
        en: 'The first weight runs across, the second one up. The two changes just seen are the two components of the arrow.',
      },
      description: {
        ko: '두 가중치를 축으로 하는 평면이 열립니다. 점 하나에서 가로 변화와 세로 변화가 그려지고, 둘을 합친 화살표가 오른쪽 위를 가리킵니다.',
        en: 'A plane opens with the two weights as its axes. From one point a change across and a change up are drawn; the arrow of both points up and to the right.',
      },
    },
    allowed: {
      sentence: {
        ko: '그래서 표본 하나는 가중치를 {right}오른쪽 위, {left}아니면 왼쪽 아래로만 옮깁니다. {closed}나머지 두 사분면은 닫혀 있습니다.',
        en: 'So one sample can move the weights only {right}up and right, {left}or down and left. {closed}The other two quadrants are closed.',
      },
      notes: {
        ko: '입력 한 쌍이 모든 양수 쌍을 지나며 돌고, 오차는 양수에서 0을 지나 음수로 갑니다. 화살표가 쓸고 간 자리가 칠해집니다. 지금 서 있는 점에서 본 1사분면과 3사분면이라는 점을 강조하세요.',
        en: 'The pair of inputs turns through all pairs of positive numbers, and the error goes from positive through zero to negative. What the arrow sweeps is shaded: quadrants one and three as seen from where the point stands now.',
      },
      description: {
        ko: '두 양수 입력이 바뀌는 동안 화살표가 오른쪽 위를 쓸고, 오차가 0을 지나 음수가 되면 점을 지나 왼쪽 아래를 쓸어 두 사분면을 칠합니다. 나머지 둘은 비어 있습니다.',
        en: 'While the two positive inputs change, the arrow sweeps the upper right; as the error passes through zero it shrinks through the point and sweeps the lower left. Two quadrants are shaded by it, the other two stay empty.',
      },
    },
    target: {
      sentence: {
        ko: '그런데 최적의 가중치가 {optimum}왼쪽 위에 있다면 어떨까요? {closed}곧장 가는 길은 닫혀 있습니다.',
        en: 'Now let the best weights lie {optimum}up and to the left. {closed}The straight way there is closed.',
      },
      notes: {
        ko: '출발점에서 본 2사분면이 곧은 길의 방향입니다. 잠시 멈추고, 그래도 갈 수 있을지 물어보세요.',
        en: 'The straight way points into quadrant two. Pause here and ask whether the point can get there at all, and how.',
      },
      description: {
        ko: '출발점은 오른쪽 아래, 최적점은 왼쪽 위입니다. 둘을 잇는 점선은 칠해지지 않은 사분면을 지납니다.',
        en: 'The start is at the lower right, the optimum at the upper left. The dashed line between them runs through a quadrant without shade.',
      },
    },
    'first-steps': {
      sentence: {
        ko: '표본을 하나씩 보며 걸어 봅시다. 오차가 {plus}양수이면 오른쪽 위로, {minus}음수이면 왼쪽 아래로 갑니다. 걸음마다 {turn}방향이 뒤집힙니다.',
        en: 'Let us walk it, one sample at a time. An error {plus}above zero sends the point up and right, {minus}one below zero down and left. {turn}Every step turns back on the one before.',
      },
      notes: {
        ko: '학습률은 어느 표본의 오차도 0을 넘겨 뒤집지 않는 가장 큰 값, 1/max|x|²입니다. 그러니 꺾이는 것은 걸음이 커서가 아니라 두 방향이 닫혀 있어서입니다.',
        en: 'The learning rate is the largest one at which no step overshoots the sample that it learns from, 1/max|x|². So the path does not turn because its steps are too big, but because two directions are closed.',
      },
      description: {
        ko: '처음 다섯 걸음이 하나씩 나옵니다. 걸음마다 오차가 먼저 적히고, 그 부호가 고른 사분면이 밝아지고, 화살표가 자라고, 점이 따라갑니다. 오른쪽 위와 왼쪽 아래가 번갈아 나오고, 걸음과 꺾임이 세어집니다.',
        en: 'The first five steps, one by one. For each the error is printed first, the quadrant that its sign chooses lights up, an arrow grows, and the point follows: up and right, down and left, in turn. Steps and turns are counted.',
      },
    },
    path: {
      sentence: {
        ko: '끝까지 가 보면 지그재그가 됩니다. 꺾고 또 꺾으며 계단처럼 나아갈 수밖에 없습니다.',
        en: 'To the very end it is a zig-zag: turn after turn, the only way across is a staircase.',
      },
      notes: {
        ko: '실제 온라인 경사 하강의 경로 전체입니다. 표본은 기울어진 방향이 엇갈리는 순서로 보여 줍니다. 시드 500개의 중앙값은 이 순서에서 58걸음에 45번 꺾이고, 무작위 순서에서도 66걸음에 37번 꺾입니다. 화면의 시드는 중앙값들에 가장 가까운 것입니다. 가장 빨리 도착하는 학습률을 쓰면 중앙값은 11걸음입니다.',
        en: 'This is the whole path of real online gradient descent. The samples come in an order that alternates by their lean. The medians of 500 seeds are 45 turns in 58 steps in this order and 37 turns in 66 steps in a random one; the seed shown is the one nearest the medians. At the rate that arrives soonest the median is 11 steps.',
      },
      description: {
        ko: '두 가지 색의 계단처럼 꺾이는 경로가 출발점에서 최적점까지 이어지고, 걸음과 꺾임이 함께 세어집니다.',
        en: 'A path like a staircase, in two colours, runs from the start to the optimum; steps and turns are counted together.',
      },
      predict: {
        ask: {
          ko: '이렇게 한 표본씩 배우면, 최적점까지 몇 걸음이 걸릴까요?',
          en: 'Learning like this, one sample at a time: in how many steps does it arrive at the optimum?',
        },
        unit: {ko: '걸음', en: 'steps'},
        from: 1,
        to: 100,
      },
    },
    cost: {
      sentence: {
        ko: '지나온 길을 곧게 펴서 곧은 길과 나란히 놓으면, 얼마나 돌아왔는지 드러납니다.',
        en: 'Pull the path straight and lay it beside the direct way: that is how much of a detour it was.',
      },
      notes: {
        ko: '두 길이는 같은 비율로 그렸습니다. 도착은 처음 거리의 2퍼센트 안으로 들어가 더는 벗어나지 않는 첫걸음입니다.',
        en: 'Both lengths are drawn to one scale. Arrival is the first step after which the distance stays below two percent of what it was.',
      },
      description: {
        ko: '곧은 길과 곧게 편 경로가 나란히 놓입니다. 경로가 두 배 반쯤 더 깁니다.',
        en: 'The direct way and the path, pulled straight, lie one below the other. The path is about two and a half times as long.',
      },
    },
    why: {
      sentence: {
        ko: '왜 그럴까요? {cloud}입력이 모두 양수라서, {lines}표본마다 오차가 0인 선이 하나같이 오른쪽 아래로 기웁니다. {valley}그래서 손실은 한쪽은 가파르고 한쪽은 완만한 골짜기가 됩니다.',
        en: 'Why? {cloud}The inputs are all positive, {lines}so for every sample the line on which it has no error falls to the right. {valley}Together they make the loss a valley, steep across and flat along.',
      },
      notes: {
        ko: '걸음마다 그 표본의 선에 수직으로 움직입니다. 등고선은 여덟 표본의 평균 손실이고, 가파름의 비는 입력의 이차 모멘트 행렬의 두 고윳값의 비입니다. 평균이 0이 아니면 고윳값 하나가 커진다는 것은 르쿤 등의 1998년 글에 있습니다.',
        en: 'Each step runs at a right angle to the line of its sample. The contours show the mean loss of the eight samples; the ratio of steepness is that of the eigenvalues of the second-moment matrix of the inputs. That a mean away from zero makes one of them large is shown by LeCun and others, 1998.',
      },
      description: {
        ko: '왼쪽에는 모두 양수인 입력의 점들이 있습니다. 오른쪽에는 표본마다 선이 하나씩 그려지는데 모두 최적점을 지나 오른쪽 아래로 기울고, 그 위에 길쭉한 등고선과 가파른 쪽, 완만한 쪽이 그려집니다.',
        en: 'At the left the dots of the inputs, all positive. At the right a line for each sample: all run through the optimum and fall to the right. Over them come long contours with their steep and their flat direction.',
      },
    },
    control: {
      sentence: {
        ko: '표본도, 순서도, 학습률도, 거리도 그대로입니다. 최적점만 열린 사분면으로 옮기면 걸음이 크게 줄어듭니다.',
        en: 'Same samples, same order, same learning rate, same distance. Only move the optimum into an open quadrant, and it takes far fewer steps.',
      },
      notes: {
        ko: '출발점과 거리까지 모두 같고 최적점의 방향만 다릅니다. 시드 500개의 중앙값은 58걸음과 28걸음입니다.',
        en: 'The start is the same, too: only the direction of the optimum differs. The medians of 500 seeds are 58 and 28 steps.',
      },
      description: {
        ko: '왼쪽 위로 간 계단 옆에, 오른쪽 위 최적점으로 가는 두 번째 경로가 그려집니다. 두 번째 경로의 걸음이 훨씬 적습니다.',
        en: 'Beside the staircase to the upper left, a second path runs to an optimum at the upper right. It takes far fewer steps.',
      },
      predict: {
        ask: {
          ko: '최적점만 열린 사분면으로 옮기면 몇 걸음이 걸릴까요?',
          en: 'Only the optimum moves into an open quadrant. How many steps does it take now?',
        },
        unit: {ko: '걸음', en: 'steps'},
        from: 1,
        to: 100,
      },
    },
    batch: {
      sentence: {
        ko: '여러 표본의 평균은 {closed}닫힌 사분면으로도 향합니다. 그 길은 꺾이지 않지만, {small}골짜기는 그대로라서 완만한 쪽으로는 걸음이 짧습니다.',
        en: 'The mean of many samples {closed}may point into a closed quadrant. That path does not turn, but {small}the valley is the same: along its flat side the steps stay short.',
      },
      notes: {
        ko: '같은 부호 규칙은 표본 하나로 고칠 때의 것입니다. 배치는 이를 누그러뜨립니다. 학습률은 그대로이고, 한 걸음에 여덟 표본을 모두 봅니다.',
        en: 'The rule of equal signs is one for single samples; batches soften it. The learning rate is the same, and each step looks at all eight samples.',
      },
      description: {
        ko: '여덟 표본의 평균을 따르는 흰 경로가 닫힌 사분면으로 들어가 꺾이지 않고 최적점까지 갑니다. 걸음은 갈수록 짧아지고, 그 수는 하나씩 볼 때보다 적지 않습니다.',
        en: 'A white path, that of the mean of all eight samples, goes into the closed quadrant and on to the optimum without a turn. Its steps get shorter and shorter, and they are no fewer than one sample at a time takes.',
      },
    },
    bridge: {
      sentence: {
        ko: '그렇다면 입력을 원점 {move}둘레로 옮기면 어떨까요? 골짜기가 둥글어집니다. 다음 이야기는 여기서 시작합니다.',
        en: 'So what if the inputs were moved {move}around the origin? The valley becomes round, and there the next chapter begins.',
      },
      notes: {
        ko: '시그모이드에서 0.5를 뺀 입력의 실제 등고선입니다. 다음 장의 tanh로 이어 주세요.',
        en: 'These are the true contours for inputs of sigmoid minus one half. Lead over to tanh, the next chapter.',
      },
      description: {
        ko: '입력의 점들이 원점 둘레로 미끄러지고, 길쭉하던 등고선이 둥글어집니다.',
        en: 'The dots of the inputs slide to the origin, and the long contours become round.',
      },
    },
  },
});
