/** What `import`, `export` and the workbook formats of `check` say on the terminal. */
import type { Text } from '../model.ts';

export const workbookCliWords = {
  'no-csv': (folder: string): Text => ({
    zh: `文件夹 ${folder} 里没有 CSV 文件`,
    en: `there is no CSV file in the folder ${folder}`,
  }),
  'no-target': (): Text => ({
    zh: '要用 --to 指明写到哪里：一个 .xlsx 文件，或者一个放 CSV 的文件夹',
    en: 'say with --to where to write: an .xlsx file, or a folder for CSV files',
  }),
  'old-target': (file: string): Text => ({
    zh: `写不了 ${file} 这种格式，请写成 .xlsx，或者给一个文件夹名写 CSV`,
    en: `${file} is not a format that can be written; give it the ending .xlsx, or name a folder for CSV files`,
  }),
  exists: (file: string): Text => ({
    zh: `${file} 已经存在；要覆盖请加 --force`,
    en: `${file} exists already; add --force to overwrite it`,
  }),
  'same-file': (file: string): Text => ({
    zh: `来源和 --to 是同一个文件：${file}`,
    en: `source and --to are the same file: ${file}`,
  }),
  'bad-manifest': (file: string): Text => ({
    zh: `清单 ${file} 有错，先改好再导出（可以用 zwgk fix）`,
    en: `the manifest ${file} has errors; mend them first (zwgk fix helps)`,
  }),
  'bad-before': (file: string): Text => ({
    zh: `要并入的清单 ${file} 有错，先改好（可以用 zwgk fix），或者用 --force 整个换掉`,
    en: `the manifest ${file} to merge into has errors; mend it first (zwgk fix helps), or replace it with --force`,
  }),
  'other-department': (file: string, there: string, here: string): Text => ({
    zh: `${file} 是“${there}”的清单，台账是“${here}”的，没有并入；换一个文件，或者用 --force 整个换掉`,
    en: `${file} belongs to “${there}”, the ledger to “${here}”; nothing was merged. Use another file, or replace it with --force`,
  }),
  'cannot-merge': (file: string): Text => ({
    zh: `${file} 的写法特殊，不能逐条并入；导入到一个新文件，或者用 --force 整个换掉`,
    en: `${file} is written in a way that cannot be merged into; import to a new file, or replace it with --force`,
  }),
  'too-long': (where: string): Text => ({
    zh: `有一格超过 32767 个字，Excel 放不下，请改用 CSV 文件夹：${where}`,
    en: `a value has more than the 32,767 characters that Excel can hold; use a folder of CSV files: ${where}`,
  }),
  'not-imported': (errors: number): Text => ({
    zh: `台账有 ${errors} 处错误，没有导入；改好再试`,
    en: `nothing was imported: the ledger has ${errors} error${errors === 1 ? '' : 's'}`,
  }),
  imported: (file: string, records: number): Text => ({
    zh: `已导入 ${records} 条记录，写在 ${file}`,
    en: `${records} record${records === 1 ? '' : 's'} imported into ${file}`,
  }),
  merged: (file: string, added: number, changed: number, removed: number): Text => ({
    zh: `已并入 ${file}：新增 ${added} 条，改动 ${changed} 条，删去 ${removed} 条，其余和注释照旧`,
    en: `merged into ${file}: ${added} added, ${changed} changed, ${removed} removed; the rest and the comments stay as they were`,
  }),
  unchanged: (file: string): Text => ({
    zh: `${file} 与台账一致，没有改动`,
    en: `${file} agrees with the ledger; nothing changed`,
  }),
  twin: (file: string, other: string): Text => ({
    zh: `${file} 旁边有同名的 ${other}，只评后者；要评工作簿就直接写它的文件名`,
    en: `${file} lies beside ${other}; only the latter is judged. Name the workbook to have it judged`,
  }),
  'no-ledger': (file: string): Text => ({
    zh: `${file} 不是台账，没有评`,
    en: `${file} is no ledger and was not judged`,
  }),
  exported: (file: string, records: number): Text => ({
    zh: `已导出 ${records} 条记录，写在 ${file}`,
    en: `${records} record${records === 1 ? '' : 's'} exported to ${file}`,
  }),
  opening: (source: string): Text => ({
    zh: `# 由台账 ${source} 导入。再次导入同一份台账会逐条并入，这里写的注释会保留。\n`,
    en: `# Imported from the ledger ${source}. Importing it again merges record by record and keeps the comments written here.\n`,
  }),
} as const;
