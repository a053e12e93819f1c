/** A Report → SARIF 2.1.0, in the form that GitHub code scanning takes in and that editors show. */
import type { DepartmentReport, Lang, Report } from '../model.ts';
import { changeFinder } from './parts/comparison.ts';
import { type Notice, noticesOf } from './parts/notices.ts';
import { provenanceOf } from './parts/provenance.ts';
import { safeJson } from './parts/safe.ts';
import { uriOf } from './parts/uri.ts';
import { locationOf } from './sarif/location.ts';
import { notificationsOf } from './sarif/notifications.ts';
import { resultsOf } from './sarif/results.ts';
import { rulesOf } from './sarif/rules.ts';
import { clean } from './text/clean.ts';

/** GitHub refuses a run with more results (docs: SARIF support for code scanning, “Validating your file”). */
const MOST_RESULTS = 25_000;
const RANK = { error: 0, warning: 1, note: 2 } as const satisfies Record<Notice['severity'], number>;

/** What costs nothing goes first when there is too much; what stays keeps its order. */
const fitting = (notices: readonly Notice[]): readonly Notice[] => {
  if (notices.length <= MOST_RESULTS) return notices;
  const kept = new Set(
    [...notices].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, MOST_RESULTS),
  );
  return notices.filter((notice) => kept.has(notice));
};

export function renderSarif(report: Report, { lang }: { readonly lang: Lang }): string {
  const all = noticesOf(report);
  const notices = fitting(all);
  const rules = rulesOf(report, all, lang);
  // §3.14.15: a file stands among the artifacts once.
  const files = [...new Map(report.departments.map((each) => [each.file, each])).values()];
  const { tool, catalog, policy, waivers, reviews, only, asOf } = provenanceOf(report);
  const run = {
    tool: {
      driver: {
        name: tool.name,
        fullName: `${tool.name} ${tool.version}`,
        version: tool.version,
        semanticVersion: tool.version,
        language: { zh: 'zh-CN', en: 'en-US' }[lang],
        rules,
      },
    },
    // §3.17.3: what identifies this kind of run; another catalogue is another kind.
    automationDetails: { id: `zwgk/${catalog.name}/` },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {
      '%SRCROOT%': { description: { text: 'The folder that the check was started in.' } },
    },
    invocations: [
      {
        executionSuccessful: report.departments.every(({ status }) => status === 'judged'),
        toolExecutionNotifications: notificationsOf(report, all.length - notices.length, lang),
      },
    ],
    artifacts: files.map(artifactOf),
    results: resultsOf(
      notices,
      new Map(rules.map(({ id }, index) => [id, index])),
      new Map(files.map(({ file }, index) => [file, index])),
      changeFinder(report),
      lang,
    ),
    properties: {
      catalog,
      policy,
      ...(waivers === undefined ? {} : { waivers }),
      ...(reviews === undefined ? {} : { reviews }),
      only,
      asOf,
      gate: report.gate,
      departments: report.departments.map((department) => ({
        uri: uriOf(department.file).uri,
        unit: department.unit,
        asOf: department.asOf,
        score: department.score,
        grade: department.grade,
        ...(department.adjusted === undefined ? {} : { adjusted: department.adjusted }),
      })),
    },
  };
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${safeJson(cleaned(sarif), 2)}\n`;
}

const artifactOf = ({ file, digest }: DepartmentReport): object => ({
  location: locationOf(file),
  roles: ['analysisTarget'],
  ...(digest.startsWith('sha256:') ? { hashes: { 'sha-256': digest.slice('sha256:'.length) } } : {}),
});

/** Every string is shown to someone by something: all of them are cleaned. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.split('\n').map(clean).join('\n');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
