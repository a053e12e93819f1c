// Measured groups → the Markdown table that the READMEs quote.
const ms = (value) => (value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(0)} ms`);
const ratio = (value) => `${value.toFixed(2)} ×`;

const lineOf = (name, { ms: time, runs, peak, failure }, base) =>
  failure === null
    ? `| ${name} | ${ms(time)} | ${ratio(time / base)} | ${peak ?? '-'} | ${runs} |`
    : `| ${name} | 未运行 did not run: ${failure.replaceAll('|', '/').slice(0, 100)} | - | - | 0 |`;

/** `{ title, base, results }` → a table of times, each also as a multiple of the one named `base`. */
export const groupTable = ({ title, base, results }) =>
  [
    `### ${title}`,
    '',
    `| | 中位数 median | × ${base} | 内存峰值 peak MB | 次数 runs |`,
    '|---|---:|---:|---:|---:|',
    ...Object.entries(results).map(([name, result]) => lineOf(name, result, results[base].ms)),
    '',
  ].join('\n');

/** `{ name, have, most, unit? }`; `have` is null where it was not measured. */
export const budgetTable = (budgets) =>
  [
    '### 预算 Budgets',
    '',
    '| | 预算 budget | 实测 measured | |',
    '|---|---:|---:|---|',
    ...budgets.map(({ name, have, most, unit = '×' }) => {
      const met = have === null ? '未测 not measured' : have <= most ? '达到 met' : '未达 not met';
      return `| ${name} | ≤ ${most} ${unit} | ${have === null ? '-' : `${have.toFixed(2)} ${unit}`} | ${met} |`;
    }),
    '',
  ].join('\n');
