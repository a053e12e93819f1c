/** What was noticed → a table by requirement and parameter, the figures, and the survivors that nobody has explained. */
import type { Seen, Witness } from './notice.ts';

/** A mutant that nothing notices, and why that is right. */
export interface Survivor {
  readonly id: string;
  readonly parameter: string;
  readonly reason: string;
}
export interface Table {
  readonly text: string;
  /** Survivors without a reason, and reasons without a survivor. */
  readonly faults: readonly string[];
}

const WITNESSES: Readonly<Record<Witness, string>> = {
  passes: '例证：正例不过，或反例无缺口 · its examples pass no more as they should',
  judged: '例证的结论 · what its examples are judged to be',
  manifests: '示例清单的缺口 · the gaps of the example manifests',
};

const MARKS: Readonly<Record<Witness, string>> = { passes: '✓ 例证', judged: '✓ 结论', manifests: '✓ 清单' };

const nameOf = ({ id, parameter }: Pick<Seen, 'id' | 'parameter'>): string => `${id} ${parameter}`;
/** Node 20 has no `Map.groupBy`. */
const byId = (all: readonly Seen[]): readonly (readonly [string, readonly Seen[]])[] =>
  [...new Set(all.map(({ id }) => id))].map((id) => [id, all.filter((mutant) => mutant.id === id)]);
const percent = (part: number, whole: number): string =>
  `${part}/${whole} = ${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;

export const table = (all: readonly Seen[], survivors: readonly Survivor[]): Table => {
  const reasons = new Map(survivors.map((survivor) => [nameOf(survivor), survivor.reason]));
  const left = new Set(all.filter(({ witness }) => witness === undefined).map(nameOf));
  const lines = byId(all).flatMap(([id, mutants]) => {
    const killed = mutants.filter(({ witness }) => witness !== undefined).length;
    const rows = mutants.map((mutant) => {
      const reason = reasons.get(nameOf(mutant)) ?? '没有理由 · no reason';
      const fate = mutant.witness === undefined ? `幸存 · survived：${reason}` : MARKS[mutant.witness];
      return `  ${mutant.parameter}  ${fate}`;
    });
    return [`${id}  ${killed}/${mutants.length}`, ...rows];
  });
  let noticed = 0;
  const figures = (Object.keys(WITNESSES) as Witness[]).map((witness) => {
    noticed += all.filter((mutant) => mutant.witness === witness).length;
    return `${percent(noticed, all.length)}  ${WITNESSES[witness]}`;
  });
  const tabled = all.filter(({ tabled }) => tabled).length;
  const faults = [
    ...[...left]
      .filter((name) => !reasons.has(name))
      .map((name) => `没有理由的幸存者 · survivor without a reason: ${name}`),
    ...[...reasons.keys()]
      .filter((name) => !left.has(name))
      .map((name) => `多余的理由 · reason without a survivor: ${name}`),
  ];
  return {
    text: [
      ...lines,
      '',
      '累计杀死 · killed, each line with those above it',
      ...figures,
      `${percent(tabled, all.length)}  另有参数表 · the table of parameters, apart`,
      `${left.size}  幸存 · survived`,
    ].join('\n'),
    faults,
  };
};
