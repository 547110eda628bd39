import type { InEveryLanguage } from '../internal/sentences.js';
import type { SmartCheckCode, SmartLetter, SmartStatus } from './smart.types.js';

/** What is asked, and how what was found and what it is held against are told; figures come as text. */
interface CheckPhrase {
  readonly asks: string;
  /** Absent: what was found speaks for itself. */
  readonly found?: (observed: string, limit: string) => string;
}

interface Phrases {
  verdict(goal: string, status: SmartStatus): string;
  goal(id: string): string;
  readonly draft: string;
  letter(letter: SmartLetter, status: SmartStatus): string;
  check(status: SmartStatus, asks: string, found: string): string;
  readonly nothing: string;
  /** What passes where no goal stands above. */
  readonly top: string;
  readonly checks: Readonly<Record<SmartCheckCode, CheckPhrase>>;
  NO_ACTIVITY_BELOW(goal: string): string;
}

const VERDICTS_EN: Readonly<Record<SmartStatus, string>> = {
  pass: 'is specific, measurable, attainable, relevant and timed',
  fail: 'does not pass the SMART check',
  unknown: 'fails no SMART check, but some cannot be answered',
};
const LETTERS_EN: Readonly<Record<SmartLetter, string>> = { S: 'Specific', M: 'Measurable', A: 'Attainable', R: 'Relevant', T: 'Timed' };
const STATUSES_EN: Readonly<Record<SmartStatus, string>> = { pass: 'passed', fail: 'failed', unknown: 'not known' };
const ANSWERS_EN: Readonly<Record<SmartStatus, string>> = { pass: 'yes', fail: 'no', unknown: 'not known' };

const en: Phrases = {
  verdict: (goal, status) => `${goal} ${VERDICTS_EN[status]}.`,
  goal: (id) => `Goal ${id}`,
  draft: 'The goal',
  letter: (letter, status) => `${LETTERS_EN[letter]} (${letter}): ${STATUSES_EN[status]}.`,
  check: (status, asks, found) => `${asks}: ${ANSWERS_EN[status]}${found === '' ? '' : ` (${found})`}.`,
  nothing: 'not known',
  top: 'It is declared a top goal',
  checks: {
    METRIC_SET: { asks: 'There is a metric' },
    ONE_METRIC: { asks: 'There is one metric', found: (observed) => `found: ${observed}` },
    OWNER_SET: { asks: 'Somebody owns it' },
    SCOPE_SET: { asks: 'It says what it covers' },
    PERIOD_SET: { asks: 'It has a period', found: (observed) => `from ${observed}` },
    UNIT_SET: { asks: 'The metric has a unit' },
    CURRENCY_SET: { asks: 'Money has a currency' },
    TARGET_SET: { asks: 'There is a target' },
    TARGET_ON_STEP: { asks: 'The target is a whole number of steps', found: (observed, limit) => `${observed} in steps of ${limit}` },
    SOURCE_SET: { asks: 'It says where the actual value is read' },
    BASELINE_SET: { asks: 'Where lower is better, there is a baseline' },
    GROWTH_IN_BAND: { asks: 'It asks for no more growth than there has been', found: (observed, limit) => `asked for ${observed}, at best so far ${limit}` },
    CAPACITY_COVERS: { asks: 'Capacity covers the target', found: (observed, limit) => `capacity ${observed}, target ${limit}` },
    HOURS_FIT: { asks: 'The hours are enough', found: (observed, limit) => `${observed} needed, ${limit} available` },
    PROBABLE: { asks: 'It is likely enough', found: (observed, limit) => `chance ${observed}, at least ${limit} asked for` },
    NO_EVIDENCE: { asks: 'There is evidence that it can be reached' },
    PARENT_SET: { asks: 'It belongs to the goal above it' },
    LEADS_UPWARD: { asks: 'It leads to the goal above it', found: (observed, limit) => `level ${observed} under ${limit}` },
    WEIGHT_POSITIVE: { asks: 'Its weight is above 0', found: (observed) => `found: ${observed}` },
    PERIOD_ORDER: { asks: 'Its period starts before it ends', found: (observed, limit) => `from ${observed} until ${limit}` },
    NOT_OVER: { asks: 'Its period is not over', found: (observed, limit) => `checked on ${observed}, it ends before ${limit}` },
    CHECKPOINT_INSIDE: { asks: 'A checkpoint lies in its period', found: (observed) => `found: ${observed}` },
    LAG_FITS: { asks: 'There is time from the first activity to the result', found: (observed, limit) => `to start by ${observed}, checked on ${limit}` },
  },
  NO_ACTIVITY_BELOW: (goal) => `${goal} is a result, and none of the goals under it is an activity: nobody does anything for it.`,
};

