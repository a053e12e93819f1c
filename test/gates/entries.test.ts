/** Files of waivers and reviews → their entries, and what each of them names that the catalogue does not have. */
import { describe, expect, it } from 'vitest';
import { guide } from '../../src/assess/guide.ts';
import { loadReviews } from '../../src/assess/load-reviews.ts';
import { loadWaivers } from '../../src/assess/load-waivers.ts';
import { isError } from '../../src/assess/name-entry.ts';
import type { Form } from '../../src/catalog/folder.ts';
import { entryWords } from '../../src/messages/waivers.ts';
import type { Problem } from '../../src/model.ts';
import { catalog, DIGEST, department, finding, requirement, unit } from '../support/by-hand.ts';

const county = catalog(
  [unit('县统计局', { aliases: ['统计局'] }), unit('县民政局')],
  [
    requirement('1.1.1', []),
    requirement('1.1.2', [], { note: '说明' }),
    requirement('1.2.1', []),
    requirement('2.1.1', []),
  ],
);
/** Everything is of the right form, or nothing is. */
const form = (isSound: boolean): Form => {
  const fault = { instancePath: '', schemaPath: '#/type', keyword: 'type', params: { type: 'array' } };
  return {
    validate: Object.assign(() => isSound, { errors: isSound ? null : [fault] }),
    schema: () => ({ type: 'array' }),
  };
};
const waiver = {
  department: '县民政局',
  requirement: '1.1.1',
  reason: '系统停用',
  approver: '县政府办',
  granted: '2020-01-01',
  expires: '2020-12-31',
};
const review = {
  department: '县民政局',
  requirement: '1.1.1',
  old: 'fail',
  new: 'pass',
  remark: '查实',
  date: '2020-02-01',
  authority: '县政府办',
};
/** One entry a line, so that an entry's line is its number + 2. */
const textOf = (name: string, entries: readonly object[]): string =>
  `${name}:\n${entries.map((entry) => `  - ${JSON.stringify(entry)}\n`).join('')}`;
const waivers = (...entries: readonly object[]) =>
  loadWaivers('w.yaml', textOf('waivers', entries), form(true), county, DIGEST);
const reviews = (...entries: readonly object[]) =>
  loadReviews('r.yaml', textOf('reviews', entries), form(true), county, DIGEST);
/** What is told, with the place it is told at. */
const told = ({ problems }: { readonly problems: readonly Problem[] }) =>
  problems.map(({ code, severity, pointer, message, mend, place }) => ({
    code,
    severity,
    pointer,
    message,
    mend,
    line: place.line,
  }));
const problem = (code: string, pointer: string, words: object, line = 2) => ({
  code,
  severity: 'error',
  pointer,
  ...words,
  line,
});

describe.each([
  ['waivers', waivers, waiver],
  ['reviews', reviews, review],
] as const)('an entry of the %s', (name, load, entry) => {
  it('names its unit in whatever way, and is kept under the short name', () => {
    for (const department of ['县统计局', '示例县县统计局', '统计局', ' 统计局 ']) {
      const loaded = load({ ...entry, department });
      const [first] = ('waivers' in loaded ? loaded.waivers : loaded.reviews)?.entries ?? [];
      expect([department, loaded.problems, first?.department]).toEqual([department, [], '县统计局']);
    }
  });
  it('of a unit that nobody knows is told with the one that was meant, and left out', () => {
    const loaded = load({ ...entry, department: '县统讣局' }, entry);
    expect(told(loaded)).toEqual([
      problem(
        'unknown-department',
        `/${name}/0/department`,
        entryWords['unknown-department']('县统讣局', '县统计局'),
      ),
    ]);
    const { entries } = ('waivers' in loaded ? loaded.waivers : loaded.reviews) ?? { entries: [] };
    expect(entries).toHaveLength(1);
    expect(load({ ...entry, department: '统讣局' }).problems[0]?.mend?.zh).toBe('是不是“统计局”？');
  });
  it('of a requirement that there is not is told with the one that was meant', () => {
    expect(told(load(entry, { ...entry, department: '县统计局', requirement: '1.1.3' }))).toEqual([
      problem(
        'unknown-requirement',
        `/${name}/1/requirement`,
        entryWords['unknown-requirement']('1.1.3', '1.1.1'),
        3,
      ),
    ]);
    for (const id of ['1.1.2', '1.2.1', '2.1.1'])
      expect(load({ ...entry, requirement: id }).problems).toEqual([]);
  });
  it('that only takes a hint is looked at, and the hint is told', () => {
    const hinting: Form = {
      validate: () => true,
      schema: () => ({ properties: { kind: { enum: ['不予公开'] } } }),
    };
    const text = `${textOf(name, [entry])}kind: 免予公开\n`;
    const load = name === 'waivers' ? loadWaivers : loadReviews;
    const loaded = load('a.yaml', text, hinting, county, DIGEST);
    expect(loaded.problems.map(({ severity, pointer }) => [severity, pointer])).toEqual([['hint', '/kind']]);
    expect(('waivers' in loaded ? loaded.waivers : loaded.reviews)?.entries).toHaveLength(1);
  });
  it('is not looked at where the file is of the wrong form', () => {
    const load = name === 'waivers' ? loadWaivers : loadReviews;
    const loaded = load('a.yaml', 'gone: 1\n', form(false), county, DIGEST);
    expect([loaded.problems.some(isError), { waivers: undefined, reviews: undefined, ...loaded }]).toEqual([
      true,
      { waivers: undefined, reviews: undefined, problems: loaded.problems },
    ]);
  });
});

