/** A policy → what it says, in words, under headings: everything that a result follows from, and nothing that is not in the policy. */
import { doubtLabel } from '../../messages/labels.ts';
import { scoringTitles, scoringWords } from '../../messages/method.ts';
import type { Catalog, MethodPart, Policy, Text } from '../../model.ts';
import { creditsOf } from '../score.ts';
import { requirementNamed, resultPartsOf } from './method-result.ts';

const basis = (policy: Policy, catalog: Catalog): readonly Text[] => {
  const requirements = catalog.sections.flatMap(({ points }) =>
    points.flatMap((point) => point.requirements),
  );
  const assessed = catalog.units.length - policy.exempt.length;
  const title = { zh: catalog.title, en: catalog.en };
  return [
    scoringWords.catalog(title, requirements.length, assessed),
    scoringWords.policy(policy),
    scoringWords.facts(),
  ];
};

const weights = ({ weights: byLevel, weightOf = {} }: Policy, catalog: Catalog): readonly Text[] => [
  scoringWords.weights(byLevel),
  ...Object.entries(weightOf).map(([id, weight]) =>
    scoringWords.weightOf(requirementNamed(id, catalog), weight),
  ),
];

/** Two met, one late, one missing of four. */
const credits = (policy: Policy): readonly Text[] => {
  const { met, late, missing } = creditsOf(policy);
  const earned = met.mul(2).add(late).add(missing);
  const percent = Number(earned.div(4).mul(100).floor(1).valueOf());
  return [scoringWords.credits(policy.credits), scoringWords.example(earned.toFraction(), `${percent}%`)];
};

const doubts = ({ warnings }: Policy): readonly Text[] => {
  const counted = Object.entries(warnings);
  if (counted.length === 0) return [scoringWords.noDoubts()];
  return [
    ...counted.map(([code, state]) => scoringWords.doubt(doubtLabel(code), code, state)),
    scoringWords.otherDoubts(),
  ];
};

const limits = (policy: Policy, catalog: Catalog): readonly Text[] => {
  const own = Object.entries(policy.limits).flatMap(([name, days]): Text[] => {
    const limit = catalog.limits[name];
    return limit === undefined
      ? []
      : [scoringWords.limit({ zh: limit.title, en: limit.en }, days, limit.unit)];
  });
  return own.length === 0 ? [scoringWords.noLimits()] : [...own, scoringWords.otherLimits()];
};

export const methodOf = (policy: Policy, catalog: Catalog): readonly MethodPart[] => {
  const { model, statements, sharedLeads, effort } = policy;
  const { flat, byPoint, out, nothing } = scoringWords;
  const scoring: Readonly<Record<keyof typeof scoringTitles, readonly Text[]>> = {
    basis: basis(policy, catalog),
    weights: weights(policy, catalog),
    credits: credits(policy),
    model: [model === 'flat' ? flat() : byPoint(), out(), nothing()],
    statements: [scoringWords.statements(statements.published), scoringWords.absolute()],
    doubts: doubts(policy),
    limits: limits(policy, catalog),
    shared: [scoringWords[sharedLeads]()],
    decisions: [scoringWords.reviews(), scoringWords.waivers(), scoringWords.counts()],
    rounding: [scoringWords.rounding()],
    effort: [scoringWords.effort(effort)],
  };
  const part = (name: keyof typeof scoringTitles): MethodPart => ({
    title: scoringTitles[name],
    lines: scoring[name],
  });
  return [
    part('basis'),
    part('weights'),
    part('credits'),
    part('model'),
    part('statements'),
    part('doubts'),
    part('limits'),
    part('shared'),
    part('decisions'),
    ...resultPartsOf(policy, catalog),
    part('rounding'),
    part('effort'),
  ];
};
