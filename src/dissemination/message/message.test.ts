import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stakeholder } from "../../../test/fixture/outreach-study.ts";
import { readCampaign } from "./campaign.ts";
import { chooseAudience } from "./choose-audience.ts";
import { composeMessage } from "./compose-message.ts";
import { readReturn } from "./read-return.ts";
import { readTemplate } from "./template.ts";
import { TEMPLATES } from "./templates.ts";

const READER = {
  language: "es",
  institution: "Alcaldía",
  recommendations: ["Abrir cursos."],
  link: "https://x.example.org/p/s/1",
  unsubscribe: "https://x.example.org/unsubscribe/s/2",
} as const;
const SETTING = { study: "E", publisher: "P", mark: "real", event: "", commitment: "" } as const;

describe("templates", () => {
  test.each(
    Object.entries(TEMPLATES).flatMap(([name, texts]) =>
      Object.entries(texts).map(([language, text]) => [`${name}.${language}`, text] as const),
    ),
  )("%s is whole", (file, text) => expect(readTemplate(text, file).issues).toEqual([]));

  test("unknown places, a missing subject and a missing link are told with the line", () => {
    expect(readTemplate("# A\n\nHola {{nombre}} {{link}}", "x.es.md").issues).toMatchObject([
      { rule: "dissemination/template-place-is-known", place: { row: 3 } },
    ]);
    expect(readTemplate("Hola {{link}}", "x.es.md").issues).toMatchObject([
      { rule: "dissemination/template-has-a-subject" },
    ]);
    expect(readTemplate("# A\n\nHola", "x.es.md").issues).toMatchObject([
      { rule: "dissemination/template-has-the-link" },
    ]);
  });
});

describe("a message", () => {
  const template = { subject: "Para {{institution}}", body: "Hola\n\n{{recommendations}}\n\n{{link}}" };

  test("what a table holds never becomes a header or markup", () => {
    fc.assert(
      fc.property(fc.string(), (institution) => {
        const { subject, html } = composeMessage(
          template,
          { ...READER, institution, recommendations: [institution] },
          SETTING,
        );
        return !/[\r\n]/u.test(subject) && !/<script/iu.test(html);
      }),
    );
    const { html } = composeMessage(template, { ...READER, recommendations: ["<script>1</script>"] }, SETTING);
    expect(html).toContain("&#60;script&#62;");
  });

  test("is marked where it rests on invented data, and says how to end it", () => {
    const { subject, text } = composeMessage(template, READER, { ...SETTING, mark: "demonstration" });
    expect(subject).toBe("[Demostración] Para Alcaldía");
    expect(text).toContain("No recibir más mensajes: https://x.example.org/unsubscribe/s/2");
  });

  test("says so where nothing is asked", () => {
    expect(composeMessage(template, { ...READER, recommendations: [] }, SETTING).text).toContain(
      "ninguna recomendación",
    );
  });
});

describe("a campaign file", () => {
  const head = "id: a\ntemplate: presentation\nsender: { name: E, mail: e@example.org }\naudience: {}\n";

  test("is read", () => expect(readCampaign(head, "a.yaml")).toMatchObject({ spec: { id: "a" }, issues: [] }));

  test.each([
    ["sender: { name: E, mail: nobody }", "dissemination/sender-is-a-mail-address"],
    ["notBefore: mañana", "dissemination/campaign-begins-at-an-instant"],
    ["attachments: [../../etc/passwd]", "dissemination/attachment-lies-among-publications"],
    ["id: Á b", "dissemination/campaign-id-is-simple"],
  ])("%s is told: %s", (line, rule) => {
    const key = line.split(":")[0] ?? "";
    const text = `${head
      .split("\n")
      .filter((one) => !one.startsWith(`${key}:`))
      .join("\n")}\n${line}\n`;
    expect(readCampaign(text, "a.yaml").issues).toMatchObject([{ rule }]);
  });
});

test("an audience fits all that is asked", () => {
  const all = [
    stakeholder(1, { influence: "high", interest: "high" }),
    stakeholder(2, { country: "GTM" }),
    stakeholder(3, { kind: "employers" }),
  ];
  const ids = (audience: object) => chooseAudience(all, audience).map(({ id }) => id);
  expect(ids({})).toHaveLength(3);
  expect(ids({ countries: ["SLV"], kinds: ["local authority"] })).toEqual(["ST-SLV-001"]);
  expect(ids({ engagement: ["work-closely"] })).toEqual(["ST-SLV-001"]);
});

test("an ordinary message is no return, whatever its parts", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          type: fc.constantFrom("message/delivery-status", "message/rfc822", "text/plain"),
          text: fc.string(),
        }),
      ),
      (parts) => {
        const found = readReturn(parts);
        return found === undefined || found.kind === "bounce";
      },
    ),
  );
  expect(readReturn([{ type: "message/delivery-status", text: "Action: delivered\nStatus: 2.0.0" }])).toBeUndefined();
});
