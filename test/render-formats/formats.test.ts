/** What each format says of a report, where it says it, and what it is made from. */
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { help } from '../../src/messages/help.ts';
import type { Report } from '../../src/model.ts';
import { formatNames, mediaTypes } from '../../src/render/format-names.ts';
import { formats } from '../../src/render/formats.ts';
import { pageScript } from '../../src/render/html/page-script.ts';
import { fingerprintOf } from '../../src/render/parts/fingerprint.ts';
import { uriOf } from '../../src/render/parts/uri.ts';
import {
  departmentOf,
  empty,
  findingOf,
  gapOf,
  perfect,
  reportOf,
  rich,
  text,
  unjudged,
} from '../render/fixtures.ts';
import { named, parsePage, parseXml } from '../support/markup.ts';

const report = reportOf([rich, empty, unjudged, perfect]);
const render = (name: keyof typeof formats, of: Report = report): string =>
  formats[name].render(of, { lang: 'zh', width: 80, color: false, verbose: false, quiet: false });

const waived = {
  reason: '网站改版',
  approver: '区府办',
  granted: '2017-06-01',
  expires: '2018-06-30',
  place: { file: 'waivers.yaml', line: 2, column: 1, endLine: 2, endColumn: 9, excerpt: '- gap: x' },
};
/** One department with one waived gap and one reviewed finding. */
const decided = reportOf([
  departmentOf({
    states: { met: 1, late: 0, flawed: 0, missing: 2, pending: 0 },
    score: { value: 50, exact: '50' },
    adjusted: {
      value: 90,
      exact: '90',
      grade: text('优秀', 'Excellent'),
      vetoed: [],
      results: { pass: 1, partial: 0, fail: 0, pending: 0, notapplicable: 0, informational: 0, error: 0 },
      gaps: 1,
      waived: 1,
    },
    sections: [
      {
        id: '2',
        title: text('部分', 'Section'),
        score: { value: 50, exact: '50' },
        points: [
          {
            id: '2.1',
            title: text('要点', 'Point'),
            score: { value: 50, exact: '50' },
            findings: [
              findingOf('2.1.1', {
                title: text('已豁免的', 'Waived'),
                result: 'fail',
                final: 'waived',
                gaps: [{ ...gapOf('2.1.1#甲', { message: text('缺甲', 'no 甲') }), waived }],
              }),
              findingOf('2.1.2', {
                title: text('复核过的', 'Reviewed'),
                result: 'fail',
                final: 'pass',
                review: {
                  old: 'fail',
                  new: 'pass',
                  credits: '1',
                  remark: '现场看过',
                  date: '2017-12-01',
                  authority: '区政务公开办',
                  place: waived.place,
                },
                gaps: [gapOf('2.1.2#乙', { message: text('缺乙', 'no 乙') })],
              }),
            ],
          },
        ],
      },
    ],
  }),
]);

const gapIds = report.departments.flatMap(({ sections }) =>
  sections.flatMap(({ points }) =>
    points.flatMap(({ findings }) => findings.flatMap(({ gaps }) => gaps.map(({ id }) => id))),
  ),
);

describe('the table of formats', () => {
  it('has a renderer and a media type for every name, and the help names them all', () => {
    expect(Object.keys(formats)).toEqual(formatNames);
    for (const name of formatNames) {
      expect(formats[name].media).toBe(mediaTypes[name]);
      expect(help.format.zh).toContain(name);
      expect(help.format.en).toContain(name);
    }
  });
});

describe.each(formatNames)('%s', (name) => {
  it('has the same bytes for the same report, and no day but the report’s', () => {
    expect(render(name, structuredClone(report))).toBe(render(name));
    expect(render(name)).not.toContain(String(new Date().getFullYear()));
  });
  it('renders a report of nothing', () => {
    expect(render(name, reportOf([])).endsWith('\n')).toBe(true);
  });
});

describe.each(formatNames.filter((name) => name !== 'text'))('the provenance of %s', (name) => {
  const of = reportOf([{ ...rich, digest: 'sha256:abcdef' }], {
    catalog: { ...report.catalog, id: 'cat-1', version: '7.8.9', digest: 'sha256:c0ffee' },
    policy: { ...report.policy, id: 'pol-1', version: '4.5.6', digest: 'sha256:decade' },
    tool: { name: 'zwgk', version: '1.2.3' },
  });
  it('names tool, catalogue and policy with their versions and digests, the as-of day and the digest of the manifest', () => {
    const all = render(name, of);
    const facts = ['1.2.3', 'cat-1', '7.8.9', 'c0ffee', 'pol-1', '4.5.6', 'decade', '2017-12-31', 'abcdef'];
    expect(facts.filter((fact) => !all.includes(fact))).toEqual([]);
  });
});

