/** The truth table of the gates, computed by the gates themselves, as Markdown. */
import { gate, type Run } from '../../src/assess/gate.ts';
import { exitOf } from '../../src/cli/exit.ts';
import { gateTable } from '../../src/messages/gates.ts';
import type { Asked, DepartmentReport, FailOn, Lang, Report } from '../../src/model.ts';
import { departmentOf } from '../render/fixtures.ts';

const FAIL_ON = ['fail', 'partial', 'warning', 'never'] as const satisfies readonly FailOn[];
const nothing: Asked = { failOn: 'never', minScores: [], maxGaps: null, submission: false };
const none = departmentOf({}).results;
const gaps = (missing: number): DepartmentReport['states'] => ({ ...departmentOf({}).states, missing });
const adjusted = (
  part: Partial<NonNullable<DepartmentReport['adjusted']>>,
): DepartmentReport['adjusted'] & object => ({
  value: 100,
  exact: '100',
  grade: null,
  vetoed: [],
  results: none,
  gaps: 0,
  waived: 0,
  ...part,
});
const doubted: DepartmentReport['doubts'] = [
  {
    code: 'home-page',
    pointer: '',
    message: { zh: '', en: '' },
    place: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' },
  },
];

const RESULTS: Record<keyof typeof gateTable.results, DepartmentReport> = {
  pass: departmentOf({ results: { ...none, pass: 9, pending: 1, notapplicable: 1, informational: 1 } }),
  warning: departmentOf({ results: { ...none, pass: 9 }, doubts: doubted }),
  partial: departmentOf({ results: { ...none, partial: 1 } }),
  fail: departmentOf({ results: { ...none, fail: 1 } }),
  waived: departmentOf({ results: { ...none, fail: 1 }, adjusted: adjusted({ waived: 1 }) }),
  unjudged: departmentOf({ status: 'unjudged' }),
};

const OTHERS: Record<
  keyof typeof gateTable.others,
  { readonly option: string; readonly asked: Partial<Asked>; readonly run: Partial<Run> }
> = (() => {
  const score = { option: '--min-score 80', asked: { minScores: [{ scope: null, atLeast: '80' }] } };
  const most = { option: '--max-gaps 20', asked: { maxGaps: 20 } };
  const submission = { option: '--require-submission', asked: { submission: true } };
  const fresh = { option: '--fail-on-new', asked: { failOn: 'fail', newOnly: true } } as const;
  const compared = (kind: 'open' | 'new', status: 'both' | 'removed' = 'both'): Partial<Run> => ({
    departments: [RESULTS.fail],
    comparison: {
      departments: [{ department: '区财政局', status, changes: [{ kind, id: '2.1.6#2017-03' }] }],
    } as unknown as NonNullable<Run['comparison']>,
  });
  const run = (part: Partial<DepartmentReport>): Partial<Run> => ({ departments: [departmentOf(part)] });
  const [exact, below] = ['80', '1999/25'];
  return {
    'score-equal': { ...score, run: run({ score: { value: 80, exact } }) },
    'score-below': { ...score, run: run({ score: { value: 79.9, exact: below } }) },
    'score-waived': {
      ...score,
      run: run({ score: { value: 79.9, exact: below }, adjusted: adjusted({ exact }) }),
    },
    'score-none': { ...score, run: run({ score: { value: null, exact: null } }) },
    'gaps-equal': { ...most, run: run({ states: gaps(20) }) },
    'gaps-above': { ...most, run: run({ states: gaps(21) }) },
    'gaps-waived': { ...most, run: run({ states: gaps(21), adjusted: adjusted({ gaps: 20, waived: 1 }) }) },
    submitted: { ...submission, run: { register: ['区财政局'] } },
    'not-submitted': { ...submission, run: { register: ['区财政局', '区府办'] } },
    'gaps-known': { ...fresh, run: compared('open') },
    'gaps-new': { ...fresh, run: compared('new') },
    withdrawn: { ...fresh, run: compared('open', 'removed') },
  };
})();

const codeOf = (part: Partial<Run>, asked: Partial<Asked>, exitZero = false): number => {
  const run: Run = { departments: [departmentOf({})], register: [], ...part };
  const decided = { departments: run.departments, gate: gate(run, { ...nothing, ...asked }) };
  return exitOf(decided as unknown as Report, exitZero);
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map((_, i) => (i === 0 ? '---' : ':-:'))), ...rows.map(row)].join('\n');

/** Exit codes: of every result under every `--fail-on`, and of the other gates at their edges. */
export const gateTableIn = (lang: Lang): string => {
  const words = <K extends string>(texts: Record<K, { zh: string; en: string }>): [K, string][] =>
    (Object.keys(texts) as K[]).map((key) => [key, texts[key][lang]]);
  const results = words(gateTable.results).map(([key, says]) => [
    says,
    ...FAIL_ON.map((failOn) => String(codeOf({ departments: [RESULTS[key]] }, { failOn }))),
    String(codeOf({ departments: [RESULTS[key]] }, { failOn: 'fail' }, true)),
  ]);
  const others = words(gateTable.others).map(([key, says]) => {
    const { option, asked, run } = OTHERS[key];
    return [says, `\`${option}\``, String(codeOf(run, asked))];
  });
  const heads = [
    gateTable.when[lang],
    ...FAIL_ON.map((failOn) => `\`--fail-on ${failOn}\``),
    '`--exit-zero`',
  ];
  return `${table(heads, results)}\n\n${table([gateTable.when[lang], gateTable.asked[lang], gateTable.exit[lang]], others)}\n`;
};
