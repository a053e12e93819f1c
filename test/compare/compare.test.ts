/** What became of each gap between two judged manifests of the made-up county. */
import { describe, expect, it } from 'vitest';
import { type Comparable, compare, newGaps } from '../../src/assess/compare.ts';
import { reportUnjudged } from '../../src/assess/report.ts';
import type { ChangeKind, Comparison, DepartmentReport, FindingReport, Gap } from '../../src/model.ts';
import { judgeText, tiny } from '../support/tiny.ts';

const runOf = (departments: readonly DepartmentReport[], part: Partial<Comparable> = {}): Comparable => ({
  tool: { name: 'zwgk', version: '0.1.0' },
  catalog: { id: 'tiny-2019', version: '1.0.0', title: { zh: '', en: '' }, digest: 'sha256:a' },
  policy: { id: 'default', version: '1.0.0', title: { zh: '', en: '' }, digest: 'sha256:b' },
  only: [],
  departments,
  ...part,
});
const names = { before: { zh: '先', en: 'a' }, after: { zh: '后', en: 'b' } };
const between = (before: Comparable, after: Comparable): Comparison => compare(before, after, names);

const village = (text: string, asOf?: string): DepartmentReport =>
  judgeText(`department: 示例乡\n${text}`, asOf === undefined ? {} : { asOf }).report;
const guide = (covers: string, published = '2019-03-01'): string =>
  `disclosures:\n  - { for: 1.2.1, title: 指南, url: 'https://www.example.gov.cn/a/2.html', published: ${published}, covers: [${covers}] }\n`;
const secret = (reason: string): string =>
  `documents:\n  - { number: 示〔2019〕1号, title: 文件, kind: 其他公文, formed: 2019-02-01, openness: 不予公开${reason} }\n`;

const whole = village(`documents: []\n${guide('办事指南, 收费标准')}`);
const half = village(`documents: []\n${guide('办事指南')}`);
const none = village('documents: []\n');

const kindsOf = (comparison: Comparison): Record<string, ChangeKind> =>
  Object.fromEntries(
    comparison.departments.flatMap(({ changes }) => changes.map(({ id, kind }) => [id, kind] as const)),
  );
const changed = (before: DepartmentReport, after: DepartmentReport) =>
  kindsOf(between(runOf([before]), runOf([after])));

const eachFinding = (
  department: DepartmentReport,
  change: (finding: FindingReport) => FindingReport,
): DepartmentReport => ({
  ...department,
  sections: department.sections.map((section) => ({
    ...section,
    points: section.points.map((point) => ({ ...point, findings: point.findings.map(change) })),
  })),
});
const waive = (department: DepartmentReport): DepartmentReport => {
  const waived: NonNullable<Gap['waived']> = {
    reason: '机构改革',
    approver: '县府办',
    granted: '2019-01-01',
    expires: '2019-12-31',
    place: { file: 'waivers.yaml', line: 1, column: 1, endLine: 1, endColumn: 2, excerpt: '' },
  };
  return eachFinding(department, (finding) => ({
    ...finding,
    gaps: finding.gaps.map((gap) => ({ ...gap, waived })),
  }));
};
const withState = (department: DepartmentReport, state: 'late' | 'flawed' | 'missing'): DepartmentReport =>
  eachFinding(department, (finding) => ({
    ...finding,
    expectations: finding.expectations.map((each) => (each.state === 'met' ? each : { ...each, state })),
    gaps: finding.gaps.map((gap) => ({ ...gap, state })),
  }));

const FEE = '1.2.1#收费标准';

