/** The statements (情况说明) on one requirement → the one that is accepted, and why the others are not. */
import { doubtWords } from '../messages/doubts.ts';
import type { Doubt, Expectation, IsoDate, Policy, Requirement, Row } from '../model.ts';
import { entriesFor, type Registers, textOf } from '../rules/registers.ts';

export interface Heard {
  readonly accepted: { readonly reason: string; readonly at: string } | undefined;
  readonly refused: readonly Doubt[];
}
type Refusal = 'statement-refused' | 'statement-contradicted' | 'statement-unpublished';

/** A statement counts as published with a date that has come, or with an address and no date. */
const isPublished = (row: Row, asOf: IsoDate): boolean => {
  const published = textOf(row, 'published');
  return published === undefined ? textOf(row, 'url') !== undefined : published <= asOf;
};

const refusalOf = (
  row: Row,
  requirement: Requirement,
  expectations: readonly Expectation[],
  policy: Policy,
  asOf: IsoDate,
): Refusal | undefined => {
  if (requirement.absolute) return 'statement-refused';
  if (expectations.some(({ evidence }) => evidence.length > 0)) return 'statement-contradicted';
  return policy.statements.published && !isPublished(row, asOf) ? 'statement-unpublished' : undefined;
};

export const hear = (
  registers: Registers,
  requirement: Requirement,
  expectations: readonly Expectation[],
  policy: Policy,
): Heard => {
  let accepted: Heard['accepted'];
  const refused: Doubt[] = [];
  for (const { row, at } of entriesFor(registers, 'statements', requirement.id)) {
    const code = refusalOf(row, requirement, expectations, policy, registers.asOf);
    if (code === undefined) accepted ??= { reason: textOf(row, 'reason') ?? '', at };
    else refused.push({ code, pointer: at, message: doubtWords[code](requirement.id) });
  }
  return { accepted, refused: accepted === undefined ? refused : [] };
};
