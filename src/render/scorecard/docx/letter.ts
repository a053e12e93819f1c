/** A unit's row and report → the text of its letter: its result, what to mend first, doubts, what falls due, how to reply. */
import type { FileChild, Paragraph } from 'docx';
import * as format from '../../../messages/format.ts';
import { gapLetterWords as words } from '../../../messages/gap-letter.ts';
import { doubtLabel, phrases } from '../../../messages/labels.ts';
import { officialWords } from '../../../messages/notice-letter.ts';
import type { DepartmentReport, IsoMinute, Place, Scorecard, Text, UnitResult } from '../../../model.ts';
import { decisionsIn } from '../decisions.ts';
import { findingsOf } from './open-gaps.ts';
import { body, closing, first, type Pen, paragraph, remark, sentences, third } from './paragraphs.ts';
import { resultTables } from './result-table.ts';
import { tight } from './tight.ts';

/** How much of a long list the text of a letter has room for; the annex has all gaps. */
const FEW = 5;
const MANY = 10;

/** What a letter is about: the unit's row, and its manifest in full where it has one. */
export interface About {
  readonly scorecard: Scorecard;
  readonly row: UnitResult;
  readonly department: DepartmentReport | undefined;
}

/** Heads numbered in the order in which they stand. */
type Head = (text: Text) => Paragraph;
const headsOf = (pen: Pen): Head => {
  let heads = 0;
  return (text) => {
    heads += 1;
    return first(pen, heads, text);
  };
};

export function letterText(pen: Pen, about: About): FileChild[] {
  const { scorecard, row, department } = about;
  const { notice, year, asOf, issuer, report } = scorecard;
  const basis = officialWords.basis(notice?.basis ?? null, report.catalog.title);
  const salutation = paragraph([pen.run(pen.t(officialWords.addressees(row.unit.short)))]);
  const short = (opening: Text, last: string): FileChild[] => [
    salutation,
    body(pen, pen.t(opening)),
    closing(pen, last),
  ];
  const { opening, replyText } = words;
  if (row.status === 'absent')
    return short(
      opening.absent(basis, year),
      sentences(pen, [tight(row.because), replyText.absent(issuer)].map(stopped)),
    );
  if (row.status === 'exempt') return short(opening.exempt(basis, year), pen.t(stopped(row.because)));
  if (row.status === 'unjudged' || department === undefined) {
    const { length } = errorsOf(department);
    return short(
      opening.unjudged(basis, year, fileName(row.file ?? ''), length),
      pen.t(replyText.unjudged(issuer)),
    );
  }
  const head = headsOf(pen);
  const day = department.asOf?.date ?? asOf;
  return [
    salutation,
    body(pen, pen.t(words.opening.judged(basis, year, day === null ? null : officialWords.longDate(day)))),
    ...resultPart(pen, about, head),
    ...gapsPart(pen, row, department, head),
    ...doubtsPart(pen, department, head),
    ...upcomingPart(pen, department, head),
    ...replyPart(pen, issuer, row, department, head),
  ];
}

export const errorsOf = (department: DepartmentReport | undefined) =>
  (department?.problems ?? []).filter(({ severity }) => severity === 'error');

function resultPart(pen: Pen, { scorecard, row }: About, head: Head): FileChild[] {
  const group = scorecard.groups.find(({ id }) => id === row.unit.group);
  const of = scorecard.units.filter(
    ({ unit, rank }) => unit.group === row.unit.group && rank !== null,
  ).length;
  const title = group?.title ?? { zh: row.unit.group, en: row.unit.group };
  const said = [
    words.scoreLine(format.score(row.final.value), row.grade, title, row.rank, of),
    words.because(tight(row.because)),
    ...(row.tie === undefined ? [] : [tight(row.tie)]),
  ];
  return [
    head(words.result),
    body(pen, sentences(pen, said.map(stopped))),
    ...resultTables(pen, row),
    ...decidedPart(pen, scorecard, row),
  ];
}

