/** A catalogue, a policy and a manifest written by hand → findings: results, statements, doubts that count, and what cannot be judged. */
import { describe, expect, it } from 'vitest';
import { type Assessing, assess, resultOf } from '../../src/assess/assess.ts';
import { hear } from '../../src/assess/hear.ts';
import { share } from '../../src/assess/share.ts';
import { doubtWords } from '../../src/messages/doubts.ts';
import { verdictWords } from '../../src/messages/verdicts.ts';
import type {
  Catalog,
  Expectation,
  Finding,
  Manifest,
  Policy,
  Requirement,
  Row,
  State,
  Unit,
} from '../../src/model.ts';
import { registersOf } from '../../src/rules/registers.ts';

const requirement = (id: string, more: object = {}): Requirement =>
  ({
    id,
    level: 'binding',
    units: ['甲局'],
    rule: 'publish',
    with: {},
    absolute: false,
    shared: false,
    leads: [],
    title: id,
    en: { title: id },
    ...more,
  }) as unknown as Requirement;
const REQUIREMENTS = [
  requirement('1.1.1'),
  requirement('1.1.2', { units: ['乙局'] }),
  requirement('1.2.1', { rule: 'each', with: { in: 'documents', must: [] } }),
  requirement('1.2.2', { level: 'encouraged' }),
  requirement('1.10.1', { absolute: true, rule: 'arrange' }),
];
const catalogOf = (requirements: readonly Requirement[]): Catalog =>
  ({
    hosts: ['www.example.gov.cn'],
    channels: [],
    limits: {},
    period: { from: '2019-01-01', to: '2019-12-31' },
    closes: '2020-03-31',
    sections: [{ points: requirements.map((one) => ({ requirements: [one] })) }],
  }) as unknown as Catalog;
const policy = {
  weights: { binding: 1, encouraged: 0 },
  warnings: {},
  statements: { published: false },
  sharedLeads: 'any',
} as unknown as Policy;
const URL_ = 'https://www.example.gov.cn/a/1.html';
const item = (id: string, more: Row = {}): Row => ({
  for: id,
  title: '甲',
  published: '2019-05-01',
  url: URL_,
  ...more,
});
const run = (registers: object, more: Partial<Assessing> = {}, requirements = REQUIREMENTS) =>
  assess(
    registers as Manifest,
    { short: '甲局' } as Unit,
    {
      catalog: catalogOf(requirements),
      policy,
      asOf: '2020-03-31',
      only: [],
      predicate: () => () => true,
      ...more,
    } as Assessing,
  );
const results = (...facts: Parameters<typeof run>) =>
  Object.fromEntries(run(...facts).findings.map(({ requirement: { id }, result }) => [id, result]));

describe('a result', () => {
  const of = (...states: readonly State[]) =>
    resultOf(
      states.map((state) => ({ state }) as Expectation),
      1,
    );
  it.each([
    [[], 'notapplicable'],
    [['pending'], 'pending'],
    [['met'], 'pass'],
    [['met', 'pending'], 'pass'],
    [['missing'], 'fail'],
    [['missing', 'missing', 'pending'], 'fail'],
    [['late'], 'partial'],
    [['flawed', 'missing'], 'partial'],
    [['met', 'missing'], 'partial'],
  ] as const)('of %j is %s', (states, result) => {
    expect(of(...states)).toBe(result);
  });
  it('of what weighs nothing is for reading only, unless there is nothing to it', () => {
    expect(resultOf([{ state: 'met' } as Expectation], 0)).toBe('informational');
    expect(resultOf([], 0)).toBe('notapplicable');
  });
});

describe('the findings', () => {
  it('are those of the requirements that bind the unit, in the order of the catalogue', () => {
    expect(results({ disclosures: [item('1.1.1')] })).toEqual({
      '1.1.1': 'pass',
      '1.2.1': 'fail',
      '1.2.2': 'informational',
      '1.10.1': 'fail',
    });
    expect(run({}).findings.map(({ requirement: { id } }) => id)).toEqual([
      '1.1.1',
      '1.2.1',
      '1.2.2',
      '1.10.1',
    ]);
  });
  it('are those that were asked for', () => {
    expect(Object.keys(results({}, { only: ['1.1', '1.10.1'] }))).toEqual(['1.1.1', '1.10.1']);
  });
  it('of another unit are others, of the same catalogue, too', () => {
    const catalog = catalogOf(REQUIREMENTS);
    const of = (short: string) =>
      assess({} as Manifest, { short } as Unit, {
        catalog,
        policy,
        asOf: '2020-03-31',
        only: [],
        predicate: () => () => true,
      }).findings.length;
    expect([of('甲局'), of('乙局'), of('甲局'), of('丙局')]).toEqual([4, 1, 4, 0]);
  });
  it('say why there is nothing to judge, and where', () => {
    const of = (documents: readonly Row[]) =>
      run({ documents }, {}, [
        requirement('1.2.1', { rule: 'each', with: { in: 'documents', where: { kind: '通知' }, must: [] } }),
      ]).findings[0];
    expect(of([])).toMatchObject({
      result: 'notapplicable',
      reason: verdictWords.zero('documents'),
      at: '/documents',
      expectations: [],
    });
    expect(of([{ kind: '报告' }])).toMatchObject({
      result: 'notapplicable',
      reason: verdictWords['no-match']('documents'),
    });
  });
  it('of what cannot be judged earn nothing and say why', () => {
    const [finding] = run({ disclosures: [item('1.1.1', { formed: '1999-05-01' })] }, {}, [
      requirement('1.1.1', { with: { within: { of: 'formed', days: 5, unit: 'working' } } }),
    ]).findings;
    expect(finding).toMatchObject({
      result: 'error',
      at: '',
      expectations: [{ key: 'error', state: 'missing' }],
    });
    expect(finding?.reason?.zh).toContain('1999');
    expect(finding?.expectations[0]?.faults).toEqual([{ code: 'unjudged', reason: finding?.reason }]);
  });
  it('do not hide a defect of the program', () => {
    const broken = [requirement('1.1.1', { rule: 'none' })];
    expect(() => run({}, {}, broken)).toThrow(TypeError);
  });
});

