/** What is wrong in a workbook or a CSV file → the sentence that people read and how to put it right. */
import type { Text } from '../model.ts';

export interface Words {
  readonly message: Text;
  readonly mend?: Text;
}
/** What a single cell can have wrong. */
export interface CellFault {
  readonly code:
    | 'date'
    | 'minute'
    | 'period'
    | 'number'
    | 'boolean'
    | 'choice'
    | 'id'
    | 'id-as-date'
    | 'url'
    | 'cell-error'
    | 'cell-formula'
    | 'cell-long';
  readonly allowed?: readonly string[] | undefined;
  readonly near?: string | undefined;
}

const SHOWN = 40;
/** Words of a file inside a sentence: short, and without what a terminal would obey. */
const brief = (raw: string): string => {
  const clean = raw.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return clean.length > SHOWN ? `${clean.slice(0, SHOWN)}…` : clean;
};

const CELLS: {
  readonly [C in CellFault['code']]: (title: string, raw: string, fault: CellFault) => Words;
} = {
  date: (title, raw) => ({
    message: {
      zh: `“${title}”写的“${raw}”不是日期，或者没有这一天`,
      en: `“${raw}” in “${title}” is not a date, or there is no such day`,
    },
    mend: {
      zh: '写成 2017-03-01 或 2017年3月1日',
      en: 'write it as 2017-03-01',
    },
  }),
  minute: (title, raw) => ({
    message: { zh: `“${title}”写的“${raw}”不是时间`, en: `“${raw}” in “${title}” is not a time` },
    mend: {
      zh: '写成 2017-05-03 14:30；不知道几点就只写日期',
      en: 'write it as 2017-05-03 14:30, or the day alone',
    },
  }),
  period: (title, raw) => ({
    message: { zh: `“${title}”写的“${raw}”不是期间`, en: `“${raw}” in “${title}” is not a period` },
    mend: {
      zh: '写成 2017年3月（2017-03）、2017年一季度（2017-Q1）、2017年上半年（2017-H1）或 2017年（2017）',
      en: 'write it as 2017-03, 2017-Q1, 2017-H1 or 2017',
    },
  }),
  number: (title, raw) => ({
    message: { zh: `“${title}”写的“${raw}”不是数字`, en: `“${raw}” in “${title}” is not a number` },
    mend: {
      zh: '只写数字，单位写在“单位”一栏',
      en: 'write the number alone, its unit in the column 单位',
    },
  }),
  boolean: (title, raw) => ({
    message: { zh: `“${title}”只能填是或否，现在是“${raw}”`, en: `“${title}” is 是 or 否, not “${raw}”` },
    mend: { zh: '改成“是”或“否”，不清楚就空着', en: 'write 是 or 否, or leave it empty' },
  }),
  choice: (title, raw, { allowed = [], near }) => ({
    message: {
      zh: `“${title}”不能填“${raw}”`,
      en: `“${title}” cannot be “${raw}”`,
    },
    mend:
      near === undefined
        ? { zh: `从这些里选一个：${allowed.join('、')}`, en: `choose one of ${allowed.join(', ')}` }
        : {
            zh: `是不是“${near}”？可以填：${allowed.join('、')}`,
            en: `did you mean “${near}”? It may be ${allowed.join(', ')}`,
          },
  }),
  id: (title, raw) => ({
    message: {
      zh: `“${title}”写的“${raw}”不是公开要求的编号`,
      en: `“${raw}” in “${title}” is not the id of a requirement`,
    },
    mend: {
      zh: '编号是三段数字，如 2.1.6；有几条就用顿号隔开：2.1.6、2.1.7。编号见“公开要求”工作表',
      en: 'an id has three numbers, as 2.1.6; part several by 、; the sheet 公开要求 lists them',
    },
  }),
  'id-as-date': (title) => ({
    message: {
      zh: `“${title}”里的编号被表格软件当成了日期`,
      en: `the spreadsheet took the id in “${title}” for a date`,
    },
    mend: {
      zh: '把这一格的格式设成“文本”，再重新填编号',
      en: 'set the cell’s format to Text and type the id again',
    },
  }),
  url: (title, raw) => ({
    message: {
      zh: `“${title}”写的“${raw}”不是完整的网址`,
      en: `“${raw}” in “${title}” is not a full address`,
    },
    mend: {
      zh: '从浏览器地址栏复制，以 https:// 或 http:// 开头，中间没有空格',
      en: 'copy it from the browser: it begins with https:// or http:// and has no blanks',
    },
  }),
  'cell-error': (title) => ({
    message: { zh: `“${title}”这一格是公式错误`, en: `the cell of “${title}” shows a formula error` },
    mend: { zh: '把公式改对，或者直接填内容', en: 'correct the formula, or type the value' },
  }),
  'cell-formula': (title) => ({
    message: { zh: `“${title}”这一格的公式没有算出结果`, en: `the formula of “${title}” has no result` },
    mend: {
      zh: '用 Excel 或 WPS 打开后保存一次，或者直接填内容',
      en: 'open and save it in Excel or WPS, or type the value',
    },
  }),
  'cell-long': (title) => ({
    message: { zh: `“${title}”这一格太长`, en: `the cell of “${title}” is too long` },
    mend: { zh: '一格不要超过 32767 个字', en: 'a cell holds 32,767 characters at most' },
  }),
};

