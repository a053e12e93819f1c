/** Two reports written by hand → what became of each gap, what else differs, and what the ratchet holds. */
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/assess/compare/changes.ts';
import { departmentOf, pairs } from '../../src/assess/compare/pair.ts';
import { type Comparing, compare, newGaps } from '../../src/assess/compare.ts';
import type {
  ChangeKind,
  DepartmentReport,
  FindingReport,
  GapChange,
  Report,
  State,
} from '../../src/model.ts';
import {
  department,
  exactly,
  finding,
  gap,
  NO_SCORE,
  place,
  report,
  reviewed,
  say,
} from '../support/by-hand.ts';

const NAMES = { before: say('先'), after: say('后') };
const between = (
  before: readonly DepartmentReport[],
  after: readonly DepartmentReport[],
  more: { readonly before?: Partial<Report>; readonly after?: Partial<Report> } & Pick<
    Comparing,
    'isAside'
  > = {},
) =>
  compare(report(before, more.before), report(after, more.after), {
    ...NAMES,
    ...(more.isAside === undefined ? {} : { isAside: more.isAside }),
  });
const only = <T>([one, ...others]: readonly T[]): T => {
  if (one === undefined || others.length > 0) throw new Error('there is not just one');
  return one;
};
type States = Readonly<Record<string, State>>;
const found = (states: States, more: Parameters<typeof finding>[1] = {}) =>
  finding('1.1.1', { states, ...more });
const changes = (before: readonly FindingReport[], after: readonly FindingReport[]): readonly GapChange[] =>
  only(between([department('甲', before)], [department('甲', after)]).departments).changes;
const kinds = (before: readonly FindingReport[], after: readonly FindingReport[]) =>
  changes(before, after).map(({ id, kind }) => `${id} ${kind}`);
const become = (before: States, after: States) => kinds([found(before)], [found(after)]);

