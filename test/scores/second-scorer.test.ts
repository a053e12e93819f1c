/** Two scorers that share nothing say the same of every example and of a thousand manifests made at random. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Policy } from '../../src/model.ts';
import { renderJson } from '../../src/render/json.ts';
import { reportOf as reportWith } from '../render/fixtures.ts';
import { home, zwgk } from '../support/io.ts';
import { day, manifests, textOf } from '../support/manifests.ts';
import { judgeText, policyWith } from '../support/tiny.ts';
import { type DepartmentJson, type PolicyYaml, read, rescore, write } from './second-scorer.ts';

const defaults = readFileSync(join(home, 'schemas/policies/default.yaml'), 'utf8');

interface Shown {
  readonly value: number | null;
  readonly exact: string | null;
}
type Finding = DepartmentJson['sections'][number]['points'][number]['findings'][number];
interface ReportedFinding extends Finding {
  readonly gaps: readonly (Finding['gaps'][number] & { readonly lost: { readonly exact: string } })[];
}
interface Reported extends DepartmentJson {
  readonly status: string;
  readonly declared: string;
  readonly score: Shown;
  readonly reviewed?: Shown;
  readonly adjusted?: Shown;
  readonly sections: readonly {
    readonly id: string;
    readonly score: Shown;
    readonly points: readonly {
      readonly id: string;
      readonly score: Shown;
      readonly findings: readonly ReportedFinding[];
    }[];
  }[];
}
const shown = ({ value, exact }: Shown): Shown => ({ value, exact });

/** What the report says, in the shape of what the second scorer says. */
const said = (department: Reported, stages: readonly ('reviewed' | 'adjusted')[]) => ({
  score: shown(department.score),
  ...Object.fromEntries(
    stages.map((stage) => [stage, shown(department[stage] ?? { value: NaN, exact: null })]),
  ),
  sections: department.sections.map(({ id, score }) => ({ id, score: shown(score) })),
  points: department.sections.flatMap(({ points }) =>
    points.map(({ id, score }) => ({ id, score: shown(score) })),
  ),
  losses: Object.fromEntries(
    department.sections.flatMap(({ points }) =>
      points.flatMap(({ findings }) =>
        findings.flatMap(({ gaps }) => gaps.map(({ id, lost }) => [id, lost.exact])),
      ),
    ),
  ),
});
const expected = (department: Reported, policy: PolicyYaml, stages: readonly ('reviewed' | 'adjusted')[]) => {
  const { reviewed, adjusted, ...raw } = rescore(department, policy);
  return { ...raw, ...Object.fromEntries(stages.map((stage) => [stage, { reviewed, adjusted }[stage]])) };
};

const reportOf = async (argv: readonly string[]): Promise<readonly Reported[]> => {
  const { out } = await zwgk(['check', ...argv, '--format', 'json', '--exit-zero']);
  return (JSON.parse(out) as { departments: Reported[] }).departments;
};

