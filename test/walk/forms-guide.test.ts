// The form in the guide on forms is a form: it is converted, opened by the engine, and says what its page says.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkForm } from "#workbench/convert-form";
import { fakeEffects } from "#workbench/effect/fake-effects";
import { openFormEngine } from "#workbench/effect/form-engine/open-form-engine";
import { ROOT } from "../house/read-architecture.ts";

const engine = openFormEngine({ patience: 180_000 });

describe.each(["docs/en/forms.md", "docs/es/formularios.md"])("the form in %s", (page) => {
  const [, form = ""] = /```md\n([\s\S]*?)```/u.exec(readFileSync(join(ROOT, page), "utf8")) ?? [];
  const check = (text: string) =>
    checkForm(fakeEffects({ files: { "/w/form.md": text }, forms: engine }), "/w/form.md");

  test("is without a mistake", async () => {
    const { formId, xml, issues } = await check(form);
    expect(issues).toEqual([]);
    expect(formId).toBe("mine");
    expect(xml).toContain("jr:itext('/data/interview/age:label')");
  });

  test("is refused by the second judge when a function is misspelt, with the row", async () => {
    const { issues } = await check(form.replace("not(selected(", "not(selectd("));
    expect(issues).toMatchObject([
      { rule: "workbench/function-is-known", place: { sheet: "survey", row: 5, column: "constraint" } },
    ]);
  });
});
