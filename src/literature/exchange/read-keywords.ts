// Keywords and notes of a reference file that carry our own codes → the fields they stand for; others stay keywords.
// So that what Tornaviaje has written to RIS or BibTeX comes back as it was.
import { DIMENSIONS, EVIDENCE_KINDS, LEVELS, SEEN, WORK_TYPES } from "../literature-codes.ts";
import { NO_WORK, type Work } from "./work.ts";

type Coded = Pick<
  Work,
  | "type"
  | "evidenceKind"
  | "levels"
  | "dimensions"
  | "countries"
  | "keywords"
  | "methods"
  | "lesson"
  | "limits"
  | "note"
  | "seen"
>;

export interface Marked {
  readonly type: string;
  readonly keywords: readonly string[];
  readonly notes: readonly string[];
  readonly hasAbstract: boolean;
}

/** Only where the first keyword is one of our types are the others read as codes: elsewhere "report" may be a subject. */
export function readKeywords({ type, keywords, notes, hasAbstract }: Marked): Coded {
  const [first = ""] = keywords;
  const { methods = "", lesson = "", limits = "", seen, rest } = readNotes(notes);
  const told = {
    methods,
    lesson,
    limits,
    note: rest,
    seen: SEEN.find((each) => each === seen) ?? (hasAbstract ? "abstract" : "citation"),
  } as const;
  const kind = EVIDENCE_KINDS.find((each) => each === keywords[1]);
  if (!WORK_TYPES.includes(first) || kind === undefined) return { ...NO_WORK, type, keywords, ...told };
  const others = keywords.slice(2);
  const levels = others.filter((word) => LEVELS.some((level) => level === word));
  const dimensions = others.filter((word) => DIMENSIONS.some((dimension) => dimension === word));
  const countries = others.filter((word) => /^[A-Z]{3}$/u.test(word));
  const own = new Set([...levels, ...dimensions, ...countries]);
  return {
    ...{ type: first, evidenceKind: kind, levels, dimensions, countries },
    ...{ keywords: others.filter((word) => !own.has(word)), ...told },
  };
}

const LABELS = { Methods: "methods", Lesson: "lesson", Limits: "limits", Seen: "seen" } as const;

interface Notes {
  readonly methods?: string;
  readonly lesson?: string;
  readonly limits?: string;
  readonly seen?: string;
  readonly rest: string;
}

/** `Methods: … | Lesson: … | Limits: … | Seen: …`; what has no label stays a note. */
function readNotes(notes: readonly string[]): Notes {
  const read: Record<string, string> = {};
  const rest: string[] = [];
  for (const part of notes.flatMap((note) => note.split(" | "))) {
    const [, label = "", text = ""] = /^(Methods|Lesson|Limits|Seen): (.+)$/su.exec(part.trim()) ?? [];
    const name = label in LABELS ? LABELS[label as keyof typeof LABELS] : undefined;
    if (name === undefined) rest.push(part.trim());
    else read[name] = text.trim();
  }
  return { ...read, rest: rest.filter((part) => part !== "").join(" ") };
}
