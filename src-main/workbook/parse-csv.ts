const SEPARATORS = [",", "\t", ";", "，", "|"];

/**
 * Rows of a text table. The separator is the one that its first lines have most of; quotes may hold separators and line
 * breaks. Values stay text, so codes keep their zeros; ="3611280006" (a trick to make Excel do the same) gives the text.
 *
 * @example parseCsv('网站名称,网站标识码\n"甲,乙",0100000001') //=> [["网站名称", "网站标识码"], ["甲,乙", "0100000001"]]
 */
export function parseCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = fieldAt(text, at, separator);
    row.push(field.value);
    at = field.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push("");
      else continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

interface Field {
  readonly value: string;
  /** Where its separator, line end or the end of the text stands. */
  readonly end: number;
}

function fieldAt(text: string, from: number, separator: string): Field {
  if (text[from] === '"') return quotedField(text, from, separator);
  const { value, end } = plainField(text, from, separator);
  return { value: /^="(.*)"$/.exec(value)?.[1] ?? value, end };
}

function quotedField(text: string, from: number, separator: string): Field {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  // A quote that is never closed belongs to the text.
  if (close < 0) return plainField(text, from, separator);
  const inner = text.slice(from + 1, close).replaceAll('""', '"');
  const rest = plainField(text, close + 1, separator);
  return { value: /^="(.*)"$/.exec(inner)?.[1] ?? inner + rest.value, end: rest.end };
}

function plainField(text: string, from: number, separator: string): Field {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(from, end), end };
}

function separatorOf(text: string): string {
  const head = text.slice(0, 4000);
  const counts = SEPARATORS.map((separator) => head.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}
