/** One rule run on registers written as literals: no catalogue, no file, no policy. The year is 2019. */
import type {
  Catalog,
  Expectation,
  Manifest,
  RequirementOf,
  Row,
  RuleKind,
  State,
  WithOf,
} from '../../src/model.ts';
import type { Judging } from '../../src/rules/judging.ts';
import { registersOf } from '../../src/rules/registers.ts';
import { expect as expectationsFrom } from '../../src/rules/rules.ts';
import { predicate } from './predicate.ts';

type Registers = Omit<Partial<Manifest>, 'zwgk' | 'catalog' | 'department'>;

const limit = (days: number, unit: 'working' | 'natural' | 'hours') => ({
  days,
  unit,
  title: '时限',
  en: 'limit',
  basis: '虚构',
});
export const limits: Catalog['limits'] = { twenty: limit(20, 'working'), fiveHours: limit(5, 'hours') };
export const period = { from: '2019-01-01', to: '2019-12-31' };

export const requirement = <K extends RuleKind>(rule: K, params: WithOf[K]): RequirementOf<K> => ({
  id: '9.9.9',
  title: '示例',
  en: { title: 'Sample', prove: 'A record.', remedy: 'Do it.' },
  cite: ['示例'],
  level: 'binding',
  units: ['县统计局'],
  bound: 'leads',
  shared: false,
  leads: [],
  absolute: false,
  prove: '一条记录。',
  remedy: '办。',
  example: '',
  counterexample: '',
  rule,
  with: params,
});

/** What a rule expects; by default on 31 March of the next year, when everything is due. */
export const expected = <K extends RuleKind>(
  rule: K,
  params: WithOf[K],
  declared: Registers,
  asOf = '2020-03-31',
): readonly Expectation[] => {
  const manifest = { zwgk: 1, catalog: 'made-up', department: '县统计局', ...declared } as Manifest;
  const registers = registersOf(manifest, asOf);
  const judging: Judging = { registers, catalog: { period, limits, channels: [] }, predicate };
  return expectationsFrom(requirement(rule, params) as Parameters<typeof expectationsFrom>[0], judging);
};

/** The same as `key → state`, in the order of the expectations. */
export const states = <K extends RuleKind>(
  rule: K,
  params: WithOf[K],
  registers: Registers,
  asOf?: string,
): Record<string, State> =>
  Object.fromEntries(expected(rule, params, registers, asOf).map(({ key, state }) => [key, state]));

/** The only expectation there is. */
export const only = (expectations: readonly Expectation[]): Expectation => {
  const [first, second] = expectations;
  if (first === undefined || second !== undefined) throw new Error(`${expectations.length} expectations`);
  return first;
};

/** A published item, or an arrangement, for the requirement; in time unless told otherwise. */
export const item = (fields: Row = {}): Row => ({
  for: '9.9.9',
  title: '示例',
  published: '2019-06-01',
  ...fields,
});
export const arrangement = (fields: Row = {}): Row => ({
  for: '9.9.9',
  kind: '制度',
  title: '示例',
  since: '2019-06-01',
  ...fields,
});
