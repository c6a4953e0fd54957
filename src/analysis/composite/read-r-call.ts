// A call written in R, as reference files declare how a figure was made → a tree. Reads calls, named arguments, lists,
// blocks, assignments and literals; an index in brackets and a comparison are read over, since no step depends on them.

export type RNode =
  | { readonly kind: "value"; readonly value: number | string | boolean | null }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly RArgument[] }
  | { readonly kind: "assign"; readonly name: string; readonly value: RNode }
  | { readonly kind: "block"; readonly steps: readonly RNode[] };

export interface RArgument {
  /** Absent for an argument known by its position. */
  readonly name?: string;
  readonly value: RNode;
}

interface Cursor {
  readonly tokens: readonly string[];
  at: number;
}

const TOKEN = /'[^']*'|"[^"]*"|<-|==|\d+\.?\d*(?:[eE][-+]?\d+)?|[A-Za-z.][\w.]*|[^\s]/g;
const LITERALS: Readonly<Record<string, boolean | null>> = { TRUE: true, FALSE: false, NULL: null, NA: null };

export function readRCall(text: string): RNode {
  return readNode({ tokens: text.match(TOKEN) ?? [], at: 0 });
}

function readNode(cursor: Cursor): RNode {
  let node = readPrimary(cursor);
  for (;;) {
    const token = cursor.tokens[cursor.at];
    if (token === "(" && node.kind === "name")
      node = { kind: "call", name: node.name, args: readArguments(cursor, ")") };
    else if (token === "[") readArguments(cursor, "]");
    else if (token === "$" || token === "==" || token === ":") {
      cursor.at++;
      readNode(cursor);
    } else if (token === "<-" && node.kind === "name") {
      cursor.at++;
      return { kind: "assign", name: node.name, value: readNode(cursor) };
    } else return node;
  }
}

function readPrimary(cursor: Cursor): RNode {
  const token = cursor.tokens[cursor.at++] ?? "";
  if (token === "{") return readBlock(cursor);
  if (token === "-") return negative(readPrimary(cursor));
  if (/^['"]/.test(token)) return { kind: "value", value: token.slice(1, -1) };
  if (/^\d/.test(token)) return { kind: "value", value: Number(token) };
  const literal = LITERALS[token];
  return literal === undefined ? { kind: "name", name: token } : { kind: "value", value: literal };
}

function negative(node: RNode): RNode {
  return node.kind === "value" && typeof node.value === "number" ? { kind: "value", value: -node.value } : node;
}

function readBlock(cursor: Cursor): RNode {
  const steps: RNode[] = [];
  while (cursor.at < cursor.tokens.length && cursor.tokens[cursor.at] !== "}") {
    if (cursor.tokens[cursor.at] === ";") cursor.at++;
    else steps.push(readNode(cursor));
  }
  cursor.at++;
  return { kind: "block", steps };
}

function readArguments(cursor: Cursor, close: ")" | "]"): readonly RArgument[] {
  const args: RArgument[] = [];
  cursor.at++;
  while (cursor.at < cursor.tokens.length && cursor.tokens[cursor.at] !== close) {
    if (cursor.tokens[cursor.at] === ",") cursor.at++;
    else args.push(readArgument(cursor));
  }
  cursor.at++;
  return args;
}

function readArgument(cursor: Cursor): RArgument {
  const [name = "", sign] = cursor.tokens.slice(cursor.at, cursor.at + 2);
  if (sign !== "=") return { value: readNode(cursor) };
  cursor.at += 2;
  return { name, value: readNode(cursor) };
}

/** Lists and vectors as plain values: `list(a = 1)` → `{ a: 1 }`, `c(1, 2)` → `[1, 2]`; a name stays its name. */
export function toPlain(node: RNode): unknown {
  if (node.kind === "value") return node.value;
  if (node.kind === "name") return node.name;
  if (node.kind !== "call") return undefined;
  if (node.args.some((argument) => argument.name !== undefined))
    return Object.fromEntries(node.args.map((argument, at) => [argument.name ?? String(at), toPlain(argument.value)]));
  return node.args.map((argument) => toPlain(argument.value));
}
