/**
 * A scorer made a second time, from the words of the policy alone: a report's JSON and the policy's YAML → every score that the report should show.
 * It shares no line with the program, and counts in whole numbers of its own, so that one slip cannot hide in both.
 */

/** Numerator and denominator, in lowest terms, the denominator above 0. */
export type Ratio = readonly [bigint, bigint];

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));
const ratio = (n: bigint, d: bigint): Ratio => {
  const g = divisor(n, d) || 1n;
  return d < 0n ? [-n / g, -d / g] : [n / g, d / g];
};
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => ratio(a * d + c * b, b * d);
const minus = (one: Ratio, [c, d]: Ratio): Ratio => plus(one, [-c, d]);
const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => ratio(a * c, b * d);
const over = (one: Ratio, [c, d]: Ratio): Ratio => times(one, ratio(d, c));
const NONE: Ratio = [0n, 1n];
const ONE: Ratio = [1n, 1n];
const sum = (all: readonly Ratio[]): Ratio => all.reduce(plus, NONE);

/** `1/2`, `0.25` and `3` alike. */
export const read = (written: string | number): Ratio => {
  const [n = '', d = '1'] = String(written).split('/');
  const [whole = '', part = ''] = n.split('.');
  return ratio(BigInt(whole + part), 10n ** BigInt(part.length) * BigInt(d));
};
export const write = ([n, d]: Ratio): string => (d === 1n ? `${n}` : `${n}/${d}`);
/** Never more than it is. */
const floored = ([n, d]: Ratio, places: number): number => {
  const scaled = (n * 10n ** BigInt(places)) / d;
  return Number(scaled) / 10 ** places;
};

interface ExpectationJson {
  readonly key: string;
  readonly state: string;
}
interface FindingJson {
  readonly id: string;
  readonly level: string;
  readonly result: string;
  readonly review?: { readonly new: string; readonly credits: string };
  readonly final?: string;
  readonly expectations: readonly ExpectationJson[];
  readonly gaps: readonly {
    readonly id: string;
    readonly key: string;
    readonly state: string;
    readonly waived?: object;
  }[];
}
export interface DepartmentJson {
  readonly sections: readonly {
    readonly id: string;
    readonly points: readonly { readonly id: string; readonly findings: readonly FindingJson[] }[];
  }[];
}
export interface PolicyYaml {
  readonly weights: Readonly<Record<string, number>>;
  readonly weightOf?: Readonly<Record<string, number>>;
  readonly credits: Readonly<Record<string, string | number>>;
  readonly model: string;
}

/** What counts of one finding: its weight, how many parts it has, and how much of them it earned. */
interface Counted {
  readonly point: string;
  readonly weight: Ratio;
  readonly parts: number;
  readonly earned: Ratio;
}

const weigh = ({ id, level }: FindingJson, policy: PolicyYaml): Ratio =>
  read(policy.weightOf?.[id] ?? policy.weights[level] ?? 0);

const count = (
  finding: FindingJson,
  policy: PolicyYaml,
  stage: 'raw' | 'reviewed' | 'adjusted',
): Counted | null => {
  const weight = weigh(finding, policy);
  const point = finding.id.split('.', 2).join('.');
  const review = stage === 'raw' ? undefined : finding.review;
  if (weight[0] === 0n) return null;
  const due = finding.expectations.filter(({ state }) => state !== 'pending');
  if (review !== undefined) {
    if (review.new === 'notapplicable') return null;
    if (stage === 'adjusted' && finding.final === 'waived') return null;
    const parts = due.length === 0 ? 1 : due.length;
    return { point, weight, parts, earned: times(read(review.credits), [BigInt(parts), 1n]) };
  }
  if (finding.result === 'notapplicable') return null;
  const waived = new Set(
    stage === 'adjusted' ? finding.gaps.filter((gap) => gap.waived !== undefined).map(({ key }) => key) : [],
  );
  const left = due.filter(({ key }) => !waived.has(key));
  if (left.length === 0) return null;
  return {
    point,
    weight,
    parts: left.length,
    earned: sum(left.map(({ state }) => read(policy.credits[state] ?? 0))),
  };
};

/** Points of 100 that the whole of one finding is worth among others. */
const worth = (one: Counted, all: readonly Counted[], policy: PolicyYaml): Ratio => {
  const peers = policy.model === 'by-point' ? all.filter(({ point }) => point === one.point) : all;
  const groups = policy.model === 'by-point' ? new Set(all.map(({ point }) => point)).size : 1;
  const share = over(one.weight, sum(peers.map(({ weight }) => weight)));
  return over(times(share, [100n, 1n]), [BigInt(groups), 1n]);
};

const scoreOf = (
  findings: readonly FindingJson[],
  policy: PolicyYaml,
  stage: 'raw' | 'reviewed' | 'adjusted',
) => {
  const all = findings.flatMap((finding) => count(finding, policy, stage) ?? []);
  if (all.length === 0) return { value: null, exact: null };
  const total = sum(
    all.map((one) => times(worth(one, all, policy), over(one.earned, [BigInt(one.parts), 1n]))),
  );
  return { value: floored(total, 1), exact: write(total) };
};

/** Points lost by each gap, by id, in the score before reviews and waivers. */
const losses = (findings: readonly FindingJson[], policy: PolicyYaml): Readonly<Record<string, string>> => {
  const counted = findings.map((finding) => [finding, count(finding, policy, 'raw')] as const);
  const all = counted.flatMap(([, one]) => one ?? []);
  return Object.fromEntries(
    counted.flatMap(([finding, one]) =>
      finding.gaps.map((gap): [string, string] => {
        if (one === null) return [gap.id, '0'];
        const part = over(worth(one, all, policy), [BigInt(one.parts), 1n]);
        return [gap.id, write(times(part, minus(ONE, read(policy.credits[gap.state] ?? 0))))];
      }),
    ),
  );
};

/** Every figure of one department that follows from its expectations and the policy. */
export const rescore = ({ sections }: DepartmentJson, policy: PolicyYaml) => {
  const findings = sections.flatMap(({ points }) => points.flatMap((point) => point.findings));
  return {
    score: scoreOf(findings, policy, 'raw'),
    reviewed: scoreOf(findings, policy, 'reviewed'),
    adjusted: scoreOf(findings, policy, 'adjusted'),
    sections: sections.map(({ id, points }) => ({
      id,
      score: scoreOf(
        points.flatMap((point) => point.findings),
        policy,
        'raw',
      ),
    })),
    points: sections.flatMap(({ points }) =>
      points.map((point) => ({ id: point.id, score: scoreOf(point.findings, policy, 'raw') })),
    ),
    losses: losses(findings, policy),
  };
};
