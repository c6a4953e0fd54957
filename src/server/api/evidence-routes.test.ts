// Literature, interviews and stories by the API, on the folder of the included study as a copy in memory.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { type FakeEffects, fakeEffects } from "#workbench/effect/fake-effects";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { ROOT } from "../../../test/house/read-architecture.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const STUDY = "retorno-y-ciudades";
const FOLDER = "/estudio";
const [BACKEND] = BACKENDS;

function copyOfStudy(): Readonly<Record<string, Uint8Array>> {
  const root = join(ROOT, "studies", STUDY);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    /^(?:study\.yaml|places\/cities\.csv|(?:literature|cases)\/.*\.(?:yaml|csv|md|txt))$/u.test(path),
  );
  return Object.fromEntries(paths.map((path) => [join(FOLDER, path), readFileSync(join(root, path))]));
}

/** An own drawing of 1 × 12 pixels, with a comment as cameras write it. */
const PHOTO = (() => {
  const drawing = Buffer.from(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAMAAEBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAZEAABBQAAAAAAAAAAAAAAAAAAAhMUUWH/2gAIAQEAAD8AnTtE7SA8uw8uz//Z",
    "base64",
  );
  const comment = Buffer.from("\u00ff\u00fe\0\u0008GPS 15", "latin1");
  return Buffer.concat([drawing.subarray(0, 2), comment, drawing.subarray(2)]).toString("base64");
})();

