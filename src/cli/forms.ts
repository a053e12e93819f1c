/** The forms of the tool's inputs: name → schema file and the reference inside it. `scripts/compile.ts` makes a validator of each. */
export const FORMS = {
  manifest: { file: 'manifest.schema.json', ref: 'urn:zwgk:manifest:1', def: undefined },
  policy: { file: 'policy.schema.json', ref: 'urn:zwgk:policy:1', def: undefined },
  waivers: { file: 'waivers.schema.json', ref: 'urn:zwgk:waivers:1', def: undefined },
  reviews: { file: 'reviews.schema.json', ref: 'urn:zwgk:reviews:1', def: undefined },
  report: { file: 'report.schema.json', ref: 'urn:zwgk:report:1', def: undefined },
  scorecard: { file: 'scorecard.schema.json', ref: 'urn:zwgk:scorecard:1', def: undefined },
  catalog: { file: 'catalog.schema.json', ref: 'urn:zwgk:catalog:1#/$defs/catalog', def: 'catalog' },
  units: { file: 'catalog.schema.json', ref: 'urn:zwgk:catalog:1#/$defs/units', def: 'units' },
  section: { file: 'catalog.schema.json', ref: 'urn:zwgk:catalog:1#/$defs/section', def: 'section' },
  uncited: { file: 'catalog.schema.json', ref: 'urn:zwgk:catalog:1#/$defs/uncited', def: 'uncited' },
} as const;
export type FormName = keyof typeof FORMS;
