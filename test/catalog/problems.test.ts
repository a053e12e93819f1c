/** Every fault of a catalogue folder, provoked by changing one of the tiny catalogue's texts. */
import { describe, expect, it } from 'vitest';
import { type CatalogCode, catalogWords } from '../../src/messages/catalog.ts';
import { type Changes, problemsWith } from '../support/changed.ts';

/** Code, what is changed, and where the fault is shown: file, pointer, and a part of the line. */
type Case = readonly [code: CatalogCode, changes: Changes, file: string, pointer: string, line: string];

const requirement = (point: number, number: number): string => `/points/${point}/requirements/${number}`;
const section = (words: Readonly<Record<string, string>>): Changes => ({ 'section.yaml': words });

const cases: readonly Case[] = [
  ['no-file', { 'section.yaml': null }, 'catalog.yaml', '', 'zwgk: 1'],
  [
    'duplicate-id',
    section({ 'id: 1.1.3': 'id: 1.1.2' }),
    'section.yaml',
    `${requirement(0, 2)}/id`,
    'id: 1.1.2',
  ],
  [
    'id-elsewhere',
    section({ 'id: 1.1.3': 'id: 1.2.9' }),
    'section.yaml',
    `${requirement(0, 2)}/id`,
    'id: 1.2.9',
  ],
  ['unknown-point', section({ 'id: "1.2"': 'id: "1.7"' }), 'section.yaml', '/points/1/id', 'id: "1.7"'],
  ['missing-point', section({ 'id: "1.2"': 'id: "1.7"' }), 'catalog.yaml', '/sections', 'sections:'],
  [
    'cite-not-found',
    section({ 'cite: 建立公开制度': 'cite: 建立公开制渡' }),
    'section.yaml',
    `${requirement(1, 1)}/cite`,
    'cite: 建立公开制渡',
  ],
  [
    'cite-twice',
    section({ 'cite: 每季度公开示例统计': 'cite: 示例' }),
    'section.yaml',
    `${requirement(0, 0)}/cite`,
    'cite: 示例',
  ],
  [
    'leads-differ',
    section({ 'leads: [县统计局, 县民政局]': 'leads: [县民政局, 县统计局]' }),
    'section.yaml',
    '/points/0/leads',
    'leads: [县民政局, 县统计局]',
  ],
  [
    'unknown-unit',
    section({ 'bound: numbers': 'bound: number' }),
    'section.yaml',
    `${requirement(0, 0)}/bound`,
    'bound: number',
  ],
  [
    'binds-nobody',
    section({ 'bound: numbers': 'bound: numerals' }),
    'section.yaml',
    `${requirement(0, 0)}/bound`,
    'bound: numerals',
  ],
  [
    'unknown-group',
    { 'units.yaml': { 'tags: [numbers]': 'tags: [numbers, people]' } },
    'units.yaml',
    '/units/0',
    '县统计局',
  ],
  [
    'shared-alias',
    { 'units.yaml': { 'aliases: [民政局]': 'aliases: [统计局]' } },
    'units.yaml',
    '/units/1',
    '县民政局',
  ],
  [
    'unknown-channel',
    section({ 'channels: { any: [县门户网站] }': 'channels: { any: [县门户网址] }' }),
    'section.yaml',
    `${requirement(0, 0)}/with/channels`,
    '县门户网址',
  ],
  [
    'unknown-limit',
    section({ 'limit: quarterly': 'limit: quartely' }),
    'section.yaml',
    `${requirement(0, 0)}/with`,
    'limit: quartely',
  ],
  [
    'bad-predicate',
    section({ 'that: { required: [reason] }': 'that: { require: [reason] }' }),
    'section.yaml',
    `${requirement(1, 2)}/with/must/0/that`,
    'require: [reason]',
  ],
  [
    'example-fails',
    section({ 'value: 90,': 'value: 89,' }),
    'section.yaml',
    `${requirement(0, 2)}/example`,
    'measures:',
  ],
  [
    'counterexample-passes',
    section({ 'value: 89.9,': 'value: 90,' }),
    'section.yaml',
    `${requirement(0, 2)}/counterexample`,
    'measures:',
  ],
  [
    'example-malformed',
    section({ '- { name: 示例满意率, value: 90,': '- { name: 示例满意率, values: 90,' }),
    'section.yaml',
    `${requirement(0, 2)}/example`,
    'measures:',
  ],
  [
    'uncited-not-found',
    { 'uncited.yaml': { 'text: 管好示例文件': 'text: 管好实例文件' } },
    'uncited.yaml',
    '/uncited/1/text',
    '管好实例文件',
  ],
];
/** Faults of a policy file, provoked in `test/assess/load-policy.test.ts`. */
const OF_POLICIES: readonly CatalogCode[] = ['unknown-requirement', 'grades-order', 'credit-range'];

