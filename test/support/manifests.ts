/** Manifests of the made-up county at random: rows that prove, rows that nearly prove, rows that prove nothing. */
import fc from 'fast-check';
import type { RegisterName, Row } from '../../src/model.ts';

export type Registers = { readonly [R in RegisterName]?: readonly Row[] };
export interface Made {
  readonly department: string;
  readonly registers: Registers;
}

const absent = Symbol('absent');
/** A field that may be left out. */
const perhaps = <T>(...values: readonly T[]) => fc.constantFrom<T | typeof absent>(absent, ...values);
const rowOf = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Row> =>
  fc
    .record(fields)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== absent)));

const DAYS = [
  '2018-12-20',
  '2019-03-01',
  '2019-04-10',
  '2019-05-10',
  '2019-07-15',
  '2019-10-20',
  '2019-12-31',
  '2020-01-15',
  '2020-02-20',
] as const;
export const day = fc.constantFrom(...DAYS, '2020-03-31');

const disclosure = rowOf({
  for: fc.constantFrom('1.1.1', '1.2.1', ['1.1.1', '1.2.1']),
  title: fc.constantFrom('甲', '乙'),
  url: perhaps(
    'https://www.example.gov.cn/a/1.html',
    'https://www.example.gov.cn/a/2.html',
    'https://www.example.gov.cn/',
  ),
  channel: perhaps<unknown>('县门户网站', '县公报', ['县公报', '县门户网站']),
  published: perhaps(...DAYS),
  period: perhaps('2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4'),
  covers: perhaps<unknown>('办事指南', '收费标准', ['办事指南', '收费标准']),
});
const activity = rowOf({
  kind: fc.constantFrom('示例会议', '示例会议', '别的会议'),
  date: fc.constantFrom(...DAYS),
  participants: perhaps<unknown>('群众', ['干部', '群众'], '干部'),
});
const arrangement = rowOf({
  for: fc.constant('1.2.2'),
  kind: fc.constantFrom('制度', '计划'),
  title: fc.constantFrom('甲', '乙'),
  since: perhaps(...DAYS),
});
const measure = rowOf({
  name: fc.constant('示例满意率'),
  value: fc.constantFrom(80, 90, 95),
  unit: perhaps('%', '分'),
  on: perhaps(...DAYS),
});
const document = rowOf({
  number: perhaps('示〔2019〕1号', '示〔2019〕2号'),
  title: fc.constantFrom('甲', '乙'),
  kind: fc.constant('通知'),
  formed: perhaps(...DAYS),
  openness: perhaps('不予公开', '不予公开', '主动公开'),
  reason: perhaps('涉及个人隐私', '无'),
});
const statement = rowOf({
  for: fc.constantFrom('1.1.1', '1.1.2', '1.1.3', ['1.2.1', '1.2.3']),
  claim: fc.constant('notapplicable'),
  reason: fc.constantFrom('本局今年没有这项任务', '不涉及'),
  published: perhaps(...DAYS),
});

const register = (row: fc.Arbitrary<Row>, maxLength: number) =>
  fc.option(fc.array(row, { maxLength }), { nil: undefined });

/** @param figures the most figures that one manifest gives. */
export const manifests = (
  options: { readonly statements?: boolean; readonly figures?: number } = {},
): fc.Arbitrary<Made> =>
  fc
    .record({
      department: fc.constantFrom('县统计局', '县民政局', '示例乡'),
      disclosures: register(disclosure, 6),
      activities: register(activity, 3),
      arrangements: register(arrangement, 3),
      measures: register(measure, options.figures ?? 3),
      documents: register(document, 4),
      statements: options.statements === true ? register(statement, 2) : fc.constant(undefined),
    })
    .map(({ department, ...all }) => ({
      department,
      registers: Object.fromEntries(Object.entries(all).filter(([, rows]) => rows !== undefined)),
    }));

/** JSON is YAML: one line for each register. */
export const textOf = ({ department, registers }: Made): string =>
  [
    `department: ${department}`,
    ...Object.entries(registers).map(([name, rows]) => `${name}: ${JSON.stringify(rows)}`),
  ].join('\n');

/** The manifest with one more row. */
export const adding = (made: Made, name: RegisterName, row: Row): Made => ({
  ...made,
  registers: { ...made.registers, [name]: [...(made.registers[name] ?? []), row] },
});
/** The manifest without one of its rows. */
export const removing = (made: Made, name: RegisterName, index: number): Made => ({
  ...made,
  registers: {
    ...made.registers,
    [name]: (made.registers[name] ?? []).filter((_, other) => other !== index),
  },
});

const proof = { title: '丙', url: 'https://www.example.gov.cn/a/3.html' };
const quarter = (period: string, published: string) => ({
  ...proof,
  for: '1.1.1',
  channel: '县门户网站',
  period,
  published,
});
/** Records each of which meets, by itself, the whole of what it is about. */
export const meeting: fc.Arbitrary<readonly [RegisterName, Row]> = fc.constantFrom<
  readonly [RegisterName, Row]
>(
  ['disclosures', quarter('2019-Q1', '2019-04-10')],
  ['disclosures', quarter('2019-Q2', '2019-07-10')],
  ['disclosures', quarter('2019-Q3', '2019-10-10')],
  ['disclosures', quarter('2019-Q4', '2020-01-10')],
  ['disclosures', { ...proof, for: '1.2.1', published: '2019-08-01', covers: ['办事指南', '收费标准'] }],
  ['activities', { kind: '示例会议', date: '2019-09-10', participants: '群众' }],
  ['arrangements', { for: '1.2.2', kind: '制度', title: '丙', since: '2019-02-01' }],
  ['measures', { name: '示例满意率', value: 90, unit: '%', on: '2019-12-31' }],
  ['measures', { name: '示例满意率', value: 99, unit: '%', on: '2019-06-30' }],
  [
    'documents',
    { title: '丙', kind: '通知', formed: '2019-06-01', openness: '不予公开', reason: '涉及个人隐私' },
  ],
);
