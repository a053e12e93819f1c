/** Findings written by hand → points, gaps and their part of the report. Three weigh 3, 1 and nothing; late and flawed earn a half. */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { exact, fraction, mean, minus, over, plus, times, ZERO } from '../../src/assess/exact.ts';
import { findingReport, isSettled, markWaived } from '../../src/assess/finding-report.ts';
import { gapId, gapsOf, isGap, placeAt } from '../../src/assess/gaps.ts';
import { outlineJudged, outlineUnjudged } from '../../src/assess/outline.ts';
import { reportJudged, reportUnjudged } from '../../src/assess/report.ts';
import { creditsOf, floorTo, points, score, weightOf, worthOfWeight } from '../../src/assess/score.ts';
import type { Settled } from '../../src/assess/settle.ts';
import { gradeOf, scoreOf, tallied, talliedStates } from '../../src/assess/standing.ts';
import type {
  Catalog,
  Document,
  Expectation,
  Finding,
  Manifest,
  Policy,
  Review,
  State,
  Waiver,
} from '../../src/model.ts';

const policy = {
  model: 'flat',
  weights: { binding: 3, expected: 1, encouraged: 0 },
  credits: { met: '1', late: '1/2', flawed: '1/2', missing: '0' },
  grades: [
    { title: '优秀', en: 'excellent', atLeast: '90' },
    { title: '合格', en: 'passed', atLeast: '60' },
  ],
  lowest: { title: '不合格', en: 'failed' },
  grading: { by: 'thresholds' },
  vetoes: ['1.1.2'],
} as unknown as Policy;
const byPoint = { ...policy, model: 'by-point' } as Policy;

type More = Partial<Omit<Finding, 'expectations'>> & {
  readonly expectations?: readonly Partial<Expectation>[];
};
const finding = (id: string, states: readonly State[], level = 'binding', more: More = {}): Finding =>
  ({
    requirement: {
      id,
      level,
      title: `要求${id}`,
      en: { title: `Requirement ${id}`, remedy: `Do ${id}.` },
      cite: ['原文'],
      remedy: `办${id}。`,
      shared: false,
      rule: 'publish',
    },
    result: 'partial',
    ...more,
    expectations:
      more.expectations ??
      states.map((state, index) => ({
        key: `k${index}`,
        kind: 'element',
        state,
        due: '2020-01-01',
        at: `/disclosures/${index}`,
        evidence: [],
        faults: [{ code: 'absent' }],
        reach: 'met',
      })),
  }) as unknown as Finding;
const document = {
  file: 'a.yaml',
  text: '',
  value: { department: '某局' },
  problems: [],
  locate: (pointer: string, mark?: string) => ({ file: 'a.yaml', excerpt: `${mark} of ${pointer}` }),
} as unknown as Document<Manifest>;

const ALL = [
  finding('1.1.1', ['met', 'late', 'missing', 'pending']),
  finding('1.1.2', ['missing'], 'expected', { result: 'fail' }),
  finding('1.2.1', ['met', 'flawed'], 'expected'),
  finding('1.10.1', ['missing'], 'encouraged', { result: 'informational' }),
];

describe('a mean', () => {
  const exactly = (written: readonly string[]): string =>
    written
      .map((each) => new Fraction(each))
      .reduce((a, b) => a.add(b))
      .div(written.length)
      .toFraction();
  const parts = fc.tuple(
    fc.integer({ min: -400, max: 10_000 }),
    fc.constantFrom(1, 2, 3, 4, 7, 12, 26, 35, 97),
  );
  const written = parts.map(([above, below]) => `${above}/${below}`);

  it('is the sum of all by their number, to the last digit', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 30 }), (all) => {
        expect(exact(mean(all.map(fraction)))).toBe(exactly(all));
      }),
    );
  });
  it('of parts without a common measure is exact beyond what a number holds', () => {
    const primes = [10_007, 10_009, 10_037, 10_039, 10_061, 10_067, 10_069];
    const all = primes.map((prime) => `1/${prime}`);
    expect(exact(mean(all.map(fraction)))).toBe(exactly(all));
    for (const large of [
      ['9007199254740991', '9007199254740993/2', '1/3'],
      ['-9007199254740993', '9007199254740991'],
      ['1/9007199254740993', '2/9007199254740993'],
    ])
      expect(exact(mean(large.map(fraction)))).toBe(exactly(large));
  });
});