describe('a gap', () => {
  it('is fixed when its expectation is met now', () => {
    expect(changed(half, whole)).toEqual({ [FEE]: 'fixed' });
  });
  it('has regressed when its expectation was met before', () => {
    expect(changed(whole, half)).toEqual({ [FEE]: 'regressed' });
  });
  it('is still open when nothing has changed', () => {
    expect(changed(half, half)).toEqual({ [FEE]: 'open' });
  });
  it('is new when its record was not there before', () => {
    const before = village(`documents: []\n${guide('办事指南, 收费标准')}`);
    const after = village(`${secret('')}${guide('办事指南, 收费标准')}`);
    expect(changed(before, after)).toEqual({ '1.2.3#示〔2019〕1号': 'new' });
  });
  it('is new, not regressed, when it was not due yet', () => {
    expect(changed(village('documents: []\n', '2019-05-31'), none)).toEqual({
      '1.2.1#办事指南': 'new',
      [FEE]: 'new',
    });
  });
  it('is gone, and not fixed, when its record was taken away', () => {
    const before = village(`${secret('')}${guide('办事指南, 收费标准')}`);
    expect(changed(before, whole)).toEqual({ '1.2.3#示〔2019〕1号': 'gone' });
  });
  it('is gone, and not fixed, when an earlier day makes it undue', () => {
    expect(new Set(Object.values(changed(none, village('documents: []\n', '2019-05-31'))))).toEqual(
      new Set(['gone']),
    );
  });
  it.each([
    ['late', 'missing', 'regressed'],
    ['flawed', 'missing', 'regressed'],
    ['missing', 'late', 'open'],
    ['late', 'flawed', 'open'],
    ['flawed', 'late', 'open'],
  ] as const)('that was %s and is %s is %s', (before, after, kind) => {
    expect(changed(withState(half, before), withState(half, after))[FEE]).toBe(kind);
  });
  it('is waived while a waiver is on it, whatever it was before', () => {
    expect(changed(whole, waive(half))).toEqual({ [FEE]: 'waived' });
    expect(changed(half, waive(half))).toEqual({ [FEE]: 'waived' });
  });
  it('has expired when the waiver no longer is', () => {
    expect(changed(waive(half), half)).toEqual({ [FEE]: 'expired' });
  });
  it('is fixed when it was waived and is met now', () => {
    expect(changed(waive(half), whole)).toEqual({ [FEE]: 'fixed' });
  });
  it('counts as waived when a review has passed its requirement', () => {
    const review: NonNullable<FindingReport['review']> = {
      old: 'partial',
      new: 'pass',
      credits: '1',
      remark: '现场核实',
      date: '2019-12-01',
      authority: '县府办',
      place: { file: 'reviews.yaml', line: 1, column: 1, endLine: 1, endColumn: 2, excerpt: '' },
    };
    const reviewed = eachFinding(half, (finding) =>
      finding.id === '1.2.1' ? { ...finding, review } : finding,
    );
    expect(changed(whole, reviewed)).toEqual({ [FEE]: 'waived' });
  });
  it('stays open when its requirement cannot be judged now', () => {
    const broken = eachFinding(half, (finding) => ({
      ...finding,
      result: 'error',
      expectations: [],
      gaps: [],
    }));
    expect(changed(half, broken)).toEqual({ [FEE]: 'open' });
  });
  it('of a requirement that weighs nothing is not compared', () => {
    const light = (department: DepartmentReport) =>
      eachFinding(department, (finding) => ({ ...finding, weight: 0 }));
    expect(changed(light(whole), light(half))).toEqual({});
  });
});

describe('a requirement', () => {
  const without = (department: DepartmentReport): DepartmentReport => ({
    ...department,
    sections: department.sections.map((section) => ({
      ...section,
      points: section.points.map((point) => ({
        ...point,
        findings: point.findings.filter(({ id }) => id !== '1.2.1'),
      })),
    })),
  });
  it('that is added is named, and its gaps are new', () => {
    const found = between(runOf([without(half)]), runOf([half]));
    expect(found.departments[0]?.added.map(({ id }) => id)).toEqual(['1.2.1']);
    expect(kindsOf(found)).toEqual({ [FEE]: 'new' });
  });
  it('that is removed is named, and its gaps are not fixed', () => {
    const found = between(runOf([half]), runOf([without(half)]));
    expect(found.departments[0]?.removed.map(({ id }) => id)).toEqual(['1.2.1']);
    expect(kindsOf(found)).toEqual({ [FEE]: 'removed' });
  });
});

