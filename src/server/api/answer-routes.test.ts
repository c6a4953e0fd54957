// Answers brought by the API: a file is shown with what its columns are taken for, corrected, remembered; another server is asked as a
// job that tells how far it is, ends when somebody says so, and goes on where it stopped. Nobody is ever told the token.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import type { WebRequest } from "#workbench/effect/effects";
import { fakeEffects } from "#workbench/effect/fake-effects";
import { fetchFromWeb } from "#workbench/effect/fetch-from-web";
import { publishForm } from "#workbench/publish-form";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { careForm } from "../../../test/fixture/care-form.ts";
import { ASSET, KOBO_TOKEN, type KoboFake, koboSubmission, openKoboServer } from "../../../test/fixture/kobo-server.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const STUDY = "s";

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe.each(BACKENDS)("answers brought by the API ($name)", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  let kobo: KoboFake;
  const tokens = new Map<string, string>();
  const asked: WebRequest[] = [];
  /** The other server stands on this machine; whether the guard lets that through is tested by itself. */
  let isGuarded = false;

  beforeAll(async () => {
    opened = await open();
    kobo = await openKoboServer([1, 2, 3, 4, 5].map((id) => koboSubmission(id)));
    const effects = fakeEffects({
      fetch: async (request) => {
        asked.push(request);
        const { reach: _, ...anywhere } = request;
        return fetchFromWeb(isGuarded ? request : anywhere);
      },
    });
    let [ids, seconds] = [0, 0];
    const clock = { now: () => new Date(Date.UTC(2026, 10, 20, 12, 0, ++seconds)) };
    const desk: Desk = {
      store: opened.store,
      actor: "test",
      effects: { ...effects, clock, ids: { next: () => `i${++ids}` } },
    };
    server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk });
    for (const role of ["coordinator", "country-lead"] as const) {
      await setAccount(desk, { name: role, role, password: PASSWORD });
      const payload = { name: role, password: PASSWORD };
      tokens.set(role, (await server.inject({ method: "POST", url: "/api/v1/tokens", payload })).json().token);
    }
    await publishForm(desk, STUDY, { bytes: new TextEncoder().encode(careForm()), fileName: "care.xml", draft: false });
  });
  beforeEach(() => {
    isGuarded = false;
    asked.length = 0;
  });
  afterAll(async () => {
    await server.close();
    await kobo.close();
    await opened.remove();
  });

  async function ask(method: "GET" | "POST" | "DELETE", path: string, payload?: object, as = "coordinator") {
    const answer = await server.inject({
      ...{ method, url: `/api/v1/studies/${STUDY}${path}`, headers: { authorization: `Bearer ${tokens.get(as)}` } },
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, text: answer.body, body: answer.body === "" ? undefined : answer.json() };
  }

  /** The newest job, once it has ended. */
  async function ended() {
    await expect
      .poll(async () => (await ask("GET", "/answer-jobs")).body[0].state, { timeout: 20_000 })
      .not.toBe("running");
    return (await ask("GET", "/answer-jobs")).body[0];
  }

  const count = () => opened.store.submissions.count(STUDY);

  describe("a file", () => {
    const csv =
      "_uuid,age,edad de alguien\n11111111-1111-4111-8111-111111111111,30,x\n22222222-2222-4222-8222-222222222222,41,y\n";
    const sent = { fileName: "enero.csv", content: base64(csv), form: "care" };

    test("is shown with what each column is taken for, and nothing is kept", async () => {
      const { status, body } = await ask("POST", "/response-previews", sent);
      expect(status).toBe(200);
      expect(body).toMatchObject({ rows: 2, isRemembered: false, mapping: { form: "care", key: "_uuid" } });
      expect(body.mapping.sheets[0].columns).toMatchObject([{ column: "age", question: "age" }]);
      expect(body.mapping.sheets[0].ignored).toContain("edad de alguien");
      expect(body.tables[0].questions.map(({ path }: { path: string }) => path)).toContain("age");
      expect(await count()).toBe(0);
    });

    test("comes in as a job; brought again nothing is new; a changed row becomes an edit", async () => {
      const { status, body } = await ask("POST", "/response-imports", sent);
      expect([status, body.state, body.from]).toEqual([202, "running", "enero.csv"]);
      expect((await ended()).report).toMatchObject({ added: 2, edited: 0, known: 0 });
      await ask("POST", "/response-imports", { ...sent, content: base64(csv.replace(",41,", ",42,")) });
      expect((await ended()).report).toMatchObject({ added: 0, edited: 1, known: 1 });
    });

    test("of another month is read by the mapping that was corrected last", async () => {
      const shown = (await ask("POST", "/response-previews", { ...sent, fileName: "febrero.csv" })).body;
      expect([shown.isRemembered, shown.mapping.sheets[0].sheet]).toEqual([true, "febrero"]);
      const other = base64("clave,años\na1,20\n");
      const file = { fileName: "otra.csv", content: other, form: "care" };
      const proposed = (await ask("POST", "/response-previews", file)).body;
      expect(proposed.isRemembered).toBe(false);
      const columns = [{ column: "años", question: "age" }];
      const mapping = {
        form: "care",
        version: "",
        key: "clave",
        sheets: [{ sheet: "otra", table: "", columns, ignored: ["clave"] }],
      };
      await ask("POST", "/response-imports", { ...file, mapping });
      expect((await ended()).report).toMatchObject({ added: 1 });
      expect((await ask("POST", "/response-previews", file)).body).toMatchObject({
        isRemembered: true,
        mapping: { key: "clave" },
      });
    });

    test("that does not fit is refused with its place and cure, and no job starts", async () => {
      const before = (await ask("GET", "/answer-jobs")).body.length;
      const mapping = {
        form: "care",
        version: "",
        key: "_uuid",
        sheets: [{ sheet: "enero", table: "", columns: [{ column: "age", question: "nada" }], ignored: [] }],
      };
      const refused = await ask("POST", "/response-imports", { ...sent, mapping });
      expect(refused.status).toBe(422);
      expect(refused.body.issues[0]).toMatchObject({ place: { file: expect.stringContaining("enero") } });
      expect((await ask("POST", "/response-imports", { ...sent, fileName: "x.pdf" })).body.error.code).toBe(
        "intake/data-file-is-unknown",
      );
      expect((await ask("GET", "/answer-jobs")).body).toHaveLength(before);
    });

    test("is taken back whole with a reason, and brought back; its file stands in the list with who, when and why", async () => {
      const before = await count();
      await ask("POST", "/response-imports", {
        ...sent,
        fileName: "mal.csv",
        content: base64(csv.replace(/1111/g, "9999")),
      });
      expect((await ended()).report).toMatchObject({ added: 1 });
      const [past] = (await ask("GET", "/response-imports")).body;
      expect(past).toMatchObject({ source: "mal.csv", who: "coordinator", added: 1, completed: 1 });
      const at = `/response-imports/${past.id}`;
      const reason = "era el archivo de otra ronda";
      expect((await ask("POST", `${at}/undoing`, { reason: "no" })).status).toBe(400);
      expect((await ask("POST", `${at}/undoing`, { reason }, "country-lead")).status).toBe(403);
      expect((await ask("POST", `${at}/undoing`, { reason })).body).toMatchObject({
        emptied: [expect.any(String)],
        stay: [],
      });
      expect(await count()).toBe(before);
      expect((await ask("POST", `${at}/undoing`, { reason })).status).toBe(409);
      expect((await ask("GET", "/response-imports")).body[0].undone).toMatchObject({ who: "coordinator", reason });
      expect((await ask("POST", `${at}/return`, { reason })).body.removed).toHaveLength(1);
      expect(await count()).toBe(before + 1);
      expect((await ask("POST", "/response-imports/nada/undoing", { reason })).status).toBe(404);
      expect((await ask("GET", "/response-imports", undefined, "country-lead")).status).toBe(403);
    });

    test("is for who sets up alone", async () => {
      expect((await ask("POST", "/response-previews", sent, "country-lead")).status).toBe(403);
      expect((await ask("POST", "/response-imports", sent, "country-lead")).status).toBe(403);
      expect((await ask("GET", "/answer-jobs", undefined, "country-lead")).status).toBe(403);
    });
  });

  describe("another server", () => {
    const wish = () => ({
      kind: "kobo",
      address: kobo.address,
      asset: ASSET,
      form: "care",
      credential: { token: KOBO_TOKEN },
    });

    test("gives what is new, once; the token is told by no answer and stands in no record", async () => {
      const before = await count();
      const started = await ask("POST", "/pulls", wish());
      expect(started.status).toBe(202);
      expect((await ended()).report).toMatchObject({ added: 5 });
      expect(await count()).toBe(before + 5);
      await ask("POST", "/pulls", wish());
      expect((await ended()).report).toMatchObject({ added: 0 });
      expect(asked.every(({ reach }) => reach === "public")).toBe(true);
      const told = [started.text, (await ask("GET", "/answer-jobs")).text];
      const kept = JSON.stringify([
        await opened.store.records.list(STUDY, "answer-job"),
        await opened.store.ledger.list(STUDY),
      ]);
      expect([...told, kept].filter((text) => text.includes(KOBO_TOKEN))).toEqual([]);
    });

    test("is looked at first, as a person would write it; nothing is kept", async () => {
      const shown = await ask("POST", "/pull-previews", wish());
      expect([shown.status, shown.body.form, shown.body.added]).toEqual([200, "care", 0]);
      expect(shown.text).not.toContain(KOBO_TOKEN);
      expect((await ask("POST", "/pull-previews", wish(), "country-lead")).status).toBe(403);
    });

    test("is asked to end, and the next time goes on where it stopped", async () => {
      for (let id = 20; id < 60; id += 1) kobo.submissions.push(koboSubmission(id));
      const { id } = (await ask("POST", "/pulls", wish())).body;
      const twice = await ask("POST", "/pulls", wish());
      expect([twice.status, twice.body.error.code]).toEqual([409, "workbench/answers-are-coming-in"]);
      expect((await ask("DELETE", `/answer-jobs/${id}`)).status).toBe(204);
      const cancelled = await ended();
      expect(cancelled).toMatchObject({ id, state: "cancelled" });
      expect(cancelled.done).toBeLessThan(40);
      const before = await count();
      await ask("POST", "/pulls", wish());
      const { added, known } = (await ended()).report;
      expect([added, added + known]).toEqual([40 - cancelled.done, 40]);
      expect(await count()).toBe(before + added);
    });

    test("that refuses the token is told in the job, with its cure", async () => {
      await ask("POST", "/pulls", { ...wish(), credential: { token: "otro" } });
      const job = await ended();
      expect(job.state).toBe("failed");
      expect(job.problem.cure.es).not.toBe("");
      expect(JSON.stringify(job)).not.toContain("otro");
    });

    test("on this machine or network is not asked", async () => {
      isGuarded = true;
      await ask("POST", "/pulls", { ...wish(), asset: "b" });
      const job = await ended();
      expect([job.state, asked.length]).toEqual(["failed", 1]);
      expect(job.problem.message.es).toContain("127.0.0.1");
      const plain = await ask("POST", "/pulls", { ...wish(), address: "http://kobo.example.org" });
      expect([plain.status, plain.body.error.code]).toEqual([400, "workbench/address-is-no-server"]);
    });

    test("is for who sets up alone", async () => {
      expect((await ask("POST", "/pulls", wish(), "country-lead")).status).toBe(403);
      expect((await ask("DELETE", "/answer-jobs/i1", undefined, "country-lead")).status).toBe(403);
    });
  });

  test("what ran when the server ended is told as interrupted", async () => {
    const [job] = (await ask("GET", "/answer-jobs")).body;
    const body = { ...job, id: "left", state: "running", startedAt: "2999-01-01T00:00:00Z" };
    await opened.store.transaction((kept) => kept.records.replaceAll(STUDY, "answer-job", [{ id: "left", body }]));
    expect((await ask("GET", "/answer-jobs")).body).toMatchObject([{ id: "left", state: "interrupted" }]);
  });

  test("the ledger of all this fits from its first entry to its last, and a changed entry shows", async () => {
    const before = await verifyLedgers(opened.store);
    expect(before.map(({ study }) => study)).toContain(STUDY);
    const { entries = 0 } = before.find(({ study }) => study === STUDY) ?? {};
    expect(entries).toBe((await opened.store.ledger.list(STUDY)).length);
    expect(entries).toBeGreaterThan(50);
    const { pool } = opened.store;
    const change = () =>
      pool.query("update ledger set actor = 'otra persona' where study = $1 and number = 7", [STUDY]);
    await expect(change()).rejects.toThrow("only ever added to");
    // Who owns the database can get past that, and not past the chain.
    await pool.query("alter table ledger disable trigger user");
    await change();
    await pool.query("alter table ledger enable trigger user");
    await expect(verifyLedgers(opened.store, STUDY)).rejects.toMatchObject({ code: "store/ledger-is-damaged" });
  });
});
