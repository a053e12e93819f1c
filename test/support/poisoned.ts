/** The made-up county with a hostile string in every field that a file can carry one in, written as files that are read without an error. */
import { parse } from 'yaml';
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' };
import { corpus } from './hostile.ts';
import { textsOf } from './tiny.ts';

/** What every reader of YAML takes: JSON, with all that is not printable as an escape. */
const UNPRINTABLE =
  /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202F\u2060-\u206F\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/g;
export const asYaml = (value: unknown): string =>
  `${JSON.stringify(value, null, 1).replace(UNPRINTABLE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;

/** The same text is always followed, or preceded, by the same hostile one, so that names stay names of the same. */
export type Poison = (text: string) => string;
export const poisonOf = (salt: number): Poison => {
  const known = new Map<string, string>();
  return (text) => {
    const hash = [...text].reduce(
      (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003,
      salt,
    );
    const [one = '', other = ''] = [corpus[hash % corpus.length], corpus[(hash >> 3) % corpus.length]];
    const made = known.get(text) ?? (hash % 2 === 0 ? `${one}${text}${other}` : `${text}${one} ${other}`);
    known.set(text, made);
    return made;
  };
};

/** The unit of a time limit has the name of a department’s field. */
const CLOSED = new Set(['working', 'natural', 'hours']);
const deep = (value: unknown, poison: Poison): unknown => {
  if (typeof value === 'string') return CLOSED.has(value) ? value : poison(value);
  if (Array.isArray(value)) return value.map((each) => deep(each, poison));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deep(each, poison)]));
};
/** Fields whose texts are a person’s; all others are of a closed set, numbers, dates or names of files. */
export const SPOKEN: ReadonlySet<string> = new Set([
  ...[
    'title',
    'en',
    'issuer',
    'addressees',
    'basis',
    'sign',
    'note',
    'prove',
    'remedy',
    'says',
    'cite',
    'text',
    'reason',
  ],
  ...[
    'short',
    'full',
    'aliases',
    'name',
    'kind',
    'participants',
    'elements',
    'channels',
    'leads',
    'unit',
    'grade',
  ],
  ...['department', 'approver', 'reference', 'remark', 'authority'],
]);
/** @param also fields that hold more than texts elsewhere. */
export const poisoned = (value: unknown, poison: Poison, also: ReadonlySet<string> = SPOKEN): unknown => {
  if (Array.isArray(value)) return value.map((each) => poisoned(each, poison, also));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      // The channels of the catalogue are groups with fields of their own.
      also.has(key) && !(key === 'channels' && Array.isArray(each))
        ? deep(each, poison)
        : poisoned(each, poison, also),
    ]),
  );
};

type Node = { readonly [key: string]: unknown };
const refOf = (node: Node): Node =>
  typeof node.$ref === 'string'
    ? ((manifestSchema.$defs as Node)[node.$ref.slice('#/$defs/'.length)] as Node)
    : node;
/** A value for every field of a record, from the schema itself: a field that is added later is in it. */
const filled = (node: Node, poison: Poison, name: string): unknown => {
  const schema = refOf(node);
  const { $ref } = node as { $ref?: string };
  if ($ref?.endsWith('/requirementIds') === true) return ['1.1.1', '1.2.1', '1.2.2'];
  if ($ref?.endsWith('/names') === true) return [poison(`${name}甲`), poison(`${name}乙`)];
  if ($ref?.endsWith('/url') === true)
    return `https://www.example.gov.cn/a/1.html#${poison(name).replace(/\s|\p{Cc}/gu, '') || 'x'}`;
  if ($ref?.endsWith('/period') === true) return '2019-Q1';
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (schema.format === 'date' || schema.format === 'minute') return '2019-04-10';
  if (schema.type === 'boolean') return true;
  if (schema.type === 'number' || schema.type === 'integer') return 80;
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties as Node).map(([key, each]) => [
        key,
        filled(each as Node, poison, key),
      ]),
    );
  if (schema.type === 'string') return poison(name);
  return undefined;
};
const recordOf = (register: string, poison: Poison): Node => {
  const { items } = (manifestSchema.properties as Node)[register] as { items: Node };
  const made = filled(items, poison, register) as Node;
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined));
};

const REGISTERS = Object.entries(manifestSchema.properties)
  .filter(([, schema]) => (schema as Node).type === 'array')
  .map(([name]) => name);

/** One record with everything, and the few that prove a part of what the county asks for. */
const manifestOf = (unit: string, poison: Poison): unknown => {
  const made = Object.fromEntries(REGISTERS.map((name) => [name, [recordOf(name, poison)]]));
  const poisonedRow = (row: Node) =>
    poisoned(row, poison, new Set([...SPOKEN, 'channel', 'covers', 'number'])) as Node;
  const more = (name: string, row: Node) => [...(made[name] ?? []), poisonedRow(row)];
  const url = 'https://www.example.gov.cn/a/2.html';
  return {
    zwgk: 1,
    catalog: 'tiny-2019',
    department: poison(unit),
    contact: { name: poison('王某'), phone: poison('021') },
    ...made,
    disclosures: more('disclosures', {
      ...{
        for: '1.1.1',
        title: '一季度',
        url,
        channel: '县公报',
        published: '2019-04-10',
        period: '2019-Q1',
      },
    }),
    documents: more('documents', {
      number: '示〔2019〕1号',
      title: '甲',
      kind: '通知',
      openness: '不予公开',
    }),
    activities: more('activities', { kind: '示例会议', date: '2019-06-03', participants: ['干部'] }),
    measures: more('measures', { name: '示例满意率', value: 80, unit: '%', on: '2019-11-30' }),
  };
};

