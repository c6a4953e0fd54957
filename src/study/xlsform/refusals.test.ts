// Forms that pyxform refuses are refused, each with rule, row and a cure; what it only warns of is no error.
import { describe, expect, test } from "vitest";
import { convertXlsform } from "./convert-xlsform.ts";
import { readMarkdownForm } from "./read-text-form.ts";

function errorsOf(tables: string): readonly string[] {
  const { xml, issues } = convertXlsform(readMarkdownForm(tables), { file: "form.xlsx", id: "f" });
  const errors = issues.filter(({ severity }) => severity === "error");
  expect(xml === undefined).toBe(errors.length > 0);
  for (const { message, cure } of issues)
    for (const texts of [message, cure]) expect(Object.values(texts).every((text) => text.length > 3)).toBe(true);
  return errors.map(({ rule, place }) => [rule, place.sheet, place.row].filter((part) => part !== undefined).join(" "));
}

const CHOICES = `
  | choices |
  |         | list_name | name | label |
  |         | l         | 1    | One   |
  |         | l         | 2    | Two   |`;

/** Rows of a survey sheet with the columns that the case needs. */
const survey = (head: string, ...rows: readonly string[]) =>
  ["| survey |", `| | ${head} |`, ...rows.map((row) => `| | ${row} |`)].join("\n");

