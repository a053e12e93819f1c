/** The formats of the schemas, as regular expressions, so that compiled validators carry them inline. */

/** A day that exists: month lengths and leap years of the Gregorian calendar. */
const DAY =
  '(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))' +
  '|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)';

export const formats = {
  /** `2017-03-01` */
  date: new RegExp(`^${DAY}$`),
  /** `2017-03-01` or `2017-03-01 14:30` */
  minute: new RegExp(`^${DAY}(?: (?:[01]\\d|2[0-3]):[0-5]\\d)?$`),
} as const;
