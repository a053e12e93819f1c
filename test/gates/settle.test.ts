/** Findings, reviews and waivers written by hand: what is left of the findings, and what became of each entry. */
import { describe, expect, it } from 'vitest';
import { review } from '../../src/assess/review.ts';
import { outcomesOf, reportDecided, settle } from '../../src/assess/settle.ts';
import { waive } from '../../src/assess/waive.ts';
import { reviewWords, waiverWords } from '../../src/messages/waivers.ts';
import type { Finding, Policy, Review, State, Waiver } from '../../src/model.ts';

const policy = { weights: { binding: 1, expected: 0 } } as unknown as Policy;
const at = { unit: '示例乡', asOf: '2020-03-31', only: [] as readonly string[], policy };

const finding = (
  states: Readonly<Record<string, State>>,
  { id = '1.2.1', level = 'binding', ...more }: Partial<Finding> & { id?: string; level?: string } = {},
): Finding =>
  ({
    requirement: { id, level },
    result: 'partial',
    expectations: Object.entries(states).map(([key, state]) => ({ key, state })),
    ...more,
  }) as unknown as Finding;
const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  department: '示例乡',
  requirement: '1.2.1',
  reason: '示例',
  approver: '示例',
  granted: '2020-01-01',
  expires: '2020-12-31',
  place: { file: 'w.yaml', line: 3, column: 1, endLine: 3, endColumn: 2, excerpt: '' },
  ...more,
});
const reviewed = (more: Partial<Review> = {}): Review =>
  ({
    department: '示例乡',
    requirement: '1.2.1',
    old: 'partial',
    new: 'pass',
    credits: '1',
    remark: '示例',
    date: '2020-03-01',
    authority: '示例',
    ...more,
  }) as unknown as Review;

/** What became of each waiver, and the keys left in the finding; `null` where nothing is left of it. */
const waived = (one: Finding, waivers: readonly Waiver[], more: Partial<typeof at> = {}) => {
  const { findings, outcomes, gaps } = waive([one], waivers, { ...at, ...more });
  return {
    outcomes: waivers.map((each) => outcomes.get(each)),
    left: findings[0]?.expectations.map(({ key }) => key) ?? null,
    result: findings[0]?.result,
    gaps: [...gaps.keys()],
  };
};
const PART = { 甲: 'met', 乙: 'missing', 丙: 'late', 丁: 'pending' } as const;
const facts = { what: '1.2.1', unit: '示例乡', asOf: '2020-03-31' };

