/** One requirement → a page that tells a clerk what it asks, of whom, until when, and how to show and mend it. */
import * as format from '../messages/format.ts';
import { heads, levels, levelsExplained, phrases, rows, ruleKinds } from '../messages/labels.ts';
import { statementsOf } from '../messages/rules.ts';
import type { Catalog, IsoMinute, Point, Requirement, Section, Text } from '../model.ts';
import { boundInWords } from './explain/bound.ts';
import { citedSentences } from './explain/cited.ts';
import type { PageOptions } from './options.ts';
import { type Line, span } from './text/ink.ts';
import {
  gap,
  grid,
  hang,
  labelled,
  type Page,
  pageOf,
  paragraph,
  print,
  spaces,
  title,
} from './text/page.ts';
import { chop } from './text/wrap.ts';

export interface ExplainOptions extends PageOptions {
  /** The days on which the expectations fall due, where the caller has worked them out. */
  readonly due?: readonly { readonly key: string; readonly due: IsoMinute | null }[];
}

export function explain(
  requirement: Requirement,
  point: Point,
  section: Section,
  catalog: Catalog,
  options: ExplainOptions,
): string {
  const page = pageOf(options);
  const { t } = page;
  const { en } = requirement;
  const name = t({ zh: requirement.title, en: en.title });
  const lines = [
    ...title(page, [span(`${requirement.id}  `, 'strong'), span(name, 'strong')], '='),
    ...labelled(page, 0, facts(page, requirement, point, section, catalog)),
    ...block(
      page,
      heads.text,
      paragraph(page, 2, citedSentences(point.text, requirement.cite, options.color)),
    ),
    ...block(
      page,
      {
        zh: `${heads.rule.zh}（${ruleKinds[requirement.rule].zh}）`,
        en: `${heads.rule.en} (${ruleKinds[requirement.rule].en})`,
      },
      rule(page, requirement, catalog, options),
    ),
    ...block(page, heads.due, dues(page, options.due ?? [])),
    ...block(page, heads.prove, sentence(page, t({ zh: requirement.prove, en: en.prove }))),
    ...block(page, heads.remedy, sentence(page, t({ zh: requirement.remedy, en: en.remedy }))),
    ...block(
      page,
      heads.note,
      sentence(page, t({ zh: requirement.note ?? '', en: en.note ?? requirement.note ?? '' })),
    ),
    ...block(page, heads.example, example(page, requirement.example)),
  ];
  return print(page, lines, options.color);
}

function facts(page: Page, requirement: Requirement, point: Point, section: Section, catalog: Catalog) {
  const { t } = page;
  const { level, units, shared, absolute } = requirement;
  const names = t({ zh: format.list(units, 'zh'), en: format.list(units, 'en') });
  const written = boundInWords(page, requirement, catalog);
  const bound =
    units.length < 2 || written === names
      ? written
      : `${written}${t({ zh: '，', en: ', ' })}${t(phrases.unitCount(units.length))}`;
  const row = (label: Text, value: string, aside = '') => ({
    label: t(label),
    body: [span(value), span(aside, 'dim')] as Line,
  });
  return [
    row(rows.level, t(levels[level]), t(phrases.paren(t(levelsExplained[level])))),
    row(rows.section, `${section.id}  ${t({ zh: section.title, en: section.en })}`),
    row(rows.point, `${point.id}  ${t({ zh: point.title, en: point.en })}`),
    row(rows.bound, names, bound === names ? '' : t(phrases.paren(bound))),
    ...(shared ? [{ label: '', body: [span(t(phrases.shared))] }] : []),
    row(rows.statement, t(absolute ? phrases.absolute : phrases.statable)),
  ];
}

const block = (page: Page, head: Text, body: readonly Line[]): Line[] =>
  body.length === 0 ? [] : [gap, [span(page.t(head), 'strong')], ...body];

const sentence = (page: Page, text: string): Line[] => (text === '' ? [] : paragraph(page, 2, [span(text)]));

function rule(page: Page, requirement: Requirement, catalog: Catalog, { lang }: ExplainOptions): Line[] {
  return statementsOf(requirement, catalog.limits, lang).flatMap(({ text, items }) => [
    ...hang(page, 4, [spaces(2), span('-', 'dim')], [span(text)]),
    ...(items ?? []).flatMap((item) => hang(page, 8, [spaces(6), span('-', 'dim')], [span(item)])),
  ]);
}

function dues(page: Page, due: NonNullable<ExplainOptions['due']>): Line[] {
  return grid(
    page,
    2,
    due.map((one) => `${one.key}  ${one.due ?? page.t(phrases.noDue)}`),
  );
}

/** Shown as it is to be typed; only a line too long for the page goes on below, further in. */
function example(page: Page, yaml: string): Line[] {
  const lines = yaml.trimEnd() === '' ? [] : yaml.trimEnd().split(/\r?\n/);
  return lines.flatMap((line) => {
    const { text } = span(line);
    const lead = Math.min(2 + text.length - text.trimStart().length, page.width - 24);
    return chop(text.trimStart(), page.width - lead - 4).map((part, i) => [
      spaces(i === 0 ? lead : lead + 4),
      span(part, 'info'),
    ]);
  });
}
