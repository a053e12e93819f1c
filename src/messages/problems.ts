/** What is wrong in an input file, as a code with its facts → the sentence that people read and how to mend it, in both languages. */
import type { Text } from '../model.ts';

export interface Wording {
  readonly message: Text;
  readonly mend?: Text;
}
/** A field with its title: `published`, 发布日期, Published. */
export interface FieldName {
  readonly key: string;
  readonly title?: Text | undefined;
  /** From 1, for an item of the list that bears the name. */
  readonly item?: number | undefined;
}
export type Kind = 'text' | 'number' | 'integer' | 'boolean' | 'list' | 'record' | 'empty';
/** A value as it stands in the file, and the field that it belongs to. */
interface Written {
  readonly field: FieldName;
  readonly raw: string;
}

/** Code → the facts that its sentence needs. */
export interface ProblemFacts {
  // The file as a whole
  'not-text': Record<never, never>;
  'damaged-text': { readonly line: number };
  encoding: { readonly encoding: string };
  'empty-file': Record<never, never>;
  'several-documents': { readonly mark: string };
  'early-end': Record<never, never>;
  'root-list': Record<never, never>;
  'root-text': { readonly raw: string };
  'too-deep': { readonly limit: number };
  'too-many': { readonly shown: number };
  // The way it is written
  'full-width-colon': { readonly key: string };
  'full-width-quote': { readonly mark: string };
  'full-width-comma': { readonly mark: string };
  'full-width-dash': { readonly mark: string };
  'space-after-colon': { readonly key: string };
  'space-after-dash': Record<never, never>;
  'odd-space': { readonly where: 'indent' | 'value' };
  'tab-indent': Record<never, never>;
  'bad-indent': { readonly want: number | null };
  'under-value': { readonly key: string };
  'missing-colon': { readonly key: string };
  'stray-text': { readonly raw: string };
  'colon-in-value': { readonly raw: string };
  'reserved-start': { readonly mark: string; readonly raw: string };
  'text-after': { readonly raw: string };
  'unclosed-quote': { readonly mark: string };
  'unclosed-bracket': { readonly mark: string };
  'missing-comma': Record<never, never>;
  'bad-escape': { readonly raw: string };
  'control-character': { readonly hex: string };
  'duplicate-key': { readonly key: string; readonly line: number };
  'complex-key': Record<never, never>;
  tag: { readonly raw: string };
  'alias-unknown': { readonly raw: string };
  'alias-bomb': Record<never, never>;
  'alias-cycle': { readonly raw: string };
  syntax: Record<never, never>;
  // The form
  'unknown-key': {
    readonly key: string;
    readonly owner?: Text | undefined;
    readonly near?: FieldName | undefined;
    /** No other field could be meant, and the record does not have it yet. */
    readonly sole?: boolean | undefined;
  };
  'misplaced-key': {
    readonly key: string;
    readonly owner?: Text | undefined;
    readonly home?: Text | undefined;
  };
  'missing-key': { readonly field: FieldName; readonly owner?: Text | undefined; readonly sample: string };
  'empty-value': { readonly field: FieldName };
  'read-as': Written & { readonly as: string; readonly kind: 'number' | 'boolean' };
  'not-a-list': { readonly field: FieldName; readonly records: boolean };
  'not-a-record': Written;
  'want-number': Written & { readonly mend?: string | undefined };
  'want-boolean': Written & { readonly mend?: boolean | undefined };
  'wrong-kind': { readonly field: FieldName; readonly is: Kind; readonly want: readonly Kind[] };
  'not-allowed': Written & { readonly allowed: readonly string[]; readonly near?: string | undefined };
  'must-be': Written & { readonly want: string };
  'bad-date': Written & { readonly mend?: string | undefined };
  'bad-minute': Written & { readonly mend?: string | undefined };
  'bad-period': Written & { readonly mend?: string | undefined };
  'no-such-day': Written & { readonly last?: string | undefined };
  'bad-id': Written & { readonly as?: string | undefined };
  'bad-url': Written;
  'bad-number': Written;
  'bad-form': Written;
  'too-short': Written & { readonly least: number };
  'empty-list': { readonly field: FieldName };
  'out-of-range': Written & { readonly least?: number | undefined; readonly most?: number | undefined };
  repeated: { readonly field: FieldName };
  'one-of': { readonly field: FieldName; readonly forms: readonly string[] };
  'bad-value': Written;
  // Understood all the same
  'date-form': { readonly raw: string; readonly iso: string };
  'number-brackets': { readonly raw: string; readonly right: string };
  'joined-items': { readonly raw: string; readonly items: readonly string[] };
  'openness-form': { readonly raw: string; readonly right: string };
  'full-width': { readonly raw: string; readonly right: string };
}
export type ProblemCode = keyof ProblemFacts;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]+/gu;

