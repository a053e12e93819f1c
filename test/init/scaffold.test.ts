/** A new manifest claims nothing, is sound as it stands, and holds everything that binds its unit. */
import { describe, expect, it } from 'vitest';
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' };
import { recogniser } from '../../src/catalog/recognise.ts';
import { draftsOf, registerOf } from '../../src/catalog/scaffold/drafts.ts';
import { type Scaffolding, scaffold, zeroable } from '../../src/catalog/scaffold.ts';
import type { Catalog, Document, Lang, Manifest, Unit } from '../../src/model.ts';
import { conform } from '../../src/source/conform.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { catalogOf, judgeText, manifestForm, tiny } from '../support/tiny.ts';

const real = catalogOf('schemas/catalogs/jingan-2017').catalog;
const requirementsOf = (catalog: Catalog) =>
  catalog.sections.flatMap(({ points }) => points.flatMap(({ requirements }) => requirements));
const write = (catalog: Catalog, unit: Unit, more: Partial<Scaffolding> = {}): string =>
  scaffold(catalog, unit, {
    lang: 'zh',
    manifestSchema,
    schemaRef: './manifest.schema.json',
    file: '清单.yaml',
    zero: [],
    ...more,
  });
const read = (text: string): Document<Manifest> =>
  conform<Manifest>(readDocument('清单.yaml', text), manifestForm.validate, manifestForm.schema);

/** As an editor does it: one hash and the blank behind it go from every line that has them. */
const uncommented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith('# yaml-language-server') ? line : line.replace(/^# /u, '')))
    .join('\n');

const everyUnit = [tiny, real].flatMap((catalog) => catalog.units.map((unit) => ({ catalog, unit })));

describe('a new manifest', () => {
  it('has no error and no hint, claims nothing and earns nothing, for every unit and in both languages', () => {
    for (const { catalog, unit } of everyUnit) {
      for (const lang of ['zh', 'en'] as const satisfies readonly Lang[]) {
        const document = read(write(catalog, unit, { lang }));
        expect(document.problems, unit.short).toEqual([]);
        expect(document.value).toEqual({ zwgk: 1, catalog: catalog.id, department: unit.short });
        expect(recogniser(catalog)(document).problems).toEqual([]);
      }
    }
    const unit = real.units.find(({ short }) => short === '区财政局');
    if (unit === undefined) throw new Error('no such unit');
    const body = write(real, unit).replace(/^(?:zwgk|catalog): .*$/gmu, '');
    const { report } = judgeText(body, { catalog: real });
    expect(report.score).toEqual({ value: 0, exact: '0' });
    expect(report.doubts).toEqual([]);
  });
  it('explains every requirement that binds the unit once, and no other', () => {
    for (const { catalog, unit } of everyUnit) {
      const heads = [...write(catalog, unit).matchAll(/^## (\d+\.\d+\.\d+) {2}/gmu)].map((match) => match[1]);
      const bound = requirementsOf(catalog).filter(({ units }) => units.includes(unit.short));
      expect([...heads].sort()).toEqual(bound.map(({ id }) => id).sort());
    }
  });
  it('is a manifest still when every record is let in: all that is wrong is what was not filled in', () => {
    for (const { catalog, unit } of everyUnit) {
      const { problems, value } = read(uncommented(write(catalog, unit)));
      // Of very many the list is cut short, and says so.
      const codes = new Set(problems.map(({ code }) => code));
      codes.delete('too-many');
      expect([...codes], unit.short).toEqual(['empty-value']);
      const bound = requirementsOf(catalog).filter(({ units }) => units.includes(unit.short));
      const registers = new Set([...bound.map(registerOf), 'statements']);
      expect(Object.keys(value as object).filter((key) => registers.has(key as never))).toHaveLength(
        registers.size,
      );
    }
  });
  it('keeps what the catalogue decides and leaves empty what the unit must know', () => {
    for (const requirement of requirementsOf(real)) {
      for (const draft of draftsOf(requirement, real)) {
        const empty = draft.filter(({ value }) => value === undefined).map(({ field }) => field);
        expect(empty.length, requirement.id).toBeGreaterThan(0);
        const dates = ['published', 'since', 'date', 'approved', 'formed', 'title', 'url', 'value'];
        expect(draft.filter(({ field, value }) => dates.includes(field) && value !== undefined)).toEqual([]);
      }
    }
  });
  it('has a record for every period, with the last day of each', () => {
    const monthly = requirementsOf(real).find(
      ({ rule, with: parameters }) =>
        rule === 'periodic' && 'every' in parameters && parameters.every === 'month',
    );
    if (monthly === undefined) throw new Error('nothing is monthly');
    const drafts = draftsOf(monthly, real);
    const periods = drafts.map((draft) => draft.find(({ field }) => field === 'period')?.value);
    expect(periods).toEqual(Array.from({ length: 12 }, (_, i) => `2017-${String(i + 1).padStart(2, '0')}`));
    const dues = drafts.map((draft) => draft.find(({ field }) => field === 'published')?.due);
    expect(dues[0]).toBe('2017-02-20');
    expect(dues[11]).toBe('2018-01-20');
  });
  it('says that a register is empty only where it was told so', () => {
    const [unit] = tiny.units;
    if (unit === undefined) throw new Error('no unit');
    const registers = zeroable(tiny, unit);
    expect(registers).toEqual(['documents']);
    const { value, problems } = read(write(tiny, unit, { zero: registers }));
    expect(problems).toEqual([]);
    expect(value).toEqual({ zwgk: 1, catalog: tiny.id, department: unit.short, documents: [] });
  });
  it('takes the as-of date and the contact, whatever is written there', () => {
    const [unit] = tiny.units;
    if (unit === undefined) throw new Error('no unit');
    const contact = { name: "O'Neil # 王：\n某", phone: '021-00000000' };
    const { value, problems } = read(write(tiny, unit, { asOf: '2019-06-30', contact }));
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      asOf: '2019-06-30',
      contact: { name: "O'Neil # 王： 某", phone: '021-00000000' },
    });
  });
  it('keeps its explanations within a screen', () => {
    for (const { catalog, unit } of everyUnit.slice(0, 12)) {
      const lines = write(catalog, unit)
        .split('\n')
        .filter((line) => line.startsWith('##'));
      const columns = (line: string) =>
        [...line].reduce((n, c) => n + ((c.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
      expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(106);
    }
  });
});
