/** What stands in the sheets that we write; headers of registers and head stay Chinese, since import reads them. */
export const sheetWords = {
  title: { zh: '政务公开清单台账', en: 'Disclosure ledger (政务公开清单台账)' },
  intro: [
    {
      zh: '一张工作表是一本台账，一行是一条记录。表头带 * 的列必须填，其余有就填，没有就空着；列的顺序可以换，列名不要改。',
      en: 'One sheet is one register, one row one record. Columns marked * must be filled in; leave the others empty where there is nothing. Columns may change places but keep their names.',
    },
    {
      zh: '点开单元格会看到提示，有下拉列表的可以直接选。一格里要填几项时用顿号隔开，如：区门户网站、政府公报。',
      en: 'A cell shows a hint when chosen, and a list where there is one. Several names in a cell are parted by 、 as in 区门户网站、政府公报.',
    },
    {
      zh: '“对应要求”填公开要求的编号，如 2.1.6，也可以从下拉列表里选；全部编号和怎样证明，见“公开要求”工作表。',
      en: '对应要求 takes the id of a requirement, such as 2.1.6, or choose it from the list; the sheet 公开要求 explains them all.',
    },
    {
      zh: '日期写 2017-03-01、2017/3/1 或 2017年3月1日都可以。期间写 2017-03、2017-Q1、2017-H1 或 2017。',
      en: 'Dates may be written 2017-03-01, 2017/3/1 or 2017年3月1日; periods 2017-03, 2017-Q1, 2017-H1 or 2017.',
    },
    {
      zh: '本年度确实没有的台账（零报告），在下面“零报告”一栏选“是”；台账空着又没有选“是”，等于没有说明，按缺口计。',
      en: 'Where a register has nothing to report this year (零报告), choose 是 in the table below; an empty sheet without it says nothing and counts as a gap.',
    },
    {
      zh: '填好后用 zwgk check 台账.xlsx 直接检查，或用 zwgk import 台账.xlsx --to 清单.yaml 转成清单。',
      en: 'Then check it with “zwgk check ledger.xlsx”, or turn it into a manifest with “zwgk import ledger.xlsx --to manifest.yaml”.',
    },
  ],
  item: { zh: '项目', en: '项目 Item' },
  entry: { zh: '填写', en: '填写 Entry' },
  about: { zh: '说明', en: '说明 About' },
  register: { zh: '台账', en: '台账 Register' },
  zero: { zh: '选“是”表示本年度没有，即零报告', en: 'Choose 是 to say that there were none this year' },
  requirement: { zh: '编号与名称', en: 'Id and title' },
  point: { zh: '工作要点', en: 'Work point' },
  level: { zh: '层级', en: 'Level' },
  where: { zh: '填在哪张台账', en: 'Register' },
  elements: { zh: '所含要素', en: 'Elements' },
  prove: { zh: '怎样证明', en: 'How to prove it' },
  remedy: { zh: '没做到怎么补', en: 'How to mend a gap' },
} as const;