/** A string of the file, fit for a sentence: at most 40 columns, nothing that moves a cursor. */
export function clip(raw: string, columns = 40): string {
  const seen = raw.slice(0, 400).replace(UNSEEN, ' ').trim();
  let width = 0;
  let out = '';
  for (const letter of seen) {
    width += WIDE.test(letter) || letter.length > 1 ? 2 : 1;
    if (width > columns) return `${out}…`;
    out += letter;
  }
  return raw.length > 400 ? `${out}…` : out;
}

/** In quotes; in corner brackets what has such quotes itself. */
const q = (raw: string): string => (/[“”]/.test(raw) ? `「${clip(raw)}」` : `“${clip(raw)}”`);
const zhField = ({ key, title, item }: FieldName): string =>
  `${q(key)}${title ? `（${title.zh}）` : ''}${item === undefined ? '' : `第 ${item} 项`}`;
const enField = ({ key, title, item }: FieldName): string =>
  `${item === undefined ? '' : `item ${item} of `}${q(key)}${title ? ` (${title.en})` : ''}`;
const zhKind: Readonly<Record<Kind, string>> = {
  text: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  list: '列表',
  record: '一组字段',
  empty: '空白',
};
const enKind: Readonly<Record<Kind, string>> = {
  text: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  record: 'a group of fields',
  empty: 'nothing',
};
const tidy = (zh: string): string => zh.replace(/(?<=[）」]|\d 项) (?=\p{Script=Han})/gu, '');
const upper = (en: string): string => en.replace(/^[a-z]/, (letter) => letter.toUpperCase());
const say = (zh: string, en: string, mendZh?: string, mendEn?: string): Wording => {
  const message = { zh: tidy(zh), en: upper(en) };
  return mendZh === undefined || mendEn === undefined
    ? { message }
    : { message, mend: { zh: tidy(mendZh), en: mendEn } };
};
const asText = (raw: string): string => `'${clip(raw).replaceAll("'", "''")}'`;
const quoteMend = (raw: string): readonly [string, string] => [
  `给这段内容加上引号：${asText(raw)}。`,
  `Put it in quotes: ${asText(raw)}.`,
];

/** What a field of a form looks like, by the name of the form. */
export const samples: Readonly<Record<string, string>> = {
  date: '2017-03-01',
  minute: '2017-05-03 14:30',
  period: '2017-03',
  url: 'https://…',
  requirementId: '2.1.6',
  requirementIds: '2.1.6',
};

