// The `choices` sheet of an XLSForm → categories by list, in the order of the form.
import type { Issue } from "#base/issue";
import { placeIn, type Sheet } from "#base/sheet";
import type { Language } from "#base/text";
import type { Category } from "./instrument.ts";
import { labelColumns, labelsIn } from "./label-columns.ts";
import { choiceIssue, duplicateChoiceIssue } from "./xlsform-issues.ts";

export interface ChoiceLists {
  readonly lists: ReadonlyMap<string, readonly Category[]>;
  readonly issues: readonly Issue[];
}

export interface ChoiceOptions {
  readonly language: Language;
  /** The setting `allow_choice_duplicates`: one code may stand more than once, for filtered lists. */
  readonly allowDuplicates: boolean;
}

export function readChoices(sheet: Sheet, { language, allowDuplicates }: ChoiceOptions): ChoiceLists {
  const listColumn = Math.max(sheet.head.indexOf("list_name"), sheet.head.indexOf("list name"));
  const nameColumn = Math.max(sheet.head.indexOf("name"), sheet.head.indexOf("value"));
  const columns = labelColumns(sheet, "label", language);
  const lists = new Map<string, Map<string, Category>>();
  const issues: Issue[] = [];
  for (const { row, cells } of sheet.rows) {
    const choice: Choice = {
      list: cells[listColumn] ?? "",
      code: cells[nameColumn] ?? "",
      labels: labelsIn(cells, columns),
    };
    const categories = lists.get(choice.list) ?? new Map<string, Category>();
    const isRepeated = !allowDuplicates && categories.has(choice.code);
    issues.push(...checkChoice(choice, { isRepeated, sheet, row }));
    if (!categories.has(choice.code)) categories.set(choice.code, { code: choice.code, labels: choice.labels });
    lists.set(choice.list, categories);
  }
  return { lists: new Map([...lists].map(([list, categories]) => [list, [...categories.values()]])), issues };
}

interface Choice extends Category {
  readonly list: string;
}

interface ChoiceContext {
  readonly isRepeated: boolean;
  readonly sheet: Sheet;
  readonly row: number;
}

function checkChoice({ list, code }: Choice, { isRepeated, sheet, row }: ChoiceContext): readonly Issue[] {
  const place = placeIn(sheet, row, list === "" ? "list_name" : "name");
  if (list === "" || code === "" || /\s/u.test(code))
    return list === "" && code === "" ? [] : [choiceIssue(code, place)];
  return isRepeated ? [duplicateChoiceIssue(code, list, place)] : [];
}