describe('ndjson', () => {
  const lines = render('ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  it('opens with what it was made from and then has one finding a line', () => {
    expect(lines[0]).toMatchObject({ kind: 'report', form: 1, departments: 4, tool: { name: 'zwgk' } });
    const findings = lines.filter(({ kind }) => kind === 'finding');
    expect(findings.flatMap(({ gaps }) => gaps.map(({ id }: { id: string }) => id))).toEqual(gapIds);
  });
  it('says on every line whose manifest it is, and by what it was judged', () => {
    for (const line of lines.filter(({ kind }) => ['finding', 'doubt', 'problem'].includes(kind))) {
      expect(line).toMatchObject({
        file: expect.any(String),
        digest: 'sha256:0',
        catalog: 'jingan-2017 1.0.0',
        policy: 'default 1.0.0',
      });
    }
  });
});

describe('sarif', () => {
  const { runs } = JSON.parse(render('sarif'));
  const [run] = runs;
  it('has a result for every gap, every one in a file and on a line', () => {
    const ids = run.results.flatMap((each: { properties: { gap?: string } }) => each.properties.gap ?? []);
    expect(ids).toEqual(gapIds);
    for (const { locations } of run.results) {
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w.~%/-]+$/u);
      expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
    }
  });
  it('knows a gap again wherever its line has moved, and tells gaps of one line apart', () => {
    const prints = (of: Report): readonly string[] =>
      JSON.parse(render('sarif', of)).runs[0].results.map(
        (each: { partialFingerprints: { primaryLocationLineHash: string } }) =>
          each.partialFingerprints.primaryLocationLineHash,
      );
    const moved = JSON.parse(JSON.stringify(report).replaceAll(/"line":\d+/gu, '"line":99')) as Report;
    expect(new Set(prints(report)).size).toBe(run.results.length);
    expect(prints(moved)).toEqual(prints(report));
  });
  it('points each result at its rule, and each rule has a title, a text and help with the clause', () => {
    const { rules } = run.tool.driver;
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
    for (const rule of rules) {
      for (const part of [rule.shortDescription, rule.fullDescription, rule.help])
        expect(part.text).not.toBe('');
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
    }
    expect(rules[0].help.text).toContain('“三公”经费预决算');
  });
  it('tells how to prove and mend a requirement in the help of its rule', () => {
    const guide = { id: '5.2.1', prove: text('看台账', 'see it'), remedy: text('补上理由', 'do it') };
    const { rules } = JSON.parse(render('sarif', { ...report, requirements: [guide] })).runs[0].tool.driver;
    const { help: own } = rules.find(({ id }: { id: string }) => id === '5.2.1');
    expect(own.text).toContain('看台账');
    expect(own.markdown).toContain('补上理由');
  });
  it('says of a manifest that cannot be judged that the run failed, and where its errors are', () => {
    const [invocation] = run.invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications).toHaveLength(1);
    expect(invocation.toolExecutionNotifications[0].message.text).toContain('无法评定');
    const own = run.results.filter(
      ({ ruleId, level }: { ruleId: string; level: string }) => ruleId === 'manifest' && level === 'error',
    );
    expect(own).toHaveLength(unjudged.problems.length);
  });
  it('calls an error what fails, a warning what is partly done, a note what costs nothing', () => {
    const levels = new Set(
      run.results.map(
        (each: { level: string; properties: { result?: string } }) =>
          `${each.properties.result} ${each.level}`,
      ),
    );
    expect([...levels].sort()).toEqual([
      'fail error',
      'partial warning',
      'undefined error',
      'undefined note',
    ]);
  });
  it('suppresses what is waived or was found in order by a review, and says by whom', () => {
    const [first, second] = JSON.parse(render('sarif', decided)).runs[0].results;
    expect(first.suppressions).toMatchObject([{ kind: 'external', status: 'accepted' }]);
    expect(first.suppressions[0].justification).toContain('区府办');
    expect(second.suppressions[0].justification).toContain('现场看过');
    expect(second).toMatchObject({ level: 'note', properties: { result: 'fail', final: 'pass' } });
  });
  it('stays within what GitHub takes in, and leaves out what costs nothing first', () => {
    const many = departmentOf({
      sections: [
        {
          ...(rich.sections[0] as (typeof rich.sections)[number]),
          points: [
            {
              id: '2.1',
              title: text('要点', 'Point'),
              score: { value: 0, exact: '0' },
              findings: (['informational', 'fail'] as const).map((result, i) =>
                findingOf(`2.1.${i + 1}`, {
                  title: text('多', 'many'),
                  result,
                  gaps: Array.from({ length: 13_000 }, (_, n) =>
                    gapOf(`2.1.${i + 1}#${n}`, { message: text('缺', 'no') }),
                  ),
                }),
              ),
            },
          ],
        },
      ],
    });
    const [{ results, invocations }] = JSON.parse(render('sarif', reportOf([many]))).runs;
    expect(results).toHaveLength(25_000);
    expect(results.filter(({ level }: { level: string }) => level === 'error')).toHaveLength(13_000);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toContain('1000');
  });
});

