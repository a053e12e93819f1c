/** Words of a unit's own letter: its result, its list of gaps (问题清单), and the form to reply on. */
import type { Standing, Text } from '../model.ts';

const say = (zh: string, en: string): Text => ({ zh, en });
const s = (n: number): string => (n === 1 ? '' : 's');

export const gapLetterWords = {
  title: {
    judged: (year: number) => [
      say(`关于反馈${year}年政务公开`, `Results of the ${year} Assessment`),
      say('考核评估结果和问题清单的函', 'of Open Government Work and List of Gaps'),
    ],
    absent: (year: number) => [
      say(`关于补报${year}年政务公开`, `Request for the Manifest of ${year}`),
      say('清单的函', 'of Open Government Work'),
    ],
    unjudged: (year: number) => [
      say(`关于改正并重新报送${year}年`, `Request to Correct the Manifest of ${year}`),
      say('政务公开清单的函', 'of Open Government Work'),
    ],
    exempt: (year: number) => [
      say(`关于${year}年政务公开`, `On Exemption from the ${year} Assessment`),
      say('免予考核评估的函', 'of Open Government Work'),
    ],
  } satisfies Record<Standing, (year: number) => readonly Text[]>,
  opening: {
    judged: (basis: Text, year: number, asOf: Text | null) =>
      say(
        `${basis.zh}，对你单位${year}年政务公开工作进行了考核评估${asOf === null ? '' : `（评估截至${asOf.zh}）`}。现将结果和问题清单反馈如下，请对照整改。`,
        `${basis.en}: your open government work of ${year} was assessed${asOf === null ? '' : ` as of ${asOf.en}`}. The result and the list of gaps follow; please mend them.`,
      ),
    absent: (basis: Text, year: number) =>
      say(
        `${basis.zh}，开展了${year}年政务公开工作考核评估。截至评估时，尚未收到你单位报送的政务公开清单。`,
        `${basis.en}: the open government work of ${year} was assessed. No manifest of yours had been received by then.`,
      ),
    unjudged: (basis: Text, year: number, file: string, errors: number) =>
      say(
        `${basis.zh}，开展了${year}年政务公开工作考核评估。你单位报送的清单（${file}）有${errors}处错误，无法评定，错误位置和改法见附件。`,
        `${basis.en}: the open government work of ${year} was assessed. Your manifest (${file}) holds ${errors} error${s(errors)} and could not be assessed; the annex shows where they are and how to mend them.`,
      ),
    exempt: (basis: Text, year: number) =>
      say(
        `${basis.zh}，开展了${year}年政务公开工作考核评估。你单位免予评定。`,
        `${basis.en}: the open government work of ${year} was assessed. Your unit is exempt.`,
      ),
  },
  result: say('考核评估结果', 'Result'),
  scoreLine: (score: string, grade: Text | null, group: Text, rank: number | null, of: number) =>
    say(
      `最终得分${score}分${grade === null ? '' : `，等次为${grade.zh}`}${rank === null ? '' : `，在${of}家参评${group.zh}中列第${rank}名`}。`,
      `Final score ${score}${grade === null ? '' : `, grade ${grade.en}`}${rank === null ? '' : `, rank ${rank} of ${of} (${group.en})`}.`,
    ),
  because: (because: Text) => say(`定等依据：${because.zh}。`, `The grade: ${because.en}.`),
  scores: {
    raw: say('自评得分', 'Self score'),
    reviewed: say('抽查复核后', 'Reviewed'),
    adjusted: say('豁免调整后', 'Adjusted'),
    bonus: say('加分', 'Bonus'),
    final: say('最终得分', 'Final'),
    grade: say('等次', 'Grade'),
    rank: say('名次', 'Rank'),
    converted: say('折算分', 'Converted'),
  },
  decided: say(
    '自评得分之外，对你单位作出以下复核、豁免：',
    'Decided beside the self score, by review and waiver:',
  ),
  decision: {
    review: (title: Text, id: string, says: Text) =>
      say(`复核：${title.zh}（${id}），${says.zh}`, `Review of ${id}, ${title.en}: ${says.en}`),
    waiver: (title: Text, id: string, says: Text) =>
      say(`豁免：${title.zh}（${id}），${says.zh}`, `Waiver of ${id}, ${title.en}: ${says.en}`),
  },
  facts: {
    binding: say('硬性要求', 'Binding'),
    coverage: say('已评要求', 'Judged'),
    gaps: say('缺口', 'Gaps'),
    late: say('逾期', 'Late'),
    flawed: say('欠妥', 'Flawed'),
    missing: say('缺失', 'Missing'),
    doubts: say('疑点', 'Doubts'),
    lost: say('失分', 'Lost'),
  },
  problems: say('存在的问题', 'Gaps'),
  gapsCounted: (n: number, late: number, flawed: number, missing: number) =>
    say(
      `需要整改的缺口共${n}处（缺失${missing}处、欠妥${flawed}处、逾期${late}处），列于附件1。`,
      `${n} gap${s(n)} to be mended (${missing} missing, ${flawed} flawed, ${late} late) ${n === 1 ? 'is' : 'are'} listed in annex 1.`,
    ),
  noGaps: say('没有需要整改的缺口。', 'There are no gaps to mend.'),
  waived: (n: number) =>
    say(`另有${n}处已获豁免，不列入清单。`, `${n} more ${n === 1 ? 'is' : 'are'} waived and not listed.`),
  first: say('以下各处整改后加分较多，请优先安排：', 'Mending these first gives back most:'),
  priority: (title: Text, ids: readonly string[], gain: string) => {
    const some = ids.slice(0, 3);
    const more = ids.length > some.length;
    return ids.length === 1
      ? say(
          `${title.zh}（${ids.join('')}），整改后可加${gain}分。`,
          `${title.en} (${ids.join('')}) gives back ${gain} points.`,
        )
      : say(
          `${title.zh}等${ids.length}条要求（${some.join('、')}${more ? '等' : ''}），一并整改后可加${gain}分。`,
          `${title.en} and ${ids.length - 1} more (${some.join(', ')}${more ? ' …' : ''}), mended together, give back ${gain} points.`,
        );
  },
  doubts: say('需要说明的疑点', 'Doubts to explain'),
  doubtsLead: say(
    '以下疑点请逐条核实，属实的予以更正，不属实的附书面说明；除已列入问题清单的以外，疑点不扣分。',
    'Please check each of these: correct what is wrong, explain in writing what is not. Doubts cost nothing save where they stand in the list of gaps.',
  ),
  doubt: (label: Text, message: Text, where: string) =>
    say(`${label.zh}。${message.zh}（清单${where}）`, `${label.en}. ${message.en} (${where})`),
  upcoming: say('近期到期事项', 'Due next'),
  due: (date: Text | null, title: Text, id: string) =>
    say(
      `${title.zh}（${id}）${date === null ? '，无固定期限。' : `，${date.zh}前。`}`,
      `${title.en} (${id})${date === null ? ', no date' : `, by ${date.en}`}.`,
    ),
  more: (n: number) => say(`另有${n}项，此处从略。`, `${n} more are left out here.`),
  reply: say('整改和反馈', 'Mending and reply'),
  replyText: {
    judged: (issuer: string) =>
      say(
        `请于　　月　　日前完成整改，填写附件2《整改情况反馈表》，连同更新后的政务公开清单报送${issuer}。对结果有异议的，请在反馈表中写明理由并附佐证材料。`,
        `Please mend the gaps by ________, fill in the form of annex 2, and send it with the updated manifest to ${issuer}. Where you disagree with a finding, give the reason on the form and attach the evidence.`,
      ),
    doubts: (issuer: string) =>
      say(
        `请将疑点核实情况于　　月　　日前报送${issuer}。`,
        `Please report on the doubts to ${issuer} by ________.`,
      ),
    absent: (issuer: string) =>
      say(
        `请于　　月　　日前将清单报送${issuer}；确无可报事项的，请附情况说明。`,
        `Please send the manifest to ${issuer} by ________; if there is nothing to report, attach a statement that says so.`,
      ),
    unjudged: (issuer: string) =>
      say(
        `请于　　月　　日前逐处改正，重新报送${issuer}。重新报送以后再行评定。`,
        `Please put each of them right and send the manifest to ${issuer} again by ________; it is assessed then.`,
      ),
  },
  gapAnnex: (unit: string) => say(`${unit}问题清单`, `List of gaps of ${unit}`),
  replyAnnex: (unit: string) => say(`${unit}整改情况反馈表`, `Form of reply of ${unit}`),
  faultAnnex: (unit: string) => say(`${unit}清单错误一览`, `Errors in the manifest of ${unit}`),
  gapColumns: {
    number: say('序号', 'No.'),
    requirement: say('要点条目', 'Requirement'),
    cite: say('原文依据', 'What the document says'),
    gap: say('问题', 'Gap'),
    mend: say('整改要求', 'How to mend it'),
    due: say('时限', 'Due'),
    lost: say('扣分', 'Lost'),
    place: say('位置', 'Place'),
  },
  replyColumns: {
    number: say('序号', 'No.'),
    requirement: say('测评指标', 'Indicator'),
    worth: say('指标分值', 'Worth'),
    lost: say('扣分', 'Lost'),
    why: say('失分原因', 'Why'),
    mended: say('整改情况', 'What was done'),
  },
  replyFoot: say(
    '填表人：　　　　　　　联系电话：　　　　　　　　　　填表日期：　　　年　　月　　日（盖章）',
    'Filled in by: ____________   Phone: ____________   Date: ____________ (seal)',
  ),
  from: (n: number) => say(`${n}起`, `${n} ff.`),
  /** In the place of all that the list leaves out. */
  alike: (n: number) =>
    say(
      `另有${n}处同类问题，此处从略；逐处见本期工作簿的缺口页，也可在清单上运行 zwgk check --verbose 查看。`,
      `${n} more gap${s(n)} of this requirement ${n === 1 ? 'is' : 'are'} left out here; the workbook of this year lists every one on its sheet of gaps, and so does zwgk check --verbose.`,
    ),
  gapNote: (file: string) =>
    say(
      `位置为清单文件（${file}）中的行号或单元格；扣分按自评得分计算。`,
      `“Place” is the line or cell of the manifest (${file}); “lost” is counted by the self score.`,
    ),
  replyNote: say(
    '指标分值为该项要求在百分制得分中所占分值；“整改情况”由单位填写。',
    '“Worth” is the share of the requirement in the score of 100; the last column is for the unit to fill in.',
  ),
  faultColumns: {
    number: say('序号', 'No.'),
    place: say('位置', 'Place'),
    fault: say('错误', 'Error'),
    mend: say('改法', 'How to mend it'),
    excerpt: say('清单原文', 'As written'),
  },
  about: (key: string, message: Text) => say(`${key}：${message.zh}`, `${key}: ${message.en}`),
} as const;
