/** How much of the document is cited → a table by point, then what nothing cites. */
import * as format from '../messages/format.ts';
import { heads, phrases } from '../messages/labels.ts';
import type { Coverage } from '../model.ts';
import type { PageOptions } from './options.ts';
import { type Ink, type Line, span } from './text/ink.ts';
import { gap, hang, pageOf, paragraph, print, spaces, table, title } from './text/page.ts';

type Counts = Coverage['total'];

const columns = [
  { align: 'left' },
  ...Array.from({ length: 4 }, () => ({ align: 'right' }) as const),
  { align: 'left' },
] as const;

export function renderCoverage(coverage: Coverage, options: PageOptions): string {
  const page = pageOf(options);
  const { t } = page;
  const head = [heads.point, heads.normative, heads.cited, heads.explained, heads.covered].map((text) =>
    span(t(text), 'dim'),
  );
  const rows = coverage.points.map((point) => row(point.id, point, point.title));
  const all = row(t(heads.total), coverage.total, '', 'strong');
  const open = coverage.points.filter((point) => point.uncited.length > 0);
  const uncited =
    open.length === 0
      ? paragraph(page, 0, [span(t(phrases.nothingUncited), 'good')])
      : [
          ...title(page, [span(t(heads.uncited), 'strong')], '-'),
          ...open.flatMap((point) =>
            point.uncited.flatMap((text, i) =>
              hang(
                page,
                8,
                [spaces(2), span(i === 0 ? point.id : '')],
                [span(t(phrases.quote(text)), 'warn')],
              ),
            ),
          ),
        ];
  return print(
    page,
    [...table(page, 0, columns, [[...head, span('')], ...rows, all]), gap, ...uncited],
    options.color,
  );
}

function row(label: string, counts: Counts, name: string, ink: Ink = 'plain'): Line {
  const { normative, cited, explained } = counts;
  const share = format.percent(cited + explained, normative);
  const figures = [normative, cited, explained].map((n) => span(String(n), ink));
  return [
    span(label, ink),
    ...figures,
    span(share, cited + explained < normative ? 'warn' : ink),
    span(name),
  ];
}
