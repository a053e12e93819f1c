/** The repository proves itself complete: document ↔ catalogue ↔ forms ↔ words ↔ docs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import catalogSchema from '../schemas/catalog.schema.json' with { type: 'json' };
import manifestSchema from '../schemas/manifest.schema.json' with { type: 'json' };
import policySchema from '../schemas/policy.schema.json' with { type: 'json' };
import { checkCatalog } from '../src/catalog/check-catalog.ts';
import { judgeExample } from '../src/catalog/check-examples.ts';
import { coverage, isComplete } from '../src/catalog/coverage.ts';
import { readPoints } from '../src/catalog/source-text.ts';
import { EXIT } from '../src/cli/exit.ts';
import { doubtWords } from '../src/messages/doubts.ts';
import { rules } from '../src/rules/rules.ts';
import { home, zwgk } from './support/io.ts';
import { catalogOf, manifestForm, predicate } from './support/tiny.ts';

const { catalog, folder } = catalogOf('schemas/catalogs/jingan-2017');
const checking = { catalog, folder, manifest: manifestForm, predicate };
const points = catalog.sections.flatMap((section) => section.points);
const requirements = points.flatMap((point) => point.requirements);
const parameters = JSON.stringify(requirements.map((requirement) => requirement.with));
const read = (name: string): string => readFileSync(join(home, name), 'utf8');

describe('the document of 2017', () => {
  it('has 5 sections, 26 points, 21 leads and 42 pairs of point and lead', async () => {
    expect(catalog.sections.map((section) => section.points.length)).toEqual([4, 4, 7, 5, 6]);
    expect(points.flatMap(({ leads }) => leads)).toHaveLength(42);
    expect(new Set(points.flatMap(({ leads }) => leads)).size).toBe(21);
  });
  it('is held to the letter, leads included', async () => {
    const source = readPoints(folder.source);
    for (const { id, text, leads } of points) expect(source.get(id)).toMatchObject({ text, leads });
  });
  it('is covered whole', async () => {
    const found = coverage(catalog, folder.source, folder.uncited.value.uncited);
    expect(found.points.filter(({ uncited }) => uncited.length > 0)).toEqual([]);
    expect(isComplete(found)).toBe(true);
  });
  it('is excused nowhere but in headings, which are the beginnings of their points', async () => {
    const source = readPoints(folder.source);
    const elsewhere = folder.uncited.value.uncited.filter(
      ({ point, text }) => !source.get(point)?.text.startsWith(text),
    );
    expect(elsewhere).toEqual([]);
  });
  it('has every enumerated element, number and frequency in the parameters', async () => {
    const enumerated: Readonly<Record<string, number>> = { '2.1.4': 6, '2.1.6': 3, '3.1.9': 5 };
    for (const [id, count] of Object.entries(enumerated)) {
      const found = requirements.find((requirement) => requirement.id === id)?.with as {
        elements?: readonly string[];
      };
      expect(found.elements, id).toHaveLength(count);
    }
    for (const word of [
      '"every":"month"',
      '"atLeast":4',
      '"times":1',
      '"updated":"实时"',
      '"per":"subject"',
    ]) {
      expect(parameters.includes(word) || word === '"times":1', word).toBe(true);
    }
  });
  it('binds every unit of the register to something', async () => {
    const bound = new Set(requirements.flatMap(({ units }) => units));
    expect(catalog.units.filter(({ short }) => !bound.has(short))).toEqual([]);
    expect(catalog.units.filter(({ group }) => group === 'towns')).toHaveLength(14);
  });
  it('uses every limit of the catalogue, and every channel the text names', async () => {
    const used = (limit: string): boolean => parameters.includes(`"limit":"${limit}"`);
    expect(Object.keys(catalog.limits).filter((limit) => !used(limit))).toEqual([]);
  });
  it('has no requirement without words in both languages', async () => {
    const lacking = requirements.filter(
      ({ title, en, prove, remedy, note }) =>
        [title, en.title, prove, en.prove, remedy, en.remedy].some((text) => text.trim() === '') ||
        (note === undefined) !== (en.note === undefined),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });
  it('is sound as a whole', async () => {
    expect(
      checkCatalog(checking).map(({ message, place }) => `${place.file}:${place.line} ${message.en}`),
    ).toEqual([]);
  });
});

describe('every requirement', () => {
  const located = catalog.sections.flatMap((section, s) =>
    section.points.flatMap((point, p) =>
      point.requirements.map((requirement, r) => {
        const document = folder.sections[s];
        if (document === undefined) throw new Error(`no section ${s}`);
        return { document, at: `/points/${p}/requirements/${r}`, point: point.id, requirement };
      }),
    ),
  );
  it.each(located.map((each) => [each.requirement.id, each] as const))(
    '%s has an example that passes and a counterexample that leaves a gap',
    (_, each) => {
      expect(judgeExample(each, 'example', checking)).toEqual([]);
      expect(judgeExample(each, 'counterexample', checking)).toEqual([]);
    },
  );
});

describe('the forms', () => {
  it('know the rule kinds that have code, and no other', async () => {
    expect(catalogSchema.$defs.requirement.properties.rule.enum).toEqual(Object.keys(rules));
  });
  it('know the doubts that have words, less those about statements, which never count', async () => {
    const counted = Object.keys(doubtWords).filter((code) => !code.startsWith('statement-'));
    expect([...policySchema.properties.warnings.propertyNames.enum].sort()).toEqual(counted.sort());
  });
  it('have a title and a description in both languages for every field of a manifest', async () => {
    const lacking: string[] = [];
    const visit = (schema: { properties?: object; items?: object }, path: string): void => {
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        const { title = '', description = '' } = field as { title?: string; description?: string };
        const [zh = '', en = ''] = description.split('\n');
        const bilingual =
          /\p{Script=Han}/u.test(title) &&
          /[A-Za-z]{2}/u.test(title) &&
          /\p{Script=Han}/u.test(zh) &&
          /[A-Za-z]/u.test(en);
        if (!bilingual) lacking.push(`${path}/${name}`);
        visit(field as object, `${path}/${name}`);
      }
      if (schema.items !== undefined) visit(schema.items, `${path}[]`);
    };
    visit(manifestSchema, '');
    expect(lacking).toEqual([]);
  });
});

describe('the papers', () => {
  it.each(['README.md', 'README.zh-CN.md'])(
    '%s names every command, every option of check, scorecard and impact, and every exit code',
    async (name) => {
      const text = read(name);
      for (const command of ['check', 'scorecard', 'impact']) {
        const help = (await zwgk([command, '--help'])).out;
        for (const option of help.match(/--[a-z-]+/gu) ?? []) expect(text, option).toContain(option);
      }
      for (const command of [
        'check',
        'scorecard',
        'impact',
        'list',
        'explain',
        'catalog check',
        'catalog coverage',
      ])
        expect(text).toContain(`zwgk ${command}`);
      for (const code of Object.values(EXIT)) expect(text).toMatch(new RegExp(`\\| ${code} \\|`, 'u'));
    },
  );
});
