/** What one department declares: registers of flat rows. */
import type { IsoDate } from './words.ts';

/** One row of a register: field → value. Validated by `schemas/manifest.schema.json`, dates in ISO form. */
export type Row = { readonly [field: string]: unknown };

export type RegisterName =
  | 'disclosures'
  | 'documents'
  | 'decisions'
  | 'requests'
  | 'incidents'
  | 'proposals'
  | 'activities'
  | 'arrangements'
  | 'measures'
  | 'statements';

export type Manifest = {
  readonly zwgk: 1;
  readonly catalog: string;
  readonly department: string;
  readonly asOf?: IsoDate;
  readonly contact?: { readonly name?: string; readonly phone?: string };
} & { readonly [R in RegisterName]?: readonly Row[] };
