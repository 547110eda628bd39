import type { ReactNode } from 'react';
import type { BottleneckStage, FunnelRow } from 'salesmath/metrics';
import type { Answer } from './report';
import type { Language, Numbers, Texts } from './texts';

interface Shown {
  readonly answer: Answer;
  readonly currency: string;
  readonly language: Language;
  readonly texts: Texts;
  readonly numbers: Numbers;
}

/** What the file's own language would call a stage; the id, where it has no label. */
function labelOf({ model }: Answer, id: string, language: Language): string {
  const label = model.stages.find((stage) => stage.id === id)?.label;
  return (typeof label === 'object' ? label[language] : label) ?? id;
}

export function Report(shown: Shown) {
  return (
    <>
      <Verdict {...shown} />
      <Figures {...shown} />
      <Stages {...shown} />
      <Warnings {...shown} />
    </>
  );
}

export function Failure({ texts, lines }: { texts: Texts; lines: readonly string[] }) {
  return (
    <section className="failure" role="alert">
      <h2>{texts.failed}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Verdict({ answer, currency, language, texts, numbers }: Shown) {
  const { bottleneck, stages } = answer.bottlenecks;
  const worst = stages.find(({ stage }) => stage === bottleneck);
  if (worst?.benchmark == null || worst.extraWins === null) {
    return (
      <section className="verdict calm">
        <h2>{texts.noLeak}</h2>
        <p>{texts.noLeakWhy}</p>
      </section>
    );
  }
  const worth = worst.extraRevenue === null ? null : numbers.money(worst.extraRevenue, currency);
  return (
    <section className="verdict leak">
      <h2>{texts.leak(labelOf(answer, worst.stage, language))}</h2>
      <p>{texts.leakWhy(numbers.percent(worst.rate), numbers.percent(worst.low), numbers.percent(worst.high), numbers.percent(worst.benchmark.low))}</p>
      <p>{texts.leakWorth(numbers.wins(worst.extraWins), worth)}</p>
    </section>
  );
}

function Figures({ answer, currency, texts, numbers }: Shown) {
  const { deals, outcome, winRate, daysToWin } = answer.report;
  const { rate, low, high } = winRate.ofClosed;
  const figure = (name: string, value: string, note: string): ReactNode => (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        <small>{note}</small>
      </dd>
    </div>
  );
  return (
    <dl className="figures">
      {figure(texts.deals, numbers.count(deals), texts.open(numbers.count(outcome.open)))}
      {figure(texts.won, numbers.count(outcome.won), numbers.money(winRate.byValue.won, currency))}
      {figure(texts.winRate, numbers.percent(rate), texts.interval(numbers.percent(low), numbers.percent(high)))}
      {figure(texts.cycle, numbers.days(daysToWin.median), '')}
    </dl>
  );
}

/** A table whose cells are drawn: who sees it reads bars, who hears it hears the same figures. Roles stay when a phone stacks the cells. */
function Stages(shown: Shown) {
  const { answer, language, texts, numbers } = shown;
  const most = Math.max(1, ...answer.report.rows.map(({ reached }) => reached));
  return (
    <section>
      <h2 id="stages">{texts.stages}</h2>
      <p className="legend">{texts.legend}</p>
      <table className="stages" role="table" aria-labelledby="stages">
        <thead role="rowgroup">
          <tr role="row">
            {[texts.stage, texts.reached, texts.conversion, texts.verdict, texts.stay].map((name) => (
              <th key={name} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {answer.report.rows.map((row, index) => {
            const judged = answer.bottlenecks.stages[index];
            const median = row.dwellDays.median;
            return (
              <tr key={row.stage} role="row" className={row.stage === answer.bottlenecks.bottleneck ? 'worst' : ''}>
                <th role="rowheader" scope="row">
                  {labelOf(answer, row.stage, language)}
                </th>
                <td role="cell" className="reached">
                  <span className="bar" style={{ inlineSize: `${(100 * row.reached) / most}%` }} aria-hidden="true" />
                  <span>{numbers.count(row.reached)}</span>
                </td>
                <td role="cell">{row.fromPrevious === null ? <span className="soft">{texts.first}</span> : <Conversion row={row} texts={texts} numbers={numbers} />}</td>
                <td role="cell">
                  <Status judged={judged} first={index === 0} texts={texts} numbers={numbers} />
                </td>
                <td role="cell" className="stay" data-name={texts.stay}>
                  {median === null ? '–' : texts.stayDays(numbers.days(median))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** A rate from 0 to 100%, its interval, and the benchmark behind it. */
function Conversion({ row, texts, numbers }: { row: FunnelRow; texts: Texts; numbers: Numbers }) {
  const { rate, low, high } = row.fromPrevious ?? { rate: null, low: null, high: null };
  const { benchmark } = row;
  return (
    <div className="conversion">
      <svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
        {benchmark !== undefined && <rect className="benchmark" x={100 * benchmark.low} width={100 * (benchmark.high - benchmark.low)} height={24} />}
        {[0, 25, 50, 75, 100].map((x) => (
          <path key={x} className="tick" d={`M${x} 0V24`} />
        ))}
        {low !== null && high !== null && <path className="interval" d={`M${100 * low} 12H${100 * high}M${100 * low} 6v12M${100 * high} 6v12`} />}
        {/* a line without length and with round ends: a dot that stays round however the drawing is stretched */}
        {rate !== null && <path className="dot" d={`M${100 * rate} 12h0.001`} />}
      </svg>
      <span>
        <strong>{numbers.percent(rate)}</strong> <span className="soft">{low === null ? '' : texts.interval(numbers.percent(low), numbers.percent(high))}</span>
      </span>
    </div>
  );
}

const SIGNS = { below: '▼', within: '●', above: '▲', inconclusive: '?', insufficientData: '…' } as const;

function Status({ judged, first, texts, numbers }: { judged: BottleneckStage | undefined; first: boolean; texts: Texts; numbers: Numbers }) {
  if (first || judged === undefined) return null;
  if (judged.status === null || judged.benchmark === null) return <span className="soft">{texts.noBenchmark}</span>;
  return (
    <span className={`chip ${judged.status}`}>
      <span aria-hidden="true">{SIGNS[judged.status]}</span> {texts.status[judged.status]}{' '}
      <small>
        {numbers.percent(judged.benchmark.low)}–{numbers.percent(judged.benchmark.high)}
      </small>
    </span>
  );
}

const LISTED = 10;

function Warnings({ answer, texts, numbers }: Shown) {
  const { rejected } = answer;
  const { warnings } = answer.report;
  return (
    <section className="warnings">
      <h2>{texts.warnings}</h2>
      {warnings.length + rejected.length === 0 && <p>{texts.noWarnings}</p>}
      {warnings.length > 0 && (
        <ul>
          {warnings.map(({ code, count, stage }) => (
            <li key={`${code} ${stage ?? ''}`}>{texts.warning[code](numbers.count(count ?? 0))}</li>
          ))}
        </ul>
      )}
      {rejected.length > 0 && (
        <details open>
          <summary>{texts.rejected(numbers.count(rejected.length))}</summary>
          <table className="rejected">
            <thead>
              <tr>
                <th scope="col">{texts.line}</th>
                <th scope="col">{texts.reason}</th>
              </tr>
            </thead>
            <tbody>
              {rejected.slice(0, LISTED).map(({ index, code, message }) => (
                <tr key={index}>
                  {/* line 1 of the file is its header */}
                  <th scope="row">{index + 2}</th>
                  <td lang="en">
                    <code>{code}</code> {message.replace(/^entries\[\d+\]\.?/, '')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rejected.length > LISTED && <p>{texts.more(numbers.count(rejected.length - LISTED))}</p>}
        </details>
      )}
    </section>
  );
}
