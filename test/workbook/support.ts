/** Workbooks made for tests: sheets as rows of plain values, bytes as a spreadsheet would save them. */
import { writeXlsx as saveXlsx } from 'hucre/xlsx';
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' };
import type { Document, Manifest } from '../../src/model.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { shapeOf } from '../../src/workbook/shape.ts';
import { type Ledger, readWorkbook, type Source } from '../../src/workbook/workbook.ts';
import { manifestForm } from '../support/tiny.ts';

export const shape = shapeOf(manifestSchema);
export const form = { shape, validate: manifestForm.validate, schema: manifestForm.schema };

type Options = Parameters<typeof saveXlsx>[0];
type SheetOptions = Options['sheets'][number];

export const HEAD: SheetOptions = {
  name: '说明',
  rows: [
    ['部门', '县统计局'],
    ['要点目录', 'made-up'],
  ],
};
export const sheet = (
  name: string,
  rows: NonNullable<SheetOptions['rows']>,
  more: Partial<SheetOptions> = {},
): SheetOptions => ({ name, rows, ...more });

export const saved = (sheets: readonly SheetOptions[], more: Partial<Options> = {}): Promise<Uint8Array> =>
  saveXlsx({ sheets: [...sheets], ...more });

export const read = (source: Source): Promise<Ledger> =>
  readWorkbook('台账.xlsx', source, form, { catalog: 'made-up' });
export const readSheets = async (
  sheets: readonly SheetOptions[],
  more: Partial<Options> = {},
): Promise<Document<Manifest>> =>
  (await read({ xlsx: await saved([HEAD, ...sheets], more) })).document as Document<Manifest>;

/** `工作表!C5 code`, errors only. */
export const errorsOf = ({ problems }: Document): readonly string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ place, code }) => `${place.cell} ${code}`);

export const manifestIn = (text: string): Manifest => readDocument('a.yaml', text).value as Manifest;

let table: ReadonlyMap<string, readonly number[]> | undefined;
/** Text → the bytes that Excel on a Chinese Windows saves: the two-byte part of GB18030. */
export const gb18030 = (text: string): Uint8Array => {
  if (table === undefined) {
    const known = new Map<string, readonly number[]>();
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++) {
        const letter = low === 0x7f ? '' : decoder.decode(new Uint8Array([high, low]));
        if ([...letter].length === 1 && letter !== '\ufffd') known.set(letter, [high, low]);
      }
    table = known;
  }
  const bytes = [...text].flatMap((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const found = code < 128 ? [code] : table?.get(letter);
    if (found === undefined) throw new Error(`no GB18030 for ${letter}`);
    return found;
  });
  return Uint8Array.from(bytes);
};
