const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const decimalComma = /^[+-]?\d+,\d+$/;
const formulaStart = /^[=@+-]/;
/** No site has more requests in an hour. */
export const maxCount = 1e12;

/**
 * A count of requests, or what is wrong with it: `the value "abc" is not a number`. A comma is the decimal sign only
 * where it does not separate columns.
 */
export function readCount(text: string, takesDecimalComma = false): number | string {
  if (text === "") return "the value is missing";
  const shown = `the value ${quote(text)}`;
  const number = takesDecimalComma && decimalComma.test(text) ? text.replace(",", ".") : text;
  if (!numberPattern.test(number)) {
    return isFormula(text) ? `${shown} is a formula, not a number` : `${shown} is not a number`;
  }
  const count = Number(number);
  if (count < 0) return `${shown} is below zero`;
  if (count > maxCount) return `${shown} is too large to be a count of requests`;
  return count;
}

/** Whether a spreadsheet would compute the text. */
export function isFormula(text: string): boolean {
  return formulaStart.test(text);
}

/** Text of a file as it may be shown in a message: short, on one line. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