const POLICY = `
zwgk: 1
id: hostile
version: 1.0.0
title: 评分办法
en: Policy
weights: { binding: 3, expected: 1, encouraged: 1 }
credits: { met: 1, late: 1/2, flawed: 1/2, missing: 0 }
model: flat
grades: [{ title: 优秀, en: Excellent, atLeast: 90 }, { title: 合格, en: Adequate, atLeast: 1 }]
lowest: { title: 不合格, en: Inadequate }
vetoes: [1.2.3]
sharedLeads: each
statements: { published: true }
warnings: { home-page: flawed }
limits: {}
effort: { publish: 1, periodic: 1, each: 1, hold: 3, arrange: 2, measure: 5 }
grading: { by: quotas, quotas: [{ grade: 优秀, group: bureaus, number: 1 }], breakTies: [binding], ties: up }
exempt: [{ unit: 示例乡, reason: 年内新设 }]
bonus: { encouraged: 1/2, awards: [{ unit: 县统计局, points: 2, reason: 示例做法 }], cap: 2, floor: 0 }
conversion: 4
unsubmitted: lowest
plausibility: { copies: 0.1, moved: 0.1, outlier: 0.1 }
`;
const WAIVERS = `
zwgk: 1
waivers:
  - { gap: '1.1.1#2019-Q2', department: 县统计局, reason: 改版, approver: 县府办, granted: 2019-05-02, expires: 2020-06-30, reference: 文件 }
  - { requirement: 1.1.2, department: 县民政局, reason: 并入, approver: 县府办, granted: 2019-05-02, expires: 2019-06-30 }
`;
const REVIEWS = `
zwgk: 1
reviews:
  - { department: 县统计局, requirement: 1.1.1, old: fail, new: partial, credits: 1/3, remark: 核实, date: 2020-01-16, authority: 公开科 }
  - { department: 县民政局, requirement: 1.1.2, old: pass, new: fail, remark: 不实, date: 2020-01-16, authority: 公开科 }
`;
const EXTRA = { addressees: '各有关单位', basis: '根据要点', sign: '县府办' };
const NOTED = { note: '解释的依据' };

/** Any text → a file’s name that Linux takes and that holds as much of it as it may. */
export const fileName = (text: string): string =>
  `${Buffer.from(text.replace(/\p{Cs}/gu, '').replace(/[/\0]/gu, '／'))
    .subarray(0, 150)
    .toString('utf8')
    .replace(/\uFFFD+$/u, '')}.yaml`;

/** Path in a folder → text. The manifests lie in `m`, under hostile names; what the supervising office decides beside it. */
export const poisonedCounty = (poison: Poison): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  const write = (path: string, text: string, more: (value: unknown) => unknown = (value) => value) =>
    files.set(path, asYaml(poisoned(more(parse(text)), poison)));
  for (const [name, text] of textsOf('test/fixtures/tiny')) {
    if (!name.endsWith('.yaml')) files.set(`catalog/${name}`, text);
    else
      write(`catalog/${name}`, text, (value) =>
        name === 'catalog.yaml' ? { ...(value as Node), notice: EXTRA } : withNotes(value),
      );
  }
  write('policy.yaml', POLICY);
  write('waivers.yaml', WAIVERS);
  write('reviews.yaml', REVIEWS);
  for (const unit of ['县统计局', '县民政局'])
    files.set(`m/${fileName(poison(`甲${unit}`))}`, asYaml(manifestOf(unit, poison)));
  // Its unit is in no register, and its form is broken.
  files.set(
    `m/${fileName(poison('乙'))}`,
    asYaml({ zwgk: 1, catalog: 'tiny-2019', department: poison('无名局') }),
  );
  files.set(
    `m/${fileName(poison('丙'))}`,
    asYaml({
      zwgk: 2,
      catalog: poison('x'),
      department: poison('示例乡'),
      [poison('key')]: poison('value'),
      asOf: poison('2019'),
    }),
  );
  return files;
};

const withNotes = (value: unknown): unknown => {
  const { points, ...rest } = value as { points?: readonly { readonly requirements: readonly Node[] }[] };
  if (points === undefined) return value;
  const noted = (each: Node): Node => ({ ...each, ...NOTED, en: { ...(each.en as Node), ...NOTED } });
  return {
    ...rest,
    points: points.map((point) => ({ ...point, requirements: point.requirements.map(noted) })),
  };
};
