/** The ordinary faults of manifests: what goes wrong with a record, how often, and what its clerk says of it. */
import { AFFAIRS } from './faults/affairs.ts';
import { DISCLOSURES } from './faults/disclosures.ts';
import { DOCUMENTS } from './faults/documents.ts';
import type { Fault } from './faults/fault.ts';
import { WORK } from './faults/work.ts';

export type { Fault } from './faults/fault.ts';
export const FAULTS: readonly Fault[] = [...DISCLOSURES, ...DOCUMENTS, ...AFFAIRS, ...WORK];
