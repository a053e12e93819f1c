/** Registers → the text of a manifest: a record a block, its lists in brackets, remarks above it. */
import { Document, isMap, isPair, isScalar, isSeq, type YAMLMap, YAMLSeq } from 'yaml';
import type { RegisterName } from '../../src/model.ts';
import type { Entry, Registers } from './making.ts';

export interface Head {
  /** Remarks above everything, without their hash. */
  readonly lines: readonly string[];
  readonly catalog: string;
  readonly department: string;
  readonly asOf: string;
}

const REGISTERS: Readonly<Record<RegisterName, string>> = {
  disclosures: '公开信息台账',
  documents: '公文台账',
  decisions: '重大行政决策台账',
  requests: '依申请公开台账',
  incidents: '政务舆情台账',
  proposals: '建议提案台账',
  activities: '会议活动台账',
  arrangements: '制度安排台账',
  measures: '指标台账',
  statements: '情况说明',
};

/** Where an empty list says that nothing came up all year; elsewhere nothing is registered. */
const MAY_BE_NONE: ReadonlySet<RegisterName> = new Set([
  'decisions',
  'requests',
  'incidents',
  'proposals',
  'measures',
]);

const records = (document: Document, entries: readonly Entry[]): YAMLSeq => {
  const list = new YAMLSeq();
  for (const { row, remark } of entries) {
    const node = document.createNode(row, { aliasDuplicateObjects: false }) as YAMLMap;
    for (const pair of node.items) if (isSeq(pair.value)) pair.value.flow = true;
    for (const pair of node.items) {
      if (!isPair(pair) || !isMap(pair.value)) continue;
      for (const inner of pair.value.items) if (isSeq(inner.value)) inner.value.flow = true;
    }
    if (remark !== undefined) node.commentBefore = ` ${remark}`;
    list.add(node);
  }
  list.flow = entries.length === 0;
  return list;
};

const headText = ({ lines, catalog, department, asOf }: Head): string =>
  [
    ...lines.map((line) => `# ${line}`),
    'zwgk: 1',
    `catalog: ${catalog}`,
    `department: ${department}`,
    `asOf: ${asOf}`,
    "contact: { name: 示例联系人, phone: '021-00000000' }",
    '',
  ].join('\n');

export const manifestText = (head: Head, registers: Registers): string => {
  const document = new Document({});
  const root = document.contents as unknown as YAMLMap;
  for (const [name, title] of Object.entries(REGISTERS) as [RegisterName, string][]) {
    const entries = registers[name];
    if (entries === undefined) continue;
    const key = document.createNode(name);
    if (isScalar(key)) {
      key.spaceBefore = true;
      key.commentBefore = ` ${title}${entries.length === 0 && MAY_BE_NONE.has(name) ? '：本年度没有' : ''}`;
    }
    root.add(document.createPair(key, records(document, entries)));
  }
  return `${headText(head)}${document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true })}`;
};
