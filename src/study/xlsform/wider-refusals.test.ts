// Cells that are refused, each at its row.
// Facts: the cases that pyxform's own tests hold (XLSForm/pyxform, BSD-2-Clause), in forms of our own.
import { describe, expect, test } from "vitest";
import { form, sheet, survey, TOWNS } from "../../../test/fixture/form-tables.ts";
import { convertXlsform } from "./convert-xlsform.ts";
import { readMarkdownForm } from "./read-text-form.ts";

const GEO = ["geopoint", "geotrace", "geoshape"];

function refusalsOf(tables: string): readonly string[] {
  const { issues } = convertXlsform(readMarkdownForm(tables), { file: "form.xlsx", id: "f" });
  const errors = issues.filter(({ severity }) => severity === "error");
  return errors.map(({ place }) => [place.sheet, place.row].join(" "));
}

const asked = (type: string, parameters: string, appearance = "") =>
  survey("type | name | label | parameters | appearance", `${type} | a | A | ${parameters} | ${appearance}`);
const entity = (head: string, ...rows: readonly string[]) =>
  form(survey("type | name | label", "text | a | A", "csv-external | trees"), sheet("entities", head, ...rows));
const saved = (saveTo: readonly string[], ...lists: readonly string[]) =>
  form(
    survey("type | name | label | save_to", ...saveTo.map((to, index) => `text | q${index} | Q | ${to}`)),
    sheet("entities", "list_name | label", ...lists.map((list) => `${list} | L`)),
  );