describe('a gap', () => {
  it.each<[State | undefined, State | undefined, ChangeKind]>([
    ['missing', 'missing', 'open'],
    ['missing', 'late', 'open'],
    ['late', 'flawed', 'open'],
    ['flawed', 'late', 'open'],
    ['met', 'late', 'regressed'],
    ['met', 'missing', 'regressed'],
    ['late', 'missing', 'regressed'],
    ['flawed', 'missing', 'regressed'],
    ['pending', 'missing', 'new'],
    [undefined, 'missing', 'new'],
    ['missing', 'met', 'fixed'],
    ['late', 'met', 'fixed'],
    ['missing', undefined, 'gone'],
    ['missing', 'pending', 'gone'],
  ])('that was %s and is %s is %s', (before, after, kind) => {
    const states = (state: State | undefined): States => (state === undefined ? {} : { 子: state });
    expect(become(states(before), states(after))).toEqual([`1.1.1#子 ${kind}`]);
  });
  it('of a requirement that the earlier report has not is new, and of one that the later has not is removed', () => {
    expect(kinds([], [found({ 子: 'missing' })])).toEqual(['1.1.1#子 new']);
    expect(kinds([found({ 子: 'missing' })], [])).toEqual(['1.1.1#子 removed']);
  });
  it('of what cannot be judged now is still open', () => {
    expect(kinds([found({ 子: 'missing' })], [found({}, { result: 'error' })])).toEqual(['1.1.1#子 open']);
  });
  it('is waived whatever it was before', () => {
    const waived = found({ 子: 'missing' }, { waived: ['子'] });
    for (const state of ['met', 'late', 'missing'] as const)
      expect(kinds([found({ 子: state })], [waived])).toEqual(['1.1.1#子 waived']);
    expect(kinds([], [waived])).toEqual(['1.1.1#子 waived']);
  });
  it('that is waived no more has expired, unless it is worse than it was', () => {
    const missing = found({ 子: 'missing' });
    expect(kinds([found({ 子: 'missing' }, { waived: ['子'] })], [missing])).toEqual(['1.1.1#子 expired']);
    expect(kinds([found({ 子: 'late' }, { waived: ['子'] })], [missing])).toEqual(['1.1.1#子 regressed']);
  });
  it.each([
    ['pass', 'waived', 'expired'],
    ['notapplicable', 'waived', 'expired'],
    ['partial', 'open', 'open'],
    ['fail', 'open', 'open'],
  ] as const)(
    'of a requirement that a review found %s is %s, and %s when the review is gone',
    (now, kind, then) => {
      const review = found({ 子: 'missing' }, { review: reviewed(now, '0') });
      const bare = found({ 子: 'missing' });
      expect(kinds([bare], [review])).toEqual([`1.1.1#子 ${kind}`]);
      expect(kinds([review], [bare])).toEqual([`1.1.1#子 ${then}`]);
    },
  );
  it('of what weighs nothing is no matter', () => {
    expect(kinds([found({ 子: 'met' }, { weight: 0 })], [found({ 子: 'missing' }, { weight: 0 })])).toEqual(
      [],
    );
  });
  it('is told with how it stood and stands, and its place in the later manifest', () => {
    const at = (line: number, state: 'late' | 'missing') => [
      {
        ...gap('1.1.1', '子', { state }),
        place: place(line),
        message: say(`第${line}行`),
        due: `2019-0${line}-01`,
      },
    ];
    const before = found({ 子: 'late' }, { gaps: at(1, 'late') });
    const after = found({ 子: 'missing' }, { gaps: at(2, 'missing') });
    expect(changes([before], [after])).toEqual([
      {
        id: '1.1.1#子',
        kind: 'regressed',
        title: { zh: '要求1.1.1', en: 'Requirement 1.1.1' },
        message: say('第2行'),
        before: 'late',
        after: 'missing',
        due: '2019-02-01',
        place: place(2),
      },
    ]);
    expect(changes([before], [found({ 子: 'met' })])[0]).toMatchObject({
      kind: 'fixed',
      message: say('第1行'),
      before: 'late',
      after: 'met',
      place: place(1),
    });
    expect(changes([], [after])[0]).toMatchObject({ before: null, after: 'missing' });
    expect(changes([before], [])[0]).toMatchObject({ before: 'late', after: null });
  });
  it('comes in the order of the kinds, and within one in that of the reports', () => {
    const before = [
      found(
        {
          旧: 'missing',
          补: 'missing',
          豁: 'missing',
          退: 'met',
          去: 'missing',
          旧二: 'late',
          失: 'missing',
        },
        { waived: ['失'] },
      ),
      finding('1.2.1', { states: { 子: 'missing' } }),
    ];
    const after = [
      found(
        {
          豁: 'missing',
          旧: 'missing',
          补: 'met',
          退: 'missing',
          新: 'missing',
          旧二: 'late',
          失: 'missing',
        },
        { waived: ['豁'] },
      ),
    ];
    expect(kinds(before, after)).toEqual([
      '1.1.1#新 new',
      '1.1.1#退 regressed',
      '1.1.1#失 expired',
      '1.1.1#旧 open',
      '1.1.1#旧二 open',
      '1.1.1#豁 waived',
      '1.1.1#补 fixed',
      '1.1.1#去 gone',
      '1.2.1#子 removed',
    ]);
    const { counts, departments } = between([department('甲', before)], [department('甲', after)]);
    const all = { new: 1, regressed: 1, expired: 1, open: 2, waived: 1, fixed: 1, gone: 1, removed: 1 };
    expect([counts, only(departments).counts]).toEqual([all, all]);
    expect(Object.keys(counts)).toEqual(KINDS);
  });
});

