// A chapter of one study as a template for another: what it says of that study alone is left out.

const OPENING = /^(:{3,})\s*([\w-]+)(?:\[[^\]]*\])?(?:\{([^}]*)\})?\s*$/u;
const CLOSING = /^(:{3,})\s*$/u;
/** `study=this`, or a country by its code. */
const OF_THIS_STUDY = /(?:^|\s)(?:study="?this"?|place="?[A-Z]{3}"?)(?=\s|$)/u;
const NOT_OF_THIS_STUDY = /(?:^|\s)place="?REG"?(?=\s|$)/u;

/** Without every `:::only` that holds for this study or for one of its countries alone. */
export function generalChapter(text: string): string {
  const kept: string[] = [];
  const open: { readonly colons: number; readonly isLeftOut: boolean }[] = [];
  for (const line of text.split("\n")) {
    const opening = OPENING.exec(line);
    const wasLeftOut = open.at(-1)?.isLeftOut === true;
    if (opening !== null)
      open.push({ colons: opening[1]?.length ?? 0, isLeftOut: wasLeftOut || isOfThisStudy(opening) });
    if (open.at(-1)?.isLeftOut !== true) kept.push(line);
    if ((CLOSING.exec(line)?.[1]?.length ?? 0) >= (open.at(-1)?.colons ?? Number.POSITIVE_INFINITY)) open.pop();
  }
  return withoutDoubleBlanks(kept.join("\n"));
}

function isOfThisStudy([, , name, attributes = ""]: RegExpExecArray): boolean {
  return name === "only" && OF_THIS_STUDY.test(attributes) && !NOT_OF_THIS_STUDY.test(attributes);
}

function withoutDoubleBlanks(text: string): string {
  return text.replace(/\n{3,}/gu, "\n\n");
}
