/** Something about a JSON text, with its place: line and column from 1. */
export interface JsonRemark {
  readonly line: number;
  readonly column: number;
  readonly words: string;
}

/** What a JSON text says about itself that its parsed value no longer tells. */
export interface JsonScan {
  /** Where it is no JSON; null for a sound text. */
  readonly broken: JsonRemark | null;
  /** Keys that one object has twice, of which a parser silently keeps the last; the first MOST_TWICE of them. */
  readonly twice: readonly JsonRemark[];
  /** Where it nests deeper than any document of ours; null where it does not. */
  readonly deep: JsonRemark | null;
  /** Numbers that a program prints otherwise than they were written (1.50, 1e400), by `jsonPath`. */
  readonly written: ReadonlyMap<string, string>;
}

/** How deep a document of ours may nest: the ledger, the deepest, needs about ten. */
const MOST_LEVELS = 64;
const MOST_TWICE = 20;
/** Deeper numbers are of no answer. */
const WRITTEN_LEVELS = 8;

/** The place of a value within a document, as one word. */
export function jsonPath(path: readonly (string | number)[]): string {
  return JSON.stringify(path);
}

/** Goes over a JSON text once, without recursion, whatever its length and depth. */
export function scanJson(text: string): JsonScan {
  const scanner = new Scanner(text);
  const broken = scanner.run();
  const { twice, deepAt, written } = scanner;
  const deep = deepAt === null ? null : remarkAt(text, deepAt, `嵌套过深，超过 ${MOST_LEVELS} 层`);
  return {
    broken: broken && remarkAt(text, broken.at, broken.words),
    twice: twice.map(twiceRemark(text)),
    deep,
    written,
  };
}

interface Twice {
  readonly key: string;
  readonly at: number;
  readonly before: number;
}

function twiceRemark(text: string): (twice: Twice) => JsonRemark {
  return ({ key, at, before }) => {
    const first = remarkAt(text, before, "").line;
    const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
    return remarkAt(text, at, `“${shown}”写了两次（前一次在第 ${first} 行），请删去一处`);
  };
}

function remarkAt(text: string, at: number, words: string): JsonRemark {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n"), words };
}

/** An object or list that is open. `keys`: where each key of an object stands; null for a list. */
interface Level {
  readonly keys: Map<string, number> | null;
  key: string | number;
}

type State = "value" | "value-or-end" | "key" | "key-or-end" | "after";

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const ENDED = "文件到这里就结束了，可能没有复制完整";

class Scanner {
  readonly twice: Twice[] = [];
  readonly written = new Map<string, string>();
  deepAt: number | null = null;
  private readonly levels: Level[] = [];
  private at = 0;
  private state: State = "value";

  constructor(private readonly text: string) {}

  /** @returns where the text is no JSON, and why; null for a sound one */
  run(): { readonly at: number; readonly words: string } | null {
    for (;;) {
      this.skipBlank();
      if (this.state === "after" && this.levels.length === 0) {
        return this.at < this.text.length ? this.fault("这里应当结束，后面还有多余的内容") : null;
      }
      const words = this.step();
      if (words !== null) return this.fault(words);
    }
  }

  private fault(words: string) {
    return { at: this.at, words: this.at >= this.text.length ? ENDED : words };
  }

  /** One token; why it is none, or null. */
  private step(): string | null {
    const char = this.text[this.at] ?? "";
    const level = this.levels.at(-1);
    if (this.state === "after") return this.afterValue(level, char);
    if (this.state === "key-or-end" && char === "}") return this.close();
    if (this.state === "value-or-end" && char === "]") return this.close();
    return this.state === "key" || this.state === "key-or-end" ? this.key(level, char) : this.value(level, char);
  }