describe('a waiver', () => {
  it('of a requirement takes out every gap of it, and nothing else', () => {
    expect(waived(finding(PART), [waiver()])).toEqual({
      outcomes: [{ status: 'applied', gaps: ['1.2.1#乙', '1.2.1#丙'] }],
      left: ['甲', '丁'],
      result: 'pass',
      gaps: ['1.2.1#乙', '1.2.1#丙'],
    });
  });
  it('of a gap takes out that one', () => {
    expect(waived(finding(PART), [waiver({ gap: '1.2.1#丙' })])).toEqual({
      outcomes: [{ status: 'applied', gaps: ['1.2.1#丙'] }],
      left: ['甲', '乙', '丁'],
      result: 'partial',
      gaps: ['1.2.1#丙'],
    });
  });
  it('leaves nothing of a requirement that is nothing but gaps', () => {
    expect(waived(finding({ 乙: 'missing' }), [waiver()])).toMatchObject({ left: null });
  });
  it('of another unit has no part in this one', () => {
    expect(waived(finding(PART), [waiver({ department: '别处' })])).toMatchObject({
      outcomes: [undefined],
      left: ['甲', '乙', '丙', '丁'],
    });
  });
  it('of what this run does not look at is elsewhere', () => {
    const only = { only: ['1.1'] };
    expect(waived(finding(PART), [waiver()], only).outcomes).toEqual([{ status: 'elsewhere', gaps: [] }]);
    expect(waived(finding(PART), [waiver()], { only: ['1.2'] }).outcomes[0]?.status).toBe('applied');
  });
  it('of a requirement that does not bind the unit is unused', () => {
    expect(waived(finding(PART), [waiver({ requirement: '1.1.1' })]).outcomes).toEqual([
      { status: 'unused', gaps: [], message: waiverWords.unbound({ ...facts, what: '1.1.1' }) },
    ]);
  });
  it('of a gap that is not there is unused, and told the nearest one', () => {
    expect(waived(finding(PART), [waiver({ gap: '1.2.1#己' })]).outcomes).toEqual([
      { status: 'unused', gaps: [], message: waiverWords.unused('1.2.1#甲', { ...facts, what: '1.2.1#己' }) },
    ]);
  });
  it.each([
    ['what is met', PART, { gap: '1.2.1#甲' }, 'pass'],
    ['a requirement that is met', { 甲: 'met' }, {}, 'pass'],
    ['a requirement that there is nothing to expect of', {}, {}, 'partial'],
  ] as const)('of %s is unneeded', (_, states, more, result) => {
    const what = 'gap' in more ? more.gap : '1.2.1';
    expect(waived(finding(states), [waiver(more)]).outcomes).toEqual([
      { status: 'unneeded', gaps: [], message: waiverWords.unneeded(result, { ...facts, what }) },
    ]);
  });
  it.each([
    ['what is not due yet', { gap: '1.2.1#丁' }, PART],
    ['a requirement of which only a part is not due yet', {}, { 甲: 'met', 丁: 'pending' }],
  ] as const)('of %s is pending', (_, more, states) => {
    expect(waived(finding(states), [waiver(more)]).outcomes).toEqual([{ status: 'pending', gaps: [] }]);
  });
  it.each([
    ['2020-03-31', '2020-03-31', 'applied'],
    ['2020-04-01', '2020-12-31', 'early'],
    ['2020-01-01', '2020-03-30', 'expired'],
  ])('from %s to %s is %s', (granted, expires, status) => {
    const { outcomes, left } = waived(finding(PART), [waiver({ granted, expires })]);
    expect(outcomes[0]).toMatchObject({ status, gaps: ['1.2.1#乙', '1.2.1#丙'] });
    expect(outcomes[0]?.message).toEqual(
      status === 'early'
        ? waiverWords.early(granted, facts)
        : status === 'expired'
          ? waiverWords.expired(expires, facts)
          : undefined,
    );
    expect(left).toHaveLength(status === 'applied' ? 2 : 4);
  });
});

describe('two waivers', () => {
  const first = waiver();
  it('of the same say the same: the second is a duplicate', () => {
    expect(waived(finding(PART), [first, waiver()]).outcomes[1]).toEqual({
      status: 'duplicate',
      gaps: ['1.2.1#乙', '1.2.1#丙'],
      message: waiverWords.duplicate(3, facts),
    });
    const gap = { gap: '1.2.1#乙' };
    expect(waived(finding(PART), [waiver(gap), waiver(gap)]).outcomes[1]?.status).toBe('duplicate');
    expect(waived(finding(PART), [first, waiver(gap)]).outcomes[1]?.status).toBe('duplicate');
  });
  it('of a gap and of the whole: the whole takes what is left', () => {
    const { outcomes, left } = waived(finding(PART), [waiver({ gap: '1.2.1#乙' }), waiver()]);
    expect(outcomes).toMatchObject([
      { status: 'applied', gaps: ['1.2.1#乙'] },
      { status: 'applied', gaps: ['1.2.1#丙'] },
    ]);
    expect(left).toEqual(['甲', '丁']);
  });
  it('of two requirements do not meet', () => {
    const one = finding({ 乙: 'missing' });
    const other = finding({ 乙: 'missing' }, { id: '1.2.2' });
    const { outcomes } = waive([one, other], [first, waiver({ requirement: '1.2.2' })], at);
    expect([...outcomes.values()].map(({ status }) => status)).toEqual(['applied', 'applied']);
  });
  it('of which one renews the other: nothing is to be mended', () => {
    const past = waiver({ expires: '2020-02-01' });
    const future = waiver({ granted: '2020-06-01' });
    const { outcomes } = waived(finding(PART), [past, first, future]);
    expect(outcomes.map((each) => [each?.status, each?.message])).toEqual([
      ['expired', undefined],
      ['applied', undefined],
      ['early', undefined],
    ]);
  });
  it('of which one renews a part only: the rest is told', () => {
    const { outcomes } = waived(finding(PART), [
      waiver({ expires: '2020-02-01' }),
      waiver({ gap: '1.2.1#乙' }),
    ]);
    expect(outcomes.map((each) => [each?.status, each?.message !== undefined])).toEqual([
      ['expired', true],
      ['applied', false],
    ]);
  });
});