describe('a second scorer agrees', () => {
  const examples = readdirSync(join(home, 'examples/jingan-2017')).filter((name) => name.endsWith('.yaml'));
  for (const name of examples) {
    for (const asOf of ['2017-06-30', '2017-12-31', '2018-03-31']) {
      it(`on ${name} as of ${asOf}`, async () => {
        const [department] = await reportOf([`examples/jingan-2017/${name}`, '--as-of', asOf]);
        if (department === undefined) throw new Error('no report');
        expect(said(department, [])).toEqual(expected(department, parse(defaults) as PolicyYaml, []));
      });
    }
  }

  it('on what reviews and waivers leave', async () => {
    const departments = await reportOf([
      'examples/jingan-2017',
      '--as-of',
      '2018-02-28',
      '--waivers',
      'examples/supervisor/waivers.yaml',
      '--reviews',
      'examples/supervisor/reviews.yaml',
    ]);
    const stages = ['reviewed', 'adjusted'] as const;
    for (const department of departments)
      expect(said(department, stages)).toEqual(expected(department, parse(defaults) as PolicyYaml, stages));
    expect(departments.some(({ score, adjusted }) => score.exact !== adjusted?.exact)).toBe(true);
  });

  it('on every unit of the example of a whole district, by its own policy, with its reviews and waivers', async () => {
    const folder = 'examples/district-2017';
    const beside = ['policy', 'waivers', 'reviews'].flatMap((name) => [
      `--${name}`,
      `${folder}/${name}.yaml`,
    ]);
    const departments = await reportOf([`${folder}/manifests`, ...beside]);
    const policy = parse(readFileSync(join(home, folder, 'policy.yaml'), 'utf8')) as PolicyYaml;
    // One of them is broken on purpose.
    const judged = departments.filter(({ status }) => status === 'judged');
    expect([departments.length, judged.length]).toEqual([51, 50]);
    for (const department of judged) {
      const stages = (['reviewed', 'adjusted'] as const).filter((stage) => department[stage] !== undefined);
      expect(said(department, stages), department.declared).toEqual(expected(department, policy, stages));
    }
    const differing = (one: keyof Reported, other: keyof Reported) =>
      judged.filter((each) => JSON.stringify(each[one]) !== JSON.stringify(each[other])).length;
    expect([differing('score', 'reviewed'), differing('reviewed', 'adjusted')]).not.toContain(0);
  });

  it('on a thousand manifests made at random, under policies made at random', () => {
    const weight = fc.integer({ min: 0, max: 9 });
    const half = fc.constantFrom('1/2', '1/3', '2/3', '0', '1', '3/7');
    const policies = fc.record({
      binding: weight,
      expected: weight,
      encouraged: weight,
      late: half,
      flawed: half,
      model: fc.constantFrom('flat', 'by-point'),
      own: fc.dictionary(fc.constantFrom('1.1.1', '1.1.2', '1.2.1', '1.2.2'), weight, {
        maxKeys: 2,
        noNullPrototype: true,
      }),
    });
    let scored = 0;
    fc.assert(
      fc.property(manifests({ statements: true }), policies, day, (made, given, asOf) => {
        const weights = `{ binding: ${given.binding}, expected: ${given.expected}, encouraged: ${given.encouraged} }`;
        const credits = `{ met: 1, late: ${given.late}, flawed: ${given.flawed}, missing: 0 }`;
        const changes = {
          'weights: { binding: 3, expected: 1, encouraged: 0 }': `weights: ${weights}\nweightOf: ${JSON.stringify(given.own)}`,
          'credits: { met: 1, late: 1/2, flawed: 1/2, missing: 0 }': `credits: ${credits}`,
          'model: flat': `model: ${given.model}`,
        };
        const policy: Policy = policyWith(changes);
        const written = parse(
          Object.entries(changes).reduce((text, [line, other]) => text.replace(line, other), defaults),
        ) as PolicyYaml;
        const { report } = judgeText(textOf(made), { asOf, policy });
        const [department] = (JSON.parse(renderJson(reportWith([report]))) as { departments: Reported[] })
          .departments;
        if (department === undefined) throw new Error('no report');
        expect(said(department, [])).toEqual(expected(department, written, []));
        if (department.score.exact !== null) scored += 1;
      }),
      { numRuns: 1000 },
    );
    expect(scored).toBeGreaterThan(500);
  });
});

describe('the second scorer itself', () => {
  it('shares no code with anything', () => {
    expect(readFileSync(new URL('./second-scorer.ts', import.meta.url), 'utf8')).not.toMatch(
      /\b(?:import|require)\b/u,
    );
  });

  it.each([
    ['1/2', '1/2'],
    ['0.25', '1/4'],
    ['3', '3'],
    ['6/4', '3/2'],
  ])('reads %s', (written, meant) => {
    expect(write(read(written))).toBe(meant);
  });

  it('counts what a person counts by hand: 10.5 of 12 at weight 3 beside one missed at weight 1', () => {
    const states = [...Array(10).fill('met'), 'late', 'missing'] as string[];
    const finding = (id: string, level: string, all: readonly string[]) => ({
      id,
      level,
      result: 'partial',
      expectations: all.map((state, index) => ({ key: String(index), state })),
      gaps: [],
    });
    const findings = [
      finding('1.1.1', 'binding', states),
      finding('1.1.2', 'expected', ['missing', 'pending']),
    ];
    const department = { sections: [{ id: '1', points: [{ id: '1.1', findings }] }] };
    // 100 × (3 × 10.5/12 + 1 × 0) ÷ 4 = 65.625
    expect(rescore(department, parse(defaults) as PolicyYaml).score).toEqual({ value: 65.6, exact: '525/8' });
  });
});
