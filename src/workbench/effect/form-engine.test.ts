// The engine as judge of forms and answers. The forms are written as people write them, as sheets.
import { beforeAll, describe, expect, test } from "vitest";
import { convertXlsform } from "#study/xlsform/convert-xlsform";
import { readMarkdownForm } from "#study/xlsform/read-text-form";
import { openFormEngine } from "./form-engine/open-form-engine.ts";
import type { EngineForm, EngineIssue, FormEngine } from "./form-engine.ts";

let engine: FormEngine;
beforeAll(() => {
  engine = openFormEngine({ patience: 60_000 });
});

let count = 0;

function formOf(tables: string, media: Readonly<Record<string, string>> = {}): EngineForm {
  const { xml, issues } = convertXlsform(readMarkdownForm(tables), { file: "form.xlsx", id: "f" });
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  const bytes = Object.entries(media).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return { key: `form-${++count}`, file: "form.xlsx", xform: xml ?? "", media: new Map(bytes) };
}

const told = (issues: readonly EngineIssue[]) => issues.map(({ rule, path, attribute }) => [rule, path, attribute]);

describe("a form before the engine", () => {
  test("passes when every expression evaluates, in repeats and choices too", async () => {
    const form = formOf(`
      | survey |
      |        | type             | name  | label    | relevant   | constraint    | calculation            | choice_filter   | repeat_count |
      |        | integer          | age   | Age      |            | . >= 0        |                        |                 |              |
      |        | begin repeat     | child | Child    | \${age} > 9 |               |                        |                 | \${age} div 5 |
      |        | select_one place | town  | Town     |            |               |                        | \${age} > number |              |
      |        | calculate        | label |          |            |               | jr:choice-name(\${town}, '\${town}') |    |              |
      |        | end repeat       |       |          |            |               |                        |                 |              |
      | choices |
      |         | list_name | name | label | number |
      |         | place     | a    | A     | 3      |
    `);
    expect(await engine.check(form)).toEqual([]);
  });

  test("is told each expression that fails, with its question and attribute", async () => {
    const form = formOf(`
      | survey |
      |        | type         | name  | label    | relevant        | constraint     | calculation           |
      |        | integer      | age   | Age      |                 | . > (1         |                       |
      |        | text         | work  | Work     | selectd(\${age}, 'a') |                |                       |
      |        | calculate    | half  |          |                 |                | if(1 = 2, hlf(3), 1)  |
      |        | calculate    | part  |          |                 |                | substr()              |
      |        | calculate    | gone  |          |                 |                | /data/nobody + 1      |
    `);
    const issues = await engine.check(form);
    expect(told(issues)).toEqual([
      ["workbench/expression-evaluates", "/data/age", "constraint"],
      ["workbench/function-is-known", "/data/work", "relevant"],
      ["workbench/function-is-known", "/data/half", "calculate"],
      ["workbench/expression-evaluates", "/data/part", "calculate"],
      ["workbench/path-leads-to-a-question", "/data/gone", "calculate"],
    ]);
    expect(issues[1]?.cure.es).toBe("¿Quiso decir selected()?");
  });

  test("may choose among answers of a repeat, filtered by what stands beside them", async () => {
    const form = formOf(`
      | survey |
      |        | type              | name | label | choice_filter |
      |        | begin_repeat      | r    | R     |               |
      |        | text              | a    | A     |               |
      |        | end_repeat        |      |       |               |
      |        | select_one \${a}  | b    | B     | \${a} != ''    |
    `);
    expect(await engine.check(form)).toEqual([]);
  });

  test("is told of calculations that go in a circle", async () => {
    const form = formOf(`
      | survey |
      |        | type      | name | label | calculation | relevant  |
      |        | calculate | a    |       | \${b} + 1    |           |
      |        | calculate | b    |       | \${c} + 1    |           |
      |        | integer   | c    | C     |             | \${a} > 1  |
    `);
    const [circle] = await engine.check(form);
    expect(circle?.rule).toBe("workbench/calculations-have-an-order");
    expect(circle?.message.en).toContain("a → b → c");
  });

  test.each([
    [
      "a group that asks its own question",
      "/data/g",
      "relevant",
      `
      | survey |
      |        | type        | name | label | relevant |
      |        | begin group | g    | G     | \${e} = 1 |
      |        | integer     | e    | E     |          |
      |        | end group   |      |       |          |
    `,
    ],
    [
      "a group by way of a calculation",
      "/data/g",
      "relevant",
      `
      | survey |
      |        | type        | name | label | relevant  | calculation |
      |        | begin group | g    | G     | \${c} = 1 |             |
      |        | integer     | e    | E     |           |             |
      |        | end group   |      |       |           |             |
      |        | calculate   | c    |       |           | \${e} + 1   |
    `,
    ],
    [
      "what is required by its own answer",
      "/data/a",
      "required",
      `
      | survey |
      |        | type    | name | label | required |
      |        | integer | a    | A     | \${a} > 1 |
    `,
    ],
    [
      "what is locked by its own answer",
      "/data/a",
      "readonly",
      `
      | survey |
      |        | type    | name | label | read_only |
      |        | integer | a    | A     | . > 1     |
    `,
    ],
  ])("is told of %s", async (_name, path, attribute, tables) => {
    const issues = await engine.check(formOf(tables));
    expect(told(issues)).toEqual([["workbench/calculations-have-an-order", path, attribute]]);
  });

  test("may limit an answer by itself, and ask a group by what stands before it", async () => {
    const form = formOf(`
      | survey |
      |        | type         | name | label | relevant   | constraint | required   | calculation |
      |        | integer      | a    | A     |            | \${a} > 1   |            |             |
      |        | begin repeat | r    | R     | \${a} > 1   |            |            |             |
      |        | integer      | b    | B     | \${a} > 2   |            | \${a} > 3   |             |
      |        | calculate    | c    |       |            |            |            | position(..) + \${b} |
      |        | end repeat   |      |       |            |            |            |             |
      |        | calculate    | d    |       |            |            |            | sum(\${b})  |
    `);
    expect(await engine.check(form)).toEqual([]);
  });

  test.each([
    [
      "an empty group",
      ["workbench/groups-hold-a-question", "/data/g", "type"],
      `
      | survey |
      |        | type        | name | label |
      |        | text        | a    | A     |
      |        | begin group | g    | G     |
      |        | end group   |      |       |
    `,
    ],
    [
      "a picture called by an answer",
      ["workbench/media-has-a-fixed-name", "/data/b", "media"],
      `
      | survey |
      |        | type | name | label | image       |
      |        | text | a    | A     | a.png       |
      |        | note | b    | B     | b-\${a}.png |
    `,
    ],
  ])("is told the question where the engine stops at %s", async (_name, remark, tables) => {
    expect(told(await engine.check(formOf(tables)))).toEqual([remark]);
  });

  test("is not refused for a function that only the engine lacks", async () => {
    const form = formOf(`
      | survey |
      |        | type      | name | label | calculation        |
      |        | geotrace  | way  | Way   |                    |
      |        | calculate | x    |       | intersects(\${way}) |
    `);
    expect(await engine.check(form)).toMatchObject([
      { rule: "workbench/function-is-known-to-the-web-form", severity: "warning", path: "/data/x" },
    ]);
  });

  test("that runs for ever is given up, and the next one is answered", async () => {
    const hasty = openFormEngine({ patience: 4_000 });
    const heavy = formOf(`
      | survey |
      |        | type         | name | label | calculation | repeat_count |
      |        | begin repeat | r    | R     |             | 2000000      |
      |        | calculate    | a    |       | count(\${r}) |              |
      |        | end repeat   |      |       |             |              |
    `);
    expect(await hasty.check(heavy)).toMatchObject([{ rule: "workbench/form-is-light-enough" }]);
  });
});