describe('a waiver after a review', () => {
  it('takes out what a review found failed, as a whole', () => {
    for (const result of ['fail', 'partial'] as const)
      expect(waived(finding(PART, { share: '1/2', result }), [waiver()])).toMatchObject({
        outcomes: [{ status: 'applied' }],
        left: null,
      });
  });
  it('takes nothing out of it by a single gap', () => {
    expect(waived(finding(PART, { share: '1/2' }), [waiver({ gap: '1.2.1#乙' })])).toMatchObject({
      outcomes: [{ status: 'applied', gaps: ['1.2.1#乙'] }],
      left: ['甲', '乙', '丙', '丁'],
    });
  });
  it('takes it out also where the tool saw no gap', () => {
    expect(waived(finding({ 甲: 'met' }, { share: '0', result: 'fail' }), [waiver()])).toMatchObject({
      outcomes: [{ status: 'applied', gaps: [] }],
      left: null,
    });
    const met = finding({ 甲: 'met' }, { share: '0', result: 'fail' });
    expect(waived(met, [waiver({ gap: '1.2.1#甲' })]).outcomes).toEqual([
      { status: 'unneeded', gaps: [], message: waiverWords.unneeded('fail', { ...facts, what: '1.2.1#甲' }) },
    ]);
  });
  it('takes it out after a waiver of each of its gaps, and only once', () => {
    const failed = finding({ 乙: 'missing' }, { share: '0', result: 'fail' });
    const { outcomes, left } = waived(failed, [waiver({ gap: '1.2.1#乙' }), waiver(), waiver()]);
    expect(outcomes.map((each) => each?.status)).toEqual(['applied', 'applied', 'duplicate']);
    expect(left).toBeNull();
  });
  it.each(['pass', 'notapplicable'] as const)(
    'is unneeded where it found the requirement to be %s',
    (result) => {
      const { outcomes, left } = waived(finding(PART, { share: '1', result }), [waiver()]);
      expect(outcomes).toEqual([
        { status: 'unneeded', gaps: [], message: waiverWords.unneeded(result, facts) },
      ]);
      expect(left).toHaveLength(4);
    },
  );
  it('without a review is needed whatever the result', () => {
    expect(waived(finding(PART, { result: 'pass' }), [waiver()]).outcomes[0]?.status).toBe('applied');
  });
});

describe('a review', () => {
  const outcomes = (reviews: readonly Review[], more: Partial<typeof at> = {}) => {
    const result = review([finding(PART)], reviews, { ...at, ...more });
    return { told: reviews.map((each) => result.outcomes.get(each)), ...result };
  };
  it('stands in place of the result and of what it earns', () => {
    const { told, findings, applied } = outcomes([reviewed()]);
    expect(told).toEqual([{ status: 'applied' }]);
    expect(findings[0]).toMatchObject({ result: 'pass', share: '1' });
    expect(findings[0]?.verdict).toBeUndefined();
    expect([...applied.keys()]).toEqual(['1.2.1']);
  });
  it('of what weighs nothing is a verdict and no result', () => {
    const plain = finding(PART, { level: 'expected', result: 'informational' });
    const one = reviewed({ old: 'informational', new: 'fail', credits: '0' });
    expect(review([plain], [one], at).findings[0]).toMatchObject({
      result: 'informational',
      share: '0',
      verdict: 'fail',
    });
  });
  it('of another unit, or of another requirement, changes nothing', () => {
    const { told, findings } = outcomes([
      reviewed({ department: '别处' }),
      reviewed({ requirement: '1.1.1' }),
    ]);
    expect(told).toEqual([
      undefined,
      { status: 'unused', message: reviewWords.unused({ ...facts, what: '1.1.1' }) },
    ]);
    expect(findings[0]?.share).toBeUndefined();
  });
  it('of what this run does not look at is elsewhere', () => {
    expect(outcomes([reviewed()], { only: ['1.1'] }).told).toEqual([{ status: 'elsewhere' }]);
    expect(outcomes([reviewed()], { only: ['1.2.1'] }).told).toEqual([{ status: 'applied' }]);
  });
  it('counts from its own day on', () => {
    expect(outcomes([reviewed({ date: '2020-03-31' })]).told).toEqual([{ status: 'applied' }]);
    expect(outcomes([reviewed({ date: '2020-04-01' })]).told).toEqual([
      { status: 'early', message: reviewWords.early('2020-04-01', facts) },
    ]);
  });
  it('is stale where the tool finds something else by now', () => {
    expect(outcomes([reviewed({ old: 'fail' })]).told).toEqual([
      { status: 'stale', message: reviewWords.stale('fail', 'partial', facts) },
    ]);
  });
  it.each([
    ['2020-02-01', '2020-03-01', ['superseded', 'applied']],
    ['2020-03-01', '2020-02-01', ['applied', 'superseded']],
    ['2020-03-01', '2020-03-01', ['superseded', 'applied']],
  ])('of two of %s and %s the later stands', (one, other, statuses) => {
    const {
      told,
      applied,
      findings,
      outcomes: all,
    } = outcomes([reviewed({ date: one, credits: '1/2' }), reviewed({ date: other, credits: '1/3' })]);
    expect(told.map((each) => each?.status)).toEqual(statuses);
    expect(findings[0]?.share).toBe(statuses[0] === 'applied' ? '1/2' : '1/3');
    expect([applied.size, all.size]).toEqual([1, 2]);
  });
});