describe('a doubt', () => {
  const home = { url: 'https://www.example.gov.cn/' };
  const counting = (warnings: object) => ({ policy: { ...policy, warnings } as Policy });
  const first = (registers: object, warnings: object) =>
    run(registers, counting(warnings)).findings[0]?.expectations[0];
  it('is told, and changes nothing unless the policy counts it', () => {
    const { findings, doubts } = run({ disclosures: [item('1.1.1', home)] });
    expect(doubts.map(({ code }) => code)).toEqual(['home-page']);
    expect(findings[0]?.result).toBe('pass');
    expect(first({ disclosures: [item('1.1.1', home)] }, { column: 'missing' })?.state).toBe('met');
  });
  it.each(['flawed', 'missing'] as const)('that counts leaves its record %s', (state) => {
    expect(first({ disclosures: [item('1.1.1', home)] }, { 'home-page': state })).toMatchObject({
      state,
      faults: [{ code: 'doubted', warning: 'home-page' }],
      at: '/disclosures/0/url',
    });
  });
  it('leaves other records as they are', () => {
    const rows = Array.from({ length: 11 }, (_, index) => item('9.9.9', { url: `${URL_}?${index}` }));
    rows[1] = item('1.1.1');
    rows[10] = item('9.9.9', home);
    expect(first({ disclosures: rows }, { 'home-page': 'missing' })?.state).toBe('met');
  });
  it.each([
    [{ 'home-page': 'missing', 'formed-after-published': 'flawed' }, 'home-page'],
    [{ 'home-page': 'flawed', 'formed-after-published': 'missing' }, 'formed-after-published'],
    [{ 'home-page': 'flawed', 'formed-after-published': 'flawed' }, 'home-page'],
  ])('of several counts the one that leaves least: %j', (warnings, warning) => {
    const row = item('1.1.1', { ...home, formed: '2019-05-02' });
    expect(first({ disclosures: [row] }, warnings)?.faults).toEqual([{ code: 'doubted', warning }]);
  });
  it('about several records counts in each of them', () => {
    const rows = [item('9.9.9'), item('9.9.9'), item('1.1.1')];
    expect(first({ disclosures: rows }, { 'shared-address': 'missing' })?.state).toBe('missing');
  });
  it('is not looked for where nobody asks and none counts', () => {
    const row = { disclosures: [item('1.1.1', home)] };
    expect(run(row, { findingsOnly: true }).doubts).toEqual([]);
    const counted = run(row, { findingsOnly: true, ...counting({ 'home-page': 'missing' }) });
    expect(counted.findings[0]?.result).toBe('fail');
  });
  it('about a column is none where the requirement asks for the column', () => {
    const row = { disclosures: [item('1.1.1', { url: 'https://www.example.gov.cn/a/' })] };
    const asking = (more: object) =>
      run(row, {}, [requirement('1.1.1', more)]).doubts.map(({ code }) => code);
    expect(asking({ with: { column: true } })).toEqual([]);
    expect(asking({ with: { column: false } })).toEqual(['column']);
    expect(asking({ rule: 'each', with: { in: 'documents', must: [], column: true } })).toEqual(['column']);
  });
});

