/** Gates over outlines written by hand: what each counts, whom it names, and what it leaves out. */
import { describe, expect, it } from 'vitest';
import { asScore, gate, looksInside, type Run } from '../../src/assess/gate.ts';
import type { Asked, Closed, DepartmentReport, Finding } from '../../src/model.ts';

const NOTHING: Asked = { failOn: 'never', minScores: [], maxGaps: null, submission: false };
const NONE = { pass: 0, partial: 0, fail: 0, pending: 0, notapplicable: 0, informative: 0 };
const department = (more: object = {}): DepartmentReport =>
  ({
    file: 'a.yaml',
    unit: { short: '示例乡' },
    declared: '某乡',
    score: { value: 50, exact: '50' },
    results: NONE,
    states: { met: 0, missing: 0, late: 0, flawed: 0, pending: 0 },
    problems: [],
    doubts: [],
    sections: [],
    ...more,
  }) as unknown as DepartmentReport;
const run = (departments: readonly DepartmentReport[], more: object = {}): Run =>
  ({ departments, register: [], ...more }) as unknown as Run;
const closed = (asked: Partial<Asked>, departments: readonly DepartmentReport[], more: object = {}) =>
  gate(run(departments, more), { ...NOTHING, ...asked }).closed;
const finding = (id: string, result: Finding['result'], final?: Finding['result']) => ({
  id,
  result,
  ...(final === undefined ? {} : { final }),
});
const sections = (...findings: readonly object[]) => [{ id: '1', points: [{ id: '1.1', findings }] }];

describe('a score', () => {
  it.each([
    ['0', '0'],
    ['80', '80'],
    ['79.5', '159/2'],
    ['79.123456789', '79123456789/1000000000'],
    ['100', '100'],
    ['100.0', '100'],
    ['100.1', null],
    ['999', null],
    ['1000', null],
    ['79.1234567890', null],
    ['79.', null],
    ['.5', null],
    ['-1', null],
    ['80 ', null],
  ])('%s is %s', (text, exact) => {
    expect(asScore(text)).toBe(exact);
  });
});

describe('results', () => {
  const bad = department({
    results: { ...NONE, fail: 2, partial: 1 },
    sections: sections(
      finding('1.1.1', 'fail'),
      finding('1.1.2', 'partial'),
      finding('1.1.3', 'pass', 'fail'),
    ),
  });
  it('close the gate with the requirements by what counts in the end', () => {
    expect(closed({ failOn: 'partial' }, [bad])).toEqual([
      { kind: 'fail', department: '示例乡', want: 0, have: 2, by: 2, ids: ['1.1.1', '1.1.3'] },
      { kind: 'partial', department: '示例乡', want: 0, have: 1, by: 1, ids: ['1.1.2'] },
    ]);
  });
  it('after reviews and waivers are what counts', () => {
    const mended = { ...bad, adjusted: { results: { ...NONE, fail: 1 } } } as unknown as DepartmentReport;
    expect(closed({ failOn: 'partial' }, [mended]).map(({ kind }) => kind)).toEqual(['fail']);
    expect(closed({ failOn: 'partial' }, [{ ...mended, sections: [] }])).toMatchObject([
      { have: 1, ids: [] },
    ]);
  });
  it.each([
    ['never', []],
    ['fail', ['fail']],
    ['partial', ['fail', 'partial']],
    ['warning', ['fail', 'partial']],
  ] as const)('at %s close %j', (failOn, kinds) => {
    expect(closed({ failOn }, [bad]).map(({ kind }) => kind)).toEqual(kinds);
  });
  it('close nothing where only what is new counts', () => {
    expect(closed({ failOn: 'warning', newOnly: true }, [bad])).toEqual([]);
    expect(gate(run([bad]), { ...NOTHING, newOnly: false })).toEqual({
      failOn: 'never',
      met: true,
      closed: [],
    });
  });
});

describe('the unit is named', () => {
  it.each([
    ['by its short name', {}, '示例乡'],
    ['as it calls itself where nobody knows it', { unit: null }, '某乡'],
    ['by its file where it has no name', { unit: null, declared: null }, 'a.yaml'],
  ])('%s', (_, more, name) => {
    const [one] = closed({ failOn: 'fail' }, [department({ results: { ...NONE, fail: 1 }, ...more })]);
    expect((one as { department?: string }).department).toBe(name);
  });
});

describe('warnings', () => {
  const problem = (severity: string, code: string) => ({ severity, code });
  it('are hints and doubts, not errors', () => {
    const doubtful = department({
      problems: [problem('error', 'tag'), problem('hint', 'date-form')],
      doubts: [{ code: 'home-page' }],
    });
    expect(closed({ failOn: 'warning' }, [doubtful, department()])).toEqual([
      { kind: 'warning', department: '示例乡', want: 0, have: 2, by: 2, ids: ['date-form', 'home-page'] },
    ]);
  });
  it('are waivers and reviews with which something is wrong', () => {
    const more = {
      waivers: { entries: [{ status: 'applied' }, { status: 'expired', message: {} }] },
      reviews: { entries: [{ status: 'stale', message: {} }, { status: 'superseded' }] },
    };
    expect(closed({ failOn: 'warning' }, [department()], more)).toEqual([
      { kind: 'warning', want: 0, have: 2, by: 2, ids: ['waiver-expired', 'review-stale'] },
    ]);
    expect(closed({ failOn: 'partial' }, [department()], more)).toEqual([]);
  });
  it('are none where nothing is amiss, also in an outline without doubts', () => {
    expect(closed({ failOn: 'warning' }, [department(), department({ doubts: undefined })])).toEqual([]);
  });
});