describe('a fault of a catalogue is found at its place', () => {
  it.each(cases)('%s', (code, changes, file, pointer, line) => {
    const found = problemsWith(changes).filter((problem) => problem.code === code);
    expect(found.map((problem) => [problem.pointer, problem.place.file, problem.severity])).toEqual([
      [pointer, file, 'error'],
    ]);
    expect(found[0]?.place.excerpt).toContain(line);
  });

  it('has a test for every code', () => {
    const tested = [...cases.map(([code]) => code), ...OF_POLICIES];
    expect([...new Set(tested)].sort()).toEqual(Object.keys(catalogWords).sort());
  });
});

describe('a catalogue', () => {
  it('without a fault has no problem', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it.each([
    ['units.yaml', ''],
    ['uncited.yaml', ''],
    ['source.txt', '/source'],
    ['catalog.yaml', ''],
  ])('without %s says that the file is not there', (file, pointer) => {
    expect(problemsWith({ [file]: null }).map((problem) => [problem.code, problem.pointer])).toEqual([
      ['no-file', pointer],
    ]);
  });

  it('with a fault of form is not read further', () => {
    const problems = problemsWith(
      section({ 'level: binding': 'level: bound', 'cite: 建立公开制度': 'cite: 没有的话' }),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]?.place.excerpt).toContain('level: bound');
  });

  it('says all its faults of meaning at once', () => {
    const problems = problemsWith({
      'section.yaml': { 'cite: 建立公开制度': 'cite: 没有的话', 'limit: quarterly': 'limit: yearly' },
      'units.yaml': { 'tags: [numbers]': 'tags: [numbers, people]' },
    });
    expect(problems.map(({ code }) => code)).toEqual(['unknown-group', 'unknown-limit', 'cite-not-found']);
  });

  it.each([
    ['县门户网址', '县门户网站'],
    ['完全不同的地方', null],
  ])('with a channel %s proposes %s', (name, meant) => {
    const [problem] = problemsWith(section({ 'any: [县门户网站]': `any: [${name}]` }));
    expect(problem?.mend?.en).toBe(meant === null ? 'Check the spelling' : `Did you mean “${meant}”?`);
  });

  it.each([
    ['a lead that is no unit', section({ 'leads: [县民政局]': 'leads: [县民政厅]' }), 'unknown-unit'],
    [
      'a channel with the name of another',
      { 'catalog.yaml': { '- { name: 县公报 }': '- { name: 门户网站 }' } },
      'shared-alias',
    ],
    [
      'a limit that a predicate does not find',
      section({ 'that: { required: [reason] }': 'that: { within: { field: a, of: b, limit: c } }' }),
      'unknown-limit',
    ],
    [
      'a name in an example that it does not know',
      section({
        'channel: 门户网站, published: 2019-04-10, period: 2019-Q1 }\n        counter':
          'channel: 门户网, published: 2019-04-10, period: 2019-Q1 }\n        counter',
      }),
      'example-malformed',
    ],
    [
      'a piece of a manifest that is no list of records',
      section({
        'measures:\n            - { name: 示例满意率, value: 90,':
          'measures:\n            { name: 示例满意率, value: 90,',
      }),
      'example-malformed',
    ],
    [
      'a piece of a manifest that is not YAML',
      section({
        '- { kind: 示例会议, date: 2019-06-03, participants: [群众] }':
          '- { kind: 示例会议, date: 2019-06-03, participants: [群众 }',
      }),
      'example-malformed',
    ],
    [
      'a piece of a manifest that is only words',
      section({
        'activities:\n            - { kind: 示例会议, date: 2019-06-03, participants: [群众] }': '开会',
      }),
      'example-malformed',
    ],
    ['an example that shows nothing', section({ 'asOf: 2019-05-31': 'asOf: 2019-04-01' }), 'example-fails'],
  ])('is refused for %s', (_, changes, code) => {
    expect(problemsWith(changes as Changes).map((problem) => problem.code)).toContain(code);
  });
});
