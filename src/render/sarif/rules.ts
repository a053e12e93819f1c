/** The requirements of a report, and what else it can complain of → SARIF's reporting descriptors. */
import { heads, levels, levelsExplained, rows, ruleKinds } from '../../messages/labels.ts';
import { noticeWords } from '../../messages/notices.ts';
import type { FindingReport, Lang, Level, Report, SectionReport } from '../../model.ts';
import { markdownText } from '../parts/markdown-text.ts';
import type { Notice } from '../parts/notices.ts';

/** SARIF's level and GitHub's severity of what a level asks. */
const WEIGHTS = {
  binding: { level: 'error', severity: 'error' },
  expected: { level: 'warning', severity: 'warning' },
  encouraged: { level: 'note', severity: 'recommendation' },
} as const satisfies Record<Level, object>;

export interface Rule {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** Every requirement judged, in the catalogue's order, then the kinds of other notices, by name. */
export function rulesOf(report: Report, notices: readonly Notice[], lang: Lang): readonly Rule[] {
  const guides = new Map(report.requirements.map((guide) => [guide.id, guide]));
  const rules = new Map<string, Rule>();
  for (const { sections } of report.departments) {
    for (const section of sections) {
      for (const finding of section.points.flatMap(({ findings }) => findings)) {
        if (!rules.has(finding.id))
          rules.set(finding.id, requirementRule(finding, section, guides.get(finding.id), lang));
      }
    }
  }
  const numbers = (id: string): readonly number[] => id.split('.').map(Number);
  const inOrder = [...rules.values()].sort((a, b) => {
    const [one, other] = [numbers(a.id), numbers(b.id)];
    const at = one.findIndex((part, i) => part !== other[i]);
    return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
  });
  const others = new Map(
    notices.filter(({ kind }) => kind === 'doubt').map((notice) => [notice.rule, notice] as const),
  );
  return [
    ...inOrder,
    plainRule('manifest', noticeWords.manifest[lang], noticeWords.manifestHelp[lang], 'error'),
    ...[...others.values()]
      .sort((a, b) => (a.rule < b.rule ? -1 : 1))
      .map(({ rule, title }) =>
        plainRule(rule, noticeWords.doubt(title[lang])[lang], noticeWords.doubtHelp[lang], 'note'),
      ),
  ];
}

const plainRule = (id: string, title: string, help: string, level: string): Rule => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: help },
  help: { text: help, markdown: markdownText(help) },
  defaultConfiguration: { level },
  properties: { tags: [id.split('/')[0] ?? id] },
});

function requirementRule(
  finding: FindingReport,
  section: SectionReport,
  guide: Report['requirements'][number] | undefined,
  lang: Lang,
): Rule {
  const { level, severity } = WEIGHTS[finding.level];
  const clause = finding.cite.join(' … ');
  const help: readonly (readonly [string, string])[] = [
    [rows.clause[lang], clause],
    [heads.level[lang], `${levels[finding.level][lang]} (${levelsExplained[finding.level][lang]})`],
    [heads.rule1[lang], ruleKinds[finding.rule][lang]],
    ...(guide === undefined
      ? []
      : ([
          [heads.prove[lang], guide.prove[lang]],
          [heads.remedy[lang], guide.remedy[lang]],
          ...(guide.note === undefined ? [] : [[heads.note[lang], guide.note[lang]] as const]),
        ] as const)),
  ];
  return {
    id: finding.id,
    shortDescription: { text: finding.title[lang] },
    fullDescription: { text: noticeWords.clause(clause)[lang] },
    help: {
      text: help.map(([label, text]) => `${label}: ${text}`).join('\n'),
      markdown: help.map(([label, text]) => `**${label}** ${markdownText(text)}`).join('\n\n'),
    },
    defaultConfiguration: { level },
    properties: {
      tags: [section.title[lang], finding.level, finding.rule],
      precision: 'very-high',
      'problem.severity': severity,
      clause: finding.cite,
      level: finding.level,
      weight: finding.weight,
    },
  };
}
