/** The example district: made anew to the byte, flawless where nothing was spoilt, and with every case that a supervisor meets. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { district, flawlessManifest, qualitiesOf } from '../scripts/district/district.ts';
import { FAULTS } from '../scripts/district/faults.ts';
import { ABSENT, BROKEN, CALLED, COPY, EXEMPT, LEGACY_ENCODING } from '../scripts/district/oddities.ts';
import type { Scorecard, UnitResult } from '../src/model.ts';
import { home, zwgk } from './support/io.ts';
import { catalogOf, judgeText, policyWith } from './support/tiny.ts';

const folder = 'examples/district-2017';
const manifests = join(home, folder, 'manifests');
const { catalog } = catalogOf('schemas/catalogs/jingan-2017');
const made = district(catalog);

describe('the generator', () => {
  it('makes the very files that are committed, and no others', () => {
    expect([...made.keys()].sort()).toEqual(readdirSync(manifests).sort());
    const changed = [...made].filter(([name, bytes]) => !readFileSync(join(manifests, name)).equals(bytes));
    expect(changed.map(([name]) => name)).toEqual([]);
  });
  it('makes others from another seed', () => {
    const other = district(catalog, 'another');
    const same = [...made].filter(([name, bytes]) =>
      Buffer.from(bytes).equals(other.get(name) ?? Buffer.of()),
    );
    expect(same).toEqual([]);
  });
  it('says in every file that it is made up, and by which seed', () => {
    for (const [name, bytes] of made) {
      const encoding = name === `${LEGACY_ENCODING}.yaml` ? 'gb18030' : 'utf-8';
      const head = new TextDecoder(encoding).decode(bytes).slice(0, 400);
      expect(head, name).toMatch(/示例：由 npm run example:district 生成（种子 [\w-]+），内容均为虚构/u);
    }
  });
  it('stays below a megabyte', () => {
    const sizes = readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => statSync(join(home, folder, name)).size,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  });
  it('deals every quality in both groups', () => {
    const qualities = qualitiesOf(catalog);
    for (const { id } of catalog.groups) {
      const dealt = catalog.units
        .filter(({ group }) => group === id)
        .map(({ short }) => qualities.get(short));
      expect(new Set(dealt), id).toEqual(new Set(['diligent', 'ordinary', 'careless', 'behind']));
    }
  });
  it('gives every fault a name of its own in its register', () => {
    const names = FAULTS.map((fault) => `${fault.in}/${fault.name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a flawless year, made from the examples of the catalogue', () => {
  const policy = policyWith({}, catalog);
  it.each(catalog.units.map(({ short }) => short))('is worth all points to %s', (short) => {
    const text = flawlessManifest(catalog, short).replaceAll(/^(?:zwgk|catalog):.*\n/gmu, '');
    const { report, document } = judgeText(text, { catalog, policy, asOf: '2018-02-28' });
    const gaps = report.sections.flatMap(({ points }) =>
      points.flatMap(({ findings }) => findings.flatMap((finding) => finding.gaps.map(({ id }) => id))),
    );
    expect(gaps).toEqual([]);
    expect(report.score.value).toBe(100);
    expect(document.problems).toEqual([]);
    expect(report.doubts).toEqual([]);
  });
});

describe('the scorecard of the district', () => {
  let scorecard: Scorecard;
  let rows: ReadonlyMap<string, UnitResult>;
  const row = (unit: string): UnitResult | undefined => rows.get(unit);
  beforeAll(async () => {
    const options = ['policy', 'waivers', 'reviews'].flatMap((name) => [
      `--${name}`,
      `${folder}/${name}.yaml`,
    ]);
    const ran = await zwgk(['scorecard', `${folder}/manifests`, ...options, '-f', 'json', '--quiet']);
    expect(ran.code, ran.err).toBe(3);
    scorecard = JSON.parse(ran.out) as Scorecard;
    rows = new Map(scorecard.units.map((unit) => [unit.unit.short, unit]));
  });

  it('has a row for every unit: two absent, one broken, one exempt, all others judged', () => {
    expect(rows.size).toBe(catalog.units.length);
    const expected = new Map<string, string>([
      ...ABSENT.map((unit) => [unit, 'absent'] as const),
      [BROKEN, 'unjudged'],
      [EXEMPT, 'exempt'],
    ]);
    for (const { unit, status } of scorecard.units)
      expect(status, unit.short).toBe(expected.get(unit.short) ?? 'judged');
    expect(scorecard.strays).toEqual([]);
    expect(scorecard.asOf).toBe('2018-02-28');
  });
  it('spreads from about 40 to about 98, with every grade in both groups', () => {
    for (const { id, grades, highest, lowest } of scorecard.groups) {
      expect(
        grades.filter(({ units }) => units.length === 0),
        id,
      ).toEqual([]);
      expect(highest.value).toBeGreaterThan(94);
      expect(highest.value).toBeLessThan(100);
      expect(lowest.value).toBeLessThan(60);
      expect(lowest.value).toBeGreaterThan(35);
    }
  });
  it('takes no fault of form for one of substance: only the broken manifest has errors', () => {
    const wrong = scorecard.report.departments.flatMap(({ file, problems }) =>
      problems.filter(({ severity }) => severity === 'error').map(({ code }) => `${file} ${code}`),
    );
    expect(wrong).toEqual([
      `${folder}/manifests/${BROKEN}.yaml full-width-colon`,
      `${folder}/manifests/${BROKEN}.yaml tab-indent`,
    ]);
  });
  it('knows the units that call themselves otherwise', () => {
    for (const [short, called] of Object.entries(CALLED)) {
      const report = scorecard.report.departments.find(({ unit }) => unit?.short === short);
      expect(report?.declared, short).toBe(called);
    }
  });
  it('reads the manifest of an old office program, and the dates of one who writes them in words', () => {
    const codes = (unit: string) =>
      scorecard.report.departments
        .find((each) => each.unit?.short === unit)
        ?.problems.map(({ code }) => code);
    expect(codes(LEGACY_ENCODING)).toEqual(['encoding']);
    expect(new Set(codes('区民宗办'))).toEqual(new Set(['date-form']));
  });
  it('lists the copied manifest, and no other pair', () => {
    const { copies } = scorecard.plausibility;
    expect(copies.map(({ units }) => [...units].sort())).toEqual([[COPY.of, COPY.by].sort()]);
  });
  it('lists the address that five units share', () => {
    const most = Math.max(...scorecard.plausibility.addresses.map(({ uses }) => uses.length));
    expect(most).toBe(5);
  });
  it('lists who sets much aside as not applicable, and whose score was moved by much', () => {
    const { outliers, moved } = scorecard.plausibility;
    expect(outliers.map(({ unit }) => unit)).toContain('石门二路街道');
    expect(moved.map(({ unit }) => unit)).toEqual(['区行政服务中心']);
  });
  it('shows one gap of half the district, and two shared requirements that no lead has met', () => {
    const { common, uncovered } = scorecard.district;
    const unreported = common.find(({ requirement }) => requirement === '5.2.8');
    expect(unreported?.units).toHaveLength(28);
    expect(uncovered.map(({ requirement }) => requirement)).toEqual(['4.1.6', '4.1.7']);
  });
  it('has the month that was never put out, waived', () => {
    const gaps = scorecard.report.departments
      .flatMap(({ sections }) => sections.flatMap(({ points }) => points.flatMap(({ findings }) => findings)))
      .flatMap((finding) => finding.gaps);
    expect(gaps.find(({ id }) => id === '2.1.6#2017-03')?.waived).toBeDefined();
  });
  it('uses every waiver and every review', () => {
    const statuses = [
      ...(scorecard.report.waivers?.entries ?? []),
      ...(scorecard.report.reviews?.entries ?? []),
    ].map(({ status }) => status);
    expect(statuses).toEqual(Array.from({ length: 6 }, () => 'applied'));
  });
  it('adds a bonus with its cap and its floor, and converts', () => {
    expect(row('区财政局')?.bonus?.limited).toBe('cap');
    expect(row('区科委')?.bonus?.limited).toBe('floor');
    expect(row('彭浦镇')?.bonus?.counted.value).toBe(1);
    expect(row('彭浦镇')?.converted?.value).toBeGreaterThan(3);
  });
});