describe('a department', () => {
  const MISSING = [found({ 子: 'missing' })];

  it('stands in both reports, with its scores and what its score rose by', () => {
    const before = department('甲', MISSING, { score: exactly(60) });
    const adjusted = { ...exactly(75), grade: null, vetoed: [], results: before.results, gaps: 0, waived: 0 };
    const after = department('甲', [], { score: exactly(70), adjusted, asOf: null, file: 'b.yaml' });
    expect(only(between([before], [after]).departments)).toMatchObject({
      department: '甲',
      full: '示例县甲',
      status: 'both',
      before: { file: '甲.yaml', status: 'judged', asOf: '2020-03-31', score: exactly(60) },
      after: { file: 'b.yaml', status: 'judged', asOf: null, score: exactly(70), adjusted: exactly(75) },
      change: { value: 15, exact: '15' },
    });
    const { before: side } = only(between([before], [after]).departments);
    expect(Object.keys(side ?? {})).toEqual(['file', 'status', 'asOf', 'score']);
    const { after: later } = only(between([before], [after]).departments);
    expect(later?.adjusted).toEqual(exactly(75));
  });
  it('that has no score in one of them rose by nothing', () => {
    const [some, none] = [
      department('甲', [], { score: exactly(60) }),
      department('甲', [], { score: NO_SCORE }),
    ];
    for (const [before, after] of [
      [some, none],
      [none, some],
    ] as const)
      expect(only(between([before], [after]).departments).change).toBeNull();
    expect(only(between([], [some]).departments).change).toBeNull();
    expect(only(between([some], []).departments).change).toBeNull();
  });
  it('that is new or was taken away is told as such, with its gaps', () => {
    const one = department('甲', MISSING);
    expect(only(between([], [one]).departments)).toMatchObject({
      department: '甲',
      status: 'added',
      before: null,
      after: { file: '甲.yaml' },
      added: [],
      removed: [],
      changes: [{ kind: 'new' }],
    });
    expect(only(between([one], []).departments)).toMatchObject({
      department: '甲',
      full: '示例县甲',
      status: 'removed',
      before: { file: '甲.yaml' },
      after: null,
      added: [],
      removed: [],
      changes: [{ kind: 'removed' }],
    });
  });
  it('tells which weighing requirements one of the two has not', () => {
    const before = department('甲', [finding('1.1.1'), finding('1.1.2'), finding('1.1.4', { weight: 0 })]);
    const after = department('甲', [finding('1.1.1'), finding('1.1.3'), finding('1.1.5', { weight: 0 })]);
    const named = (id: string) => [{ id, title: { zh: `要求${id}`, en: `Requirement ${id}` } }];
    expect(only(between([before], [after]).departments)).toMatchObject({
      added: named('1.1.3'),
      removed: named('1.1.2'),
    });
    const broken = department('甲', [], { status: 'unjudged' });
    expect(only(between([before], [broken]).departments)).toMatchObject({ added: [], removed: [] });
    expect(only(between([broken], [after]).departments)).toMatchObject({ added: [], removed: [] });
  });
  it('that cannot be judged now tells nothing of its gaps, and one that could not before has new ones', () => {
    const broken = department('甲', [], { status: 'unjudged' });
    expect(only(between([department('甲', MISSING)], [broken]).departments).changes).toEqual([]);
    expect(only(between([broken], [department('甲', MISSING)]).departments).changes).toMatchObject([
      { kind: 'new' },
    ]);
  });
  it('is called by its unit, else by what it declares, else by its file', () => {
    const named = (more: Partial<DepartmentReport>) => department('甲', [], more);
    expect(
      [named({}), named({ unit: null, declared: '某局' }), named({ unit: null, declared: null })].map(
        departmentOf,
      ),
    ).toEqual(['甲', '某局', '甲.yaml']);
    expect(only(between([], [named({ unit: null, declared: '某局' })]).departments).full).toBe('某局');
  });
});

describe('departments that were not asked for', () => {
  const both = [department('甲', []), department('乙', [found({ 子: 'missing' })])];

  it('are set aside by whoever knows', () => {
    const { departments, aside, counts } = between(both, [department('甲', [])], {
      isAside: ({ file }) => file === '乙.yaml',
    });
    expect([departments.map((each) => each.department), aside, counts.removed]).toEqual([['甲'], ['乙'], 0]);
  });
  it('are taken for removed where nobody does', () => {
    expect(between(both, [department('甲', [])])).toMatchObject({
      departments: [{ status: 'both' }, { status: 'removed' }],
      aside: [],
    });
    expect(between(both, [department('甲', [])], { isAside: () => false }).aside).toEqual([]);
  });
  it('are none that the later report has', () => {
    expect(between([both[0] as DepartmentReport], both, { isAside: () => true })).toMatchObject({
      departments: [{ status: 'both' }, { status: 'added' }],
      aside: [],
    });
  });
});

