/** Plain words: dates, places in a text, sentences in two languages, exact numbers. */

/** A calendar date, `YYYY-MM-DD`. Compared as text. */
export type IsoDate = string;
/** A local time in the catalogue's zone, `YYYY-MM-DD HH:MM`; a bare date stands for its first minute. */
export type IsoMinute = string;
/** A JSON Pointer (RFC 6901) into a manifest: `/disclosures/3/published`; the root is the empty string. */
export type Pointer = string;
/** A sentence for people, in both languages of the tool. */
export type Text = { readonly zh: string; readonly en: string };
export type Lang = keyof Text;
/** An exact rational number as text: `21/2`, `3`. */
export type Exact = string;