describe('a waiver', () => {
  it('says what it waives, until when, by whom, and where that stands', () => {
    const { waivers: loaded, problems } = waivers({ ...waiver, reference: '示发〔2020〕1号' });
    expect([problems, loaded?.file, loaded?.digest]).toEqual([[], 'w.yaml', DIGEST]);
    const [bare] = waivers(waiver).waivers?.entries ?? [];
    expect(Object.keys(bare ?? {}).sort()).toEqual([...Object.keys(waiver), 'place'].sort());
    const [{ place, ...entry } = { place: undefined }] = loaded?.entries ?? [];
    expect(entry).toEqual({ ...waiver, reference: '示发〔2020〕1号' });
    expect(place).toMatchObject({ file: 'w.yaml', line: 2 });
    expect(place?.excerpt.slice((place?.column ?? 0) - 1)).toMatch(/^"1.1.1"/u);
  });
  it('of one gap names the requirement of it', () => {
    const { requirement: _, ...bare } = waiver;
    const { waivers: loaded, problems } = waivers({ ...bare, gap: '1.2.1#甲#乙' });
    expect(problems).toEqual([]);
    const [{ place, ...entry } = { place: undefined }] = loaded?.entries ?? [];
    expect(entry).toEqual({ ...bare, requirement: '1.2.1', gap: '1.2.1#甲#乙' });
    expect(place?.excerpt.slice((place?.column ?? 0) - 1)).toMatch(/^"1.2.1#甲#乙"/u);
    expect(told(waivers({ ...bare, gap: '1.9.1#甲' }))).toEqual([
      problem('unknown-requirement', '/waivers/0/gap', entryWords['unknown-requirement']('1.9.1', '1.1.1')),
    ]);
  });
  it('of nothing is told and left out', () => {
    const { requirement: _, ...bare } = waiver;
    const loaded = waivers(bare);
    expect(told(loaded)).toEqual([problem('waives-nothing', '/waivers/0', entryWords['waives-nothing']())]);
    expect(loaded.waivers?.entries).toEqual([]);
  });
  it('of a requirement and a gap at once is told', () => {
    expect(told(waivers(waiver, { ...waiver, gap: '1.1.1#甲' }))).toEqual([
      problem('waives-both', '/waivers/1/gap', entryWords['waives-both'](), 3),
    ]);
  });
  it('that ends before it begins is told, and one of a single day is not', () => {
    expect(told(waivers({ ...waiver, expires: '2019-12-31' }))).toEqual([
      problem(
        'never-in-force',
        '/waivers/0/expires',
        entryWords['never-in-force']('2020-01-01', '2019-12-31'),
      ),
    ]);
    expect(waivers({ ...waiver, expires: '2020-01-01' }).problems).toEqual([]);
  });
});

