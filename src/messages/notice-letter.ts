/** Words of the notice of the year's result (通报), in the calm style of an official document. */
import type { Text } from '../model.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
const s = (n: number): string => (n === 1 ? '' : 's');
const were = (n: number): string => (n === 1 ? 'was' : 'were');

/** `2018年3月9日`, as 成文日期 is written: Arabic numerals, no zero before them. */
function longDate(date: string): Text {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return say(date, date);
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  return say(`${year}年${month}月${day}日`, date);
}

/** What both kinds of letter share. */
export const officialWords = {
  longDate,
  /** To be filled in by hand; the spaces are full-width, so that the blanks are as wide as what goes there. */
  blankDate: say('　　年　月　日', '____-__-__'),
  /** Red, on top of the first page. */
  head: (issuer: string) => say(`${issuer}文件`, `${issuer}文件`),
  /** `静府办〔2018〕12号`: the year in 〔〕 (GB/T 9704-2012, 7.2.5); blanks where nobody has said. */
  number: (sign: string, year: string | null, number: string | null) => {
    const zh = `${sign}〔${year ?? '　　'}〕${number ?? '　　'}号`;
    return say(zh, zh);
  },
  addressees: (whom: string) => say(`${whom}：`, `To: ${whom}`),
  attachment: say('附件：', 'Annexes: '),
  oneAttachment: say('附件：', 'Annex: '),
  item: (n: number) => say(`${n}.`, `${n}. `),
  annex: (n: number | null) => say(`附件${n ?? ''}`, `Annex${n === null ? '' : ` ${n}`}`),
  printed: (issuer: string, date: Text) =>
    [say(issuer, issuer), say(`${date.zh}印发`, `Issued ${date.en}`)] as const,
  /** `一、`, `(一)`, `1.`: the levels of an official document. */
  level: [
    (n: number) => say(`${numeral(n)}、`, `${n}. `),
    (n: number) => say(`（${numeral(n)}）`, `(${n}) `),
    (n: number) => say(`${n}.`, `${n}) `),
  ],
  none: say('—', '–'),
  nobody: say('无', 'none'),
  colon: say('：', ': '),
  stop: say('。', '.'),
  semicolon: say('；', '; '),
  /** The catalogue says it in Chinese only. */
  basis: (basis: string | null, title: Text) => say(basis ?? `根据《${title.zh}》`, `Under “${title.en}”`),
} as const;

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
/** 1–99 in Chinese: 十一, 二十. */
function numeral(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const first = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${first}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`;
}

/** What exactly is lacking: the first few, behind the title. */
function lacking(all: readonly string[]): Text {
  // The first, the second … of several alike have no name.
  const keys = all.filter((key) => !/^\d+$/u.test(key));
  if (keys.length === 0) return say('', '');
  const some = keys.slice(0, 3);
  const more = keys.length > some.length;
  return say(`（${some.join('、')}${more ? '等' : ''}）`, ` (${some.join(', ')}${more ? ' …' : ''})`);
}

export const noticeLetterWords = {
  title: (year: number) => [
    say(`关于印发《${year}年政务公开`, `Notice of the Results of the ${year} Assessment`),
    say('考核评估结果》的通知', 'of Open Government Work'),
  ],
  result: (year: number) =>
    say(`${year}年政务公开考核评估结果`, `Results of the ${year} assessment of open government work`),
  methodAnnex: (year: number) =>
    say(`${year}年政务公开考核评估办法说明`, `How open government work was assessed in ${year}`),
  stateAnnex: (year: number) =>
    say(
      `${year}年政务公开工作完成情况和共性问题`,
      `What was achieved in ${year}, and the gaps that many units share`,
    ),

  opening: (basis: Text, groups: readonly Text[], year: number) =>
    say(
      `${basis.zh}，对${groups.map(({ zh }) => `各${zh}`).join('、')}${year}年政务公开工作进行了考核评估。现将考核评估结果予以印发，请结合实际，认真抓好整改落实。`,
      `${basis.en}: the open government work of ${year} was assessed (${groups.map(({ en }) => en).join('; ')}). The results are issued herewith; please see to what needs mending.`,
    ),
  assessed: say('考核评估情况', 'The assessment'),
  scope: say('评估依据和范围。', 'Basis and scope. '),
  outcome: say('评估结果。', 'Results. '),
  scopeText: (given: {
    readonly title: Text;
    readonly points: number;
    readonly requirements: number;
    readonly asOf: Text | null;
  }) =>
    say(
      `考核评估以《${given.title.zh}》为依据，对照${given.points}个要点、${given.requirements}条公开要求，逐条核对各单位报送的政务公开清单${given.asOf === null ? '' : `，评估截至${given.asOf.zh}`}。`,
      `The measure was “${given.title.en}”: ${given.points} point${s(given.points)}, ${given.requirements} requirement${s(given.requirements)}, each compared with the manifests that the units handed in${given.asOf === null ? '' : `, as of ${given.asOf.en}`}.`,
    ),
  counted: (n: number, parts: readonly Text[]) =>
    say(
      `列入考核评估名册的单位共${n}家，其中${parts.map(({ zh }) => zh).join('，')}。`,
      `The register holds ${n} unit${s(n)}: ${parts.map(({ en }) => en).join(', ')}.`,
    ),
  standing: {
    judged: (n: number) => say(`参加评定${n}家`, `${n} ${were(n)} assessed`),
    absent: (n: number) => say(`未报送清单${n}家`, `${n} did not submit`),
    unjudged: (n: number) => say(`清单有误无法评定${n}家`, `${n} could not be assessed`),
    exempt: (n: number) => say(`免予评定${n}家`, `${n} ${were(n)} exempt`),
  },
  means: (mean: string, median: string) =>
    say(`参评单位平均得分${mean}分，中位数${median}分。`, `The mean score is ${mean}, the median ${median}.`),
  groupMeans: (parts: readonly Text[]) =>
    say(`其中，${parts.map(({ zh }) => zh).join('；')}。`, `${parts.map(({ en }) => en).join('; ')}.`),
  groupMean: (group: Text, mean: string, median: string, highest: string, lowest: string) =>
    say(
      `${group.zh}平均${mean}分、中位数${median}分、最高${highest}分、最低${lowest}分`,
      `${group.en}: mean ${mean}, median ${median}, highest ${highest}, lowest ${lowest}`,
    ),
  grades: (parts: readonly Text[], rest: number) =>
    say(
      `经评定，${parts.map(({ zh }) => zh).join('、')}，名单见附件1。${rest === 0 ? '' : `其余${rest}家单位的结果另行通知。`}`,
      `Grades: ${parts.map(({ en }) => en).join(', ')}; the lists are in annex 1.${rest === 0 ? '' : ` The result of the other ${rest} unit${s(rest)} is told to ${rest === 1 ? 'it' : 'them'} apart.`}`,
    ),
  nothing: say('没有可以评定的单位。', 'No unit could be assessed.'),
  grade: (grade: Text, n: number) => say(`${grade.zh}${n}家`, `${grade.en} ${n}`),

  achieved: say('主要成效', 'What was done well'),
  rates: (parts: readonly Text[]) =>
    say(
      `从各部分看，公开要求的平均达标率为：${parts.map(({ zh }) => zh).join('；')}。`,
      `By section, requirements were met at these mean rates: ${parts.map(({ en }) => en).join('; ')}.`,
    ),
  rate: (title: Text, rate: string) => say(`${title.zh}${rate}`, `${title.en} ${rate}`),
  allMet: (met: number, of: number, titles: readonly Text[]) =>
    met === 0
      ? say(
          `${of}个要点中，尚无责任单位全部做到的要点。`,
          `Of ${of} point${s(of)} none is met by every unit that it binds.`,
        )
      : say(
          `${of}个要点中，有${met}个要点责任单位已全部做到：${titles.map(({ zh }) => zh).join('；')}。`,
          `Of ${of} point${s(of)}, ${met} ${met === 1 ? 'is' : 'are'} met by every unit bound: ${titles.map(({ en }) => en).join('; ')}.`,
        ),
  shared: say('共性问题', 'Gaps that many units share'),
  sharedLead: say(
    '对照检查发现，以下问题在多家单位不同程度存在，需引起重视：',
    'The following was found lacking in several units:',
  ),
  noShared: say('未发现多家单位共有的问题。', 'No gap is common to several units.'),
  common: (title: Text, keys: readonly string[], units: number, of: number) =>
    say(
      `${title.zh}${lacking(keys).zh}。应做到的${of}家单位中，${units}家尚未完全做到。`,
      `${title.en}${lacking(keys).en}: ${units} of ${of} unit${s(of)} bound ${units === 1 ? 'has' : 'have'} yet to do it in full.`,
    ),
  uncovered: (n: number) =>
    say(
      `此外，由多家单位共同牵头的公开要求中，有${n}条各牵头单位均未完全做到，见附件3。`,
      `Besides, ${n} requirement${s(n)} that several leads answer for ${n === 1 ? 'is' : 'are'} met in full by none of them; see annex 3.`,
    ),
  asked: say('工作要求', 'What is asked'),
  askedText: say(
    '各单位问题清单另行印发。请对照清单逐条分析原因，落实整改措施，并按所附表格报送整改情况。',
    'Each unit receives its list of gaps apart. Please find the cause of each, mend it, and report on the form attached.',
  ),
  askedAbsent: say(
    '未报送政务公开清单的单位，请尽快补报。',
    'Units that have not submitted a manifest are asked to do so without delay.',
  ),
  askedUnjudged: say(
    '清单无法评定的单位，请按另行反馈的错误一览改正后重新报送。',
    'Units whose manifest could not be assessed are asked to put it right by the list of its errors, which they receive, and submit it again.',
  ),

  ranked: say('同一等次内按得分名次排列。', 'Within a grade, units stand by rank.'),
  graded: (grade: Text, n: number) => say(`${grade.zh}单位（${n}个）`, `${grade.en} (${n} unit${s(n)})`),
  listHeads: {
    absent: (n: number) => say(`未报送单位（${n}个）`, `Not submitted (${n} unit${s(n)})`),
    unjudged: (n: number) => say(`清单无法评定单位（${n}个）`, `Could not be assessed (${n} unit${s(n)})`),
    exempt: (n: number) => say(`免予评定单位（${n}个）`, `Exempt (${n} unit${s(n)})`),
  },
  methodColumns: {
    number: say('序号', 'No.'),
    title: say('项目', 'Subject'),
    says: say('规定', 'What holds'),
  },
  partsHead: say('各部分、各要点完成情况', 'Sections and points'),
  partsNote: say(
    '“涉及”为该要点约束的单位数，不含免予评定单位；“其他”为其中不适用或尚未到期的单位；“未评”为其中未报送清单或清单无法评定的单位；达标率为已评单位得分的平均值。',
    '“Bound” counts the units that the point binds, exempt units left out; “others” those of them to which nothing of it applies or is due yet; “not judged” those of them without a manifest or whose manifest could not be assessed; the rate is the mean over the units assessed.',
  ),
  partColumns: {
    id: say('编号', 'No.'),
    title: say('部分、要点', 'Section, point'),
    bound: say('涉及', 'Bound'),
    met: say('做到', 'Met'),
    partial: say('部分', 'In part'),
    unmet: say('未达', 'Unmet'),
    others: say('其他', 'Others'),
    unjudged: say('未评', 'Not judged'),
    rate: say('达标率', 'Rate'),
  },
  commonHead: say('多家单位存在的问题', 'The most common gaps'),
  commonNote: (shown: number, all: number) =>
    say(
      `共${all}项，列出单位数最多的${shown}项。`,
      `${all} in all; the ${shown} with the most units are listed.`,
    ),
  commonColumns: {
    number: say('序号', 'No.'),
    id: say('要求', 'Req.'),
    title: say('公开要求', 'Requirement'),
    level: say('级别', 'Level'),
    units: say('涉及单位', 'Lacking'),
    of: say('应做到', 'Bound'),
  },
  keys: lacking,
  uncoveredHead: say('各牵头单位均未完全做到的要求', 'Requirements that none of their leads has met in full'),
  uncoveredColumns: {
    id: say('要求', 'Req.'),
    title: say('公开要求', 'Requirement'),
    leads: say('牵头单位', 'Leads'),
  },
} as const;
