/** What a compiled schema is to those who ask it. Apart from its maker, so that the public types know no library. */

/** The part of a validation error that messages are made from. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
}
export type Validate = ((value: unknown) => boolean) & { errors?: readonly SchemaError[] | null };
