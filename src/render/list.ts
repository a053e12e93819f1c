/** Requirements → one row each, by section and point, with a count. */
import { heads, levels, phrases, ruleKinds } from '../messages/labels.ts';
import type { Catalog, Level, Requirement } from '../model.ts';
import { boundInShort } from './explain/bound.ts';
import type { PageOptions } from './options.ts';
import { type Line, span } from './text/ink.ts';
import { padEnd, widest } from './text/measure.ts';
import { gap, hang, lineWidth, type Page, pageOf, paragraph, print, spaces, title } from './text/page.ts';

export function list(requirements: readonly Requirement[], catalog: Catalog, options: PageOptions): string {
  const page = pageOf(options);
  const { t } = page;
  const wanted = new Set(requirements.map((requirement) => requirement.id));
  const head = [t(heads.id), t(heads.level), t(heads.rule1), t(heads.bound)];
  const cellsOf = (requirement: Requirement): string[] => [
    requirement.id,
    t(levels[requirement.level]),
    t(ruleKinds[requirement.rule]),
    boundInShort(page, requirement, catalog),
  ];
  const widths = head.map((word, i) =>
    widest([word, ...requirements.map((requirement) => cellsOf(requirement)[i] ?? '')]),
  );
  const row = (cells: readonly string[], name: string, dim: boolean): Line[] => {
    const ink = dim ? 'dim' : 'plain';
    const lead = [
      spaces(2),
      ...cells.flatMap((cell, i) => [
        span(padEnd(cell, widths[i] ?? 0), i === 0 || dim ? ink : 'dim'),
        spaces(2),
      ]),
    ];
    return hang(page, lineWidth(lead), lead, [span(name, ink)]);
  };
  const body = catalog.sections.flatMap((section) => {
    const points = section.points.flatMap((point) => {
      const here = point.requirements.filter((requirement) => wanted.has(requirement.id));
      if (here.length === 0) return [];
      const name = t({ zh: point.title, en: point.en });
      return [
        gap,
        ...hang(page, point.id.length + 2, [span(`${point.id}  `, 'strong')], [span(name, 'strong')]),
        ...here.flatMap((requirement) =>
          row(cellsOf(requirement), t({ zh: requirement.title, en: requirement.en.title }), false),
        ),
      ];
    });
    if (points.length === 0) return [];
    const name = t({ zh: section.title, en: section.en });
    return [gap, ...title(page, [span(`${section.id}  ${name}`, 'strong')], '-'), ...points.slice(1)];
  });
  const headed = requirements.length === 0 ? [] : row(head, t(heads.requirement), true);
  return print(page, [...headed, ...body, gap, ...count(page, requirements)], options.color);
}

function count(page: Page, requirements: readonly Requirement[]): Line[] {
  const each = (Object.keys(levels) as Level[])
    .map(
      (level) => [level, requirements.filter((requirement) => requirement.level === level).length] as const,
    )
    .filter(([, n]) => n > 0)
    .map(([level, n]) => `${page.t(levels[level])} ${n}`)
    .join(page.t({ zh: '，', en: ', ' }));
  return paragraph(page, 0, [
    span(
      page.t(
        requirements.length === 0
          ? phrases.noRequirements
          : phrases.requirementCount(requirements.length, each),
      ),
      'strong',
    ),
  ]);
}