describe('fingerprints', () => {
  it('are FNV-1a of 128 bits', () => {
    expect(fingerprintOf('')).toBe('6c62272e07bb014262b821756295c58d');
    expect(fingerprintOf('a')).toBe('d228cb696f1a8caf78912b704e4a8964');
  });
});

describe('addresses of files', () => {
  it.each([
    ['examples/区财政局.yaml', 'examples/%E5%8C%BA%E8%B4%A2%E6%94%BF%E5%B1%80.yaml', true],
    ['./a b#c?d%.yaml', 'a%20b%23c%3Fd%25.yaml', true],
    ['a:b.yaml', 'a%3Ab.yaml', true],
    ['C:\\清单\\a.yaml', 'file:///C:/%E6%B8%85%E5%8D%95/a.yaml', false],
    ['/srv/a.yaml', 'file:///srv/a.yaml', false],
    ['<stdin>', '%3Cstdin%3E', true],
  ])('%s', (file, uri, relative) => {
    expect(uriOf(file)).toEqual({ uri, relative });
  });
});

describe('junit', () => {
  const suites = named(parseXml(render('junit')), 'testsuite');
  it('has a suite a department and a case a requirement, counted rightly', () => {
    expect(suites.map(({ attributes }) => attributes.name)).toEqual([
      '区财政局',
      '区教育局',
      unjudged.file,
      '区科委',
    ]);
    for (const suite of suites) {
      const count = (kind: string): string => String(named(suite, kind).length);
      expect(suite.attributes).toMatchObject({
        tests: count('testcase'),
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
      });
    }
  });
  it('fails what is not met or partly met, errs where nothing could be judged, skips what is not due or does not apply', () => {
    const [first, , broken, clean] = suites;
    expect(first?.attributes).toMatchObject({ failures: '4', skipped: '2', errors: '0' });
    expect(broken?.attributes).toMatchObject({ tests: '1', errors: '1' });
    expect(clean?.attributes).toMatchObject({ tests: '3', failures: '0', errors: '0', skipped: '0' });
  });
  it('skips what is waived and passes what a review found met', () => {
    const [suite] = named(parseXml(render('junit', decided)), 'testsuite');
    expect(suite?.attributes).toMatchObject({ tests: '2', failures: '0', skipped: '1' });
    expect(named(suite as NonNullable<typeof suite>, 'skipped')[0]?.text).toContain('网站改版');
  });
});

describe('github', () => {
  const lines = render('github').split('\n');
  it('annotates as many as GitHub shows of each kind, and lists all of them', () => {
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    const group = lines.slice(lines.indexOf('::group::全部缺口 132') + 1, lines.indexOf('::endgroup::'));
    expect(group.filter((line) => gapIds.some((id) => line.includes(`  ${id}  `)))).toHaveLength(
      gapIds.length,
    );
  });
  it('escapes what ends a property or a line', () => {
    const odd = reportOf([
      {
        ...unjudged,
        file: 'a%b:c,d.yaml',
        declared: null,
        problems: [
          {
            ...(unjudged.problems[0] as (typeof unjudged.problems)[number]),
            place: { file: 'a%b:c,d.yaml', line: 2, column: 1, endLine: 2, endColumn: 2, excerpt: 'x' },
          },
        ],
      },
    ]);
    expect(render('github', odd).split('\n')[0]).toMatch(/^::error file=a%25b%3Ac%2Cd\.yaml,line=2,/u);
  });
  it('does not annotate what is waived, and says how many there are', () => {
    expect(render('github', decided)).not.toContain('缺甲');
    expect(render('github', decided)).toContain('区财政局  90.0  优秀  1 处缺口（另有 1 处已豁免）');
  });
});

describe('gitlab', () => {
  const issues: readonly {
    fingerprint: string;
    severity: string;
    location: { path: string; lines: { begin: number } };
  }[] = JSON.parse(render('gitlab'));
  it('has what GitLab reads of every issue, and no fingerprint twice', () => {
    for (const issue of issues) {
      expect(issue).toMatchObject({
        description: expect.stringMatching(/./u),
        check_name: expect.stringMatching(/./u),
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/u),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/u),
        location: { path: expect.stringMatching(/^[^./]/u), lines: { begin: expect.any(Number) } },
      });
    }
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.filter(({ severity }) => severity === 'critical')).toHaveLength(unjudged.problems.length);
  });
});