const CASES: Readonly<Record<string, readonly [form: string, error: string]>> = {
  "no sheet survey": [
    "| choices |\n| | list_name | name | label |\n| | l | a | A |",
    "study/form-has-its-sheets survey",
  ],
  "a loop over codes that are numbers": [
    survey("type | name | label", "begin loop over l | g | G", "integer | a | A", "end loop | |") + CHOICES,
    "study/loop-codes-are-names choices 3",
  ],
  "a question called as the count of a repeat": [
    survey(
      "type | name | label | repeat_count",
      ...["integer | r_count | C |", "begin repeat | r | R | 2", "text | a | A |", "end repeat | | |"],
    ),
    "study/question-name-is-unique survey 3",
  ],
  "a question called as what or_other adds": [
    survey("type | name | label", "select_one l or_other | a | A", "text | a_other | A") + CHOICES,
    "study/question-name-is-unique survey 3",
  ],
  "no column type": [survey("name | label", "a | A"), "study/form-column-is-there survey 1"],
  "a type that is not known": [survey("type | name | label", "txet | a | A"), "study/question-type-is-known survey 2"],
  "a name with a blank": [survey("type | name | label", "text | a b | A"), "study/question-has-a-name survey 2"],
  "a name that begins with a digit": [
    survey("type | name | label", "text | 1a | A"),
    "study/question-has-a-name survey 2",
  ],
  "no name": [survey("type | name | label", "text | | A"), "study/question-has-a-name survey 2"],
  "twice the same name in a group": [
    survey("type | name | label", "text | a | A", "text | a | B"),
    "study/question-name-is-unique survey 3",
  ],
  "a name that a repeat count takes": [
    survey(
      "type | name | label | repeat_count",
      "integer | r_count | N |",
      "begin repeat | r | R | 2",
      "text | a | A |",
      "end repeat | | |",
    ),
    "study/question-name-is-unique survey 3",
  ],
  "a name that or_other takes": [
    survey("type | name | label", "select_one l or_other | a | A", "text | a_other | B") + CHOICES,
    "study/question-name-is-unique survey 3",
  ],
  "a question called meta": [survey("type | name | label", "text | meta | A"), "study/name-is-not-reserved survey 2"],
  "a repeat named like the form": [
    survey("type | name | label", "begin repeat | data | R", "text | a | A", "end repeat | |"),
    "study/repeat-name-is-unique survey 2",
  ],
  "a group that is not closed": [
    survey("type | name | label", "begin group | g | G", "text | a | A"),
    "study/groups-are-closed survey 2",
  ],
  "an end without a begin": [
    survey("type | name | label", "text | a | A", "end group | |"),
    "study/groups-are-closed survey 3",
  ],
  "an end of another kind": [
    survey("type | name | label", "begin group | g | G", "text | a | A", "end repeat | |"),
    "study/groups-are-closed survey 4",
  ],
  "a group that is required": [
    survey("type | name | label | required", "begin group | g | G | yes", "text | a | A |", "end group | | |"),
    "study/groups-are-not-required survey 2",
  ],
  "a question without words": [survey("type | name | label", "text | a |"), "study/question-has-words survey 2"],
  "a calculation without formula": [
    survey("type | name | calculation", "calculate | a |"),
    "study/calculate-has-a-calculation survey 2",
  ],
  "a reference to nothing": [
    survey("type | name | label | relevant", `text | a | A | \${b} = 1`),
    "study/reference-is-to-a-question survey 2",
  ],
  "a reference to two questions": [
    survey(
      "type | name | label | relevant",
      ...["begin group | g | G |", "text | a | A |", "end group | | |"],
      ...["begin group | h | H |", "text | a | A |", "end group | | |", `text | b | B | \${a} = 1`],
    ),
    "study/reference-is-to-one-question survey 8",
  ],
  "a reference with a blank": [
    survey("type | name | label | relevant", `text | a | A | \${ a } = 1`),
    "study/reference-is-whole survey 2",
  ],
  "a reference that does not end": [
    survey("type | name | label", `text | a | A \${a`),
    "study/reference-is-whole survey 2",
  ],
  "a list that is not there": [
    survey("type | name | label", "select_one m | a | A") + CHOICES,
    "study/choice-list-is-there survey 2",
  ],
  "codes that stand twice": [
    `${survey("type | name | label", "select_one l | a | A")}${CHOICES}\n  | | l | 1 | Again |`,
    "study/choice-code-is-unique choices 4",
  ],
  "a choice without code": [
    `${survey("type | name | label", "select_one l | a | A")}${CHOICES}\n  | | l |  | Three |`,
    "study/choice-has-list-and-code choices 4",
  ],
  "a code with a blank in a select_multiple": [
    `${survey("type | name | label", "select_multiple l | a | A")}${CHOICES}\n  | | l | a b | Three |`,
    "study/code-of-many-has-no-blanks choices 4",
  ],
  "or_other with a choice filter": [
    survey("type | name | label | choice_filter", "select_one l or_other | a | A | name = 1") + CHOICES,
    "study/or-other-has-a-plain-list survey 2",
  ],
  "a file without ending": [
    survey("type | name | label", "select_one_from_file towns | a | A"),
    "study/choice-file-has-an-ending survey 2",
  ],
  "an external select without its sheet": [
    survey("type | name | label | choice_filter", "select_one_external l | a | A | true()"),
    "study/external-choices-are-there survey 2",
  ],
  "an external file in a repeat": [
    survey("type | name | label", "begin repeat | r | R", "csv-external | c |", "text | a | A", "end repeat | |"),
    "study/external-file-is-outside-repeats survey 3",
  ],
  "two external files of one name": [
    survey("type | name | label", "csv-external | c |", "xml-external | d |", "select_one_from_file d.csv | a | A"),
    "study/external-file-has-its-own-name survey 4",
  ],
  "a parameter of another type": [
    survey("type | name | label | parameters", "text | a | A | max-pixels=3"),
    "study/parameter-belongs-to-its-type survey 2",
  ],
  "a parameter without value": [
    survey("type | name | label | parameters", "image | a | A | max-pixels"),
    "study/parameter-has-name-and-value survey 2",
  ],
  "pixels that are no number": [
    survey("type | name | label | parameters", "image | a | A | max-pixels=big"),
    "study/parameter-value-is-permitted survey 2",
  ],
  "a seed without randomize": [
    survey("type | name | label | parameters", "select_one l | a | A | seed=1") + CHOICES,
    "study/parameters-go-together survey 2",
  ],
  "a shuffle that is neither true nor false": [
    survey("type | name | label | parameters", "select_one l | a | A | randomize=maybe") + CHOICES,
    "study/parameter-value-is-permitted survey 2",
  ],
  "a quality that is not known": [
    survey("type | name | label | parameters", "audio | a | A | quality=best"),
    "study/parameter-value-is-permitted survey 2",
  ],
  "a step of nothing": [
    survey("type | name | label | parameters", "range | a | A | step=0"),
    "study/range-is-in-order survey 2",
  ],
  "a step wider than the range": [
    survey("type | name | label | parameters", "range | a | A | start=1 end=3 step=9"),
    "study/range-is-in-order survey 2",
  ],
  "ticks that are no steps": [
    survey("type | name | label | parameters", "range | a | A | step=2 tick_interval=3"),
    "study/range-is-in-order survey 2",
  ],
  "a placeholder outside": [
    survey("type | name | label | parameters", "range | a | A | placeholder=11"),
    "study/range-is-in-order survey 2",
  ],
  "labels outside the range": [
    survey("type | name | label | parameters", "range | a | A | start=5 end=9 tick_labelset=l") + CHOICES,
    "study/range-is-in-order survey 2",
  ],
  "labels inside a range without ticks": [
    survey(
      "type | name | label | parameters | appearance",
      "range | a | A | start=1 end=9 tick_labelset=l | no-ticks",
    ) + CHOICES,
    "study/range-is-in-order survey 2",
  ],
  "ticks of a picker": [
    survey("type | name | label | parameters | appearance", "range | a | A | tick_interval=1 | picker"),
    "study/range-is-in-order survey 2",
  ],
  "a map of a list that is not there": [
    survey("type | name | label | parameters", "geopoint | a | A | reference-geometry=sites"),
    "study/reference-geometry-is-there survey 2",
  ],
  "incremental for a point": [
    survey("type | name | label | parameters", "geopoint | a | A | incremental=true"),
    "study/parameter-belongs-to-its-type survey 2",
  ],
  "incremental that is false": [
    survey("type | name | label | parameters", "geotrace | a | A | incremental=false"),
    "study/parameter-value-is-permitted survey 2",
  ],
  "an audit of another name": [survey("type | name", "audit | diary"), "study/audit-is-called-audit survey 2"],
  "an audit with half a location": [
    survey("type | name | parameters", "audit | audit | location-priority=balanced"),
    "study/parameters-go-together survey 2",
  ],
  "a trigger that is no reference": [
    survey("type | name | label | trigger | calculation", "text | a | A | |", "text | b | | a | 1"),
    "study/trigger-names-questions survey 3",
  ],
  "a trigger that is not there": [
    survey("type | name | label | trigger | calculation", `text | b | | \${z} | 1`),
    "study/trigger-is-there survey 2",
  ],
  "a trigger that nobody sees": [
    survey("type | name | label | trigger | calculation", "calculate | a | | | 1", `text | b | | \${a} | 1`),
    "study/trigger-is-seen survey 3",
  ],
  "background-geopoint without trigger": [
    survey("type | name | label", "background-geopoint | a |"),
    "study/background-geopoint-has-a-trigger survey 2",
  ],
  "big-image without image": [
    survey("type | name | label | big-image", "note | a | A | b.png"),
    "study/picture-comes-with-image survey 2",
  ],
  "big-image without image, of a choice": [
    survey("type | name | label", "select_one l | a | A") +
      "\n| choices |\n| | list_name | name | label | big-image |\n| | l | 1 | One | b.png |",
    "study/picture-comes-with-image choices 2",
  ],
  "image-description without image": [
    survey("type | name | label | media::image-description", "note | a | A | a lorry"),
    "study/picture-comes-with-image survey 2",
  ],
  "an encrypted form without instanceID": [
    `${survey("type | name | label", "text | a | A")}\n| settings |\n| | public_key | omit_instanceID |\n| | MIIB | yes |`,
    "study/encrypted-answers-have-an-identity settings 2",
  ],
  "save_to at the end of a group": [
    `${survey("type | name | label | save_to", "begin group | g | G |", "text | a | A |", "end group | | | p")}
    | entities |\n| | list_name | label |\n| | trees | T |`,
    "study/save-to-names-a-property survey 4",
  ],
  "search() beside a plain select of the list": [
    survey("type | name | label | appearance", "select_one l | a | A | search('x')", "select_one l | b | B |") +
      CHOICES,
    "study/search-has-its-own-list survey 2",
  ],
  "two columns that mean the same": [
    survey("type | name | label | relevant | relevance", "text | a | A | |"),
    "study/form-column-is-there-once survey 1",
  ],
  "save_to without entities": [
    survey("type | name | label | save_to", "text | a | A | p"),
    "study/save-to-names-a-property survey 2",
  ],
  "an entity without label": [
    `${survey("type | name | label", "text | a | A")}\n| entities |\n| | list_name | label |\n| | trees | |`,
    "study/entity-has-a-label entities 2",
  ],
  "an entity updated without its list": [
    `${survey("type | name | label", "text | a | A")}\n| entities |\n| | list_name | entity_id |\n| | trees | \${a} |`,
    "study/entity-list-is-attached entities 2",
  ],
  "a list of entities with a period": [
    `${survey("type | name | label", "text | a | A")}\n| entities |\n| | list_name | label |\n| | a.b | \${a} |`,
    "study/entity-list-has-a-name entities 2",
  ],
  "a property called label": [
    `${survey("type | name | label | save_to", "text | a | A | Label")}\n| entities |\n| | list_name | label |\n| | trees | \${a} |`,
    "study/save-to-names-a-property survey 2",
  ],
  "three entities where two containers are": [
    `${survey("type | name | label", "begin group | g | G", "text | a | A", "end group")}\n| entities |\n| | list_name | label |\n| | x | \${a} |\n| | y | \${a} |\n| | z | \${a} |`,
    "study/entity-has-a-place-of-its-own entities 4",
  ],
  "an entity saved from the form and from a repeat": [
    `${survey("type | name | label | save_to", "text | a | A | p", "begin repeat | r | R", "text | b | B | q", "end repeat")}\n| entities |\n| | list_name | label |\n| | x | X |`,
    "study/save-to-names-a-property survey 2",
  ],
  "an entity made of two repeats": [
    `${survey("type | name | label", "begin repeat | r | R", "text | a | A", "end repeat", "begin repeat | s | S", "text | b | B", "end repeat")}\n| entities |\n| | list_name | label |\n| | x | concat(\${a}, \${b}) |`,
    "study/entity-is-made-in-one-repeat entities 2",
  ],
  "a column of entities that is not known": [
    `${survey("type | name | label", "text | a | A")}\n| entities |\n| | list_name | label | colour |\n| | trees | \${a} | x |`,
    "study/entity-column-is-known entities 1",
  ],
  "a title that names no question": [
    `${survey("type | name | label", "text | a | A")}\n| settings |\n| | form_title |\n| | Visit of \${b} |`,
    "study/reference-is-to-a-question settings 2",
  ],
  "a remark that names no question": [
    survey("type | name | label | remark", `text | a | A | moved from \${before}`),
    "study/reference-is-to-a-question survey 2",
  ],
  "a remark that names two questions": [
    survey(
      "type | name | label | remark",
      ...["begin group | g | G |", "text | a | A |", "end group | | |"],
      ...["begin group | h | H |", "text | a | A |", "end group | | |", "text | b | B | see ${a}"],
    ),
    "study/reference-is-to-one-question survey 8",
  ],
  "a label of a choice with a reference that does not end": [
    `${survey("type | name | label", "select_one l | a | A")}\n| choices |\n| | list_name | name | label |\n| | l | 1 | One \${ |`,
    "study/reference-is-whole choices 2",
  ],
  "a form name that is none": [
    `${survey("type | name | label", "text | a | A")}\n| settings |\n| | name |\n| | my form |`,
    "study/form-name-is-a-name settings 2",
  ],
};

