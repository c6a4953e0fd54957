// Passages and approved quotations as a table that any program reads.
import type { Language } from "#base/text";
import type { CaseStudy } from "../case-study.ts";
import type { Qualitative } from "../qualitative.ts";

export function quotationRows(
  cases: readonly CaseStudy[],
  { codes, codings }: Qualitative,
  language: Language,
): readonly (readonly string[])[] {
  const names = new Map(codes.map(({ code, names: texts }) => [code, texts[language]]));
  const passages = codings.map(({ transcript, code, person, passage, memo, mark }) => [
    ...["coded", transcript, code, names.get(code) ?? "", person, passage, memo, "", mark],
  ]);
  const approved = cases.flatMap(({ id, quotations, mark }) =>
    quotations.map(({ texts, approvedOn }) => ["approved", id, "", "", "", texts[language], "", approvedOn, mark]),
  );
  return [
    ["kind", "case", "code", "code_name", "person", "text", "memo", "approved_on", "mark"],
    ...approved,
    ...passages,
  ];
}