describe('a review', () => {
  const entryOf = (more: object) => reviews({ ...review, ...more }).reviews?.entries[0];

  it('says what it found, by whom and when, and where that stands', () => {
    const { reviews: loaded, problems } = reviews(review);
    expect([problems, loaded?.file, loaded?.digest]).toEqual([[], 'r.yaml', DIGEST]);
    const [{ place, ...entry } = { place: undefined }] = loaded?.entries ?? [];
    expect(entry).toEqual({ ...review, credits: '1' });
    expect(place?.excerpt.slice((place?.column ?? 0) - 1)).toMatch(/^"1.1.1"/u);
  });
  it.each([
    ['通过', 'pass', '1'],
    ['pass', 'pass', '1'],
    ['partial', 'partial', '1/2'],
    ['fail', 'fail', '0'],
    ['notapplicable', 'notapplicable', '0'],
    ['不适用', 'notapplicable', '0'],
  ])('%s is %s and earns %s unless it says otherwise', (word, result, credits) => {
    expect(entryOf({ new: word })).toMatchObject({ old: 'fail', new: result, credits });
    expect(entryOf({ old: word, new: 'pass' })).toMatchObject({ old: result, new: 'pass' });
  });
  it('knows no result by another word', () => {
    expect(entryOf({ old: '算了' })?.old).toBe('error');
  });
  it.each([
    ['3/4', '3/4'],
    [0.25, '1/4'],
    [1, '1'],
  ])('of a part earns what it says: %s', (credits, exact) => {
    const loaded = reviews({ ...review, new: 'partial', credits });
    expect([loaded.problems, loaded.reviews?.entries[0]?.credits]).toEqual([[], exact]);
  });
  it('earns no more than all', () => {
    expect(told(reviews({ ...review, new: 'partial', credits: '5/4' }))).toEqual([
      problem('credits-range', '/reviews/0/credits', entryWords['credits-range']('5/4')),
    ]);
  });
  it('of a whole leaves no credits to be given', () => {
    expect(told(reviews({ ...review, credits: '1/2' }))).toEqual([
      problem('credits-given', '/reviews/0/credits', entryWords['credits-given']('pass')),
    ]);
  });
  it('of the same requirement of the same unit on the same day stands already', () => {
    const again = { ...review, requirement: '1.1.2' };
    const loaded = reviews(
      review,
      again,
      { ...review, date: '2020-02-02' },
      { ...review, department: '县统计局' },
      { ...review, department: '示例县县民政局', new: 'fail' },
    );
    expect(told(loaded)).toEqual([
      problem(
        'reviewed-twice',
        '/reviews/4/requirement',
        entryWords['reviewed-twice']('1.1.1', '2020-02-01', 2),
        6,
      ),
    ]);
    expect(loaded.reviews?.entries).toHaveLength(5);
  });
});

describe('entries without end', () => {
  it('are told as far as anybody reads, and that there are more', () => {
    const many = told(reviews(...Array(203).fill(review)));
    expect(many).toHaveLength(201);
    expect(many.at(-1)).toMatchObject({ code: 'too-many' });
    const waived = told(waivers(...Array(203).fill({ ...waiver, department: '无此单位' })));
    expect(waived).toHaveLength(201);
    expect(waived.at(-1)).toMatchObject({ code: 'too-many' });
  });
});

describe('what the catalogue tells of the requirements found', () => {
  it('is told once each, in its order, with a note where it has one', () => {
    const found = [
      department('县民政局', [finding('2.1.1'), finding('1.1.2')]),
      department('县统计局', [finding('1.1.2')]),
    ];
    expect(guide(county, found)).toEqual([
      {
        id: '1.1.2',
        prove: { zh: '证明1.1.2', en: 'Prove 1.1.2.' },
        remedy: { zh: '办1.1.2', en: 'Do 1.1.2.' },
        note: { zh: '说明', en: '说明' },
      },
      {
        id: '2.1.1',
        prove: { zh: '证明2.1.1', en: 'Prove 2.1.1.' },
        remedy: { zh: '办2.1.1', en: 'Do 2.1.1.' },
      },
    ]);
  });
});