describe("the API of literature and stories", () => {
  let opened: TestStore;
  let server: FastifyInstance;
  let effects: FakeEffects;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    if (BACKEND === undefined) throw new Error("no store to test on");
    opened = await BACKEND.open();
    effects = fakeEffects({ files: copyOfStudy(), now: new Date("2026-11-20T12:00:00Z") });
    const desk: Desk = { store: opened.store, actor: "test", effects };
    const trace = async (id: string) => ({ id });
    server = await openServer({ publications: opened.store.folder, trace, desk, folder: FOLDER });
    const people = [
      ["revisora-a", "coordinator"],
      ["revisor-b", "analyst"],
      ["otra", "coordinator"],
      ["mira", "viewer"],
      ["de-guatemala", "qualitative", ["GTM"]],
      ["de-honduras", "qualitative", ["HND"]],
    ] as const;
    for (const [name, role, countries = []] of people) {
      await setAccount(desk, { name, role, countries, password: PASSWORD });
      const answer = await server.inject({
        method: "POST",
        url: "/api/v1/tokens",
        payload: { name, password: PASSWORD },
      });
      tokens.set(name, answer.json().token);
    }
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  async function ask(method: "GET" | "POST" | "PUT" | "DELETE", path: string, payload?: object, as = "revisora-a") {
    const answer = await server.inject({
      ...{ method, url: `/api/v1/studies/${STUDY}${path}`, headers: { authorization: `Bearer ${tokens.get(as)}` } },
      ...(payload && { payload }),
    });
    const total = answer.headers["x-total-count"];
    return { status: answer.statusCode, body: answer.body === "" ? undefined : answer.json(), total };
  }

  test("the review tells its question, its flow and how far people agree", async () => {
    const { body } = await ask("GET", "/review");
    expect(body).toMatchObject({ mark: "demonstration", readersPerWork: 2, isReader: true });
    expect(body.flow).toMatchObject({ screened: 340, included: 69 });
    expect(body.agreement.map(({ stage }: { readonly stage: string }) => stage)).toEqual([
      "title-abstract",
      "full-text",
    ]);
    expect((await ask("GET", "/review", undefined, "otra")).body.isReader).toBe(false);
  });

  test("works are found by words and state, page by page", async () => {
    const found = await ask("GET", "/review/works?stage=full-text&state=include&limit=2");
    expect(found.total).toBe("69");
    expect(found.body).toHaveLength(2);
    expect((await ask("GET", "/review/works?q=zzz")).total).toBe("0");
    const years = async (direction: string): Promise<readonly number[]> =>
      (await ask("GET", `/review/works?order=year&direction=${direction}&limit=1000`)).body
        .map(({ year }: { readonly year?: number }) => year)
        .filter((year: number | undefined) => year !== undefined);
    expect(await years("up")).toEqual((await years("up")).toSorted((a, b) => a - b));
    expect(await years("down")).toEqual((await years("down")).toSorted((a, b) => b - a));
    expect((await ask("GET", "/review/works/NOPE")).status).toBe(404);
  });

  test("who reads does not see what the other decided before deciding too", async () => {
    const screening = join(FOLDER, "literature/screening.csv");
    const text = new TextDecoder().decode(effects.disk.get(screening));
    const lines = text.split("\n").filter((line) => !line.startsWith("demonstration,L001,"));
    effects.disk.set(screening, new TextEncoder().encode(lines.join("\n")));
    const mine = await ask("GET", "/review/works?mine=yes");
    expect(mine.body.map(({ id }: { readonly id: string }) => id)).toEqual(["L001"]);
    const decide = (decision: object, as: string) => ask("POST", "/review/works/L001/decisions", decision, as);
    const first = { stage: "title-abstract", decision: "exclude", reason: "other-topic", note: "no" };
    expect((await decide(first, "otra")).status).toBe(403);
    expect((await decide(first, "mira")).status).toBe(403);
    expect((await decide({ ...first, reason: "no-such-code" }, "revisora-a")).status).toBe(422);
    await decide(first, "revisora-a");
    const [before] = (await ask("GET", "/review/works/L001", undefined, "revisor-b")).body.stages;
    expect(before).toMatchObject({ state: "waiting", hidden: 1, decisions: [] });
    const [after] = (await decide({ stage: "title-abstract", decision: "include" }, "revisor-b")).body.stages;
    expect(after).toMatchObject({ state: "conflict", hidden: 0, own: "include", decisions: [{}, {}] });
    expect((await ask("GET", "/review")).body.conflicts).toContain("L001");
    const [settled] = (await decide({ ...first, settles: true }, "revisora-a")).body.stages;
    expect(settled).toMatchObject({ state: "exclude", reason: "other-topic" });
  });

  test("two people who decide at once both stand in the table", async () => {
    const path = "/review/works/L002/decisions";
    const both = await Promise.all(
      ["revisora-a", "revisor-b"].map((person) =>
        ask("POST", path, { stage: "title-abstract", decision: "unsure", note: `nota de ${person}` }, person),
      ),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const table = new TextDecoder().decode(effects.disk.get(join(FOLDER, "literature/screening.csv")));
    for (const person of ["revisora-a", "revisor-b"]) expect(table).toContain(`nota de ${person}`);
  });

  test("what a work says is taken out by the form, in the name of who reads, and judged as its file is", async () => {
    const own = "/review/works/L001/extraction";
    const { body } = await ask("GET", own);
    expect(body.own).toMatchObject({ seen: "abstract", evidenceKind: "comparison", appraisal: { sample: "yes" } });
    expect(body.plan.outcomes.length).toBeGreaterThan(3);
    const { digest } = body;
    const file = () => new TextDecoder().decode(effects.disk.get(join(FOLDER, "literature/extractions/L001.yaml")));
    const put = (changed: object, as?: string) => ask("PUT", own, { ...body.own, digest, ...changed }, as);
    expect((await put({}, "otra")).body.error.code).toBe("server/reader-is-unknown");
    expect((await put({ interventions: ["???"] })).status).toBe(422);
    expect((await put({ whatWasDone: " " })).status).toBe(422);
    const cost = { amount: 1200, currency: "USD", per: "person", basis: "stated" };
    const outcomes = [{ outcome: "income", direction: "positive", statement: "Más ingresos", passage: "p. 12" }];
    expect((await put({ cost, served: 40, outcomes, appraisal: { sample: "no" } })).status).toBe(204);
    expect((await put({})).status).toBe(409);
    expect(file()).toContain("# The work and its findings are real");
    expect(file()).toMatch(/passage: p\. 12/u);
    expect((await ask("GET", own)).body.own).toMatchObject({ cost, served: 40, outcomes, appraisal: { sample: "no" } });
    const others = (await ask("GET", own, undefined, "revisor-b")).body;
    expect([others.own, others.digest, others.others]).toEqual([
      undefined,
      "",
      [{ person: "revisora-a", on: "2026-11-20" }],
    ]);
    expect((await put({ digest: "" }, "revisor-b")).status).toBe(204);
    expect(effects.disk.has(join(FOLDER, "literature/extractions/L001-revisor-b.yaml"))).toBe(true);
    expect((await ask("GET", "/review/works/nothing/extraction")).status).toBe(404);
  });

  test("the full text of a work is told passage by passage to those who take it out, and to nobody else", async () => {
    const at = "/review/works/L001/passages";
    expect((await ask("GET", at)).body).toEqual({ pages: 0, total: 0, passages: [] });
    const text = "Formación y crédito.\n\f\nNada.\n\f\nLa formacion acabó.\n";
    effects.disk.set(join(FOLDER, "literature/texts/L001.txt"), new TextEncoder().encode(text));
    const found = await ask("GET", `${at}?q=FORMACION&limit=1&offset=1`);
    const passage = { page: 3, section: "", text: "La formacion acabó." };
    expect(found.body).toEqual({ pages: 3, total: 2, passages: [passage] });
    expect((await ask("GET", `${at}?from=2`)).body.total).toBe(2);
    expect((await ask("GET", at, undefined, "mira")).status).toBe(403);
    expect((await ask("GET", "/review/works/nothing/passages")).status).toBe(404);
  });

  test("a passage is coded in the name of who asks, beside what others coded, and taken out by them alone", async () => {
    const { body } = await ask("GET", "/interviews/elvira-quetzaltenango");
    expect(body.transcript).toContain("Dejé de dormir");
    const [code] = (await ask("GET", "/codebook")).body;
    const passage = "Dejé de dormir.";
    const made = await ask("POST", "/cases/elvira-quetzaltenango/codings", { passage, code: code.code, memo: "sueño" });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ person: "revisora-a", passage, code: code.code });
    const { start, end } = made.body;
    expect([...body.transcript].slice(start, end).join("")).toBe(passage);
    expect((await ask("POST", "/cases/elvira-quetzaltenango/codings", { passage: "E", code: code.code })).status).toBe(
      409,
    );
    const at = `/cases/elvira-quetzaltenango/codings?start=${start}&end=${end}&code=${code.code}`;
    expect((await ask("DELETE", at, undefined, "revisor-b")).status).toBe(404);
    expect((await ask("DELETE", at)).status).toBe(204);
    const after = (await ask("GET", "/interviews/elvira-quetzaltenango")).body;
    expect(after.codings).toEqual(body.codings);
    expect((await ask("GET", "/coding-agreement")).body.people).toHaveLength(2);
    expect((await ask("GET", "/cases", undefined, "mira")).status).toBe(403);
  });

  describe("an interview with names", () => {
    const raw = "Luz: Vivo con Óscar Mejía en Soyapango.\nLuz: Mi número es 7777-1234.\n";
    const sent = { fileName: "luz.txt", content: Buffer.from(raw).toString("base64") };
    interface Proposal {
      readonly text: string;
      readonly replace: string;
    }
    const decide = ({ text, replace }: Proposal) => ({ text, replace, accept: true });
    const filesWith = (word: string) =>
      [...effects.disk].filter(([, bytes]) => new TextDecoder().decode(bytes).includes(word)).map(([path]) => path);

    test("is told with what may say who it is, and as it would read; nothing of it is kept", async () => {
      const before = filesWith("Mejía");
      const { body } = await ask("POST", "/interview-proposals", sent);
      expect(body.text).toContain("Luz: Vivo con Óscar Mejía en Soyapango.");
      expect(body.proposals.map(({ text }: Proposal) => text)).toEqual([
        "Luz",
        "Óscar Mejía",
        "Soyapango",
        "7777-1234",
      ]);
      const decided = body.proposals.map(decide);
      const read = (await ask("POST", "/interview-proposals", { ...sent, decided })).body.text;
      for (const word of ["Luz", "Mejía", "Soyapango", "7777"]) expect(read).not.toContain(word);
      expect(filesWith("Mejía")).toEqual(before);
      const broken = await ask("POST", "/interview-proposals", { fileName: "a.docx", content: "UEsDBA==" });
      expect([broken.status, broken.body.error.code]).toEqual([422, "workbench/input-file-has-errors"]);
    });

    test("goes in only when every word was decided on, under an id that is one", async () => {
      const { proposals } = (await ask("POST", "/interview-proposals", sent)).body;
      const [first, ...rest] = proposals.map(decide);
      const open = await ask("PUT", "/interviews/luz", { ...sent, decided: rest });
      expect([open.status, open.body.issues.length]).toEqual([422, 1]);
      for (const id of ["..%2F..%2Fstudy", "Luz%20M", "-"])
        expect((await ask("PUT", `/interviews/${id}`, { ...sent, decided: [first, ...rest] })).status).toBe(400);
      expect((await ask("PUT", "/interviews/entrevista-7", { ...sent, decided: [first, ...rest] })).body).toEqual({
        turns: 2,
      });
      const kept = (await ask("GET", "/interviews/entrevista-7")).body;
      for (const word of ["Luz", "Mejía", "Soyapango", "7777"]) expect(kept.transcript).not.toContain(word);
      const listed = (await ask("GET", "/interviews")).body;
      expect(listed.find(({ id }: { readonly id: string }) => id === "entrevista-7")).toEqual({
        ...{ id: "entrevista-7", mark: "real", turns: 2, codings: 0, coders: [], country: "", hasStory: false },
      });
      expect((await ask("PUT", "/interviews/entrevista-7", { ...sent, decided: [] }, "mira")).status).toBe(403);
    });

    test("is brought by an account limited to a country before its story is written: where the person lives is stated", async () => {
      const { proposals } = (await ask("POST", "/interview-proposals", sent)).body;
      const decided = proposals.map(decide);
      const bring = (id: string, place: object | undefined, as = "de-guatemala") =>
        ask("PUT", `/interviews/${id}`, { ...sent, decided, ...(place && { place }) }, as);
      const codeOf = (answer: Awaited<ReturnType<typeof bring>>) => [answer.status, answer.body.error?.code];
      expect(codeOf(await bring("hilo-1", undefined))).toEqual([422, "workbench/interview-names-no-country"]);
      const outside = [403, "workbench/is-outside-your-countries"];
      expect(codeOf(await bring("hilo-1", { country: "SLV" }))).toEqual(outside);
      expect(codeOf(await bring("mauricio-soyapango", { country: "GTM" }))).toEqual(outside);
      expect(codeOf(await bring("entrevista-7", { country: "GTM" }))).toEqual(outside);
      expect((await bring("hilo-1", { country: "GTM", city: "GTM-NOWHERE" })).status).toBe(422);
      expect((await bring("hilo-1", { country: "GTM", city: "GTM-XEL", mark: "demonstration" })).status).toBe(200);
      const listed = (await ask("GET", "/interviews", undefined, "de-guatemala")).body;
      const ids = listed.map(({ id }: { readonly id: string }) => id).sort();
      expect(ids).toEqual(["elvira-quetzaltenango", "hilo-1", "tomas-huehuetenango"]);
      expect((await ask("GET", "/interviews/hilo-1", undefined, "de-guatemala")).body.mark).toBe("demonstration");
      expect((await ask("GET", "/interviews/hilo-1", undefined, "de-honduras")).status).toBe(403);
      expect((await bring("hilo-1", { country: "HND" }, "de-honduras")).status).toBe(403);
      const table = new TextDecoder().decode(effects.disk.get(join(FOLDER, "cases/interviews.csv")));
      expect(table).toBe("mark,case,country,city\ndemonstration,hilo-1,GTM,GTM-XEL\n");
    });

    test("does not take the words away from what was coded", async () => {
      const other = { ...sent, decided: (await ask("POST", "/interview-proposals", sent)).body.proposals.map(decide) };
      const refused = await ask("PUT", "/interviews/elvira-quetzaltenango", other);
      expect([refused.status, refused.body.error.code]).toEqual([409, "workbench/transcript-is-coded"]);
      expect((await ask("GET", "/interviews/elvira-quetzaltenango")).body.transcript).toContain("Dejé de dormir");
    });
  });

  test("a story is written once for each who saw it, and judged as its file is", async () => {
    const texts = { es: "Uno.", en: "One.", fr: "Un." };
    const story = {
      ...{ seen: "", mark: "demonstration", pseudonym: "Eva", sex: "female", ageBand: "30-44", country: "SLV" },
      ...{ city: "SLV-SSA", needs: ["EMP"], consent: { on: "2026-06-10", version: "1", scope: ["publication"] } },
      ...{ titles: texts, story: texts },
    };
    const put = (changed: object, id = "eva") => ask("PUT", `/cases/${id}`, { ...story, ...changed });
    for (const wrong of [{ city: "XXX" }, { needs: ["???"] }, { story: { ...texts, fr: " " } }])
      expect((await put(wrong)).status).toBe(422);
    expect((await put({ consent: { ...story.consent, scope: ["place"] } })).body.issues[0].rule).toBe(
      "cases/consent-covers-publication",
    );
    expect(await put({})).toMatchObject({ status: 200, body: { taken: [] } });
    expect((await put({})).status).toBe(409);
    const { digest } = (await ask("GET", "/cases/eva")).body;
    expect((await put({ seen: digest, pseudonym: "Ester" })).status).toBe(200);
    expect((await put({ seen: digest, pseudonym: "Elena" })).status).toBe(409);
    expect((await ask("GET", "/cases/eva")).body).toMatchObject({ pseudonym: "Ester", story: { es: ["Uno."] } });
    expect((await put({}, "..%2Fstudy")).status).toBe(400);
  });

  test("a photo is brought with consent and words, replaced by what was seen, and leaves with its consent", async () => {
    const id = "elvira-quetzaltenango";
    const read = async () => (await ask("GET", `/cases/${id}`)).body;
    const words = { es: "Un cerro dibujado", en: "A hill that was drawn", fr: "Une colline dessinée" };
    const put = async (changed: object, as?: string) =>
      ask("PUT", `/cases/${id}/photo`, { alternatives: words, seen: (await read()).digest, ...changed }, as);
    const { story, digest: first, consent, quotations, hasTranscript: _, ...head } = await read();
    const whole = Object.fromEntries(Object.entries(story as object).map(([key, lines]) => [key, lines.join("\n\n")]));
    const keep = async (scope: readonly string[]) =>
      ask("PUT", `/cases/${id}`, {
        ...head,
        story: whole,
        consent: { ...consent, scope },
        seen: (await read()).digest,
      });
    expect((await put({ content: PHOTO })).body.issues[0].rule).toBe("cases/consent-covers-photo");
    // What the person did not agree to on the form is refused before it is written: the study could not be run with it.
    const beyond = await keep([...consent.scope, "photo"]);
    expect([beyond.status, beyond.body.issues[0].rule]).toEqual([422, "cases/consent-is-that-of-the-form"]);
    expect((await read()).consent).toEqual(consent);
    agreeOnForm(effects.disk, id, "photo");
    expect((await keep([...consent.scope, "photo"])).status).toBe(200);
    expect((await put({})).body.issues[0].rule).toBe("cases/photo-is-there");
    expect((await put({ content: btoa("GIF89a") })).body.issues[0].rule).toBe("cases/photo-is-readable");
    expect((await put({ content: PHOTO, seen: first })).status).toBe(409);
    expect((await put({ content: PHOTO, alternatives: { ...words, fr: " " } })).status).toBe(422);
    expect((await put({ content: PHOTO }, "mira")).status).toBe(403);
    const at = join(FOLDER, "cases/photos", `${id}.jpg`);
    expect(effects.disk.has(at)).toBe(false);
    expect((await put({ content: PHOTO, credit: "Taller" })).status).toBe(204);
    expect(new TextDecoder("latin1").decode(effects.disk.get(at))).not.toContain("GPS");
    const { photo } = await read();
    expect(photo).toMatchObject({ alternatives: words, credit: "Taller" });
    expect(photo.address).toMatch(/^data:image\/jpeg;base64,/u);
    expect((await put({ alternatives: { ...words, en: "A hill" } })).status).toBe(204);
    expect((await read()).photo).toMatchObject({ alternatives: { en: "A hill" }, credit: "", address: photo.address });
    expect((await keep(consent.scope)).status).toBe(200);
    expect([(await read()).photo, effects.disk.has(at)]).toEqual([undefined, false]);
    await keep([...consent.scope, "photo"]);
    expect((await put({ content: PHOTO })).status).toBe(204);
    expect(await ask("DELETE", `/cases/${id}/photo`)).toMatchObject({ status: 200, body: { taken: [] } });
    expect([(await read()).photo, effects.disk.has(at)]).toEqual([undefined, false]);
    expect((await ask("DELETE", "/cases/nadie/photo")).status).toBe(404);
    await keep(consent.scope.filter((one: string) => one !== "quotations"));
    const states = (await read()).quotations.map(({ state }: { readonly state: string }) => state);
    expect(states).not.toContain("approved");
    expect(states).toHaveLength(quotations.length);
    expect((await keep(consent.scope)).status).toBe(200);
  });

  test("who takes consent back is forgotten: story, quotations, transcript and codings", async () => {
    const id = "mauricio-soyapango";
    const [words] = (await ask("GET", `/cases/${id}`)).body.story.es;
    const { transcript } = (await ask("GET", `/interviews/${id}`)).body;
    const all = () => [...effects.disk.values()].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
    const told = [words, transcript.split("\n")[1]];
    for (const text of told) expect(all()).toContain(text);
    expect((await ask("POST", `/cases/${id}/withdrawal`, undefined, "mira")).status).toBe(403);
    expect(await ask("POST", `/cases/${id}/withdrawal`)).toMatchObject({ status: 200, body: { taken: [] } });
    expect(await ask("GET", "/taken-publications")).toMatchObject({ status: 200, body: [] });
    for (const text of told) expect(all()).not.toContain(text);
    const codings = new TextDecoder().decode(effects.disk.get(join(FOLDER, "cases/codings.csv")));
    expect([codings.includes(id), codings.includes("elvira-quetzaltenango")]).toEqual([false, true]);
    expect((await ask("GET", `/cases/${id}`)).status).toBe(404);
    expect((await ask("GET", `/interviews/${id}`)).status).toBe(404);
    expect((await ask("GET", "/cases")).status).toBe(200);
    expect((await ask("POST", `/cases/${id}/withdrawal`)).status).toBe(404);
  });

  test("a code is added, put right and dropped, but not while something uses it", async () => {
    const names = { es: "Nuevo", en: "New", fr: "Nouveau" };
    const before = (await ask("GET", "/codebook")).body;
    expect((await ask("PUT", "/codebook/fresh", { names, parent: "barrier" })).status).toBe(204);
    expect((await ask("PUT", "/codebook/lost", { names, parent: "nowhere" })).status).toBe(422);
    expect((await ask("GET", "/codebook")).body).toEqual([
      ...before,
      { code: "fresh", names, description: "", parent: "barrier", colour: "" },
    ]);
    expect((await ask("DELETE", "/codebook/barrier-hours")).status).toBe(409);
    expect((await ask("DELETE", "/codebook/barrier")).status).toBe(409);
    expect((await ask("DELETE", "/codebook/fresh")).status).toBe(204);
    expect((await ask("DELETE", "/codebook/fresh")).status).toBe(404);
    expect((await ask("GET", "/codebook")).body).toEqual(before);
  });

  test("a quotation is proposed, approved and withdrawn, each time with who and when", async () => {
    const texts = {
      es: "Allí decidimos vender juntas.",
      en: "There we decided to sell together.",
      fr: "Là, on a décidé.",
    };
    const made = await ask("POST", "/cases/elvira-quetzaltenango/quotations", { texts });
    expect(made.body.quotations.at(-1)).toMatchObject({ number: 3, state: "proposed", by: "revisora-a" });
    const decide = (verdict: object) => ask("POST", "/cases/elvira-quetzaltenango/quotations/3/decisions", verdict);
    expect((await decide({ state: "approved", on: "2026-11-21" })).status).toBe(400);
    const approved = await decide({ state: "approved", on: "2026-11-19", note: "leída por teléfono" });
    expect(approved.body.quotations.at(-1)).toMatchObject({
      state: "approved",
      on: "2026-11-19",
      note: "leída por teléfono",
    });
    expect((await decide({ state: "withdrawn" })).body.quotations.at(-1)).toMatchObject({ state: "withdrawn" });
    const listed = (await ask("GET", "/quotations")).body;
    expect(
      listed.find((one: { readonly case: string }) => one.case === "elvira-quetzaltenango").quotations,
    ).toHaveLength(3);
    expect((await ask("POST", "/cases/nadie/quotations", { texts })).status).toBe(404);
  });

  test("a study of which the server does not know the folder is named", async () => {
    const headers = { authorization: `Bearer ${tokens.get("otra")}` };
    const answer = await server.inject({ url: "/api/v1/studies/otro/review", headers });
    expect([answer.statusCode, answer.json().error.code]).toEqual([404, "server/study-folder-is-unknown"]);
  });
});

/** The form of the person says that she or he agreed to this as well. */
function agreeOnForm(disk: Map<string, Uint8Array>, id: string, scope: string): void {
  const path = join(FOLDER, "cases/consents.csv");
  const lines = new TextDecoder().decode(disk.get(path)).split("\n");
  const agreed = lines.map((line) =>
    line.includes(`,${id},`) ? line.replace(",publication ", `,publication ${scope} `) : line,
  );
  disk.set(path, new TextEncoder().encode(agreed.join("\n")));
}
