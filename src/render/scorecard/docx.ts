/** A Scorecard → documents in the form of GB/T 9704-2012: the notice of the year's result (通报), and each unit's letter with its list of gaps (问题清单). */
import { gapLetterWords } from '../../messages/gap-letter.ts';
import { noticeLetterWords } from '../../messages/notice-letter.ts';
import type { IsoDate, Lang, Scorecard, Text } from '../../model.ts';
import { methodAnnex, resultAnnex, stateAnnex } from './docx/annexes.ts';
import { type Given, letterFrame, letterNumber, officialHead } from './docx/head.ts';
import { type About, letterText } from './docx/letter.ts';
import { faultAnnex, gapAnnex, replyAnnex } from './docx/letter-annexes.ts';
import { noticeText } from './docx/notice.ts';
import { pack } from './docx/pack.ts';
import { landscape, portrait } from './docx/paper.ts';
import { blank, type Pen, penOf, sliver, title } from './docx/paragraphs.ts';
import { attachments, colophon, signature } from './docx/sign.ts';

export interface LetterOptions {
  readonly lang: Lang;
  /** `12`, or the whole number of the document: `静府办〔2018〕12号`; blanks to fill in without it. */
  readonly number?: string | undefined;
  /** The date it bears; blanks to fill in without it. */
  readonly issued?: IsoDate | undefined;
}

/** A file says when it was made; a document without a date says the last day it speaks of. */
const madeOn = ({ asOf, year }: Scorecard, { issued }: Given): IsoDate => issued ?? asOf ?? `${year}-12-31`;

const whole = (pen: Pen, lines: readonly Text[]): string =>
  lines.map(pen.t).join(pen.lang === 'zh' ? '' : ' ');

export function renderNotice(scorecard: Scorecard, options: LetterOptions): Promise<Uint8Array> {
  const { year, issuer } = scorecard;
  const pen = penOf(options.lang);
  const name = noticeLetterWords.title(year);
  const annexes = [
    noticeLetterWords.result(year),
    noticeLetterWords.methodAnnex(year),
    noticeLetterWords.stateAnnex(year),
  ];
  const children = [
    ...officialHead(pen, scorecard, options),
    title(pen, name),
    ...blank(),
    ...noticeText(pen, scorecard),
    ...attachments(pen, annexes),
    ...signature(pen, issuer, options.issued),
    ...resultAnnex(pen, scorecard),
    ...methodAnnex(pen, scorecard),
    ...stateAnnex(pen, scorecard),
    colophon(pen, issuer, options.issued),
    sliver(),
  ];
  const about = { title: whole(pen, name), issuer, date: madeOn(scorecard, options) };
  return pack(pen, about, [{ ...portrait(), children }]);
}

/** The annexes of a letter by what became of the unit's manifest, and their names. */
function annexesOf(pen: Pen, { row, department }: About) {
  const { short } = row.unit;
  if (department === undefined || row.status === 'absent' || row.status === 'exempt') return null;
  if (row.status === 'unjudged')
    return { names: [gapLetterWords.faultAnnex(short)], children: faultAnnex(pen, short, department) };
  if (row.gaps === 0) return null;
  return {
    names: [gapLetterWords.gapAnnex(short), gapLetterWords.replyAnnex(short)],
    children: [...gapAnnex(pen, short, 1, department), ...replyAnnex(pen, short, 2, department)],
  };
}

/** @throws RangeError where the register has no unit of this short name. */
export function renderLetter(
  scorecard: Scorecard,
  unitShort: string,
  options: LetterOptions,
): Promise<Uint8Array> {
  const row = scorecard.units.find(({ unit }) => unit.short === unitShort);
  if (row === undefined) throw new RangeError(`no unit ${unitShort} in the scorecard`);
  const department = scorecard.report.departments.find(({ file }) => file === row.file);
  const pen = penOf(options.lang);
  const about: About = { scorecard, row, department };
  const annexes = annexesOf(pen, about);
  const name = gapLetterWords.title[row.status](scorecard.year);
  const { edges, headers, first } = letterFrame(pen, scorecard);
  const page = portrait(edges);
  const letter = {
    ...page,
    properties: { ...page.properties, titlePage: true },
    headers,
    footers: { ...page.footers, first },
    children: [
      ...letterNumber(pen, scorecard, options),
      title(pen, name),
      ...blank(),
      ...letterText(pen, about),
      ...(annexes === null ? [] : attachments(pen, annexes.names)),
      ...signature(pen, scorecard.issuer, options.issued),
    ],
  };
  const date = madeOn(scorecard, options);
  return pack(pen, { title: whole(pen, name), issuer: scorecard.issuer, date }, [
    letter,
    ...(annexes === null ? [] : [{ ...landscape(), children: annexes.children }]),
  ]);
}
