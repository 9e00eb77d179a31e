const MARK = /<(\/?)([A-Za-z][\w:.-]*)(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/**
 * Whether every mark of an XML text is closed, in the order in which it was opened.
 *
 * @example isBalanced("<a><b/></a>") //=> true
 * @example isBalanced("<a><b></a></b>") //=> false
 */
export function isBalanced(xml: string): boolean {
  const open: string[] = [];
  for (const [whole, slash, name = ""] of xml.matchAll(MARK)) {
    if (slash === "/") {
      if (open.pop() !== name) return false;
    } else if (!whole.endsWith("/>")) open.push(name);
  }
  return open.length === 0;
}