const VERDICTS_ZH: Readonly<Record<SmartStatus, string>> = {
  pass: '符合 SMART 原则：具体、可衡量、可实现、相关、有时限',
  fail: '未通过 SMART 检查',
  unknown: '没有未通过的 SMART 检查项，但部分项目无法判断',
};
const LETTERS_ZH: Readonly<Record<SmartLetter, string>> = { S: '具体', M: '可衡量', A: '可实现', R: '相关', T: '有时限' };
const STATUSES_ZH: Readonly<Record<SmartStatus, string>> = { pass: '通过', fail: '未通过', unknown: '无法判断' };
const ANSWERS_ZH: Readonly<Record<SmartStatus, string>> = { pass: '是', fail: '否', unknown: '无法判断' };

const zh: Phrases = {
  verdict: (goal, status) => `${goal}${VERDICTS_ZH[status]}。`,
  goal: (id) => `目标 ${id} `,
  draft: '该目标',
  letter: (letter, status) => `${LETTERS_ZH[letter]}（${letter}）：${STATUSES_ZH[status]}。`,
  check: (status, asks, found) => `${asks}：${ANSWERS_ZH[status]}${found === '' ? '' : `（${found}）`}。`,
  nothing: '未知',
  top: '已声明为顶层目标',
  checks: {
    METRIC_SET: { asks: '已设定指标' },
    ONE_METRIC: { asks: '只有一个指标', found: (observed) => `实有 ${observed} 个` },
    OWNER_SET: { asks: '已指定负责人' },
    SCOPE_SET: { asks: '已说明范围' },
    PERIOD_SET: { asks: '已设定期间', found: (observed) => `${observed} 起` },
    UNIT_SET: { asks: '指标有单位' },
    CURRENCY_SET: { asks: '金额有币种' },
    TARGET_SET: { asks: '已设定目标值' },
    TARGET_ON_STEP: { asks: '目标值为最小单位的整数倍', found: (observed, limit) => `目标值 ${observed}，最小单位 ${limit}` },
    SOURCE_SET: { asks: '已说明实绩的数据来源' },
    BASELINE_SET: { asks: '越低越好的指标有基线值' },
    GROWTH_IN_BAND: { asks: '所需增长不超过历史最好水平', found: (observed, limit) => `需增长 ${observed}，历史最好 ${limit}` },
    CAPACITY_COVERS: { asks: '产能足以覆盖目标值', found: (observed, limit) => `产能 ${observed}，目标值 ${limit}` },
    HOURS_FIT: { asks: '工时足够', found: (observed, limit) => `需要 ${observed} 小时，可用 ${limit} 小时` },
    PROBABLE: { asks: '达成概率足够高', found: (observed, limit) => `概率 ${observed}，至少需要 ${limit}` },
    NO_EVIDENCE: { asks: '有可实现的依据' },
    PARENT_SET: { asks: '已关联上级目标' },
    LEADS_UPWARD: { asks: '能支撑上级目标', found: (observed, limit) => `本级 ${observed}，上级 ${limit}` },
    WEIGHT_POSITIVE: { asks: '权重大于 0', found: (observed) => `实为 ${observed}` },
    PERIOD_ORDER: { asks: '期间的开始早于结束', found: (observed, limit) => `${observed} 至 ${limit}` },
    NOT_OVER: { asks: '期间尚未结束', found: (observed, limit) => `检查日 ${observed}，于 ${limit} 前结束` },
    CHECKPOINT_INSIDE: { asks: '期间内设有检查点', found: (observed) => `实有 ${observed} 个` },
    LAG_FITS: { asks: '从首次活动到出结果的时间足够', found: (observed, limit) => `最迟 ${observed} 开始，检查日 ${limit}` },
  },
  NO_ACTIVITY_BELOW: (goal) => `${goal}是结果类目标，其下级目标中没有活动类目标：没有人为它采取行动。`,
};

export const PHRASES: InEveryLanguage<Phrases> = { en, 'zh-CN': zh };
