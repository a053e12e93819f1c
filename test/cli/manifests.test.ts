/** Manifests at their worst: empty for every unit of the register, and broken in many places at once. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model.ts';
import { zwgk } from '../support/io.ts';
import { catalogOf } from '../support/tiny.ts';

const { catalog } = catalogOf('schemas/catalogs/jingan-2017');
const judge = async (input: string, ...argv: readonly string[]) => zwgk(['check', '-', ...argv], { input });

describe('an empty manifest', () => {
  it.each(catalog.units.map(({ short }) => short))(
    'of %s scores 0, every binding requirement a gap',
    async (unit) => {
      const input = `zwgk: 1\ncatalog: ${catalog.id}\ndepartment: ${unit}\n`;
      const { out } = await judge(input, '-f', 'json', '--as-of', '2018-02-28');
      const [department] = (JSON.parse(out) as Report).departments;
      const findings =
        department?.sections.flatMap(({ points }) => points.flatMap((point) => point.findings)) ?? [];
      expect(department).toMatchObject({ status: 'judged', score: { value: 0, exact: '0' } });
      const binding = findings.filter(({ level }) => level === 'binding');
      expect(binding.length).toBeGreaterThan(0);
      expect(binding.filter(({ result, gaps }) => result !== 'fail' || gaps.length === 0)).toEqual([]);
    },
  );
});

describe('a manifest with three syntax errors and four errors of form', () => {
  const input = `zwgk: 1
catalog: jingan-2017
department: 区财政局
contact：王某
disclosures:
  - for: 2.1.6
    title: 一月收支
    published: 2017-02-30
	channel: 区门户网站
  - for: 2.1
    titel: 二月收支
    title: 二月收支
    url: @www
requests:
  - received: 2017-03-01
    extended: 否
`;
  it('names all of them at their places, with the line and a caret, in one run', async () => {
    const ran = await judge(input, '-f', 'json');
    const [department] = (JSON.parse(ran.out) as Report).departments;
    const found =
      department?.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`) ?? [];
    expect(ran.code).toBe(3);
    // Syntax: full-width colon, tab indent, reserved @. Form: no such day, short id, unknown key, 否 for a boolean.
    expect(found.map((each) => Number(/ (\d+):/u.exec(each)?.[1]))).toEqual([4, 8, 9, 10, 11, 13, 16]);
    const page = (await judge(input)).out;
    for (const line of [4, 8, 9, 10, 11, 13, 16]) expect(page).toContain(`<stdin>:${line}:`);
    expect(page).toContain('^');
    expect(page).not.toMatch(/YAMLException|must NOT|must match|at Object/u);
  });
});
