/** One unit's findings, scored → the decided, sorted tree that every renderer prints. */
import type Fraction from 'fraction.js';
import type {
  Catalog,
  DepartmentReport,
  Finding,
  FindingReport,
  Gap,
  Policy,
  Priority,
  Score,
  Text,
} from '../model.ts';
import { once } from '../rules/once.ts';
import { plus, ZERO } from './exact.ts';
import { findingReport, isSettled, markWaived } from './finding-report.ts';
import { type CostedGap, gapsOf, placeAt } from './gaps.ts';
import { type Judged, outlineJudged, outlineUnjudged, weighingIn } from './outline.ts';
import { points, type Scored, score } from './score.ts';
import { scoreOf } from './standing.ts';

const titles = new WeakMap<object, Text>();
const titleOf = (part: { readonly title: string; readonly en: string }): Text =>
  once(titles, part, () => ({ zh: part.title, en: part.en }));

type Upcoming = DepartmentReport['upcoming'][number];

const upcomingOf = (findings: readonly Finding[]): readonly Upcoming[] =>
  findings
    .flatMap(({ requirement, expectations }) =>
      expectations
        .filter(({ state }) => state === 'pending')
        .map(({ key, due }): Upcoming => {
          return {
            id: `${requirement.id}#${key}`,
            due,
            title: { zh: requirement.title, en: requirement.en.title },
          };
        }),
    )
    .map((each, index) => ({ each, index }))
    .sort((a, b) => {
      const [one, other] = [a.each.due ?? '9999', b.each.due ?? '9999'];
      return one < other ? -1 : one > other ? 1 : a.index - b.index;
    })
    .map(({ each }) => each);

/** What one mend closes: the gaps of one record, of one silent register, or all that one requirement lacks. */
const mendOf = ({ id, pointer, faults }: Gap): string => {
  const silent = faults.find(({ code }) => code === 'register');
  if (silent?.code === 'register') return silent.register;
  const nothingThere = faults.every(({ code }) => code === 'absent' || code === 'few');
  return nothingThere ? id.slice(0, id.indexOf('#')) : pointer;
};

/** Exact gains decide the order; equal ones stay in the catalogue's order. */
const prioritiesOf = (gaps: readonly CostedGap[]): readonly Priority[] => {
  const mends = new Map<string, { readonly ids: string[]; gain: Fraction }>();
  for (const { gap, gain } of gaps) {
    if (gain.compare(ZERO) <= 0) continue;
    const key = mendOf(gap);
    const mend = mends.get(key);
    if (mend === undefined) mends.set(key, { ids: [gap.id], gain });
    else {
      mend.ids.push(gap.id);
      mend.gain = plus(mend.gain, gain);
    }
  }
  return [...mends.values()]
    .map((mend, index) => ({ ...mend, index }))
    .sort((a, b) => b.gain.compare(a.gain) || a.index - b.index)
    .map(({ ids, gain }) => ({ gaps: ids, gain: points(gain) }));
};

const sectionsOf = (
  catalog: Catalog,
  reports: ReadonlyMap<string, FindingReport>,
  raw: Scored,
  final: Scored | undefined,
) => {
  const scoreWithin = (part: string): { readonly score: Score; readonly adjusted?: Score } => {
    const own = scoreOf(raw.within(part));
    return final === undefined ? { score: own } : { score: own, adjusted: scoreOf(final.within(part)) };
  };
  return catalog.sections.flatMap((section) => {
    const points = section.points.flatMap((point) => {
      const findings = point.requirements.flatMap(({ id }) => reports.get(id) ?? []);
      if (findings.length === 0) return [];
      return [{ id: point.id, title: titleOf(point), ...scoreWithin(point.id), findings }];
    });
    if (points.length === 0) return [];
    return [{ id: section.id, title: titleOf(section), ...scoreWithin(section.id), points }];
  });
};

export const reportJudged = (judged: Judged, catalog: Catalog, policy: Policy): DepartmentReport => {
  const { document, findings, doubts, settled } = judged;
  const scored = score(findings, policy);
  const gaps = scored.findings.map((each) =>
    gapsOf(each, policy, document).map((costed) => markWaived(costed, settled)),
  );
  const reports = new Map(
    scored.findings.map((each, index) => {
      const own = (gaps[index] ?? []).map(({ gap }) => gap);
      return [each.finding.requirement.id, findingReport(each, own, document, settled)] as const;
    }),
  );
  return {
    ...outlineJudged(judged, scored, policy),
    sections: sectionsOf(
      catalog,
      reports,
      scored,
      settled === undefined ? undefined : score(settled.findings, policy),
    ),
    priorities: prioritiesOf(gaps.flat().filter((costed) => !isSettled(costed, settled))),
    upcoming: upcomingOf(weighingIn(scored).map(({ finding }) => finding)),
    doubts: doubts.map((each) => ({ ...each, place: placeAt(document, each.pointer) })),
  };
};

/** What is found in a manifest that could not be judged. */
export const NOTHING_FOUND = { sections: [], priorities: [], upcoming: [], doubts: [] } as const;

/** A manifest that could not be judged: it stays in the table, with its problems. */
export const reportUnjudged = (...facts: Parameters<typeof outlineUnjudged>): DepartmentReport => ({
  ...outlineUnjudged(...facts),
  ...NOTHING_FOUND,
});