describe('scores', () => {
  const at = (scope: string | null, atLeast = '60') => ({ minScores: [{ scope, atLeast }] });
  const part = (id: string, exact: string | null, more: object = {}) => ({
    id,
    score: { value: 0, exact },
    ...more,
  });
  const whole = department({
    sections: [
      part('1', '55', { points: [part('1.1', '40', { findings: [] })] }),
      part('2', '70', { adjusted: { value: 0, exact: '30' }, points: [part('2.1', null, { findings: [] })] }),
    ],
  });
  it.each([
    [null, '50', '10'],
    ['1', '55', '5'],
    ['1.1', '40', '20'],
    ['2', '30', '30'],
  ])('of %s', (scope, have, by) => {
    expect(closed(at(scope), [whole])).toEqual([
      { kind: 'score', department: '示例乡', scope, want: '60', have, by },
    ]);
  });
  it('that are just enough, or are none, close nothing', () => {
    expect(closed(at(null, '50'), [whole])).toEqual([]);
    expect(closed(at('2.1'), [whole])).toEqual([]);
    expect(closed(at('9'), [whole])).toEqual([]);
    expect(closed(at('1'), [department({ sections: undefined })])).toEqual([]);
  });
  it('after reviews and waivers are what counts', () => {
    expect(closed(at(null), [department({ adjusted: { exact: '70', results: NONE } })])).toEqual([]);
  });
  it('are told again in the gate', () => {
    const asked = { ...NOTHING, ...at('1', '50') };
    expect(gate(run([whole]), asked)).toEqual({
      failOn: 'never',
      met: true,
      minScores: asked.minScores,
      closed: [],
    });
  });
});

describe('gaps', () => {
  const open = department({ states: { met: 9, missing: 3, late: 2, flawed: 1, pending: 5 } });
  it('are what is missing, late or flawed, of all manifests together', () => {
    expect(closed({ maxGaps: 11 }, [open, open])).toEqual([{ kind: 'gaps', want: 11, have: 12, by: 1 }]);
    expect(closed({ maxGaps: 12 }, [open, open])).toEqual([]);
    expect(closed({ maxGaps: 0 }, [])).toEqual([]);
  });
  it('that are waived are none', () => {
    const waived = { ...open, adjusted: { gaps: 1, results: NONE } } as unknown as DepartmentReport;
    expect(closed({ maxGaps: 0 }, [waived])).toEqual([{ kind: 'gaps', want: 0, have: 1, by: 1 }]);
  });
});

describe('submission', () => {
  const register = { register: ['示例乡', '统计局', '民政局'] };
  it('names the units of the register that have no manifest', () => {
    expect(closed({ submission: true }, [department(), department({ unit: null })], register)).toEqual([
      { kind: 'submission', want: 3, have: 1, by: 2, ids: ['统计局', '民政局'] },
    ]);
  });
  it('is not asked for unless it is', () => {
    expect(closed({}, [], register)).toEqual([]);
    expect(gate(run([department()], { register: ['示例乡'] }), { ...NOTHING, submission: true })).toEqual({
      failOn: 'never',
      met: true,
      submission: true,
      closed: [],
    });
  });
});

describe('what is new', () => {
  const comparison = {
    departments: [
      {
        department: '甲',
        status: 'both',
        changes: [
          { kind: 'new', id: '1.1.1#a' },
          { kind: 'same', id: '1.1.2#a' },
        ],
      },
      { department: '乙', status: 'removed', changes: [] },
    ],
  };
  const kinds = (asked: Partial<Asked>, more: object): readonly Closed['kind'][] =>
    closed(asked, [], more).map(({ kind }) => kind);
  it('closes the gate where that is asked for', () => {
    expect(closed({ newOnly: true }, [], { comparison })).toEqual([
      { kind: 'new-gaps', department: '甲', want: 0, have: 1, by: 1, ids: ['1.1.1#a'] },
      { kind: 'withdrawn', department: '乙', want: 0, have: 1, by: 1, ids: ['乙'] },
    ]);
    expect(gate(run([], { comparison }), { ...NOTHING, newOnly: true })).toMatchObject({
      met: false,
      newOnly: true,
    });
  });
  it('closes nothing otherwise', () => {
    expect(kinds({}, { comparison })).toEqual([]);
    expect(kinds({ newOnly: true }, {})).toEqual([]);
  });
});

describe('what stands in the outline is enough', () => {
  it.each([
    ['for nothing', {}, false],
    ['for results', { failOn: 'partial' }, false],
    ['for the score of the whole', { minScores: [{ scope: null, atLeast: '60' }] }, false],
    ['not for warnings', { failOn: 'warning' }, true],
    ['not for what is new', { newOnly: true }, true],
    [
      'not for the score of a part',
      {
        minScores: [
          { scope: null, atLeast: '60' },
          { scope: '1', atLeast: '60' },
        ],
      },
      true,
    ],
  ] as const)('%s', (_, asked, inside) => {
    expect(looksInside({ ...NOTHING, ...asked } as Asked)).toBe(inside);
  });
});