describe('two reports', () => {
  it('are called as whoever compares them says', () => {
    expect(between([], [])).toMatchObject({
      ...NAMES,
      comparable: true,
      differences: [],
      departments: [],
      aside: [],
    });
  });
  const identity = (more: object) => ({ ...report([]).catalog, ...more });
  const OTHER = `sha256:${'1234567890ab'}${'c'.repeat(52)}`;
  const ZERO = 'sha256:000000000000';

  it.each(['catalog', 'policy'] as const)('differ in their %s by id, version or digest', (kind) => {
    const other = (more: object) =>
      between([], [], { before: { [kind]: identity(more) }, after: { [kind]: identity({}) } });
    expect(other({ id: 'old' })).toMatchObject({
      comparable: false,
      differences: [{ kind, before: 'old 1.0.0', after: 'county 1.0.0' }],
    });
    expect(other({ version: '0.9.0' }).differences).toEqual([
      { kind, before: 'county 0.9.0', after: 'county 1.0.0' },
    ]);
    expect(other({ digest: OTHER }).differences).toEqual([
      { kind, before: 'county 1.0.0 sha256:1234567890ab', after: `county 1.0.0 ${ZERO}` },
    ]);
    expect(other({ version: '0.9.0', digest: OTHER }).differences[0]?.before).toBe('county 0.9.0');
  });
  it('differ in what they were asked for, whatever the order', () => {
    const scopes = (before: readonly string[], after: readonly string[]) =>
      between([], [], { before: { only: before }, after: { only: after } });
    expect(scopes(['2.1', '1.1'], [])).toMatchObject({
      comparable: false,
      differences: [{ kind: 'only', before: '2.1 1.1', after: '' }],
    });
    expect(scopes(['2.1', '1.1'], ['1.1', '2.1']).differences).toEqual([]);
    expect(scopes(['1.1', '2.1'], ['2.1', '1.1']).differences).toEqual([]);
    expect(scopes(['1.1'], ['2.1', '1.1']).differences).toEqual([
      { kind: 'only', before: '1.1', after: '2.1 1.1' },
    ]);
  });
  it('differ in the tool, which leaves them comparable', () => {
    expect(between([], [], { before: { tool: { name: 'zwgk', version: '0.9.0' } } })).toMatchObject({
      comparable: true,
      differences: [{ kind: 'tool', before: '0.9.0', after: '1.0.0' }],
    });
  });
  it('differ in the days that departments were judged on, each pair of days told once', () => {
    const on = (name: string, date: string | null) =>
      department(name, [], { asOf: date === null ? null : { date, from: 'option' } });
    const [june, july] = ['2020-06-30', '2020-07-31'];
    const before = [
      on('甲', june),
      on('乙', june),
      on('丙', june),
      on('丁', july),
      on('戊', null),
      on('己', june),
      on('庚', june),
    ];
    const after = [
      on('甲', july),
      on('乙', july),
      on('丙', june),
      on('丁', june),
      on('戊', june),
      on('己', null),
      on('辛', july),
    ];
    expect(between(before, after)).toMatchObject({
      comparable: false,
      differences: [
        { kind: 'asOf', before: june, after: july, departments: ['甲', '乙'] },
        { kind: 'asOf', before: july, after: june, departments: ['丁'] },
      ],
    });
  });
  it('tell their differences in one order', () => {
    const differences = between(
      [department('甲', [])],
      [department('甲', [], { asOf: { date: '2021-03-31', from: 'option' } })],
      {
        before: {
          tool: { name: 'zwgk', version: '0.9.0' },
          only: ['1.1'],
          policy: identity({ id: 'old' }),
          catalog: identity({ id: 'old' }),
        },
        after: { policy: identity({}) },
      },
    ).differences;
    expect(differences.map(({ kind }) => kind)).toEqual(['catalog', 'policy', 'only', 'asOf', 'tool']);
  });
});