describe("refused is", () => {
  test.each(Object.entries(CASES))("%s", (_name, [form, error]) => {
    expect(errorsOf(form)).toContain(error);
  });
});

const ACCEPTED: Readonly<Record<string, string>> = {
  "a column of choices with a blank in its name":
    survey("type | name | label", "select_one l | a | A") +
    CHOICES.replace("| label |", "| label | my col |").replace("| One   |", "| One | x |"),
  "an external select without filter": `${survey("type | name | label | choice_filter", "select_one_external l | a | A |")}\n| external_choices |\n| | list_name | name | label |\n| | l | a | A |`,
  "names that differ by case": survey("type | name | label", "text | a | A", "text | A | B"),
  "the same name in two groups": survey(
    "type | name | label",
    ...["begin group | g | G", "text | a | A", "end group | |"],
    ...["begin group | h | H", "text | a | A", "end group | |"],
  ),
  "a picture without size": survey("type | name | label", "image | a | A"),
  "a choice without label": `${survey("type | name | label", "select_one l | a | A")}${CHOICES}\n  | | l | 3 |  |`,
  "a group without label": survey("type | name | label", "begin group | g |", "text | a | A", "end group | |"),
  "parameters where a type has none": survey("type | name | label | parameters", "integer | a | A | rows=3"),
  "a disabled row": survey("type | name | label | disabled", "nonsense | a | A | yes", "text | b | B |"),
  "a sheet that is nearly called settings": `${survey("type | name | label", "text | a | A")}\n| setings |\n| | form_id |\n| | x |`,
  "what looks like a reference where no reference can be": `${survey("type | name | label | choice_filter", "text | t | T |", "select_one l | a | A |", "select_one_external m | b | B | q=${t}")}
| choices |
| | list_name | price | name | label |
| | l | \${} or \${nobody} | 1 | One |
| external_choices |
| | list_name | name | label | q |
| | m | 1 | \${nobody} | \${ |`,
  "a setting that names a question": `${survey("type | name | label", "text | a | A")}\n| settings |\n| | form_title |\n| | Visit of \${a} |`,
  "ticks of a range beside the width in a grid": survey(
    "type | name | label | parameters | appearance",
    "range | a | A | tick_interval=3 | w2 no-ticks",
  ),
  "rows that are notes without name": survey("type | name | label", "note | | Read this."),
};

describe("accepted is", () => {
  test.each(Object.entries(ACCEPTED))("%s", (_name, form) => {
    expect(errorsOf(form)).toEqual([]);
  });
});
