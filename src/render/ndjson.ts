/** A Report → JSON lines: a head that says what it was made from, then one finding, doubt or fault a line, each complete in itself. */

import type { Report } from '../model.ts';
import { ordered } from './json/ordered.ts';
import { reportShape } from './json/shapes.ts';
import { nameOf } from './parts/notices.ts';
import { provenanceOf } from './parts/provenance.ts';
import { safeJson } from './parts/safe.ts';

/** Line by line, so that a reader of a large run need not wait for the end. */
export function* ndjsonLines(given: Report): Generator<string> {
  const report = ordered(given, reportShape) as Report;
  const { departments, $schema, form, gate, comparison, requirements: _, ...made } = report;
  yield line({ kind: 'report', $schema, form, ...made, gate, departments: departments.length });
  if (comparison !== undefined) yield line({ kind: 'comparison', ...comparison });
  const { catalog, policy } = provenanceOf(report);
  for (const department of departments) {
    const { sections, problems, doubts, priorities, upcoming, ...verdict } = department;
    const { file, digest, unit, declared, asOf } = department;
    const about = {
      department: nameOf(department),
      file,
      digest,
      unit,
      declared,
      asOf: asOf?.date ?? null,
      catalog: `${catalog.name} ${catalog.version}`,
      policy: `${policy.name} ${policy.version}`,
    };
    yield line({ kind: 'department', department: about.department, ...verdict, priorities, upcoming });
    for (const problem of problems) yield line({ kind: 'problem', ...about, ...problem });
    for (const section of sections) {
      for (const point of section.points) {
        for (const finding of point.findings) {
          yield line({
            kind: 'finding',
            ...about,
            section: { id: section.id, title: section.title },
            point: { id: point.id, title: point.title },
            ...finding,
          });
        }
      }
    }
    for (const doubt of doubts) yield line({ kind: 'doubt', ...about, ...doubt });
  }
}

const line = (value: object): string => `${safeJson(value)}\n`;

export const renderNdjson = (report: Report): string => [...ndjsonLines(report)].join('');