describe('a statement', () => {
  const stated = (more: Row = {}): Row => ({
    for: '1.1.1',
    claim: 'notapplicable',
    reason: '本局今年没有这项工作任务',
    ...more,
  });
  const asking = { ...policy, statements: { published: true } } as Policy;
  const heard = (
    rows: readonly Row[],
    of: Policy = policy,
    one = requirement('1.1.1'),
    evidence: readonly string[] = [],
  ) =>
    hear(
      registersOf({ statements: rows } as unknown as Manifest, '2020-03-31'),
      one,
      [{ evidence: [] }, { evidence }] as unknown as readonly Expectation[],
      of,
    );
  it('takes the requirement out, with its reason', () => {
    const { findings, doubts } = run({ statements: [stated()] });
    expect(findings[0]).toEqual({
      requirement: REQUIREMENTS[0],
      result: 'notapplicable',
      expectations: [],
      reason: verdictWords.stated('本局今年没有这项工作任务'),
      at: '/statements/0',
    });
    expect(doubts).toEqual([]);
  });
  it('is refused where the requirement admits none, and told', () => {
    const { findings, doubts } = run({ statements: [stated({ for: '1.10.1' })] });
    expect(findings.at(-1)?.result).toBe('fail');
    expect(doubts).toEqual([
      {
        code: 'statement-refused',
        pointer: '/statements/0',
        message: doubtWords['statement-refused']('1.10.1'),
      },
    ]);
  });
  it('is refused where there is evidence', () => {
    expect(
      heard([stated()], policy, requirement('1.1.1'), ['/disclosures/0']).refused.map(({ code }) => code),
    ).toEqual(['statement-contradicted']);
  });
  it.each([
    [{ published: '2020-03-31' }, true],
    [{ published: '2020-04-01' }, false],
    [{ published: '2020-04-01', url: URL_ }, false],
    [{ url: URL_ }, true],
    [{}, false],
  ])('%j counts where it must be public: %s', (more, counts) => {
    const { accepted, refused } = heard([stated(more)], asking);
    expect(accepted !== undefined).toBe(counts);
    expect(refused.map(({ code }) => code)).toEqual(counts ? [] : ['statement-unpublished']);
    expect(heard([stated(more)]).accepted).toBeDefined();
  });
  it('of several the first that counts does, and of the others nothing is told', () => {
    const rows = [stated(), stated({ url: URL_, reason: '第二条' }), stated({ url: URL_, reason: '第三条' })];
    expect(heard(rows, asking)).toEqual({ accepted: { reason: '第二条', at: '/statements/1' }, refused: [] });
    expect(heard([stated(), stated()], asking).refused.map(({ pointer }) => pointer)).toEqual([
      '/statements/0',
      '/statements/1',
    ]);
  });
  it('without a reason has an empty one; of another requirement has no part', () => {
    expect(heard([{ for: '1.1.1' }]).accepted).toEqual({ reason: '', at: '/statements/0' });
    expect(heard([stated({ for: '1.1.2' })])).toEqual({ accepted: undefined, refused: [] });
  });
});

describe('leads that share a requirement', () => {
  const both = { shared: true, leads: ['甲局', '乙局', '丙局'] };
  const finding = (states: Readonly<Record<string, State>>, more: object = both): Finding =>
    ({
      requirement: requirement('1.1.1', more),
      result: 'fail',
      expectations: Object.entries(states).map(([key, state]) => ({
        key,
        state,
        reach: 'late',
        faults: [{ code: 'absent' }],
      })),
    }) as unknown as Finding;
  const shared = (one: Finding, other: Finding, by: Policy = policy) =>
    share(
      [
        { unit: '甲局', findings: [one] },
        { unit: '乙局', findings: [other] },
      ],
      by,
    ).map(({ findings: [first] }) => [
      first?.result,
      first?.expectations.map(({ state }) => state).join(' '),
      first?.by,
    ]);
  it('lend each other what they met', () => {
    expect(
      shared(finding({ a: 'met', b: 'missing' }), finding({ a: 'missing', b: 'late', c: 'missing' })),
    ).toEqual([
      ['fail', 'met missing', undefined],
      ['partial', 'met late missing', ['甲局']],
    ]);
    const lent = share(
      [
        { unit: '甲局', findings: [finding({ a: 'met' })] },
        { unit: '乙局', findings: [finding({ a: 'missing' })] },
      ],
      policy,
    )[1]?.findings[0]?.expectations[0];
    expect(lent).toEqual({ key: 'a', state: 'met', reach: 'met', faults: [] });
  });
  it('keep what they met themselves, and name each other once', () => {
    expect(shared(finding({ a: 'met', b: 'met' }), finding({ a: 'met', b: 'missing' }))[1]).toEqual([
      'pass',
      'met met',
      ['甲局'],
    ]);
    expect(shared(finding({ a: 'met', b: 'met' }), finding({ a: 'missing', b: 'missing' }))[1]).toEqual([
      'pass',
      'met met',
      ['甲局'],
    ]);
  });
  it('lend nothing where each answers for itself, or where it is not shared', () => {
    const [one, other] = [finding({ a: 'met' }), finding({ a: 'missing' })];
    const each = { ...policy, sharedLeads: 'each' } as Policy;
    expect(shared(one, other, each)[1]).toEqual(['fail', 'missing', undefined]);
    for (const more of [
      { ...both, shared: false },
      { ...both, leads: ['甲局'] },
      { ...both, leads: ['乙局'] },
    ])
      expect(shared(finding({ a: 'met' }, more), finding({ a: 'missing' }, more))[1]).toEqual([
        'fail',
        'missing',
        undefined,
      ]);
  });
});