/** What moved the score beside the manifest: each review and waiver that was applied, with who decided it and why. */
function decidedPart(pen: Pen, scorecard: Scorecard, { unit }: UnitResult): Paragraph[] {
  const own = decisionsIn(scorecard).filter((each) => each.isApplied && each.unit === unit.short);
  if (own.length === 0) return [];
  return [
    body(pen, pen.t(words.decided)),
    ...own.map(({ kind, about, title, says }, i) =>
      third(pen, i + 1, pen.t(stopped(words.decision[kind](title, about, says)))),
    ),
  ];
}

/** Sentences that the model made may lack their full stop. */
const stopped = ({ zh, en }: Text): Text => ({
  zh: `${zh.replace(/。$/u, '')}${officialWords.stop.zh}`,
  en: `${en.replace(/\.$/u, '')}${officialWords.stop.en}`,
});

function gapsPart(pen: Pen, row: UnitResult, department: DepartmentReport, head: Head): Paragraph[] {
  const { gaps, late, flawed, missing, waived } = row;
  const top = priorities(department);
  const said = [
    gaps === 0 ? words.noGaps : words.gapsCounted(gaps, late, flawed, missing),
    ...(waived === 0 ? [] : [words.waived(waived)]),
    ...(top.length === 0 ? [] : [words.first]),
  ];
  return [
    head(words.problems),
    body(pen, sentences(pen, said)),
    ...top.map((text, i) => third(pen, i + 1, pen.t(text))),
  ];
}

function priorities(department: DepartmentReport): readonly Text[] {
  const titles = new Map(
    findingsOf(department).flatMap(({ title, gaps }) => gaps.map(({ id }) => [id, title] as const)),
  );
  return department.priorities.slice(0, FEW).flatMap(({ gaps, gain }) => {
    const title = titles.get(gaps[0] ?? '');
    const ids = [...new Set(gaps.map((id) => id.split('#')[0] ?? id))];
    return title === undefined ? [] : [words.priority(title, ids, format.points(gain.exact))];
  });
}

function doubtsPart(pen: Pen, { doubts }: DepartmentReport, head: Head): Paragraph[] {
  if (doubts.length === 0) return [];
  return [
    head(words.doubts),
    body(pen, pen.t(words.doubtsLead)),
    ...doubts.map((doubt, i) =>
      third(pen, i + 1, pen.t(words.doubt(doubtLabel(doubt.code), doubt.message, placeIn(pen, doubt.place)))),
    ),
  ];
}

function upcomingPart(pen: Pen, { upcoming }: DepartmentReport, head: Head): Paragraph[] {
  if (upcoming.length === 0) return [];
  const rest = upcoming.length - MANY;
  return [
    head(words.upcoming),
    ...upcoming
      .slice(0, MANY)
      .map(({ due, title, id }, i) => third(pen, i + 1, pen.t(words.due(dayOf(due), title, id)))),
    ...(rest <= 0 ? [] : [body(pen, pen.t(words.more(rest)))]),
  ];
}

/** A day is written out, a minute stays as it is. */
export const dayOf = (due: IsoMinute | null): Text | null => {
  return due === null ? null : officialWords.longDate(due);
};

function replyPart(
  pen: Pen,
  issuer: string,
  row: UnitResult,
  { doubts }: DepartmentReport,
  head: Head,
): Paragraph[] {
  if (row.gaps === 0 && doubts.length === 0) return [];
  const text = row.gaps === 0 ? words.replyText.doubts(issuer) : words.replyText.judged(issuer);
  return [head(words.reply), closing(pen, pen.t(text))];
}

/** Where the office keeps the file is nothing to the unit. */
export const fileName = (path: string): string => path.split(/[/\\]/u).at(-1) ?? path;

/** The annex names the file; a line says where in it. */
export const placeIn = (pen: Pen, { cell, line }: Place): string => cell ?? pen.t(phrases.line(line));

/** A remark under a table of the annexes. */
export const note = (pen: Pen, text: Text): Paragraph => remark(pen, pen.t(text));