export const cellWords = (title: string, raw: string, fault: CellFault): Words =>
  CELLS[fault.code](title, brief(raw), fault);

export const workbookWords = {
  'old-format': (): Words => ({
    message: {
      zh: '这是旧格式（.xls）或加了密码的工作簿，读不了',
      en: 'this is a workbook in the old format (.xls) or under a password',
    },
    mend: {
      zh: '用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx',
      en: 'open it in Excel or WPS, take the password away and save it as .xlsx',
    },
  }),
  'not-workbook': (): Words => ({
    message: {
      zh: '这不是 .xlsx 工作簿，或者文件坏了',
      en: 'this is no .xlsx workbook, or the file is damaged',
    },
    mend: {
      zh: '用 Excel 或 WPS 打开，另存为 .xlsx 再试',
      en: 'open it in Excel or WPS and save it as .xlsx again',
    },
  }),
  'too-large': (): Words => ({
    message: {
      zh: '工作簿解开后大得不像一份台账，没有打开',
      en: 'unpacked, the workbook is larger than any ledger; it was not opened',
    },
    mend: {
      zh: '删去图片、空白行和与台账无关的工作表，再另存一份',
      en: 'take out pictures, blank rows and sheets that are no registers, and save it again',
    },
  }),
  'no-sheet': (): Words => ({
    message: {
      zh: '没有找到台账：没有一张工作表的名称或表头认得出来',
      en: 'no register found: neither the names nor the headers of the sheets are known',
    },
    mend: {
      zh: '用 zwgk export 或 zwgk init --format xlsx 得到一份空台账，照它的工作表名称和表头填',
      en: 'let zwgk export or zwgk init --format xlsx write an empty workbook and use its sheets and headers',
    },
  }),
  'no-department': (): Words => ({
    message: { zh: '没有写是哪个部门', en: 'the department is not named' },
    mend: {
      zh: '在“说明”工作表的“部门”右边填单位名称；没有这张表就用 --department 指明',
      en: 'write the unit’s name beside 部门 on the sheet 说明, or name it with --department',
    },
  }),
  'unknown-sheet': (name: string, near: string | undefined): Words => ({
    message: {
      zh: `工作表“${brief(name)}”不是台账，没有读`,
      en: `the sheet “${brief(name)}” is no register and was not read`,
    },
    mend:
      near === undefined
        ? {
            zh: '如果里面有要填报的内容，请移到对应的台账里',
            en: 'if it holds records, move them to the register’s sheet',
          }
        : {
            zh: `如果是“${near}”，请把工作表改成这个名称`,
            en: `if it is meant as “${near}”, give it this name`,
          },
  }),
  'hidden-sheet': (name: string): Words => ({
    message: {
      zh: `隐藏的工作表“${name}”里有记录，没有读`,
      en: `the hidden sheet “${name}” has records, which were not read`,
    },
    mend: {
      zh: '要算数就取消隐藏；不要的就删去这张工作表',
      en: 'show the sheet if they are to count; else delete it',
    },
  }),
  'unclosed-quote': (): Words => ({
    message: {
      zh: '这一格的引号有头没尾，后面各行都被当成了这一格的内容',
      en: 'a quotation mark opens this cell and nothing closes it: all that follows was taken into the cell',
    },
    mend: { zh: '补上后一个引号，或者删去前一个', en: 'close the quotation mark, or take it out' },
  }),
  'twice-sheet': (name: string): Words => ({
    message: { zh: `“${name}”有两张工作表`, en: `there are two sheets for “${name}”` },
    mend: { zh: '合成一张', en: 'join them' },
  }),
  'no-header': (name: string, wanted: readonly string[]): Words => ({
    message: {
      zh: `工作表“${brief(name)}”有内容，但没有找到表头`,
      en: `the sheet “${brief(name)}” has contents but no header was found`,
    },
    mend: {
      zh: `在第一行写上各列的名称，至少要有：${wanted.join('、')}`,
      en: `write the names of the columns in the first row, at least ${wanted.join(', ')}`,
    },
  }),
  'unknown-column': (header: string, near: string | undefined): Words => ({
    message: {
      zh: `不认识“${brief(header)}”这一列，不知道填到哪里`,
      en: `the column “${brief(header)}” is not known`,
    },
    mend:
      near === undefined
        ? {
            zh: '改成台账里有的列名；不需要的列请删去',
            en: 'use one of the register’s headers, or delete the column',
          }
        : {
            zh: `是不是“${near}”？不需要的列请删去`,
            en: `did you mean “${near}”? Delete a column not needed`,
          },
  }),
  'idle-column': (header: string): Words => ({
    message: {
      zh: `不认识“${brief(header)}”这一列；它是空的，没有读`,
      en: `the column “${brief(header)}” is not known; it is empty and was not read`,
    },
  }),
  'nameless-column': (): Words => ({
    message: { zh: '这一列有内容，但没有表头', en: 'this column has contents but no header' },
    mend: { zh: '补上列名，或者删去这一列', en: 'give it a header, or delete it' },
  }),
  'twice-column': (title: string, other: string): Words => ({
    message: {
      zh: `“${title}”有两列，另一列在 ${other}`,
      en: `“${title}” has two columns, the other at ${other}`,
    },
    mend: { zh: '留一列，另一列并进去或删去', en: 'keep one of them' },
  }),
  'missing-column': (title: string): Words => ({
    message: { zh: `缺少“${title}”这一列`, en: `the column “${title}” is missing` },
    mend: {
      zh: `加一列“${title}”，每条记录都要填`,
      en: `add a column “${title}” and fill it in for every record`,
    },
  }),
  required: (title: string, about: Text): Words => ({
    message: { zh: `这一条没有填“${title}”`, en: `“${title}” is not filled in` },
    mend: {
      zh: about.zh === '' ? `补上“${title}”` : `补上：${about.zh}`,
      en: about.en === '' ? `fill it in` : `fill it in: ${about.en}`,
    },
  }),
  'zero-with-rows': (register: string, count: number): Words => ({
    message: {
      zh: `“${register}”写了零报告，但台账里有 ${count} 条记录`,
      en: `“${register}” is reported as zero but has ${count} records`,
    },
    mend: { zh: '删去零报告的“是”，或者删去那些记录', en: 'take out the 是, or the records' },
  }),
  'zero-unclear': (raw: string): Words => ({
    message: {
      zh: `零报告只能填是，现在是“${brief(raw)}”`,
      en: `zero report is 是 or empty, not “${brief(raw)}”`,
    },
    mend: {
      zh: '本年度确实没有就填“是”，否则空着',
      en: 'write 是 if there was none this year, else leave it empty',
    },
  }),
  'number-brackets': (raw: string, right: string): Words => ({
    message: {
      zh: `文号“${brief(raw)}”按“${brief(right)}”读`,
      en: `the document number “${brief(raw)}” was read as “${brief(right)}”`,
    },
    mend: { zh: `写成 ${brief(right)}`, en: `write ${brief(right)}` },
  }),
} as const satisfies Record<string, (...facts: never[]) => Words>;
export type WorkbookCode = keyof typeof workbookWords;
