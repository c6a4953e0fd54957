// The guides for who sends and follows up: every file in them is read without a remark, every command in them exists.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { findCommands } from "#cli/find-commands";
import { readWords } from "#cli/read-words";
import { readCampaign } from "#dissemination/message/campaign";
import { readTemplate } from "#dissemination/message/template";
import { readContactRows } from "#dissemination/stakeholder/read-contact-rows";
import { readEvent, readOutcome } from "#workbench/outreach/event-file";

const COMMANDS = await findCommands(undefined);

describe.each(["en/follow-up.md", "es/seguimiento.md"])("docs/%s", async (path) => {
  const text = await readFile(new URL(`../../docs/${path}`, import.meta.url), "utf8");
  const blocks = (kind: string) =>
    [...text.matchAll(new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``, "gu"))].map(([, block = ""]) => block);

  test("has a table of contacts that is read, with consent and telephone", () => {
    const { rows, issues } = readContactRows(readCsv(new TextEncoder().encode(blocks("csv")[0]), "contacts.csv").sheet);
    expect(issues).toEqual([]);
    expect(rows[0]).toMatchObject({
      contact: { consent: "yes", language: "es", details: { mail: "contacto@example.org", whatsapp: "+50370000000" } },
    });
    expect(rows[0]?.contact?.source).not.toBe("");
  });

  test("has a campaign, a template, a workshop and its record that are read", () => {
    const [campaign = "", reminding = "", event = "", outcome = ""] = blocks("yaml");
    expect(readCampaign(campaign, "c.yaml")).toMatchObject({ issues: [], spec: { template: "presentation" } });
    expect(readCampaign(reminding, "r.yaml")).toMatchObject({ issues: [], spec: { reminders: { unopened: {} } } });
    expect(readTemplate(blocks("markdown")[0] ?? "", "t.md").issues).toEqual([]);
    expect(readEvent(event, "e.yaml").agenda).toHaveLength(3);
    expect(readOutcome(outcome, "o.yaml").agreements[0]).toMatchObject({ isPublic: true });
  });

  test("has only commands that are understood", () => {
    const lines = blocks("sh").flatMap((block) => block.trim().split("\n"));
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "");
      expect(readWords(words.slice(1), COMMANDS).command, line).toBeDefined();
    }
  });
});
