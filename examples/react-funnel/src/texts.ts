/** Everything that the page says, in both languages, and how it writes numbers. */
import type { BottleneckStatus, FunnelReportWarning } from 'salesmath/metrics';

export type Language = 'en' | 'zh-CN';

type Status = NonNullable<BottleneckStatus>;

/** Numbers as they are written in a language. Money stays the text that it is: no digit is lost. */
export interface Numbers {
  readonly count: (value: number) => string;
  readonly percent: (value: number | null) => string;
  readonly days: (value: number | null) => string;
  readonly wins: (value: number) => string;
  readonly money: (value: string, currency: string) => string;
}

export function numbersOf(language: Language): Numbers {
  const whole = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const one = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const known = (write: (value: number) => string) => (value: number | null) => (value === null ? '–' : write(value));
  return {
    count: (value) => whole.format(value),
    percent: known((value) => percent.format(value)),
    days: known((value) => one.format(value)),
    wins: (value) => one.format(value),
    money: (value, currency) => new Intl.NumberFormat(language, { style: 'currency', currency, minimumFractionDigits: 0 }).format(value as Intl.StringNumericLiteral),
  };
}

const en = {
  title: 'Funnel report',
  lead: 'Drop a CSV of stage changes and see where deals are lost, and how sure that is. The file stays in your browser.',
  language: 'Language',
  drop: 'Drop a CSV here, or choose a file',
  columns: 'Columns: deal_id, stage, entered_at, and value if there is one. One row for each stage that a deal entered.',
  sample: 'Use made-up data',
  template: 'Stages',
  currency: 'Currency',
  asOf: 'As of',
  asOfHint: 'Empty: the day of the last change',
  ready: (file: string, rows: string, day: string) => `${file}: ${rows} rows, as of ${day}`,
  leak: (stage: string) => `The leak is on the way to “${stage}”`,
  leakWhy: (rate: string, low: string, high: string, usual: string) => `${rate} come through, with 95% confidence ${low} to ${high}. Usual is at least ${usual}.`,
  leakWorth: (wins: string, money: string | null) => `At that rate there would be ${wins} wins more${money === null ? '' : `, worth ${money}`}, all other rates staying as they are.`,
  noLeak: 'No stage is shown to lie below its benchmark',
  noLeakWhy: 'That is no proof that all is well: a stage with few deals has a wide interval, and a stage without a benchmark is not judged.',
  deals: 'Deals',
  won: 'Won',
  winRate: 'Win rate of the closed',
  cycle: 'Days to win, median',
  interval: (low: string, high: string) => `95%: ${low} to ${high}`,
  open: (count: string) => `${count} are open`,
  stages: 'Stage by stage',
  stage: 'Stage',
  reached: 'Reached',
  conversion: 'From the stage before, 0 to 100%',
  legend: 'Dot: the rate. Line: its 95% interval. Band: the benchmark.',
  verdict: 'Against the benchmark',
  stay: 'Median stay',
  stayDays: (days: string) => `${days} days`,
  status: { below: 'Below', within: 'As usual', above: 'Above', inconclusive: 'Cannot be told', insufficientData: 'Too few deals' } satisfies Record<Status, string>,
  noBenchmark: 'No benchmark',
  first: 'Everybody starts here',
  warnings: 'Worth a look',
  noWarnings: 'Nothing: all rows were used.',
  warning: {
    AFTER_AS_OF: (count: string) => `${count} rows are later than the day of the report, and do not count.`,
    SELF_TRANSITION: (count: string) => `${count} rows repeat the stage before them.`,
    REMAP_DROPPED: (count: string) => `${count} rows are of stages that are left out.`,
    MISSING_VALUE: (count: string) => `${count} deals have no value; sums of money are without them.`,
    RATE_ABOVE_ONE: () => 'A rate is above 100%: more came than there were.',
    END_LOOKS_INCLUSIVE: () => 'The range ends a day early.',
  } satisfies Record<FunnelReportWarning['code'], (count: string) => string>,
  rejected: (count: string) => `${count} rows could not be used`,
  line: 'Line',
  reason: 'Why',
  more: (count: string) => `and ${count} more`,
  failed: 'This file cannot be used',
  noColumns: (missing: string, found: string) => `There is no column ${missing}. The file has: ${found}.`,
  noRows: 'It has a header, but no rows.',
  unreadable: 'The file could not be read.',
};

const zh: typeof en = {
  title: '销售漏斗分析',
  lead: '拖入一份阶段变更 CSV，看看商机流失在哪一步，以及这个结论有多可靠。文件不会离开您的浏览器。',
  language: '语言',
  drop: '将 CSV 拖到这里，或选择文件',
  columns: '所需列：deal_id、stage、entered_at，金额列 value 可选。商机每进入一个阶段为一行。',
  sample: '使用示例数据',
  template: '阶段模型',
  currency: '币种',
  asOf: '截止日期',
  asOfHint: '留空则取最后一次变更当天',
  ready: (file, rows, day) => `${file}：共 ${rows} 行，截至 ${day}`,
  leak: (stage) => `漏点在进入“${stage}”的这一步`,
  leakWhy: (rate, low, high, usual) => `转化率为 ${rate}，95% 置信区间为 ${low} 至 ${high}，而参考下限是 ${usual}。`,
  leakWorth: (wins, money) => `若达到参考下限且其他转化率不变，可多赢 ${wins} 单${money === null ? '' : `，约合 ${money}`}。`,
  noLeak: '没有哪个阶段被证实低于参考区间',
  noLeakWhy: '这并不说明一切正常：商机少的阶段置信区间很宽，没有参考区间的阶段不作判断。',
  deals: '商机数',
  won: '赢单数',
  winRate: '赢单率（已关闭商机）',
  cycle: '赢单周期中位数（天）',
  interval: (low, high) => `95% 置信区间：${low} 至 ${high}`,
  open: (count) => `${count} 个仍在跟进`,
  stages: '各阶段情况',
  stage: '阶段',
  reached: '到达数',
  conversion: '上一阶段转化率，0 至 100%',
  legend: '圆点为转化率，横线为 95% 置信区间，色带为参考区间。',
  verdict: '与参考区间相比',
  stay: '停留中位数',
  stayDays: (days) => `${days} 天`,
  status: { below: '偏低', within: '正常', above: '偏高', inconclusive: '尚无定论', insufficientData: '样本不足' },
  noBenchmark: '无参考区间',
  first: '漏斗起点',
  warnings: '值得留意',
  noWarnings: '没有问题，所有行均已使用。',
  warning: {
    AFTER_AS_OF: (count) => `有 ${count} 行晚于截止日期，未计入。`,
    SELF_TRANSITION: (count) => `有 ${count} 行与前一行阶段相同。`,
    REMAP_DROPPED: (count) => `有 ${count} 行属于已停用的阶段，未计入。`,
    MISSING_VALUE: (count) => `有 ${count} 个商机没有金额，金额合计未包含它们。`,
    RATE_ABOVE_ONE: () => '有转化率超过 100%，即到达数多于来源数。',
    END_LOOKS_INCLUSIVE: () => '日期范围可能少算了一天。',
  },
  rejected: (count) => `有 ${count} 行无法使用`,
  line: '行号',
  reason: '原因',
  more: (count) => `另有 ${count} 行`,
  failed: '无法使用这份文件',
  noColumns: (missing, found) => `缺少列：${missing}。文件中的列为：${found}。`,
  noRows: '文件只有表头，没有数据。',
  unreadable: '无法读取文件。',
};

export type Texts = typeof en;
export const TEXTS: Readonly<Record<Language, Texts>> = { en, 'zh-CN': zh };