describe('markdown', () => {
  const departments = (n: number) =>
    Array.from({ length: n }, (_, i) => ({
      ...empty,
      file: `${i}.yaml`,
      unit: { short: `单位${i}`, full: `单位${i}`, group: 'x' },
    }));
  it.each([1, 5, 60, 400, 3000])('fits a comment with %d departments, and says when it is not all', (n) => {
    const comment = render('markdown', reportOf(departments(n)));
    expect(comment.length).toBeLessThanOrEqual(65_536);
    expect(comment.includes('只列出一部分')).toBe(n > 1);
    expect(comment.match(/<details/gu)?.length).toBe(comment.match(/<\/details>/gu)?.length);
    expect(/另有 \d+ 个单位没有列出/u.test(comment)).toBe(n > 1000);
  });
  it('has every gap of a report that fits', () => {
    expect(render('markdown').match(/^\| (?:未达|部分) \|/gmu)).toHaveLength(gapIds.length);
  });
});

describe('csv', () => {
  const rows: readonly Record<string, string>[] = parseCsv(render('csv'), { bom: true, columns: true });
  it('has a row for every gap, and for every error of a manifest that cannot be judged', () => {
    expect(rows.map((row) => row.缺口编号).filter((id) => id !== '')).toEqual(gapIds);
    expect(rows.filter((row) => row.情况 === '无法评定')).toHaveLength(unjudged.problems.length);
  });
  it('opens in Excel as UTF-8, with lines that end as RFC 4180 says', () => {
    expect(render('csv').startsWith('\uFEFF单位,')).toBe(true);
    expect(render('csv').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });
});

describe('teamcity', () => {
  it('names a problem of the build where the gate is not met, and none where it is', () => {
    expect(render('teamcity')).toMatch(/^##teamcity\[buildProblem description='门槛：没有通过/mu);
    const met = reportOf([perfect], { gate: { failOn: 'fail', met: true, closed: [] } });
    expect(render('teamcity', met)).not.toContain('buildProblem');
  });
  it('keeps identities of build problems within sixty characters', () => {
    for (const [, identity] of render('teamcity').matchAll(/identity='([^']*)'/gu))
      expect(identity?.length).toBeLessThanOrEqual(60);
  });
});

describe('azure', () => {
  it('logs an issue for every gap that costs something', () => {
    expect(render('azure').match(/^##vso\[task\.logissue type=(?:error|warning);/gmu)).toHaveLength(
      gapIds.length + unjudged.problems.length,
    );
  });
});

describe('html', () => {
  const { tags, errors } = parsePage(render('html'));
  it('is a whole page with one script, its own, and nothing from elsewhere', () => {
    expect(errors).toEqual([]);
    expect(tags.filter(({ name }) => ['link', 'img', 'iframe'].includes(name))).toEqual([]);
    expect(tags.filter(({ name }) => name === 'script')).toEqual([{ name: 'script', attributes: {} }]);
    expect(render('html')).toContain(`<script>${pageScript}</script>`);
    const sheet = /<style>([\s\S]*?)<\/style>/u.exec(render('html'))?.[1] ?? '';
    expect(sheet).toContain('@media print');
    expect(/url\(|@import/u.test(sheet)).toBe(false);
  });
  it('has one heading of the first order and leaves out no order on the way down', () => {
    const orders = tags.flatMap(({ name }) => (/^h[1-6]$/u.test(name) ? [Number(name[1])] : []));
    expect(orders.filter((order) => order === 1)).toHaveLength(1);
    expect(orders.filter((order, i) => order > (orders[i - 1] ?? 0) + 1)).toEqual([]);
  });
  it('leads to something with every link, and gives no name twice', () => {
    const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
    const links = tags.flatMap(({ attributes }) => attributes.href ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    expect(links).toContain('#u4');
  });
  it('says its language, and has a name for every column', () => {
    expect(tags.find(({ name }) => name === 'html')?.attributes.lang).toBe('zh-CN');
    expect(tags.filter(({ name, attributes }) => name === 'th' && attributes.scope === undefined)).toEqual(
      [],
    );
  });
  it('shows the score after waivers beside the score of the manifest, who waived what, and who reviewed what', () => {
    const page = render('html', decided);
    expect(page).toContain('得分 50.0 → 调整后 90.0');
    expect(page).toContain('区府办同意豁免至 2018-06-30：网站改版');
    expect(page).toContain('区政务公开办 2017-12-01 复核：现场看过');
  });
});