const REFUSED: readonly (readonly [name: string, tables: string, place: string])[] = [
  ...[
    "increment=1",
    "start",
    "end=X",
    "start=1=2",
    "step=0",
    "step=0.0",
    "step=11",
    "tick_interval=0",
    "tick_interval=20",
    "step=2 tick_interval=3",
    "placeholder=11",
    "placeholder=0",
    "tick_labelset=none",
  ].map((parameters) => [`range ${parameters}`, asked("range", parameters), "survey 2"] as const),
  ...["picker", "rating"].map(
    (appearance) => [`ticks of ${appearance}`, asked("range", "tick_interval=2", appearance), "survey 2"] as const,
  ),
  ...[
    "app=something",
    "app=_",
    "app=",
    "max-pixels=",
    "max-pixels=big",
    "max-pixels=6.5",
    "max-pixels=640 colour=red",
  ].map((parameters) => [`image ${parameters}`, asked("image", parameters), "survey 2"] as const),
  ...["value=7v", "value=-V", "value=.v", "value=*v", "label=a%", "value=v_#", "label=a.()", "colour=red"].map(
    (parameters) => [`file ${parameters}`, asked("select_one_from_file x.csv", parameters), "survey 2"] as const,
  ),
  ...GEO.map(
    (type) => [`a mocked ${type} that is perhaps`, asked(type, "allow-mock-accuracy=maybe"), "survey 2"] as const,
  ),
  ...GEO.map(
    (type) =>
      [
        `${type} of a list in other capitals`,
        form(asked(type, "reference-geometry=Towns"), TOWNS),
        "survey 2",
      ] as const,
  ),
  ...GEO.map(
    (type) =>
      [
        `${type} of the last answers`,
        survey(
          "type | name | label | parameters | default",
          "text | t | T",
          "text | u | U | | ${last-saved#t}",
          `${type} | g | G | reference-geometry=__last-saved`,
        ),
        "survey 4",
      ] as const,
  ),
  ...GEO.map(
    (type) =>
      [
        `${type} of a table that is only pulled`,
        survey(
          "type | name | label | parameters | calculation",
          `${type} | g | G | reference-geometry=c`,
          "calculate | c2 | | | pulldata('c', 'x', 'y', 'z')",
        ),
        "survey 2",
      ] as const,
  ),
  ...["yeah", "false"].flatMap((value) =>
    ["geotrace", "geoshape"].map(
      (type) => [`${type} incremental=${value}`, asked(type, `incremental=${value}`), "survey 2"] as const,
    ),
  ),
  ["geopoint capture-accuracy of a word", asked("geopoint", "capture-accuracy=near"), "survey 2"],
  ["geopoint warning-accuracy of a word", asked("geopoint", "warning-accuracy=near"), "survey 2"],
  ["geotrace capture-accuracy", asked("geotrace", "capture-accuracy=5"), "survey 2"],
  ["audio incremental", asked("audio", "incremental=true"), "survey 2"],
  ["audio quality", asked("audio", "quality=best"), "survey 2"],
  ["background audio external", asked("background-audio", "quality=external"), "survey 2"],
  ["rows of a word", asked("text", "rows=many"), "survey 2"],
  ["randomize of a word", form(asked("select_one towns", "randomize=perhaps"), TOWNS), "survey 2"],
  ["seed of a word", form(asked("select_one towns", "randomize=true, seed=luck"), TOWNS), "survey 2"],
  ["seed alone", form(asked("select_one towns", "seed=42"), TOWNS), "survey 2"],
  ["step for a select", form(asked("select_one towns", "step=10"), TOWNS), "survey 2"],
  [
    "value for an external select",
    form(
      survey("type | name | label | choice_filter | parameters", "select_one_external l | a | A | x=1 | value=v"),
      sheet("external_choices", "list_name | name | label", "l | x | X"),
    ),
    "survey 2",
  ],
  [
    "an external select without its list",
    form(
      survey("type | name | label | choice_filter", "select_one_external m | a | A | x=1"),
      sheet("external_choices", "list_name | name | label", "l | x | X"),
    ),
    "survey 2",
  ],
  [
    "background-geopoint with a calculation",
    survey(
      "type | name | label | trigger | calculation",
      "integer | n | N",
      "background-geopoint | p | | ${n} | 5 * 2",
    ),
    "survey 3",
  ],
  [
    "background-geopoint after nothing",
    survey("type | name | label | trigger", "integer | n | N", "background-geopoint | p | | ${m}"),
    "survey 3",
  ],
  [
    "a trigger by a calculation with label",
    survey("type | name | label | calculation | trigger", "calculate | a | A | 1", "calculate | b | | now() | ${a}"),
    "survey 3",
  ],
  [
    "a trigger by a typed calculation",
    survey("type | name | calculation | trigger", "integer | a | 1 + 1", "integer | b | now() | ${a}"),
    "survey 3",
  ],
  [
    "triggers without comma",
    survey(
      "type | name | label | calculation | trigger",
      "text | a | A",
      "text | b | B",
      "text | c | | now() | ${a} ${b}",
    ),
    "survey 4",
  ],
  ["name and value", survey("type | name | value | label", "text | a | b | A"), "survey 1"],
  [
    "a count whose name a question has",
    survey(
      "type | name | label | repeat_count",
      "integer | r_count | N",
      "begin repeat | r | R | 2",
      "text | a | A",
      "end repeat",
    ),
    "survey 3",
  ],
  [
    "twice the same code, the later",
    form(
      survey("type | name | label", "select_one l | a | A"),
      sheet("choices", "list_name | name | label", "l | x | X", "l | y | Y", "l | y | Z"),
    ),
    "choices 4",
  ],
  [
    "codes twice where the setting says Bob",
    form(
      survey("type | name | label", "select_one l | a | A"),
      sheet("choices", "list_name | name | label", "l | x | X", "l | x | Y"),
      sheet("settings", "allow_choice_duplicates", "Bob"),
    ),
    "choices 3",
  ],
  [
    "an answer in a choice that is not there",
    form(
      survey("type | name | label", "select_one l | a | A"),
      sheet("choices", "list_name | name | label", "l | x | ${b}"),
    ),
    "choices 2",
  ],
  [
    "choices without name",
    form(survey("type | name | label", "select_one l | a | A"), sheet("choices", "list_name | label", "l | X")),
    "choices 1",
  ],
  [
    "choices without list",
    form(survey("type | name | label", "select_one l | a | A"), sheet("choices", "kind | name | label", "l | x | X")),
    "choices 1",
  ],
  [
    "an entity with create_if and entity_id alone",
    entity("list_name | create_if | entity_id | label", "trees | true() | ${a} | L"),
    "entities 2",
  ],
  ["an entity with update_if alone", entity("list_name | update_if | label", "trees | true() | L"), "entities 2"],
  ["an entity list with two underscores", entity("list_name | label", "__trees | L"), "entities 2"],
  ["an entity list that begins with a digit", entity("list_name | label", "1trees | L"), "entities 2"],
  ["an entity list without name", entity("list_name | label", " | L"), "entities 2"],
  ["two entities of one list", entity("list_name | label", "trees | L", "trees | M"), "entities 3"],
  ["a label of an entity that asks for nothing known", entity("list_name | label", "trees | ${zz}"), "entities 2"],
  ["a property called name", saved(["name"], "trees"), "survey 2"],
  ["a property called NAME", saved(["NAME"], "trees"), "survey 2"],
  ["a property with two underscores", saved(["__a"], "trees"), "survey 2"],
  ["a property with a blank", saved(["a b"], "trees"), "survey 2"],
  ["a property saved twice", saved(["a", "a"], "trees"), "survey 3"],
  ["a property of a list that is not there", saved(["farms#a"], "trees"), "survey 2"],
  ["a property with two marks", saved(["trees#a#b"], "trees"), "survey 2"],
  ["a property without its list where there are two", saved(["a"], "trees", "farms"), "survey 2"],
  [
    "a property that a group saves",
    form(
      survey("type | name | label | save_to", "begin group | g | G | a", "text | q | Q", "end group"),
      sheet("entities", "list_name | label", "trees | L"),
    ),
    "survey 2",
  ],
  ...["text", "begin group", "begin repeat"].flatMap((type) =>
    [0, 1].map(
      (depth) =>
        [
          `${type} called meta, ${depth} deep`,
          survey(
            "type | name | label",
            ...(depth === 1 ? ["begin group | g | G"] : []),
            `${type} | meta | M`,
            ...(type === "text" ? [] : ["text | a | A", `end ${type.slice(6)}`]),
            ...(depth === 1 ? ["end group"] : []),
          ),
          `survey ${2 + depth}`,
        ] as const,
    ),
  ),
  ...["group", "repeat"].flatMap((one) =>
    ["group", "repeat"].map(
      (two) =>
        [
          `a ${two} called like a ${one} beside it`,
          survey(
            "type | name | label",
            `begin ${one} | g | G`,
            "text | a | A",
            `end ${one}`,
            `begin ${two} | g | G`,
            "text | b | B",
            `end ${two}`,
          ),
          "survey 5",
        ] as const,
    ),
  ),
  [
    "a repeat called like one elsewhere",
    survey(
      "type | name | label",
      "begin repeat | r | R",
      "text | a | A",
      "end repeat",
      "begin group | g | G",
      "begin repeat | r | R",
      "text | b | B",
      "end repeat",
      "end group",
    ),
    "survey 6",
  ],
  ["words for interviewers alone", survey("type | name | guidance_hint", "string | a | Ask slowly"), "survey 2"],
  [
    "a loop with a repeat inside",
    form(
      survey(
        "type | name | label",
        "begin loop over l | g | G",
        "begin repeat | r | R",
        "integer | n | N",
        "end repeat",
        "end loop",
      ),
      sheet("choices", "list_name | name | label", "l | x | X", "l | y | Y"),
    ),
    "survey 3",
  ],
  [
    "a loop that asks for its own question",
    form(
      survey("type | name | label", "begin loop over l | g | G", "integer | n | N", "note | m | Had ${n}", "end loop"),
      sheet("choices", "list_name | name | label", "l | x | X", "l | y | Y"),
    ),
    "survey 4",
  ],
  [
    "a document and a table of one name",
    survey("type | name", "csv-external | one", "begin group | g", "xml-external | one", "end group"),
    "survey 4",
  ],
  [
    "a file and a list of one name",
    form(
      survey(
        "type | name | label | choice_filter",
        "select_one_from_file towns.csv | a | A",
        "select_one towns | b | B | name=1",
      ),
      TOWNS,
    ),
    "choices 2",
  ],
  [
    "update_if and create_if without entity_id",
    entity("dataset | update_if | create_if | label", "trees | ${a} != '' | ${a} = '' | L"),
    "entities 2",
  ],
  ["an end of a group that nothing began", survey("type | name | label", "text | a | A", "end group"), "survey 3"],
  [
    "an end of a repeat for a group",
    survey("type | name | label", "begin group | g | G", "text | a | A", "end repeat"),
    "survey 4",
  ],
];

describe("is refused, with its row", () => {
  test.each(REFUSED)("%s", (_name, tables, place) => {
    expect(refusalsOf(tables).map((found) => found.trim())).toContain(place);
  });
});
