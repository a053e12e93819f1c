/** A scorecard → the policy in words, and what the result was made from. */
import { columnWords, noticeWords } from '../../../messages/notices.ts';
import { scorecardHeads } from '../../../messages/scorecard-report.ts';
import type { Scorecard } from '../../../model.ts';
import { markdownText } from '../../parts/markdown-text.ts';
import { provenanceRows } from '../../parts/provenance.ts';
import { heading, listOf, type Writer } from './writer.ts';

export const methodBlocks = ({ t }: Writer, { method }: Scorecard): readonly string[] => [
  heading(2, t(scorecardHeads.method)),
  ...method.flatMap(({ title, lines }) => [
    heading(3, t(title)),
    ...(lines.length === 0 ? [] : [listOf(lines.map(t))]),
  ]),
];

export const originBlocks = ({ t }: Writer, { report }: Scorecard): readonly string[] => [
  heading(2, t(noticeWords.digests)),
  listOf([
    ...provenanceRows(report).map(([name, value]) => markdownText(`${t(columnWords[name])}: ${value}`)),
    ...report.departments.map(({ file, digest }) => markdownText(`${file} ${digest}`)),
  ]),
];
