import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/render/json.ts';
import { empty, perfect, reportOf, rich, unjudged } from './fixtures.ts';

const report = reportOf([rich, empty, unjudged, perfect]);

/** The same value with every object's keys turned round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('the JSON of a report', () => {
  it('is the report, and nothing but it', () => {
    expect(JSON.parse(renderJson(report))).toEqual(JSON.parse(JSON.stringify(report)));
  });
  it('has the same bytes whatever the order in which the report was put together', () => {
    const { faults: _, ...gap } = JSON.parse(renderJson(report)).departments[0].sections[0].points[0]
      .findings[0].gaps[0];
    expect(Object.keys(gap)).toEqual([
      'id',
      'key',
      'state',
      'message',
      'mend',
      'due',
      'pointer',
      'place',
      'lost',
      'gain',
    ]);
    const bare = reportOf([unjudged, perfect]);
    expect(renderJson(reversed(bare) as typeof bare)).toBe(renderJson(bare));
  });
  it('keeps what a later form may add', () => {
    expect(JSON.parse(renderJson({ ...report, later: 1 } as typeof report)).later).toBe(1);
  });
  it('ends with one line break and is indented by two spaces', () => {
    expect(renderJson(report)).toMatch(/^\{\n {2}"\$schema"[\s\S]*[^\n]\n$/);
  });
  it('escapes what a terminal would obey', () => {
    const text = renderJson(reportOf([{ ...perfect, file: 'a\u001b[2J\u009b\u202eb\u200b' }]));
    expect(text).toContain('a\\u001b[2J\\u009b\\u202eb\\u200b');
    expect(JSON.parse(text).departments[0].file).toBe('a\u001b[2J\u009b\u202eb\u200b');
  });
});
