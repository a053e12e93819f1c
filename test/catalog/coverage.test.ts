import { describe, expect, it } from 'vitest';
import { coverage, isComplete } from '../../src/catalog/coverage.ts';
import { tinyWith } from '../support/changed.ts';
import { textsOf, tiny } from '../support/tiny.ts';

const source = textsOf('test/fixtures/tiny').get('source.txt') ?? '';
const headings = [
  { point: '1.1', text: '公开示例信息', reason: '标题' },
  { point: '1.2', text: '管好示例文件', reason: '标题' },
];

describe('the coverage of the official text', () => {
  it('counts letters and figures, cited or explained, point by point', () => {
    expect(coverage(tiny, source, headings)).toEqual({
      points: [
        { id: '1.1', title: '公开示例信息', normative: 38, cited: 32, explained: 6, uncited: [] },
        { id: '1.2', title: '管好示例文件', normative: 35, cited: 29, explained: 6, uncited: [] },
      ],
      total: { normative: 73, cited: 61, explained: 12 },
    });
  });

  it('is complete when every letter is accounted for', () => {
    expect(isComplete(coverage(tiny, source, headings))).toBe(true);
    expect(isComplete(coverage(tiny, source, headings.slice(1)))).toBe(false);
  });

  it('shows the stretches that nobody cites', () => {
    const catalog = tinyWith({ 'section.yaml': { 'cite: 年内至少召开一次示例会议': 'cite: 至少召开一次' } });
    const [point] = coverage(catalog, source, []).points;
    expect(point?.uncited).toEqual(['公开示例信息', '年内', '示例会议']);
    expect(point?.cited).toBe(26);
  });

  it('does not count what is cited as explained, too', () => {
    const twice = [...headings, { point: '1.2', text: '建立公开制度', reason: '重复' }];
    expect(coverage(tiny, source, twice).total).toEqual({ normative: 73, cited: 61, explained: 12 });
  });

  it('takes a stretch for its own point only', () => {
    const elsewhere = [{ point: '1.2', text: '公开示例信息', reason: '标题' }];
    expect(coverage(tiny, source, elsewhere).points[0]?.explained).toBe(0);
  });

  it('does not ask for the lead bracket or for punctuation', () => {
    const bare = coverage(tiny, '一、甲\n（一）每季度公开示例统计，。；（牵头单位：县统计局）', []);
    expect(bare.points[0]).toMatchObject({ normative: 9, cited: 9, uncited: [] });
    expect(isComplete(bare)).toBe(true);
  });

  it('counts a point that the catalogue does not have, with nothing cited', () => {
    const more = `${source}\n\n  （三）公开其他。`;
    expect(coverage(tiny, more, headings).points[2]).toEqual({
      id: '1.3',
      title: '',
      normative: 4,
      cited: 0,
      explained: 0,
      uncited: ['公开其他'],
    });
  });

  it('of a text in which no point was found is not complete', () => {
    expect(isComplete(coverage(tiny, '公开。', []))).toBe(false);
  });
});
