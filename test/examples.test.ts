/** The example manifests: golden reports beside them, and markers in them that announce every gap at its line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FindingReport, Report } from '../src/model.ts';
import { home, zwgk } from './support/io.ts';

const folder = 'examples/jingan-2017';
const names = readdirSync(join(home, folder)).filter((name) => name.endsWith('.yaml'));

const reportOf = async (name: string, ...more: readonly string[]): Promise<Report> =>
  JSON.parse((await zwgk(['check', `${folder}/${name}`, '-f', 'json', ...more])).out) as Report;
const findingsOf = (report: Report): readonly FindingReport[] =>
  report.departments.flatMap(({ sections }) =>
    sections.flatMap(({ points }) => points.flatMap(({ findings }) => findings)),
  );

/** `line id` of every gap that a comment `# gap: id, id` announces at the end of its line. */
const markersOf = (name: string): readonly string[] =>
  readFileSync(join(home, folder, name), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      (/# gap: (.+)$/u.exec(line)?.[1] ?? '')
        .split(/,\s+(?=\d)/u)
        .filter((id) => id !== '')
        .map((id) => `${index + 1} ${id.trim()}`),
    );

describe.each(names)('%s', (name) => {
  it('is judged without an error', async () => {
    expect((await reportOf(name)).departments[0]).toMatchObject({ status: 'judged' });
  });
  it('has exactly the gaps that its markers announce, at their lines', async () => {
    const gaps = findingsOf(await reportOf(name)).flatMap(({ gaps: all }) =>
      all.map(({ id, place }) => `${place.line} ${id}`),
    );
    expect([...gaps].sort()).toEqual([...markersOf(name)].sort());
  });
  it('gives its golden report', async () => {
    const golden = join(home, folder, name.replace('.yaml', '.golden.txt'));
    await expect((await zwgk(['check', `${folder}/${name}`])).out).toMatchFileSnapshot(golden);
  });
});

describe('the monthly figures of 区财政局', () => {
  const monthly = async (asOf: string): Promise<FindingReport | undefined> =>
    findingsOf(await reportOf('区财政局.yaml', '--as-of', asOf)).find(({ id }) => id === '2.1.6');

  it('earn 10.5 of 12 in February 2018: one month missing, one late, December not due before January', async () => {
    const finding = await monthly('2018-02-28');
    expect(finding).toMatchObject({ credits: '21/2', due: 12, result: 'partial' });
    const missing = finding?.gaps.find(({ state }) => state === 'missing');
    expect(missing).toMatchObject({ id: '2.1.6#2017-03', due: '2017-04-20', message: { zh: '缺2017年3月' } });
    expect(missing?.lost.value).toBeGreaterThan(0);
    expect(finding?.expectations.find(({ key }) => key === '2017-12')?.due).toBe('2018-01-20');
  });
  it('count only the months due by the end of June 2017; the rest is pending', async () => {
    const finding = await monthly('2017-06-30');
    const pending = finding?.expectations.filter(({ state }) => state === 'pending').map(({ key }) => key);
    // June's figures are published in July, so that by its end five months are due.
    expect(finding).toMatchObject({ due: 5, credits: '4' });
    expect(pending).toEqual(['2017-06', '2017-07', '2017-08', '2017-09', '2017-10', '2017-11', '2017-12']);
  });
  it('name the missing month, its due date and its price in the terminal report', async () => {
    const { out } = await zwgk([
      'check',
      `${folder}/区财政局.yaml`,
      '--only',
      '2.1.6',
      '--as-of',
      '2018-02-28',
    ]);
    expect(out).toContain('10.5/12');
    expect(out).toContain('2017年3月');
    expect(out).toContain('2017-04-20');
  });
});
