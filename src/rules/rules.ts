/** The closed set of rule kinds: a requirement and a manifest in, the list of what was expected out. */
import type { Expectation, Requirement, RequirementOf, RuleKind } from '../model.ts';
import { arrange } from './arrange.ts';
import { each } from './each.ts';
import { hold } from './hold.ts';
import type { Judging, Rule } from './judging.ts';
import { measure } from './measure.ts';
import { periodic } from './periodic.ts';
import { publish } from './publish.ts';

export const rules = { publish, periodic, each, hold, arrange, measure } satisfies {
  [K in RuleKind]: Rule<K>;
};

/** What a requirement expects of a manifest. An empty list means that there is nothing it applies to. */
export const expect = <K extends RuleKind>(
  requirement: RequirementOf<K> & Requirement,
  judging: Judging,
): readonly Expectation[] => {
  const rule = rules[requirement.rule] as unknown as Rule<K>;
  return rule(requirement, judging);
};