describe('a department', () => {
  const other = judgeText('department: 县民政局\ndocuments: []\n').report;
  const renamed = (department: DepartmentReport, file: string): DepartmentReport => ({ ...department, file });

  it('is found again in another file', () => {
    const found = between(runOf([half]), runOf([renamed(half, 'moved/b.yaml')]));
    expect(found.departments.map(({ status }) => status)).toEqual(['both']);
  });
  it('is found in its own file when two manifests are of one unit', () => {
    const [one, two] = [renamed(whole, 'a.yaml'), renamed(none, 'b.yaml')];
    const found = between(runOf([one, two]), runOf([two, one]));
    expect(found.departments.map(({ before, after }) => [before?.file, after?.file])).toEqual([
      ['b.yaml', 'b.yaml'],
      ['a.yaml', 'a.yaml'],
    ]);
    expect(found.counts.open).toBe(2);
  });
  it('that is added has new gaps, one that is removed has removed ones', () => {
    const found = between(runOf([half]), runOf([other]));
    expect(found.departments.map(({ department, status }) => [department, status])).toEqual([
      ['县民政局', 'added'],
      ['示例乡', 'removed'],
    ]);
    expect(found.departments[0]?.counts.new).toBeGreaterThan(0);
    expect(found.departments[1]?.counts.removed).toBe(1);
  });
  it('that another file now calls by another name is one removed and one added', () => {
    const found = between(runOf([renamed(half, 'a.yaml')]), runOf([renamed(other, 'a.yaml')]));
    expect(found.departments.map(({ status }) => status)).toEqual(['added', 'removed']);
  });
  it('that can no longer be judged is the same department, with no gap called fixed', () => {
    const broken = reportUnjudged(half.file, 'sha256:c', [], null, undefined);
    const found = between(runOf([half]), runOf([broken]));
    expect(found.departments).toMatchObject([{ status: 'both', after: { status: 'unjudged' }, changes: [] }]);
  });
  it('tells exactly how many points it rose by', () => {
    const found = between(runOf([half]), runOf([whole])).departments[0];
    expect(found).toMatchObject({ before: { score: half.score }, after: { score: whole.score } });
    expect(found?.change?.exact).toBe('50');
  });
  it('that this run was not asked for is set aside', () => {
    const found = compare(runOf([half, other]), runOf([half]), {
      ...names,
      isAside: ({ unit }) => unit?.short === '县民政局',
    });
    expect(found.aside).toEqual(['县民政局']);
    expect(found.departments).toHaveLength(1);
  });
});

describe('two reports', () => {
  const catalog = runOf([]).catalog;
  it('on the same ground are comparable', () => {
    expect(between(runOf([half]), runOf([half]))).toMatchObject({ comparable: true, differences: [] });
  });
  it.each([
    [
      'another version of the catalogue',
      { catalog: { ...catalog, version: '1.1.0' } },
      'catalog',
      'tiny-2019 1.1.0',
    ],
    [
      'another text under the same version',
      { catalog: { ...catalog, digest: 'sha256:ff' } },
      'catalog',
      'tiny-2019 1.0.0 sha256:ff',
    ],
    ['another policy', { policy: { ...catalog, id: 'strict' } }, 'policy', 'strict 1.0.0'],
    ['another scope', { only: ['1.2'] }, 'only', '1.2'],
  ] as const)('with %s are not', (_, part, kind, after) => {
    const found = between(runOf([half]), runOf([half], part));
    expect(found.comparable).toBe(false);
    expect(found.differences).toMatchObject([{ kind, after }]);
  });
  it('as of other days are not, and the departments are named', () => {
    const found = between(runOf([village('documents: []\n', '2019-05-31')]), runOf([none]));
    expect(found.comparable).toBe(false);
    expect(found.differences).toEqual([
      { kind: 'asOf', before: '2019-05-31', after: tiny.closes, departments: ['示例乡'] },
    ]);
  });
  it('of another version of the tool are comparable, and it is said', () => {
    const found = between(runOf([half]), runOf([half], { tool: { name: 'zwgk', version: '9.0.0' } }));
    expect(found).toMatchObject({ comparable: true, differences: [{ kind: 'tool', after: '9.0.0' }] });
  });
});

describe('the ratchet', () => {
  const closedBy = (before: readonly DepartmentReport[], after: readonly DepartmentReport[]) =>
    newGaps(between(runOf(before), runOf(after))).map(({ kind, department, have }) => [
      kind,
      department,
      have,
    ]);
  it.each([
    ['lets what was open before be', half, half, []],
    ['lets a gap be closed', half, whole, []],
    ['lets a waived gap be', whole, waive(half), []],
    ['stops what stood better before', whole, half, [['new-gaps', '示例乡', 1]]],
    ['stops what a waiver no longer covers', waive(half), half, [['new-gaps', '示例乡', 1]]],
  ] as const)('%s', (_, before, after, closed) => {
    expect(closedBy([before], [after])).toEqual(closed);
  });
  it('stops a manifest from being taken away, and names the gaps of one that is added', () => {
    expect(closedBy([half], [])).toEqual([['withdrawn', '示例乡', 1]]);
    expect(closedBy([], [half])).toEqual([['new-gaps', '示例乡', 1]]);
  });
});