const HOUSEHOLD = `
  | survey |
  |        | type               | name    | label::Español (es) | label::English (en) | relevant      | constraint      | required | constraint_message::Español (es) | constraint_message::English (en) | calculation |
  |        | integer            | age     | Edad                | Age                 |               | . < 120         | yes      | Menos de 120, por favor.         | Below 120, please.               |             |
  |        | select_one yes_no  | works   | ¿Trabaja?           | Do you work?        | \${age} > 14   |                 | yes      |                                  |                                  |             |
  |        | begin repeat       | child   | Hijo                | Child               |               |                 |          |                                  |                                  |             |
  |        | integer            | years   | Años                | Years               |               | . < \${age}      |          |                                  |                                  |             |
  |        | end repeat         |         |                     |                     |               |                 |          |                                  |                                  |             |
  |        | calculate          | double  |                     |                     |               |                 |          |                                  |                                  | \${age} * 2  |
  |        | calculate          | moment  |                     |                     |               |                 |          |                                  |                                  | now()       |
  | choices |
  |         | list_name | name | label::Español (es) | label::English (en) |
  |         | yes_no    | yes  | Sí                  | Yes                 |
  |         | yes_no    | no   | No                  | No                  |
`;

describe("answers before the engine", () => {
  let form: EngineForm;
  beforeAll(() => {
    form = formOf(HOUSEHOLD);
  });
  const answers = (inner: string) => `<data id="f">${inner}<meta><instanceID>uuid:1</instanceID></meta></data>`;

  test("pass when they follow the rules", async () => {
    const right = answers(
      "<age>40</age><works>yes</works><child><years>3</years></child><double>80.0</double><moment>2020-01-01T00:00:00Z</moment>",
    );
    expect(await engine.checkAnswers(form, right)).toEqual([]);
  });

  test("are remarked on by path when they break relevance, constraint, required, choices or calculation", async () => {
    const wrong = answers(
      "<age>12</age><works>yes</works><child><years>3</years></child><child><years>30</years></child><double>25</double><pet>cat</pet>",
    );
    expect(told(await engine.checkAnswers(form, wrong)).sort()).toEqual([
      ["workbench/answer-belongs-to-the-form", "/data/pet", "type"],
      ["workbench/answer-meets-its-constraint", "/data/child[2]/years", "constraint"],
      ["workbench/answer-was-asked", "/data/works", "relevant"],
      ["workbench/calculation-gives-the-same-again", "/data/double", "calculate"],
    ]);
    const others = await engine.checkAnswers(form, answers("<age>40</age><works>maybe</works><double>80</double>"));
    expect(told(others)).toContainEqual(["workbench/answer-was-offered", "/data/works", "type"]);
    const missing = await engine.checkAnswers(form, answers("<age>40</age><works/><double>80</double>"));
    expect(told(missing)).toEqual([["workbench/required-answer-is-given", "/data/works", "required"]]);
  });

  test("are answered in the words of the form, and without the answer", async () => {
    const [issue] = await engine.checkAnswers(form, answers("<age>777</age><works>no</works><double>1554</double>"));
    expect(issue?.message.es).toContain("Menos de 120, por favor.");
    expect(issue?.message.en).toContain("Below 120, please.");
    expect(JSON.stringify(issue)).not.toContain("777");
  });

  test("of another form do not fit", async () => {
    const issues = await engine.checkAnswers(form, '<data id="other"><age>4</age></data>');
    expect(issues).toMatchObject([{ rule: "workbench/submission-fits-its-form", severity: "error" }]);
  });

  test("are read with the lists that are attached, and not judged by lists that are absent", async () => {
    const tables = `
      | survey |
      |        | type                             | name | label |
      |        | select_one_from_file towns.csv   | town | Town  |
    `;
    const csv = "name,label\nsal,San Salvador\n";
    const wrong = answers("<town>xyz</town>");
    expect(told(await engine.checkAnswers(formOf(tables, { "towns.csv": csv }), wrong))).toEqual([
      ["workbench/answer-was-offered", "/data/town", "type"],
    ]);
    expect(await engine.checkAnswers(formOf(tables), wrong)).toEqual([]);
  });
});
