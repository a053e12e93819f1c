/** A policy → how it makes a year's result of scores, in words, under headings. */
import Fraction from 'fraction.js';
import { percent } from '../../messages/format.ts';
import { resultTitles, resultWords } from '../../messages/method-result.ts';
import type { Catalog, MethodPart, Policy, Text } from '../../model.ts';
import { floorTo } from '../score.ts';
import { thresholdsIn } from '../standing.ts';
import { LEAST, ONE_IN } from './district/common-gaps.ts';
import { placesOf } from './grade.ts';
import * as copyRules from './plausibility/copies.ts';
import { LEAST_MORE, LEAST_UNITS } from './plausibility/outliers.ts';

/** Its id and title. */
export const requirementNamed = (id: string, { sections }: Catalog): Text => {
  const found = sections
    .flatMap(({ points }) => points.flatMap(({ requirements }) => requirements))
    .find((requirement) => requirement.id === id);
  return found === undefined
    ? { zh: id, en: id }
    : { zh: `${id} ${found.title}`, en: `${id} ${found.en.title}` };
};

const bonus = ({ bonus: given }: Policy): readonly Text[] =>
  given === null
    ? [resultWords.noBonus()]
    : [
        resultWords.encouraged(given.encouraged),
        ...given.awards.map(({ unit, points, reason }) => resultWords.award(unit, points, reason)),
        resultWords.bonusLimits(given.cap, given.floor),
      ];

const assessedIn = (group: string, { units }: Catalog, { exempt }: Policy): number =>
  units.filter((unit) => unit.group === group && !exempt.some(({ unit: short }) => short === unit.short))
    .length;

/** The places of every group that has any, and from what score on they are taken. */
const quotas = (policy: Policy, catalog: Catalog): readonly Text[] =>
  catalog.groups.flatMap((group): Text[] => {
    const { id, title, en } = group;
    const units = assessedIn(id, catalog, policy);
    const places = placesOf(group, units, policy);
    const lines = thresholdsIn(id, policy);
    const [line] = lines;
    const named = { zh: title, en };
    return [
      ...places.map(({ grade, places: number }) => {
        const quota = policy.grading.quotas.find((each) => each.group === id && each.grade === grade.zh);
        return quota !== undefined && 'share' in quota
          ? resultWords.share(named, grade, quota.share, units, number)
          : resultWords.number(named, grade, number);
      }),
      ...(line === undefined ? [] : [resultWords.rest(named, lines, places.length === 0)]),
      ...(places.length === 0 || line === undefined ? [] : [resultWords.reach(named, line)]),
    ];
  });

const grades = (policy: Policy, catalog: Catalog): readonly Text[] => {
  const { grading, grades: lines, lowest } = policy;
  const byQuotas = grading.by === 'quotas';
  const unused = byQuotas ? 0 : grading.quotas.length;
  const isUsed = ({ title }: Policy['grades'][number]): boolean =>
    catalog.groups.some(({ id }) => thresholdsIn(id, policy).some((line) => line.title === title));
  return [
    ...(byQuotas
      ? [resultWords.quotas(), ...quotas(policy, catalog)]
      : [resultWords.thresholds(), ...lines.map(resultWords.threshold)]),
    resultWords.lowest(lowest),
    ...lines.filter((line) => !isUsed(line)).map(resultWords.unusedLine),
    ...(unused === 0 ? [] : [resultWords.unusedQuotas(unused)]),
    resultWords.ties(grading.ties, byQuotas),
  ];
};

const others = ({ unsubmitted, lowest, exempt }: Policy): readonly Text[] => [
  unsubmitted === 'lowest' ? resultWords.lowestUnsubmitted(lowest) : resultWords.ungraded(),
  resultWords.unjudged(),
  ...(exempt.length === 0
    ? [resultWords.noExempt()]
    : exempt.map(({ unit, reason }) => resultWords.exempt(unit, reason))),
];

const conversion = ({ conversion: given }: Policy): Text =>
  given === null
    ? resultWords.noConversion()
    : resultWords.conversion(given, String(floorTo(new Fraction(given).mul(90).div(100), 2)));

const plausibility = ({ plausibility: { copies, moved, outlier } }: Policy): readonly Text[] => {
  const { n, d } = new Fraction(copies);
  return [
    resultWords.plausibility(),
    resultWords.copies({
      share: percent(Number(n), Number(d)),
      many: copyRules.MANY,
      oneIn: copyRules.ONE_IN,
      least: copyRules.LEAST,
      leastUndated: copyRules.LEAST_UNDATED,
    }),
    resultWords.moved(moved),
    resultWords.outlier(outlier, LEAST_MORE, LEAST_UNITS),
    resultWords.also(),
  ];
};

export const resultPartsOf = (policy: Policy, catalog: Catalog): readonly MethodPart[] => {
  const { vetoes, lowest, grading } = policy;
  const lines: Readonly<Record<keyof typeof resultTitles, readonly Text[]>> = {
    bonus: bonus(policy),
    ranking: [
      resultWords.ranking(catalog.groups.map(({ title, en }) => ({ zh: title, en }))),
      resultWords.breakTies(grading.breakTies),
    ],
    grades: grades(policy, catalog),
    vetoes:
      vetoes.length === 0
        ? [resultWords.noVetoes()]
        : vetoes.map((id) => resultWords.veto(requirementNamed(id, catalog), lowest)),
    others: others(policy),
    conversion: [conversion(policy)],
    district: [resultWords.rates(), resultWords.common(LEAST, ONE_IN), resultWords.uncovered()],
    plausibility: plausibility(policy),
  };
  return Object.entries(resultTitles).map(([name, title]) => ({
    title,
    lines: lines[name as keyof typeof resultTitles],
  }));
};
