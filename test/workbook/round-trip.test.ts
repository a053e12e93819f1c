/** A manifest goes into a workbook, or CSV files, and comes back the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/model.ts';
import { conform } from '../../src/source/conform.ts';
import { formatManifest } from '../../src/source/merge-manifest.ts';
import { readDocument } from '../../src/source/read-document.ts';
import type { Field } from '../../src/workbook/shape.ts';
import { exportCsv, exportXlsx } from '../../src/workbook/workbook.ts';
import { home } from '../support/io.ts';
import { catalogOf, manifestForm, tiny } from '../support/tiny.ts';
import { manifestIn, read, shape } from './support.ts';

const context = { shape, catalog: tiny, lang: 'zh' as const };

const throughXlsx = async (manifest: Manifest) =>
  (await read({ xlsx: await exportXlsx(manifest, context) })).document;
const throughCsv = async (manifest: Manifest) => {
  const files = [...exportCsv(manifest, context)];
  const csv = files.map(([name, text]) => ({ name: name.replace('.csv', ''), file: name, text }));
  return (await read({ csv })).document;
};

/** Text as a record may hold it: no blanks around it, nothing that is only blanks. */
const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      "'=x",
      "''@a",
      '-5',
      '+x',
      '010',
      '1.10',
      '2017-03-01',
      'TRUE',
      '#REF!',
      '_x0041_',
      '_x005F_x0041_',
      '甲、乙',
      '"甲"',
      'a,b',
      'a\nb',
      'a\r\nb',
      'a;b',
      '\t制表',
      '<b>&',
      '是',
      '否',
      '{{x}}',
      '2.1.6',
      '是、否',
      '解读·网址',
      '𠮷😀',
      '零报告',
      '示例（一）',
    ),
  )
  .map((raw) => raw.trim())
  .filter((raw) => raw !== '' && !/^\s|\s$|\p{Cs}/u.test(raw));
const day = fc
  .date({ min: new Date('1890-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const minute = fc.oneof(
  day,
  fc.tuple(day, fc.integer({ min: 0, max: 1439 })).map(([date, at]) => {
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${date} ${two(Math.floor(at / 60))}:${two(at % 60)}`;
  }),
);
const id = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .map((parts) => parts.join('.'));
const oneOrMore = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> =>
  fc.oneof(item, fc.uniqueArray(item, { minLength: 2, maxLength: 4 }));

const valueIn = ({ kind, choices }: Field): fc.Arbitrary<unknown> => {
  switch (kind) {
    case 'date':
      return day;
    case 'minute':
      return minute;
    case 'period':
      return fc.constantFrom('2017', '2017-03', '2017-Q1', '2017-H2', 2017);
    case 'names':
      return oneOrMore(text);
    case 'ids':
      return oneOrMore(id);
    case 'number':
      return fc.oneof(
        fc.integer(),
        fc
          .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
          .map((value) => Number(value.toPrecision(9)) + 0),
      );
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...choices.filter((choice) => choice !== '免予公开'));
    case 'url':
      return fc.webUrl().filter((url) => url.length < 200);
    case 'text':
      return text;
  }
};

const nested = (flat: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const record: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(flat)) {
    const [key = '', inner] = name.split('.');
    if (inner === undefined) record[key] = value;
    else record[key] = { ...(record[key] as object | undefined), [inner]: value };
  }
  return record;
};

const recordOf = (fields: readonly Field[]): fc.Arbitrary<object> =>
  fc
    .record(Object.fromEntries(fields.map((field) => [field.path.join('.'), valueIn(field)])), {
      requiredKeys: fields.filter(({ required }) => required).map(({ path }) => path.join('.')),
    })
    .map(nested);

const manifests = fc
  .record(
    {
      asOf: day,
      contact: fc.record({ name: text, phone: text }),
      ...Object.fromEntries(
        shape.registers.map(({ name, fields }) => [name, fc.array(recordOf(fields), { maxLength: 3 })]),
      ),
    },
    { requiredKeys: [] },
  )
  .map((rest) => ({ zwgk: 1, catalog: 'made-up', department: '县统计局', ...rest }) as unknown as Manifest)
  .filter((manifest) => manifestForm.validate(manifest));

/** The year 2017 is one period, written as a number or as text. */
const alike = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'period' ? String(inner) : inner)));

/** A list of one name is the name. */
const single = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      Array.isArray(inner) && inner.length === 1 && typeof inner[0] === 'string' ? inner[0] : inner,
    ),
  );

describe('a manifest in a workbook', () => {
  it('comes back the same, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(manifests, async (manifest) => {
        const document = await throughXlsx(manifest);
        expect(document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(alike(document.value)).toEqual(alike(manifest));
      }),
      { numRuns: 60 },
    );
  });

  it('comes back the same from CSV files', async () => {
    await fc.assert(
      fc.asyncProperty(manifests, async (manifest) => {
        const document = await throughCsv(manifest);
        expect(document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(alike(document.value)).toEqual(alike(manifest));
      }),
      { numRuns: 60 },
    );
  });

  it('comes back the same once it has been written as YAML', async () => {
    await fc.assert(
      fc.asyncProperty(manifests, async (manifest) => {
        const document = await throughXlsx(manifest);
        const written = formatManifest(document.value as object, '# 示例\n');
        expect(alike(manifestIn(written))).toEqual(alike(manifest));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every example as it is', async () => {
    const folder = join(home, 'examples/jingan-2017');
    const { catalog } = catalogOf('schemas/catalogs/jingan-2017');
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.yaml'))) {
      const text = readFileSync(join(folder, name), 'utf8');
      const { value: manifest } = conform<Manifest>(
        readDocument(name, text),
        manifestForm.validate,
        manifestForm.schema,
      );
      const bytes = await exportXlsx(manifest, { ...context, catalog });
      const { document } = await read({ xlsx: bytes });
      expect(alike(single(document.value)), name).toEqual(alike(single(manifest)));
    }
  });

  it('tells a zero report from silence', async () => {
    const manifest = { zwgk: 1, catalog: 'made-up', department: '县统计局', documents: [] } as const;
    for (const document of [await throughXlsx(manifest), await throughCsv(manifest)])
      expect(document.value).toEqual(manifest);
  });

  it('gives the same bytes each time', async () => {
    const manifest = { zwgk: 1, catalog: 'made-up', department: '县统计局' } as const;
    const [first, second] = [await exportXlsx(manifest, context), await exportXlsx(manifest, context)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('has a header for every field that no other field of the register has', () => {
    for (const { name, fields } of shape.registers)
      expect(new Set(fields.map(({ header }) => header)).size, name).toBe(fields.length);
  });
});