describe('departments of two reports', () => {
  /** `甲@a` is unit 甲 in file a; `@a` does not say whose it is; `?某@a` declares what nobody knows. */
  const side = (names: readonly string[]) =>
    names.map((name) => {
      const [short = '', file = ''] = name.split('@');
      const declared = short.startsWith('?') ? short.slice(1) : null;
      const isUnit = short !== '' && declared === null;
      return department('', [], {
        file,
        declared,
        unit: isUnit ? { short, full: short, group: 'bureaus' } : null,
      });
    });
  const textOf = (one: DepartmentReport | null) =>
    one === null
      ? '–'
      : `${one.unit?.short ?? (one.declared === null ? '' : `?${one.declared}`)}@${one.file}`;
  const paired = (before: readonly string[], after: readonly string[]) =>
    pairs(side(before), side(after)).map((pair) => `${textOf(pair.before)} ${textOf(pair.after)}`);

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['the same unit in the same file', ['甲@a'], ['甲@a'], ['甲@a 甲@a']],
    [
      'in the order of the later report, what is gone behind',
      ['甲@a', '乙@b', '丙@c'],
      ['丁@d', '乙@b', '甲@a'],
      ['– 丁@d', '乙@b 乙@b', '甲@a 甲@a', '丙@c –'],
    ],
    ['by the unit where the file was renamed', ['甲@a'], ['甲@b'], ['甲@a 甲@b']],
    ['the same file before another one', ['甲@a', '甲@b'], ['甲@b', '甲@c'], ['甲@b 甲@b', '甲@a 甲@c']],
    [
      'several of one unit, each once and in order',
      ['甲@a', '甲@b'],
      ['甲@c', '甲@d', '甲@e'],
      ['甲@a 甲@c', '甲@b 甲@d', '– 甲@e'],
    ],
    ['by the file where the later one is broken', ['甲@a'], ['@a'], ['甲@a @a']],
    ['by the file where the earlier one was broken', ['@a'], ['甲@a'], ['@a 甲@a']],
    ['by the file where both are broken', ['@a', '@b'], ['@b'], ['@b @b', '@a –']],
    ['not another unit in the same file', ['甲@a'], ['乙@a'], ['– 乙@a', '甲@a –']],
    ['by what a file declares', ['?某@a'], ['?某@b'], ['?某@a ?某@b']],
    ['not a unit of its own with a broken file of another name', ['甲@a'], ['@b'], ['– @b', '甲@a –']],
  ])('are paired: %s', (_name, before, after, all) => {
    expect(paired(before, after)).toEqual(all);
  });
});

describe('the ratchet', () => {
  it('holds gaps that are new, worse or waived no more, and manifests taken away', () => {
    const before = [
      department('甲', [found({ 退: 'met', 旧: 'missing', 失: 'missing' }, { waived: ['失'] })]),
      department('乙', []),
      department('丙', [found({ 子: 'missing' })]),
    ];
    const after = [
      department('甲', [
        found(
          { 新: 'missing', 退: 'missing', 旧: 'missing', 失: 'missing', 豁: 'missing' },
          { waived: ['豁'] },
        ),
      ]),
      department('丁', [found({ 子: 'missing' })]),
      department('丙', [found({ 子: 'met' })]),
    ];
    expect(newGaps(between(before, after))).toEqual([
      {
        department: '甲',
        want: 0,
        kind: 'new-gaps',
        have: 3,
        by: 3,
        ids: ['1.1.1#新', '1.1.1#退', '1.1.1#失'],
      },
      { department: '丁', want: 0, kind: 'new-gaps', have: 1, by: 1, ids: ['1.1.1#子'] },
      { department: '乙', want: 0, kind: 'withdrawn', have: 1, by: 1, ids: ['乙'] },
    ]);
    expect(newGaps(between(before, before))).toEqual([]);
  });
});