describe('exact figures', () => {
  it('are those of the fractions', () => {
    const [third, half] = [fraction('1/3'), fraction(0.5)];
    expect([plus(third, half), minus(third, half), times(third, half), over(third, half)].map(exact)).toEqual(
      ['5/6', '-1/6', '1/6', '2/3'],
    );
    expect([exact(ZERO), exact(fraction('2/4')), exact(fraction(3))]).toEqual(['0', '1/2', '3']);
  });
  it('are floored for reading, never rounded', () => {
    expect([floorTo(fraction('99.96'), 1), floorTo(fraction('2/3'), 2), floorTo(fraction(100), 1)]).toEqual([
      99.9, 0.66, 100,
    ]);
    expect(points(fraction('2/3'))).toEqual({ value: 0.66, exact: '2/3' });
    expect([scoreOf(fraction('200/3')), scoreOf(null)]).toEqual([
      { value: 66.6, exact: '200/3' },
      { value: null, exact: null },
    ]);
  });
});

describe('what a requirement weighs', () => {
  const { requirement } = finding('1.1.1', []);
  it('follows from its level, unless the policy names it', () => {
    expect(weightOf(requirement, policy)).toBe(3);
    expect(weightOf(requirement, { ...policy, weightOf: { '1.1.1': 0, '1.1.2': 9 } })).toBe(0);
    expect(weightOf(requirement, { ...policy, weightOf: { '1.1.2': 9 } })).toBe(3);
  });
  it('is worth its share of a hundred', () => {
    const counted = [
      { id: '1.1.1', weight: 3 },
      { id: '1.1.2', weight: 1 },
      { id: '1.2.1', weight: 1 },
    ];
    const worth = (by: Policy, id: string) => exact(worthOfWeight(counted, by)(id));
    expect([worth(policy, '1.1.1'), worth(policy, '1.2.1')]).toEqual(['20', '20']);
    expect([worth(byPoint, '1.1.1'), worth(byPoint, '1.2.1'), worth(byPoint, '1.3.1')]).toEqual([
      '25/2',
      '50',
      '0',
    ]);
  });
});

describe('a score', () => {
  it('is the mean of the findings by their weights', () => {
    // (3·1.5/3 + 1·0 + 1·1.5/2) ÷ 5
    const { score: whole, within, findings } = score(ALL, policy);
    expect(whole === null ? null : exact(whole)).toBe('45');
    expect(['1', '1.1', '1.2', '1.10', '2'].map((part) => scoreOf(within(part)).exact)).toEqual([
      '45',
      '75/2',
      '75',
      null,
      null,
    ]);
    expect(
      findings.map(({ unitWorth, credits, parts, weight }) => [
        exact(unitWorth()),
        exact(credits),
        parts,
        weight,
      ]),
    ).toEqual([
      ['20', '3/2', 3, 3],
      ['20', '0', 1, 1],
      ['10', '3/2', 2, 1],
      ['0', '0', 1, 0],
    ]);
    expect(findings[0]?.due.map(({ key }) => key)).toEqual(['k0', 'k1', 'k2']);
  });
  it('by point is the mean of the points', () => {
    // 1.1: (1.5 + 0) ÷ 4 = 3/8 · 1.2: 3/4
    const { score: whole, within, findings } = score(ALL, byPoint);
    expect([whole, within('1.1'), within('1')].map((one) => scoreOf(one).exact)).toEqual([
      '225/4',
      '75/2',
      '225/4',
    ]);
    expect(findings.map(({ unitWorth }) => exact(unitWorth()))).toEqual(['25/2', '25/2', '25', '0']);
  });
  it('leaves out what does not apply, weighs nothing or is not due', () => {
    const out = [
      finding('1.1.3', ['missing'], 'binding', { result: 'notapplicable' }),
      finding('1.3.1', ['pending']),
      finding('1.4.1', []),
    ];
    expect(scoreOf(score([...ALL, ...out], byPoint).score).exact).toBe('225/4');
    expect(score(out, policy).score).toBeNull();
    expect(score([], byPoint).score).toBeNull();
  });
  it('has the credits of a review in place of its own', () => {
    const by = (share: string, states: readonly State[], more: More = {}) =>
      scoreOf(score([finding('1.1.1', states, 'binding', { share, ...more })], policy).score).exact;
    expect(by('3/4', ['missing', 'missing', 'pending'])).toBe('75');
    expect(by('1/4', [])).toBe('25');
    expect(by('1', [], { result: 'notapplicable' })).toBeNull();
    const [reviewed] = score(
      [finding('1.1.1', ['missing', 'met'], 'binding', { share: '3/4' })],
      policy,
    ).findings;
    expect(reviewed === undefined ? [] : [reviewed.parts, exact(reviewed.credits)]).toEqual([2, '3/2']);
  });
  it('has the credits of the policy', () => {
    const { met, late, flawed, missing } = creditsOf({
      credits: { met: '1', late: '1/2', flawed: '1/4', missing: '0' } as Policy['credits'],
    });
    expect([met, late, flawed, missing].map(exact)).toEqual(['1', '1/2', '1/4', '0']);
  });
});

