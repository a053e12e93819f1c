/** A manifest's evidence → doubts (疑点) about it. Facts that a person should look at; none of them is a verdict. */
import { doubtWords } from '../messages/doubts.ts';
import type { Doubt, Manifest, Pointer, RegisterName } from '../model.ts';
import { fieldOf, sameName, textOf } from '../rules/registers.ts';
import type { Doubting } from './doubt/address.ts';
import { doubtRow } from './doubt/row.ts';

export const REGISTERS: readonly RegisterName[] = [
  'disclosures',
  'documents',
  'decisions',
  'requests',
  'incidents',
  'proposals',
  'activities',
  'arrangements',
  'measures',
  'statements',
];
/** How many records may share one address before it is doubted (DOMAIN: one link for many clauses). */
const SHARED = 3;

/** One address under many records: one fact, shown at the first of them. */
const doubtShared = (manifest: Manifest): readonly Doubt[] => {
  const uses = new Map<string, Pointer[]>();
  (manifest.disclosures ?? []).forEach((row, index) => {
    const url = textOf(row, 'url');
    if (url === undefined) return;
    const at = `/disclosures/${index}/url`;
    const known = uses.get(url);
    if (known === undefined) uses.set(url, [at]);
    else known.push(at);
  });
  return [...uses].flatMap(([url, [pointer = '', ...also]]): Doubt[] => {
    const count = also.length + 1;
    if (count < SHARED) return [];
    return [{ code: 'shared-address', pointer, also, message: doubtWords['shared-address'](url, count) }];
  });
};

/** Different figures under one name: they cannot all be so. */
const doubtFigures = (manifest: Manifest): readonly Doubt[] => {
  const figures = new Map<
    string,
    { readonly name: string; readonly at: Pointer[]; readonly values: string[] }
  >();
  (manifest.measures ?? []).forEach((row, index) => {
    const name = textOf(row, 'name') ?? '';
    const known = figures.get(sameName(name)) ?? { name, at: [], values: [] };
    known.at.push(`/measures/${index}/value`);
    known.values.push(`${String(fieldOf(row, 'value'))}${textOf(row, 'unit') ?? ''}`);
    figures.set(sameName(name), known);
  });
  return [...figures.values()].flatMap(({ name, at: [pointer = '', ...also], values }): Doubt[] => {
    const different = [...new Set(values)].sort();
    if (different.length < 2) return [];
    const message = doubtWords['conflicting-figures'](name, different);
    return [{ code: 'conflicting-figures', pointer, also, message }];
  });
};

/** Every doubt, in the order of the manifest's registers; what several records say together last. */
export const doubt = (manifest: Manifest, doubting: Doubting): readonly Doubt[] => {
  const latest = manifest.asOf !== undefined && manifest.asOf > doubting.asOf ? manifest.asOf : doubting.asOf;
  const until = { ...doubting, asOf: latest };
  const doubts: Doubt[] = [];
  for (const register of REGISTERS) {
    const rows = manifest[register] ?? [];
    for (const [index, row] of rows.entries())
      for (const one of doubtRow(row, `/${register}/${index}`, register, until)) doubts.push(one);
  }
  return [...doubts, ...doubtShared(manifest), ...doubtFigures(manifest)];
};