  private afterValue(level: Level | undefined, char: string): string | null {
    const isObject = level?.keys !== null;
    if (char === (isObject ? "}" : "]")) return this.close();
    if (char !== ",") return hint(char) ?? `应为英文逗号或 ${isObject ? "}" : "]"}`;
    this.at += 1;
    this.state = isObject ? "key" : "value";
    if (level !== undefined && typeof level.key === "number") level.key += 1;
    return null;
  }

  private close(): null {
    this.levels.pop();
    this.at += 1;
    this.state = "after";
    return null;
  }

  private open(keys: Level["keys"], state: State): null {
    this.levels.push({ keys, key: keys === null ? 0 : "" });
    if (this.levels.length > MOST_LEVELS) this.deepAt ??= this.at;
    this.at += 1;
    this.state = state;
    return null;
  }

  private key(level: Level | undefined, char: string): string | null {
    if (char === "}") return "前面多了一个逗号";
    if (char !== '"') return hint(char) ?? "应为加英文双引号的字段名";
    const from = this.at;
    const words = this.string();
    if (words !== null || level === undefined) return words;
    const key = this.keyOf(from);
    const before = level.keys?.get(key);
    if (before === undefined) level.keys?.set(key, from);
    else if (this.twice.length < MOST_TWICE) this.twice.push({ key, at: from, before });
    level.key = key;
    this.skipBlank();
    if (this.text[this.at] !== ":") return hint(this.text[this.at] ?? "") ?? "应为英文冒号";
    this.at += 1;
    this.state = "value";
    return null;
  }

  private keyOf(from: number): string {
    const inner = this.text.slice(from + 1, this.at - 1);
    return inner.includes("\\") ? String(JSON.parse(`"${inner}"`)) : inner;
  }

  private value(level: Level | undefined, char: string): string | null {
    if (char === "{") return this.open(new Map(), "key-or-end");
    if (char === "[") return this.open(null, "value-or-end");
    this.state = "after";
    if (char === '"') return this.string();
    if (char === "-" || (char >= "0" && char <= "9")) return this.number();
    const word = ["true", "false", "null"].find((known) => this.text.startsWith(known, this.at));
    if (word === undefined) {
      if (level?.keys === null && char === "]") return "前面多了一个逗号";
      return hint(char) ?? "应为内容；文字要加英文双引号";
    }
    this.at += word.length;
    return null;
  }

  private number(): string | null {
    NUMBER.lastIndex = this.at;
    const token = NUMBER.exec(this.text)?.[0];
    if (token === undefined) return "不是完整的数字";
    if (/[\d.]/.test(this.text[this.at + token.length] ?? "")) return "不是 JSON 的数字（开头不能有多余的 0）";
    if (String(Number(token)) !== token && this.levels.length <= WRITTEN_LEVELS) {
      this.written.set(jsonPath(this.levels.map((level) => level.key)), token);
    }
    this.at += token.length;
    return null;
  }

  private string(): string | null {
    const { text } = this;
    let at = this.at + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 0x22) break;
      if (code === 0x5c) {
        ESCAPE.lastIndex = at;
        const found = ESCAPE.exec(text)?.[0];
        if (found === undefined) return this.faultAt(at, "反斜杠后面的写法不对；反斜杠本身写作 \\\\");
        at += found.length;
      } else if (code >= 0x20) at += 1;
      else return this.faultAt(at, "文字没有结束；文字里的换行写作 \\n");
    }
    this.at = at + 1;
    return null;
  }

  private faultAt(at: number, words: string): string {
    this.at = Number.isNaN(this.text.charCodeAt(at)) ? this.text.length : at;
    return words;
  }

  private skipBlank(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at += 1;
    }
  }
}

/** What people often write instead. */
function hint(char: string): string | null {
  if (/[“”„‟＂'‘’]/.test(char)) return "引号应为英文双引号";
  if (char === "，" || char === "、") return "应为英文逗号";
  if (char === "：") return "应为英文冒号";
  return char === "/" || char === "#" ? "JSON 里不能写注释" : null;
}