describe('a gap', () => {
  const of = (one: Finding) => {
    const [scored] = score([one], policy).findings;
    return scored === undefined ? [] : gapsOf(scored, policy, document);
  };
  it('is what is due and not met', () => {
    expect(
      (['met', 'late', 'flawed', 'missing', 'pending'] as const).map((state) =>
        isGap({ state } as Expectation),
      ),
    ).toEqual([false, true, true, true, false]);
    const gaps = of(finding('1.1.1', ['met', 'late', 'missing', 'pending'])).map(({ gap }) => gap);
    expect(gaps.map(({ id, key, state }) => [id, key, state])).toEqual([
      ['1.1.1#k1', 'k1', 'late'],
      ['1.1.1#k2', 'k2', 'missing'],
    ]);
    expect(gapId(finding('1.1.1', []).requirement, { key: 'k' } as Expectation)).toBe('1.1.1#k');
  });
  it.each([
    ['missing', 'met', '100', '100'],
    ['missing', 'late', '100', '50'],
    ['missing', 'pending', '100', '100'],
    ['missing', 'missing', '100', '0'],
    ['late', 'late', '50', '0'],
    ['flawed', 'met', '50', '50'],
    ['flawed', 'missing', '50', '0'],
  ] as const)('that is %s and can become %s costs %s and gives back %s', (state, reach, lost, gain) => {
    const [one] = of(
      finding('1.1.1', [], 'binding', {
        expectations: [
          { key: 'k', kind: 'item', state, due: null, at: '/x', evidence: [], faults: [], reach },
        ],
      }),
    );
    expect([one?.gap.lost.exact, one?.gap.gain.exact, one === undefined ? '' : exact(one.gain)]).toEqual([
      lost,
      gain,
      gain,
    ]);
  });
  const saying = (kind: Expectation['kind'], ...faults: Expectation['faults']) =>
    of(
      finding('1.1.1', [], 'binding', {
        expectations: [
          { key: '甲', kind, state: 'flawed', due: null, at: '/x', evidence: [], faults, reach: 'met' },
        ],
      }),
    )[0]?.gap;
  const unit = { code: 'unit', have: '元', want: '%' } as const;
  it('names what it is about, unless the fault does or it is one among equals', () => {
    const bare = saying('item', unit)?.message;
    expect(saying('element', unit)?.message).toEqual({ zh: `“甲”：${bare?.zh}`, en: `“甲”: ${bare?.en}` });
    for (const kind of ['time', 'value'] as const) expect(saying(kind, unit)?.message).toEqual(bare);
    const absent = saying('element', { code: 'absent' })?.message;
    expect(absent?.zh.startsWith('“甲”：')).toBe(false);
  });
  it('tells several faults in one sentence, each once', () => {
    const once = saying('item', unit)?.message;
    const twice = saying('item', unit, unit)?.message;
    expect(twice).toEqual(once);
    const late = { code: 'late', on: '2020-01-02', due: '2020-01-01', days: 1 } as const;
    const both = saying('item', unit, late)?.message;
    expect(both?.zh).toBe(`${once?.zh}；${saying('item', late)?.message.zh}`);
    expect(both?.en).toBe(`${once?.en}; ${saying('item', late)?.message.en}`);
    expect(`${both?.zh}${both?.en}`).not.toMatch(/[。.]$/u);
  });
  it.each([
    ['with', '缺期限。', 'No limit.'],
    ['without', '缺期限', 'No limit'],
  ])('is a clause, whether it was written %s a full stop', (_, zh, en) => {
    const must = saying('item', { code: 'must', says: { zh, en } });
    expect(must?.message).toEqual({ zh: '缺期限', en: 'No limit' });
  });
  it('is mended as the requirement says, where its faults do not', () => {
    expect(saying('item', { code: 'absent' })?.mend).toEqual({ zh: '办1.1.1', en: 'Do 1.1.1' });
    expect(saying('item')?.mend).toEqual({ zh: '办1.1.1。', en: 'Do 1.1.1.' });
  });
  it('stands at the key of its register, or at what is written', () => {
    expect(placeAt(document, '/disclosures').excerpt).toBe('key of /disclosures');
    expect(placeAt(document, '/disclosures/0').excerpt).toBe('value of /disclosures/0');
    expect(placeAt(document, '').excerpt).toBe('value of ');
  });
});

