/** Importing into a manifest that is there: what has not changed keeps every byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest, Row } from '../../src/model.ts';
import { mergeManifest } from '../../src/source/merge-manifest.ts';
import { isSettled, planMerge } from '../../src/workbook/plan-merge.ts';
import { home } from '../support/io.ts';
import { manifestIn, shape } from './support.ts';

const ALL = shape.registers.map(({ name }) => name);
const merged = (text: string, after: Manifest, sheets: readonly string[] = ALL): string => {
  const result = mergeManifest(text, planMerge(manifestIn(text), after, shape, sheets));
  if (result === null) throw new Error('not merged');
  return result;
};

const TEXT = `# 县统计局的清单
zwgk: 1
catalog: made-up
department: 县统计局   # 本单位
contact: { name: 王某, phone: '021-1' }

# 一、公开信息
disclosures:
  # 第一季度
  - for: 1.1.1 # 按月
    title: 甲
    channel: [县门户网站, 县报]   # 两处
    published: 2017年3月1日

  # 第二季度
  - for: 1.1.2
    title: 乙 # 乙的说明
    url: https://example.gov.cn/2
  - for: 1.1.3
    title: 丙

# 二、公文
documents: []  # 没有
`;
const before = manifestIn(TEXT);
const rows = before.disclosures ?? [];
const withRows = (next: readonly Row[]): Manifest => ({ ...before, disclosures: next });

describe('importing into a manifest', () => {
  it('changes nothing where nothing has changed, also where dates are written in Chinese', () => {
    const [first, ...rest] = rows;
    expect(merged(TEXT, withRows([{ ...first, published: '2017-03-01' }, ...rest]))).toBe(TEXT);
  });

  it('changes a field and keeps the comments of its record', () => {
    const text = merged(
      TEXT,
      withRows(rows.map((row) => (row.title === '乙' ? { ...row, published: '2017-06-01' } : row))),
    );
    expect(text).toBe(
      TEXT.replace(
        '    url: https://example.gov.cn/2\n',
        '    url: https://example.gov.cn/2\n    published: 2017-06-01\n',
      ),
    );
  });

  it('adds a record at its place', () => {
    const fresh = { for: ['1.1.4', '1.1.5'], title: '丁', period: '2017', note: '2017-01 以来' };
    const text = merged(TEXT, withRows([...rows, fresh]));
    const written = '  - for: [1.1.4, 1.1.5]\n    title: 丁\n    period: "2017"\n    note: 2017-01 以来\n';
    expect(text).toBe(TEXT.replace('    title: 丙\n', `    title: 丙\n${written}`));
  });

  it('takes a record away and keeps the comment above it', () => {
    const text = merged(TEXT, withRows(rows.filter(({ title }) => title !== '乙')));
    expect(text).toContain('  # 第二季度\n');
    expect(text).not.toContain('乙');
    expect(manifestIn(text)).toEqual(withRows(rows.filter(({ title }) => title !== '乙')));
  });

  it('follows a new order, comments going along with their records', () => {
    const text = merged(TEXT, withRows([...rows].reverse()));
    expect(manifestIn(text).disclosures?.map(({ title }) => title)).toEqual(['丙', '乙', '甲']);
    for (const comment of ['# 第一季度', '# 按月', '# 两处', '# 第二季度', '# 乙的说明'])
      expect(text).toContain(comment);
  });

  it('fills a zero report, makes one, and takes a register away', () => {
    const document = { title: '戊', kind: '其他公文' };
    expect(manifestIn(merged(TEXT, { ...before, documents: [document] })).documents).toEqual([document]);
    expect(manifestIn(merged(TEXT, { ...before, measures: [] })).measures).toEqual([]);
    const { documents: _, ...without } = before;
    expect(manifestIn(merged(TEXT, without as Manifest))).toEqual(without);
  });

  it('leaves registers alone that the workbook has no sheet for', () => {
    const { disclosures: _, ...without } = before;
    expect(merged(TEXT, without as Manifest, ['documents'])).toBe(TEXT);
  });

  it('changes the head in its place', () => {
    const text = merged(TEXT, { ...before, asOf: '2017-12-31', contact: { name: '李某', phone: '021-1' } });
    expect(text).toContain('name: 李某');
    expect(text).toContain('department: 县统计局   # 本单位\n');
    expect(manifestIn(text)).toEqual({
      ...before,
      asOf: '2017-12-31',
      contact: { name: '李某', phone: '021-1' },
    });
  });

  it('keeps the line ends of Windows', () => {
    const text = merged(TEXT.replaceAll('\n', '\r\n'), withRows(rows.slice(0, 2)));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(manifestIn(text)).toEqual(withRows(rows.slice(0, 2)));
  });

  it('merges into records that refer to each other', () => {
    const text =
      'zwgk: 1\ncatalog: made-up\ndepartment: 县统计局\ndisclosures:\n  - &a\n    for: 1.1.1\n    title: &t 甲\n  - for: 1.1.2\n    title: *t\n';
    const after = manifestIn(text);
    const next = {
      ...after,
      disclosures: (after.disclosures ?? []).map((row) => ({ ...row, note: '备注' })),
    };
    expect(manifestIn(merged(text, next))).toEqual(next);
  });

  it('agrees with the workbook afterwards, whatever was changed in an example', () => {
    const text = readFileSync(join(home, 'examples/jingan-2017/区财政局.yaml'), 'utf8');
    const whole = manifestIn(text);
    const comments = text.split('\n').filter((line) => /^\s*#/u.test(line));
    const change = fc.record({
      register: fc.constantFrom(...ALL),
      drop: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
      edit: fc.array(fc.tuple(fc.nat({ max: 30 }), fc.string({ minLength: 1, maxLength: 8 })), {
        maxLength: 3,
      }),
      turn: fc.boolean(),
      add: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
        let after = whole;
        for (const { register, drop, edit, turn, add } of changes) {
          const notes = new Map(edit.map(([index, note]) => [index, note.trim()]));
          const next = (after[register] ?? [])
            .map((row, index) => (notes.get(index) ? { ...row, note: notes.get(index) } : row))
            .filter((_, index) => !drop.includes(index));
          const sample = whole[register]?.[0];
          const added = add && sample !== undefined ? [...next, { ...sample, note: '新的' }] : next;
          after = { ...after, [register]: turn ? [...added].reverse() : added };
        }
        const result = merged(text, after);
        expect(isSettled(planMerge(manifestIn(result), after, shape, ALL))).toBe(true);
        const emptied = ALL.some((name) => (whole[name]?.length ?? 0) > 0 && after[name]?.length === 0);
        if (!emptied) for (const comment of comments) expect(result).toContain(comment.trim());
      }),
      { numRuns: 40 },
    );
  });
});
