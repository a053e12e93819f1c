/** A requirement → the same with one of its parameters dropped or weakened, one at a time. */
import type { Catalog, Choice, Level, Requirement, Term } from '../../src/model.ts';
import { UPDATES } from '../../src/rules/inspect.ts';
import { mustMutants } from './musts.ts';
import { whereMutants } from './wheres.ts';

export interface Mutant {
  /** What was changed, as `channels any → all`. Unique within the requirement. */
  readonly parameter: string;
  readonly requirement: Requirement;
}
/** A parameter, and what stands in its place; `undefined` = nothing. */
export type Change = readonly [parameter: string, key: string, value: unknown];

const without = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, at) => at !== index);

const listChanges = (key: string, list: readonly string[] | undefined): readonly Change[] =>
  (list ?? []).map((name, index): Change => {
    const rest = without(list ?? [], index);
    return [`${key} − ${name}`, key, rest.length === 0 ? undefined : rest];
  });

/** A demand for names goes; of “all of them”, each goes, and any one of them is enough; of several, all are asked for. */
const choiceChanges = (key: string, choice: Choice | undefined): readonly Change[] => {
  if (choice === undefined) return [];
  const gone: Change = [`${key} −`, key, undefined];
  if ('any' in choice)
    return choice.any.length < 2 ? [gone] : [gone, [`${key} any → all`, key, { all: choice.any }]];
  if (choice.all.length < 2) return [gone];
  return [
    gone,
    [`${key} all → any`, key, { any: choice.all }],
    ...choice.all.map(
      (name, index): Change => [`${key} − ${name}`, key, { all: without(choice.all, index) }],
    ),
  ];
};

/** A limit goes, or is twice as long; where it is nothing, a day longer. */
const termChanges = (key: string, term: Term | undefined, limits: Catalog['limits']): readonly Change[] => {
  if (term === undefined) return [];
  const longer = { ...lengthened(term, limits), of: term.of };
  const change: Change = [`${key} × 2`, key, longer];
  return key === 'due' ? [change] : [[`${key} −`, key, undefined], change];
};

export const lengthened = (
  term: { readonly limit?: string; readonly days?: number; readonly unit?: string },
  limits: Catalog['limits'],
): object => {
  const limit = term.limit === undefined ? undefined : limits[term.limit];
  const days = limit?.days ?? term.days ?? 0;
  return { days: days === 0 ? 1 : days * 2, unit: limit?.unit ?? term.unit ?? 'natural' };
};

const numberChanges = (key: string, value: number | undefined, by: readonly number[]): readonly Change[] =>
  value === undefined
    ? []
    : by.map((step): Change => [`${key} ${value} → ${value + step}`, key, value + step]);

const goneChange = (key: string, value: unknown): readonly Change[] =>
  value === undefined ? [] : [[`${key} −`, key, undefined]];

const SLACKEST = UPDATES.at(-1);

/** A demand for a kind goes. Activities are found by their kind alone, so there every kind that is written counts. */
const kindChanges = (kind: string | readonly string[] | undefined, written: readonly string[]) =>
  kind === undefined ? [] : ([['kind −', 'kind', written]] as const);

const laterBy = (by: string | undefined): readonly Change[] =>
  by === undefined
    ? []
    : [
        ['by −', 'by', undefined],
        [`by → ${Number(by.slice(0, 4)) + 1}`, 'by', `${Number(by.slice(0, 4)) + 1}${by.slice(4)}`],
      ];

const KIND = /^\s*(?:- )?kind: *(.+?) *$/gmu;
const kindsIn = ({ example, counterexample, with: own }: Requirement): readonly string[] => [
  ...new Set([
    ...('kind' in own ? [own.kind ?? []].flat() : []),
    ...[...`${example}\n${counterexample}`.matchAll(KIND)].map(([, kind = '']) => kind),
  ]),
];

const changesOf = (requirement: Requirement, limits: Catalog['limits']): readonly Change[] => {
  switch (requirement.rule) {
    case 'publish': {
      const { elements, channels, media, by, within, min, per, column, updated } = requirement.with;
      return [
        ...listChanges('elements', elements),
        ...choiceChanges('channels', channels),
        ...choiceChanges('media', media),
        ...laterBy(by),
        ...termChanges('within', within, limits),
        ...numberChanges('min', min, min === 1 ? [1] : [-1, 1]),
        ...goneChange('per', per),
        ...goneChange('column', column),
        ...(updated === undefined || updated === SLACKEST
          ? goneChange('updated', updated)
          : [['updated −', 'updated', undefined] as const, ['updated 每年', 'updated', SLACKEST] as const]),
      ];
    }
    case 'periodic': {
      const { every, elements, channels, due } = requirement.with;
      return [
        ...(every === 'year' ? [] : [[`every ${every} → year`, 'every', 'year'] as const]),
        ...(every === 'month' ? [['every month → quarter', 'every', 'quarter'] as const] : []),
        ...listChanges('elements', elements),
        ...choiceChanges('channels', channels),
        ...termChanges('due', due, limits),
      ];
    }
    case 'hold': {
      const { kind, times, participants } = requirement.with;
      return [
        ...kindChanges(kind, kindsIn(requirement)),
        ...numberChanges('times', times, times === 1 ? [1] : [-1, 1]),
        ...choiceChanges('participants', participants),
      ];
    }
    case 'arrange': {
      const { kind, elements, by } = requirement.with;
      return [...goneChange('kind', kind), ...listChanges('elements', elements), ...laterBy(by)];
    }
    case 'measure': {
      const { atLeast, atMost, unit } = requirement.with;
      return [
        ...goneChange('atLeast', atLeast),
        ...numberChanges('atLeast', atLeast, [-1, 1]),
        ...goneChange('atMost', atMost),
        ...numberChanges('atMost', atMost, [-1, 1]),
        ...goneChange('unit', unit),
      ];
    }
    case 'each':
      return [...whereMutants(requirement.with), ...mustMutants(requirement.with, limits)];
  }
};

const changed = (requirement: Requirement, [, key, value]: Change): Requirement => {
  const { [key]: _, ...rest } = requirement.with as unknown as Record<string, unknown>;
  return { ...requirement, with: value === undefined ? rest : { ...rest, [key]: value } } as Requirement;
};

const LOWER: Partial<Record<Level, Level>> = { binding: 'expected', expected: 'encouraged' };

/** What stands beside the rule's own parameters: level, statements, and whom it binds. */
const besides = (requirement: Requirement): readonly Mutant[] => {
  const { level, absolute, units } = requirement;
  const lower = LOWER[level];
  const last = units.at(-1) ?? '';
  return [
    ...(lower === undefined
      ? []
      : [{ parameter: `level → ${lower}`, requirement: { ...requirement, level: lower } }]),
    ...(absolute ? [{ parameter: 'absolute −', requirement: { ...requirement, absolute: false } }] : []),
    { parameter: `bound − ${last}`, requirement: { ...requirement, units: units.slice(0, -1) } },
  ];
};

export const mutantsOf = (requirement: Requirement, limits: Catalog['limits']): readonly Mutant[] => [
  ...changesOf(requirement, limits).map((change) => ({
    parameter: change[0],
    requirement: changed(requirement, change),
  })),
  ...besides(requirement),
];