describe('both together', () => {
  const files = (reviews: readonly Review[] | undefined, waivers: readonly Waiver[] | undefined) => ({
    reviews: reviews === undefined ? undefined : { file: 'r.yaml', digest: 'sha256:r', entries: reviews },
    waivers: waivers === undefined ? undefined : { file: 'w.yaml', digest: 'sha256:w', entries: waivers },
  });
  it('settle nothing where neither file is in use', () => {
    expect(settle([finding(PART)], files(undefined, undefined), at)).toBeUndefined();
    expect(reportDecided(files(undefined, undefined), [])).toEqual({});
  });
  it('are heard in their order: the review first', () => {
    const failing = finding({ 甲: 'met' }, { result: 'pass' });
    const one = reviewed({ old: 'pass', new: 'fail', credits: '0' });
    const settled = settle([failing, finding(PART, { id: '1.2.2' })], files([one], [waiver()]), at);
    expect(settled?.findings.map(({ requirement }) => requirement.id)).toEqual(['1.2.2']);
    expect([...(settled?.final ?? [])]).toEqual([['1.2.2', 'partial']]);
    expect(settled?.reviewed?.findings[0]?.result).toBe('fail');
    expect(settled?.waived?.outcomes.size).toBe(1);
  });
  it('leave out a file that is not in use', () => {
    expect(settle([finding(PART)], files([], undefined), at)?.waived).toBeNull();
    expect(settle([finding(PART)], files(undefined, []), at)).toMatchObject({
      reviewed: null,
      findings: { length: 1 },
    });
  });
  it('are told entry by entry, by what they do for one of several manifests', () => {
    const [one, other, aside] = [waiver(), waiver({ gap: '1.2.1#乙' }), waiver({ department: '别处' })];
    const [stands, stale] = [reviewed(), reviewed({ old: 'fail' })];
    const decided = files([stands, stale], [one, other, aside]);
    const runs = [finding({ 甲: 'met' }, { result: 'fail' }), finding(PART)].flatMap((each) => {
      const settled = settle([each], decided, at);
      return settled === undefined ? [] : [outcomesOf(settled)];
    });
    const told = reportDecided(decided, runs);
    expect(told.reviews).toMatchObject({ file: 'r.yaml', digest: 'sha256:r' });
    expect(told.reviews?.entries.map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect(told.waivers).toMatchObject({ file: 'w.yaml', digest: 'sha256:w' });
    expect(told.waivers?.entries.map(({ status }) => status)).toEqual(['unneeded', 'unused', 'elsewhere']);
    expect(told.waivers?.entries[2]).toEqual({ ...aside, status: 'elsewhere', gaps: [] });
  });
  it('are elsewhere in a run that did not hear them', () => {
    const decided = files([reviewed()], [waiver()]);
    const told = reportDecided(decided, [{ reviewed: null, waived: null }]);
    expect(told.reviews?.entries).toEqual([{ ...reviewed(), status: 'elsewhere' }]);
    expect(told.waivers?.entries).toEqual([{ ...waiver(), status: 'elsewhere', gaps: [] }]);
    expect(outcomesOf({ reviewed: null, waived: null, findings: [], final: new Map() })).toEqual({
      reviewed: null,
      waived: null,
    });
  });
});