const place = { file: 'w.yaml', line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' };
const waiver: Waiver = {
  department: '示例乡',
  requirement: '1.1.2',
  gap: '1.1.2#k0',
  reason: '示例',
  approver: '示例',
  granted: '2020-01-01',
  expires: '2020-12-31',
  place,
};
const review = {
  department: '示例乡',
  requirement: '1.2.1',
  old: 'partial',
  new: 'pass',
  credits: '1',
  remark: '示例',
  date: '2020-03-01',
  authority: '示例',
  place,
} as unknown as Review;
const final = new Map([
  ['1.1.1', 'partial'],
  ['1.2.1', 'pass'],
  ['1.10.1', 'informational'],
] as const);
const left = [ALL[0], { ...ALL[2], result: 'pass', share: '1' }, ALL[3]] as readonly Finding[];
const settled = {
  reviewed: {
    findings: [ALL[0], ALL[1], left[1], ALL[3]],
    applied: new Map([['1.2.1', review]]),
    outcomes: new Map(),
  },
  waived: { findings: left, gaps: new Map([['1.1.2#k0', waiver]]), outcomes: new Map() },
  findings: left,
  final,
} as unknown as Settled;

describe('a finding in the report', () => {
  const reported = (one: Finding, by?: Settled) => {
    const [scored] = score([one], policy).findings;
    if (scored === undefined) throw new Error('not scored');
    return findingReport(scored, [], document, by);
  };
  it('tells what was asked, what was found and what it cost', () => {
    expect(reported(ALL[0] as Finding)).toEqual({
      id: '1.1.1',
      title: { zh: '要求1.1.1', en: 'Requirement 1.1.1' },
      cite: ['原文'],
      level: 'binding',
      weight: 3,
      shared: false,
      rule: 'publish',
      result: 'partial',
      credits: '3/2',
      due: 3,
      lost: { value: 50, exact: '50' },
      expectations: (ALL[0] as Finding).expectations.map(({ key, kind, state, due }) => ({
        key,
        kind,
        state,
        due,
      })),
      gaps: [],
    });
  });
  it('tells a reason, its place and who met it, where there are any', () => {
    const reason = { zh: '无', en: 'none' };
    expect(reported(finding('1.1.1', [], 'binding', { reason, at: '/documents', by: ['甲'] }))).toMatchObject(
      {
        reason,
        place: { excerpt: 'key of /documents' },
        by: ['甲'],
      },
    );
  });
  it('tells the review without what the finding says itself, and the final result where it differs', () => {
    const { department: _, requirement: __, ...rest } = review;
    expect(reported(ALL[2] as Finding, settled)).toMatchObject({ review: rest, final: 'pass' });
    expect(reported(ALL[2] as Finding, settled).review).not.toHaveProperty('department');
    expect(reported(ALL[0] as Finding, settled)).not.toHaveProperty('final');
    expect(reported(ALL[0] as Finding, settled)).not.toHaveProperty('review');
    expect(reported(ALL[1] as Finding, settled).final).toBe('waived');
  });
  it('has its gaps marked that a waiver covers', () => {
    const scored = score(ALL, policy).findings;
    const [late] = scored[0] === undefined ? [] : gapsOf(scored[0], policy, document);
    const [gap] = scored[1] === undefined ? [] : gapsOf(scored[1], policy, document);
    const [flawed] = scored[2] === undefined ? [] : gapsOf(scored[2], policy, document);
    if (late === undefined || gap === undefined || flawed === undefined) throw new Error('no gaps');
    const { department: _, requirement: __, gap: ___, ...rest } = waiver;
    expect(markWaived(gap, settled).gap.waived).toEqual(rest);
    expect(markWaived(late, settled)).toBe(late);
    expect(markWaived(gap, undefined)).toBe(gap);
    expect([late, markWaived(gap, settled), flawed].map((one) => isSettled(one, settled))).toEqual([
      false,
      true,
      true,
    ]);
    expect(isSettled(flawed, undefined)).toBe(false);
    const by = (verdict: string) =>
      isSettled(flawed, {
        ...settled,
        reviewed: { applied: new Map([['1.2.1', { ...review, new: verdict }]]) },
      } as unknown as Settled);
    expect([by('pass'), by('notapplicable'), by('fail'), by('partial')]).toEqual([true, true, false, false]);
  });
});

const catalog = {
  sections: [
    {
      id: '1',
      title: '一',
      en: 'One',
      points: ['1.1', '1.2', '1.3', '1.10'].map((id) => ({
        id,
        title: `点${id}`,
        en: `Point ${id}`,
        requirements: ALL.map(({ requirement }) => requirement).filter((one) => one.id.startsWith(`${id}.`)),
      })),
    },
    { id: '2', title: '二', en: 'Two', points: [{ id: '2.1', title: '', en: '', requirements: [] }] },
  ],
} as unknown as Catalog;
const judged = {
  document,
  digest: 'sha256:0',
  unit: { short: '某', full: '某县某局', group: '部门', leads: [] },
  asOf: { date: '2020-03-31', from: 'option' },
  problems: [],
  findings: ALL,
  doubts: [{ code: 'home-page', pointer: '/disclosures/0/url', message: { zh: '', en: '' } }],
} as unknown as Parameters<typeof reportJudged>[0];

describe('the outline of a department', () => {
  it('tells whose it is and where it stands', () => {
    expect(outlineJudged(judged, score(ALL, policy), policy)).toEqual({
      file: 'a.yaml',
      digest: 'sha256:0',
      status: 'judged',
      declared: '某局',
      unit: { short: '某', full: '某县某局', group: '部门' },
      asOf: { date: '2020-03-31', from: 'option' },
      problems: [],
      score: { value: 45, exact: '45' },
      grade: { zh: '不合格', en: 'failed' },
      vetoed: ['1.1.2'],
      coverage: { judged: 3, bound: 3 },
      results: { pass: 0, partial: 2, fail: 1, pending: 0, notapplicable: 0, informational: 1, error: 0 },
      states: { met: 2, late: 1, flawed: 1, missing: 2, pending: 1 },
    });
  });
  it('covers what can be judged of what binds it', () => {
    const results = ['pass', 'partial', 'fail', 'pending', 'notapplicable', 'error'] as const;
    const findings = results.map((result, index) =>
      finding(`1.1.${index}`, ['missing'], 'binding', { result }),
    );
    const light = finding('1.2.1', ['missing'], 'encouraged', { result: 'pass' });
    const scored = score([...findings, light], policy);
    expect(outlineJudged({ ...judged, findings }, scored, policy).coverage).toEqual({ judged: 3, bound: 5 });
  });
  it('tells the score after reviews, and after waivers', () => {
    const { reviewed, adjusted } = outlineJudged({ ...judged, settled }, score(ALL, policy), policy);
    // (3·½ + 0 + 1) ÷ 5, then (3·½ + 1) ÷ 4
    expect(reviewed).toEqual({ value: 50, exact: '50' });
    expect(adjusted).toMatchObject({ exact: '125/2', grade: { zh: '合格' }, vetoed: [], gaps: 2, waived: 1 });
    expect(adjusted?.results).toEqual(tallied(left));
  });
  it('counts no waiver of what is met, not due, or weighs nothing', () => {
    const gaps = new Map(['1.1.1#k0', '1.1.1#k3', '1.10.1#k0'].map((id) => [id, waiver]));
    const by = { ...settled, waived: { ...settled.waived, gaps } } as unknown as Settled;
    expect(outlineJudged({ ...judged, settled: by }, score(ALL, policy), policy).adjusted?.waived).toBe(0);
    const none = { ...settled, waived: null } as unknown as Settled;
    expect(outlineJudged({ ...judged, settled: none }, score(ALL, policy), policy).adjusted?.waived).toBe(0);
  });
  it('of a manifest that cannot be judged has no figures', () => {
    const unit = judged.unit;
    expect(outlineUnjudged('a.yaml', 'sha256:0', [], null, undefined)).toMatchObject({
      status: 'unjudged',
      unit: null,
      declared: null,
      asOf: null,
      score: { value: null, exact: null },
      grade: null,
      vetoed: [],
      coverage: { judged: 0, bound: 0 },
    });
    expect(reportUnjudged('a.yaml', 'sha256:0', [], '某局', unit)).toMatchObject({
      unit: { short: '某', full: '某县某局', group: '部门' },
      declared: '某局',
      states: talliedStates([]),
      sections: [],
      priorities: [],
      upcoming: [],
      doubts: [],
    });
  });
});

describe('the report of a department', () => {
  const report = () => reportJudged(judged, catalog, policy);
  it('has the parts of the catalogue in which something was found', () => {
    expect(
      report().sections.map(({ id, title, score: own, points: parts }) => [
        id,
        title.zh,
        own.exact,
        parts.map((part) => [part.id, part.title.en, part.score.exact, part.findings.map((one) => one.id)]),
      ]),
    ).toEqual([
      [
        '1',
        '一',
        '45',
        [
          ['1.1', 'Point 1.1', '75/2', ['1.1.1', '1.1.2']],
          ['1.2', 'Point 1.2', '75', ['1.2.1']],
          ['1.10', 'Point 1.10', null, ['1.10.1']],
        ],
      ],
    ]);
    expect(report().sections[0]).not.toHaveProperty('adjusted');
  });
  it('puts first what gives back most, and equal ones in the order of the catalogue', () => {
    expect(report().priorities.map(({ gaps, gain }) => [gaps, gain.exact])).toEqual([
      [['1.1.1#k1', '1.1.1#k2'], '30'],
      [['1.1.2#k0'], '20'],
      [['1.2.1#k1'], '5'],
    ]);
  });
  it('joins the gaps of one record and of one silent register, and not those of two', () => {
    const gap = (key: string, at: string, code: string, more: object = {}) =>
      ({
        key,
        kind: 'item',
        state: 'missing',
        due: null,
        at,
        evidence: [],
        faults: [{ code, ...more }],
        reach: 'met',
      }) as unknown as Expectation;
    const joined = (...expectations: readonly Expectation[]) => {
      const findings = [
        finding('1.1.1', [], 'binding', { expectations: expectations.slice(0, 2) }),
        finding('1.1.2', [], 'binding', { expectations: expectations.slice(2) }),
      ];
      return reportJudged({ ...judged, findings }, catalog, policy).priorities.map(({ gaps }) => gaps);
    };
    expect(joined(gap('a', '/x/0', 'unit'), gap('b', '/x/1', 'unit'), gap('c', '/x/0', 'unit'))).toHaveLength(
      2,
    );
    const silent = { register: 'documents' };
    expect(
      joined(
        gap('a', '/a', 'register', silent),
        gap('b', '/x/1', 'unit'),
        gap('c', '/c', 'register', silent),
      ),
    ).toEqual([['1.1.1#a', '1.1.2#c'], ['1.1.1#b']]);
    expect(joined(gap('a', '/x', 'absent'), gap('b', '/y', 'few'), gap('c', '/x', 'absent'))).toEqual([
      ['1.1.1#a', '1.1.1#b'],
      ['1.1.2#c'],
    ]);
  });
  it('puts first what gives back most, wherever it stands', () => {
    const order = (findings: readonly Finding[]) =>
      reportJudged({ ...judged, findings }, catalog, policy).priorities.map(({ gaps: [first] }) => first);
    expect(order([...ALL].reverse())).toEqual(['1.1.1#k1', '1.1.2#k0', '1.2.1#k1']);
    const equal = ['1.2.1', '1.1.2', '1.1.1'].map((id) => finding(id, ['missing']));
    expect(order(equal)).toEqual(['1.2.1#k0', '1.1.2#k0', '1.1.1#k0']);
  });
  it('does not join what is missing with what is amiss in a record', () => {
    const [absent, unit] = [{ code: 'absent' }, { code: 'unit', have: '元', want: '%' }] as const;
    const gap = (key: string, at: string, ...faults: Expectation['faults']) =>
      ({
        key,
        kind: 'item',
        state: 'missing',
        due: null,
        at,
        evidence: [],
        faults,
        reach: 'met',
      }) as Expectation;
    const expectations = [gap('a', '/x', absent), gap('b', '/y', absent, unit), gap('c', '/z', unit)];
    const findings = [finding('1.1.1', [], 'binding', { expectations })];
    expect(reportJudged({ ...judged, findings }, catalog, policy).priorities).toHaveLength(3);
  });
  it('tells nothing as falling due that is done or past', () => {
    const findings = [finding('1.1.1', ['met', 'late', 'pending'])];
    expect(reportJudged({ ...judged, findings }, catalog, policy).upcoming.map(({ id }) => id)).toEqual([
      '1.1.1#k2',
    ]);
  });
  it('leaves out of the priorities what is waived or reviewed', () => {
    const after = reportJudged({ ...judged, settled }, catalog, policy);
    expect(after.priorities.map(({ gaps }) => gaps)).toEqual([['1.1.1#k1', '1.1.1#k2']]);
    expect(after.sections[0]?.adjusted?.exact).toBe('125/2');
    expect(after.sections[0]?.points.map((part) => part.adjusted?.exact)).toEqual(['50', '100', null]);
    expect(after.sections[0]?.points[0]?.findings[1]?.gaps[0]?.waived).toBeDefined();
  });
  it('tells what falls due, the earliest first, without what weighs nothing', () => {
    const pending = (key: string, due: string | null) =>
      ({
        key,
        kind: 'item',
        state: 'pending',
        due,
        at: '',
        evidence: [],
        faults: [],
        reach: 'met',
      }) as unknown as Expectation;
    const findings = [
      finding('1.1.1', [], 'binding', {
        expectations: [pending('never', null), pending('c', '2020-06-01'), pending('a', '2020-05-01')],
      }),
      finding('1.1.2', [], 'binding', { expectations: [pending('b', '2020-05-01')] }),
      finding('1.10.1', [], 'encouraged', { expectations: [pending('light', '2020-04-01')] }),
    ];
    expect(reportJudged({ ...judged, findings }, catalog, policy).upcoming).toEqual([
      { id: '1.1.1#a', due: '2020-05-01', title: { zh: '要求1.1.1', en: 'Requirement 1.1.1' } },
      { id: '1.1.2#b', due: '2020-05-01', title: { zh: '要求1.1.2', en: 'Requirement 1.1.2' } },
      { id: '1.1.1#c', due: '2020-06-01', title: { zh: '要求1.1.1', en: 'Requirement 1.1.1' } },
      { id: '1.1.1#never', due: null, title: { zh: '要求1.1.1', en: 'Requirement 1.1.1' } },
    ]);
  });
  it('shows its doubts at their places', () => {
    expect(report().doubts).toMatchObject([
      { code: 'home-page', place: { excerpt: 'value of /disclosures/0/url' } },
    ]);
  });
});

it.each([
  [90, [], '优秀'],
  ['899/10', [], '合格'],
  [60, [], '合格'],
  ['599/10', [], '不合格'],
  [100, ['1.1.2'], '不合格'],
] as const)('%s points, vetoed by %j, are %s', (value, vetoed, grade) => {
  expect(gradeOf(fraction(value), vetoed, policy, '部门')?.zh).toBe(grade);
});
it('no score is no grade', () => {
  expect(gradeOf(null, [], policy, '部门')).toBeNull();
});