const words: { readonly [C in ProblemCode]: (facts: ProblemFacts[C]) => Wording } = {
  'not-text': () =>
    say(
      '这个文件不是文本文件。',
      'This file is not a text file.',
      '用记事本或编辑器另存为 UTF-8 编码的文本文件；表格请用 zwgk import 导入。',
      'Save it as UTF-8 text; import a spreadsheet with zwgk import.',
    ),
  'damaged-text': ({ line }) =>
    say(
      `这个文件是 UTF-8 文本，但从第 ${line} 行起有损坏的字节。`,
      `This file is UTF-8 text, but from line ${line} on some of its bytes are damaged.`,
      '找一份完好的备份，或用编辑器打开，改好乱码处再存为 UTF-8。',
      'Take an intact copy, or open it in an editor, put right what is garbled and save it as UTF-8.',
    ),
  encoding: ({ encoding }) =>
    say(
      `这个文件的编码是 ${encoding}，已按此读取。`,
      `This file is encoded as ${encoding} and was read as such.`,
      '建议另存为 UTF-8 编码，以免在别处显示乱码。',
      'Save it as UTF-8, so that it reads the same everywhere.',
    ),
  'empty-file': () =>
    say(
      '这个文件没有内容。',
      'This file is empty.',
      '用 zwgk init <部门> 生成一份清单，再填写。',
      'Start with zwgk init <department> and fill it in.',
    ),
  'several-documents': ({ mark }) =>
    say(
      mark === '...'
        ? '一个文件只能写一份内容，这里的 “...” 已经结束了一份，后面又有一份。'
        : '一个文件只能写一份内容，这里的 “---” 又开始了另一份。',
      mark === '...'
        ? 'A file holds one document only; this “...” ends it, and another follows.'
        : 'A file holds one document only; this “---” starts another.',
      '删去这一行；如果是另一份清单，放到另一个文件里。',
      'Remove this line, or move what follows to a file of its own.',
    ),
  'early-end': () =>
    say(
      '“...” 是内容结束的记号，不能写在内容前面：有的程序会把这个文件当作空文件。',
      '“...” marks the end of the content and cannot stand above it: some programs take the file for empty.',
      '删去这一行。',
      'Remove this line.',
    ),
  'root-list': () =>
    say(
      '文件最外层是一个列表，应当是一个个字段。',
      'The file is a list; it should consist of fields.',
      '最外层写 “字段: 内容”，如 department: 区财政局；记录写在 disclosures: 之类的台账下面。',
      'Write “field: value” at the outermost level, such as department: 区财政局, and records under a register such as disclosures:.',
    ),
  'root-text': ({ raw }) =>
    say(
      `文件里只有文字 ${q(raw)}，没有字段。`,
      `The file holds only the text ${q(raw)} and no fields.`,
      '写成 “字段: 内容”，如 department: 区财政局，冒号用半角，后面空一格。',
      'Write “field: value”, such as department: 区财政局, with a space after the colon.',
    ),
  'too-deep': ({ limit }) =>
    say(
      `内容一层套一层，超过了 ${limit} 层。`,
      `Values are nested more than ${limit} levels deep.`,
      '台账是一条一条的记录，不需要这么多层；检查括号和缩进。',
      'Registers are flat lists of records; check the brackets and the indentation.',
    ),
  'too-many': ({ shown }) =>
    say(
      `问题太多，只列出前 ${shown} 处。`,
      `Too many problems; only the first ${shown} are listed.`,
      '先改好上面这些，再检查一遍。',
      'Mend these first, then check again.',
    ),

  'full-width-colon': ({ key }) =>
    say(
      `${q(key)} 后面是全角冒号“：”，没有被当作字段。`,
      `A full-width colon “：” follows ${q(key)}, so it is not read as a field.`,
      `改成半角冒号加一个空格：“${clip(key)}: ”。`,
      `Write an ASCII colon and a space: “${clip(key)}: ”.`,
    ),
  'full-width-quote': ({ mark }) =>
    say(
      `引号一边是半角、一边是全角 “${mark}”，没有配成一对。`,
      `An ASCII quote is closed by a full-width “${mark}”; they do not match.`,
      '两边都用半角引号：" 和 "。',
      'Use ASCII quotes " on both sides.',
    ),
  'full-width-comma': ({ mark }) =>
    say(
      `方括号、花括号里的各项要用半角逗号隔开，这里是 “${mark}”。`,
      `Items in brackets are separated by an ASCII comma; this is “${mark}”.`,
      '改成半角逗号加一个空格：“, ”。',
      'Write an ASCII comma and a space: “, ”.',
    ),
  'full-width-dash': ({ mark }) =>
    say(
      `记录前面的 “${mark}” 不是半角减号。`,
      `“${mark}” before a record is not an ASCII hyphen.`,
      '改成半角减号加一个空格：“- ”。',
      'Write an ASCII hyphen and a space: “- ”.',
    ),
  'space-after-colon': ({ key }) =>
    say(
      `${q(key)} 的冒号后面少一个空格，没有被当作字段。`,
      `There is no space after the colon of ${q(key)}, so it is not read as a field.`,
      `冒号后空一格：“${clip(key)}: ”。`,
      `Put a space after the colon: “${clip(key)}: ”.`,
    ),
  'space-after-dash': () =>
    say(
      '记录前面的减号后少一个空格。',
      'There is no space after the hyphen before a record.',
      '减号后空一格：“- ”。',
      'Put a space after the hyphen: “- ”.',
    ),
  'odd-space': ({ where }) =>
    where === 'indent'
      ? say(
          '这一行的缩进里有全角空格或不间断空格。',
          'This line is indented with full-width or no-break spaces.',
          '缩进改用半角空格，与同级的行对齐。',
          'Indent with ordinary spaces, in line with its neighbours.',
        )
      : say(
          '冒号后面是全角空格或不间断空格。',
          'A full-width or no-break space follows the colon.',
          '改成一个半角空格。',
          'Write one ordinary space.',
        ),
  'tab-indent': () =>
    say(
      '这一行用制表符（Tab 键）缩进。',
      'This line is indented with a tab.',
      '缩进改用空格，每级两个，与同级的行对齐。',
      'Indent with spaces, two for each level, in line with its neighbours.',
    ),
  'bad-indent': ({ want }) =>
    want === null
      ? say(
          '这一行的缩进与上下文对不上。',
          'The indentation of this line does not fit its surroundings.',
          '与同级的行对齐。',
          'Line it up with its neighbours.',
        )
      : say(
          '这一行的缩进与同级的行没有对齐。',
          'The indentation of this line does not match its neighbours.',
          `开头空 ${want} 格。`,
          `Begin the line with ${want} spaces.`,
        ),
  'under-value': ({ key }) =>
    say(
      `上面的 ${q(key)} 已经写了内容，它下面不能再缩进写字段或列表。`,
      `${q(key)} above already has a value, so nothing can be indented below it.`,
      '与上面的字段对齐；如果是它的下级，删去它冒号后面的内容。',
      'Line it up with the field above; or, if it belongs below it, remove the value after its colon.',
    ),
  'missing-colon': ({ key }) =>
    say(
      `${q(key)} 后面少了冒号。`,
      `There is no colon after ${q(key)}.`,
      `写成 “${clip(key)}: 内容”，冒号用半角，后面空一格。`,
      `Write “${clip(key)}: value”, with a space after the colon.`,
    ),
  'stray-text': ({ raw }) =>
    say(
      `这一行 ${q(raw)} 没有字段名。`,
      `This line, ${q(raw)}, has no field name.`,
      '写成 “字段: 内容”；如果是上一行没写完的内容，要比上一行的字段多缩进两格。',
      'Write “field: value”; if it continues the line above, indent it two spaces more than that field.',
    ),
  'colon-in-value': ({ raw }) =>
    say(
      `内容 ${q(raw)} 里有半角冒号，会被误认为字段。`,
      `The value ${q(raw)} holds a colon and is mistaken for a field.`,
      ...quoteMend(raw),
    ),
  'reserved-start': ({ mark, raw }) =>
    say(`内容不能以 “${mark}” 开头。`, `A value cannot begin with “${mark}”.`, ...quoteMend(raw)),
  'text-after': ({ raw }) =>
    say(
      `引号或括号已经结束，后面又有文字：${q(raw)}。`,
      `There is more text after the closing quote or bracket: ${q(raw)}.`,
      ...quoteMend(raw),
    ),
  'unclosed-quote': ({ mark }) =>
    say(
      `引号 ${mark} 只有前一半，没有结束。`,
      `The quote ${mark} is never closed.`,
      `在内容末尾补上半角引号 ${mark}。`,
      `Add ${mark} at the end of the value.`,
    ),
  'unclosed-bracket': ({ mark }) =>
    say(
      `括号 ${mark} 没有配对。`,
      `The bracket ${mark} has no counterpart.`,
      '在末尾补上另一半括号，或者给整段内容加上引号。',
      'Add its counterpart, or put the whole value in quotes.',
    ),
  'missing-comma': () =>
    say(
      '括号里的两项之间少了半角逗号。',
      'A comma is missing between two items in brackets.',
      '在两项之间写 “, ”。',
      'Write “, ” between the items.',
    ),
  'bad-escape': ({ raw }) =>
    say(
      `双引号里的反斜杠写法 ${q(raw)} 不能识别。`,
      `The backslash sequence ${q(raw)} in double quotes is not known.`,
      '改用单引号，或者把反斜杠写两遍：\\\\。',
      'Use single quotes, or write the backslash twice: \\\\.',
    ),
  'control-character': ({ hex }) =>
    say(
      `这里有一个看不见的控制字符（${hex}）。`,
      `There is an invisible control character here (${hex}).`,
      '删去它，重新输入这一处。',
      'Delete it and type this place again.',
    ),
  'duplicate-key': ({ key, line }) =>
    say(
      `字段 ${q(key)} 写了两次，第 ${line} 行已经有一个。`,
      `The field ${q(key)} is written twice; line ${line} has it already.`,
      '只留一个；如果是另一条记录，在它前面另起一条 “- ”。',
      'Keep one of them; if it belongs to another record, begin that record with “- ”.',
    ),
  'complex-key': () =>
    say(
      '字段名不能是列表或一组字段。',
      'A field name cannot be a list or a group of fields.',
      '字段名写成一个词；如果这是内容，给它加上引号。',
      'Write one word as the field name; if this is a value, put it in quotes.',
    ),
  tag: ({ raw }) =>
    say(
      `以 “!” 开头的标记 ${q(raw)} 不能识别。`,
      `The tag ${q(raw)} is not known.`,
      `如果是内容的一部分，加上引号：${asText(raw)}；否则删去。`,
      `If it is part of the text, put it in quotes: ${asText(raw)}; otherwise remove it.`,
    ),
  'alias-unknown': ({ raw }) =>
    say(
      `以 “*” 开头的内容 ${q(raw)} 被当作引用，可是没有它引用的东西。`,
      `${q(raw)} begins with “*” and is read as a reference, but there is nothing it refers to.`,
      ...quoteMend(raw),
    ),
  'alias-bomb': () =>
    say(
      '引用（*）层层展开，内容过于庞大，没有读取。',
      'References (*) expand to far too much, so the file was not read.',
      '把内容直接写出来，不用引用。',
      'Write the values out instead of referring to them.',
    ),
  'alias-cycle': ({ raw }) =>
    say(
      `引用 ${q(raw)} 引用了自己。`,
      `The reference ${q(raw)} refers to itself.`,
      '把内容直接写出来，不用引用。',
      'Write the value out instead of referring to it.',
    ),
  syntax: () =>
    say(
      '从这里开始读不懂。',
      'The file cannot be understood from here on.',
      '检查这一行和上一行的冒号、引号、括号和缩进。',
      'Check the colons, quotes, brackets and indentation of this line and the one above.',
    ),

  'unknown-key': ({ key, owner, near }) =>
    say(
      `${q(key)} 不是${owner?.zh ?? '这里'}的字段。`,
      `${q(key)} is not a field of ${owner?.en ?? 'this place'}.`,
      near
        ? `是不是要写 ${zhField(near)}？`
        : key === '<<'
          ? '不能用 “<<” 合并，把字段直接写出来。'
          : '删去这个字段；可用的字段见 zwgk schema。',
      near
        ? `Did you mean ${enField(near)}?`
        : key === '<<'
          ? 'Merging with “<<” is not supported; write the fields out.'
          : 'Remove it; zwgk schema lists the fields.',
    ),
  'misplaced-key': ({ key, owner, home }) =>
    say(
      `${q(key)} 不是${owner?.zh ?? '这里'}的字段，而是${home?.zh ?? '下一级'}的字段。`,
      `${q(key)} is not a field of ${owner?.en ?? 'this place'} but of ${home?.en ?? 'the level below'}.`,
      '检查这一行的缩进，放到它所属的记录里。',
      'Check the indentation of this line and move it into its record.',
    ),
  'missing-key': ({ field, owner, sample }) =>
    say(
      `${owner?.zh ?? '这里'}缺少字段 ${zhField(field)}。`,
      `${owner?.en ?? 'This place'}: the field ${enField(field)} is missing.`,
      `加一行，例如：${sample}`,
      `Add a line, for example: ${sample}`,
    ),
  'empty-value': ({ field }) =>
    say(
      `${zhField(field)} 没有写内容。`,
      `${enField(field)} has no value.`,
      '填上内容，或者删去这一行。',
      'Fill it in, or remove the line.',
    ),
  'read-as': ({ field, raw, as, kind }) =>
    say(
      `${zhField(field)} 要写文字，${q(raw)} 没有加引号，被读成了${kind === 'number' ? '数字' : '是非值'} ${as}。`,
      `${enField(field)} should be text; without quotes ${q(raw)} is read as the ${kind === 'number' ? 'number' : 'truth value'} ${as}.`,
      `加上引号：${asText(raw)}。`,
      `Put it in quotes: ${asText(raw)}.`,
    ),
  'not-a-list': ({ field, records }) =>
    say(
      `${zhField(field)} 应当是列表，一项一条。`,
      `${enField(field)} should be a list.`,
      records
        ? '每条记录前面写 “- ”，字段与它后面的第一个字段对齐；本年度没有就写 []。'
        : '每项一行，前面写 “- ”；或者写在方括号里：[甲, 乙]。',
      records
        ? 'Begin each record with “- ” and line its fields up with the first one; write [] if there were none.'
        : 'Write one item a line, each after “- ”, or put them in brackets: [a, b].',
    ),
  'not-a-record': ({ field, raw }) =>
    say(
      `${zhField(field)} 应当是一组字段，不是 ${q(raw)}。`,
      `${enField(field)} should be a group of fields, not ${q(raw)}.`,
      '写成一行一个 “字段: 内容”，冒号用半角，后面空一格。',
      'Write one “field: value” a line, with a space after the colon.',
    ),
  'want-number': ({ field, raw, mend }) =>
    say(
      `${zhField(field)} 要写数字，不是 ${q(raw)}。`,
      `${enField(field)} should be a number, not ${q(raw)}.`,
      mend === undefined ? '只写半角数字，不加引号和单位。' : `写成 ${mend}，不加引号和单位。`,
      mend === undefined
        ? 'Write digits only, without quotes or a unit.'
        : `Write ${mend}, without quotes or a unit.`,
    ),
  'want-boolean': ({ field, raw, mend }) =>
    say(
      `${zhField(field)} 要写 true（是）或 false（否），不是 ${q(raw)}。`,
      `${enField(field)} should be true or false, not ${q(raw)}.`,
      mend === undefined ? '写成 true 或 false，不加引号。' : `写成 ${mend}，不加引号。`,
      mend === undefined ? 'Write true or false, without quotes.' : `Write ${mend}, without quotes.`,
    ),
  'wrong-kind': ({ field, is, want }) =>
    say(
      `${zhField(field)} 要写${want.map((kind) => zhKind[kind]).join('或')}，这里是${zhKind[is]}。`,
      `${enField(field)} should be ${want.map((kind) => enKind[kind]).join(' or ')}, but is ${enKind[is]}.`,
      want.includes('text') ? '写成一行文字；有冒号、减号开头时加上引号。' : '改写这一处的内容。',
      want.includes('text')
        ? 'Write one line of text, in quotes if it holds colons or begins with a hyphen.'
        : 'Rewrite this value.',
    ),
  'not-allowed': ({ field, raw, allowed, near }) =>
    say(
      `${zhField(field)} 不能写 ${q(raw)}。`,
      `${enField(field)} cannot be ${q(raw)}.`,
      `${near === undefined ? '' : `是不是要写 ${q(near)}？`}可以写：${allowed.map((one) => clip(one)).join('、')}。`,
      `${near === undefined ? '' : `Did you mean ${q(near)}? `}It may be: ${allowed.map((one) => clip(one)).join(', ')}.`,
    ),
  'must-be': ({ field, raw, want }) =>
    say(
      `${zhField(field)} 只能写 ${clip(want)}，不是 ${q(raw)}。`,
      `${enField(field)} can only be ${clip(want)}, not ${q(raw)}.`,
      `写成 ${clip(field.key)}: ${clip(want)}`,
      `Write ${clip(field.key)}: ${clip(want)}`,
    ),
  'bad-date': ({ field, raw, mend }) =>
    say(
      `${zhField(field)} 的 ${q(raw)} 不是一个日期。`,
      `${enField(field)}: ${q(raw)} is not a date.`,
      mend === undefined ? '写成 年-月-日，如 2017-03-01。' : `写成 年-月-日；是不是要写 ${mend}？`,
      mend === undefined
        ? 'Write year-month-day, such as 2017-03-01.'
        : `Write year-month-day; did you mean ${mend}?`,
    ),
  'bad-minute': ({ field, raw, mend }) =>
    say(
      `${zhField(field)} 的 ${q(raw)} 不是一个时间。`,
      `${enField(field)}: ${q(raw)} is not a time.`,
      `写成 年-月-日 时:分，如 ${mend ?? '2017-05-03 14:30'}；只知道日期就只写日期。`,
      `Write year-month-day hour:minute, such as ${mend ?? '2017-05-03 14:30'}, or the date alone.`,
    ),
  'bad-period': ({ field, raw, mend }) =>
    say(
      `${zhField(field)} 的 ${q(raw)} 不是一个期间。`,
      `${enField(field)}: ${q(raw)} is not a period.`,
      mend === undefined
        ? '月写 2017-03，季写 2017-Q1，半年写 2017-H1，全年写 2017。'
        : `是不是要写 ${mend}？`,
      mend === undefined
        ? 'Write 2017-03 for a month, 2017-Q1 for a quarter, 2017-H1 for a half-year, 2017 for a year.'
        : `Did you mean ${mend}?`,
    ),
  'no-such-day': ({ field, raw, last }) =>
    say(
      `${zhField(field)} 的 ${q(raw)}：没有这一天${last === undefined ? '' : `，那个月最后一天是 ${last}`}。`,
      `${enField(field)}: ${q(raw)} does not exist${last === undefined ? '' : `; the last day of that month is ${last}`}.`,
      '核对原文，填写真实的日期。',
      'Check the original and write the real date.',
    ),
  'bad-id': ({ field, raw, as }) =>
    say(
      `${zhField(field)} 的 ${q(raw)} 不是公开要求的编号${as === undefined || as === raw ? '' : `（没有加引号，还被读成了数字 ${as}）`}。`,
      `${enField(field)}: ${q(raw)} is not the id of a requirement${as === undefined || as === raw ? '' : ` (and without quotes it is read as the number ${as})`}.`,
      '编号是三段数字，如 2.1.6；全部编号见 zwgk list。',
      'An id has three numbers, such as 2.1.6; zwgk list shows them all.',
    ),
  'bad-url': ({ field, raw }) =>
    say(
      `${zhField(field)} 的 ${q(raw)} 不是完整的网址。`,
      `${enField(field)}: ${q(raw)} is not a full address.`,
      '从浏览器地址栏复制整个网址，以 https:// 或 http:// 开头，中间没有空格。',
      'Copy the whole address from the browser; it begins with https:// or http:// and has no spaces.',
    ),
  'bad-number': ({ field, raw }) =>
    say(
      `${zhField(field)} 的 ${q(raw)} 不是发文字号的写法。`,
      `${enField(field)}: ${q(raw)} does not have the form of a document number.`,
      '写成 机关代字〔年份〕序号，如 静财〔2017〕3号。',
      'Write the issuer’s code, the year in 〔〕 and the number, such as 静财〔2017〕3号.',
    ),
  'bad-form': ({ field, raw }) =>
    say(
      `${zhField(field)} 的 ${q(raw)} 写法不对。`,
      `${enField(field)}: ${q(raw)} does not have the right form.`,
      '写法见 zwgk schema 中这个字段的说明。',
      'zwgk schema describes the form of this field.',
    ),
  'too-short': ({ field, raw, least }) =>
    raw.trim() === ''
      ? say(
          `${zhField(field)} 没有写内容。`,
          `${enField(field)} has no value.`,
          '填上内容，或者删去这一行。',
          'Fill it in, or remove the line.',
        )
      : say(
          `${zhField(field)} 的 ${q(raw)} 太短，至少 ${least} 个字。`,
          `${enField(field)}: ${q(raw)} is too short; it needs at least ${least} characters.`,
          '写得具体一些。',
          'Write it out.',
        ),
  'empty-list': ({ field }) =>
    say(
      `${zhField(field)} 是空列表。`,
      `${enField(field)} is an empty list.`,
      '至少写一项，或者删去这个字段。',
      'Write at least one item, or remove the field.',
    ),
  'out-of-range': ({ field, raw, least, most }) =>
    say(
      `${zhField(field)} 的 ${q(raw)} 超出了范围。`,
      `${enField(field)}: ${q(raw)} is out of range.`,
      `应当${least === undefined ? '' : `不小于 ${least}`}${least !== undefined && most !== undefined ? '、' : ''}${most === undefined ? '' : `不大于 ${most}`}。`,
      `It should be ${least === undefined ? '' : `at least ${least}`}${least !== undefined && most !== undefined ? ' and ' : ''}${most === undefined ? '' : `at most ${most}`}.`,
    ),
  repeated: ({ field }) =>
    say(
      `${zhField(field)} 里有重复的项。`,
      `${enField(field)} holds the same item twice.`,
      '每项只写一次。',
      'Write each item once.',
    ),
  'one-of': ({ field, forms }) =>
    say(
      `${zhField(field)} 的写法不对。`,
      `${enField(field)} does not have one of its forms.`,
      `写成下面的一种：${forms.join('；')}。`,
      `Write one of: ${forms.join('; ')}.`,
    ),
  'bad-value': ({ field, raw }) =>
    say(
      `${zhField(field)} 的内容 ${q(raw)} 不符合要求。`,
      `${enField(field)}: the value ${q(raw)} is not acceptable.`,
      '写法见 zwgk schema 中这个字段的说明。',
      'zwgk schema describes this field.',
    ),

  'date-form': ({ raw, iso }) =>
    say(
      `${q(raw)} 已读作 ${iso}。`,
      `${q(raw)} was read as ${iso}.`,
      `建议直接写 ${iso}。`,
      `Better write ${iso}.`,
    ),
  'number-brackets': ({ raw, right }) =>
    say(
      `文号 ${q(raw)} 的年份应当用六角括号〔〕，已读作 ${q(right)}。`,
      `The year in the document number ${q(raw)} belongs in 〔〕; it was read as ${q(right)}.`,
      `建议写成 ${clip(right)}。`,
      `Better write ${clip(right)}.`,
    ),
  'joined-items': ({ raw, items }) =>
    say(
      `减号后少一个空格，成了一段文字 ${q(raw)}；已读作列表，共 ${items.length} 项。`,
      `There is no space after the hyphen, which makes it one text, ${q(raw)}; it was read as a list (items: ${items.length}).`,
      `一项一行，减号后空一格：“- ${clip(items[0] ?? '')}”。`,
      `Give each item a line, with a space after its hyphen: “- ${clip(items[0] ?? '')}”.`,
    ),
  'openness-form': ({ raw, right }) =>
    say(
      `${q(raw)} 是旧的说法，已读作 ${q(right)}。`,
      `${q(raw)} is the older term; it was read as ${q(right)}.`,
      `建议写成 ${right}。`,
      `Better write ${right}.`,
    ),
  'full-width': ({ raw, right }) =>
    say(
      `${q(raw)} 里有全角字符或多余的引号，已读作 ${q(right)}。`,
      `${q(raw)} holds full-width characters or stray quotes; it was read as ${q(right)}.`,
      `建议写成 ${clip(right)}。`,
      `Better write ${clip(right)}.`,
    ),
};

/** The sentence for a problem and how to mend it. */
export function wording<C extends ProblemCode>(code: C, facts: ProblemFacts[C]): Wording {
  return words[code](facts);
}

/** A code with its facts, before it has a place. */
export type Charge = {
  [C in ProblemCode]: { readonly code: C; readonly facts: ProblemFacts[C] };
}[ProblemCode];

/** The words of a charge. */
export function wordingOf(charge: Charge): Wording {
  return (words[charge.code] as (facts: Charge['facts']) => Wording)(charge.facts);
}

/** A charge of a code that is known only as a type parameter. */
export const charge = <C extends ProblemCode>(code: C, facts: ProblemFacts[C]): Charge =>
  ({ code, facts }) as unknown as Charge;
