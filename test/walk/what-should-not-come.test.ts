// What phones, broken connections and strangers may send to a server of fieldwork, over a real socket: each gets the right status
// and words, nothing of it stays, and nobody else waits for it.
import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readXml } from "#intake/openrosa/read-xml";
import { bytes, type FieldDay, openFieldDay, STUDY } from "../fixture/field-day.ts";
import { fieldClient, formOf } from "../fixture/openrosa-client.ts";
import { filled } from "../fixture/small-form.ts";
import { BACKENDS } from "../fixture/stores.ts";

describe.each(BACKENDS)("what should not come, on $name", ({ open }) => {
  let day: FieldDay;
  let { opened, server, tablet, tabletKey } = {} as FieldDay;

  beforeAll(async () => {
    day = await openFieldDay(open);
    ({ opened, server, tablet, tabletKey } = day);
  }, 120_000);
  afterAll(() => day.close());

  const raw = (form: FormData, more: Readonly<Record<string, string>> = {}) =>
    tablet.ask("POST", "/submission", form, more);
  const twice = () => {
    const form = formOf(filled({ instance: "uuid:bad" }), [{ name: "a.jpg", bytes: bytes("1") }]);
    form.append("a.jpg", new Blob(["2"]), "a.jpg");
    return form;
  };
  const noXml = () => {
    const form = new FormData();
    form.append("a.jpg", new Blob(["1"]), "a.jpg");
    return form;
  };
  const xxe =
    '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><data id="retorno" version="1"><name>&x;</name></data>';
  const laughs = [
    '<!DOCTYPE d [<!ENTITY l0 "ja">',
    ...Array.from({ length: 40 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`),
    `]>${filled({ instance: "uuid:bad" }).replace("Persona inventada", "&l40;")}`,
  ].join("");
  const tower = filled({ instance: "uuid:bad" }).replace("<age>", `${"<x>".repeat(100_000)}<age>`);
  test.each<[string, () => FormData, number]>([
    ["a billion laughs", () => formOf(laughs, []), 400],
    ["a tower of elements", () => formOf(tower, []), 400],
    ["an answer that ends amid a sign", () => formOf(`${filled({ instance: "uuid:bad" }).slice(0, -9)}`, []), 400],
    ["no XML part", noXml, 400],
    ["XML that is none", () => formOf("hola", []), 400],
    ["an entity from a file", () => formOf(xxe, []), 400],
    ["a form that is not here", () => formOf(filled({ id: "other", instance: "uuid:bad" }), []), 404],
    ["a version that is not here", () => formOf(filled({ version: "7", instance: "uuid:bad" }), []), 404],
    ["a draft", () => formOf(filled({ id: "draft", instance: "uuid:bad" }), []), 409],
    [
      "a path as file name",
      () => formOf(filled({ instance: "uuid:bad" }), [{ name: "../../etc/passwd", bytes: bytes("x") }]),
      400,
    ],
    ["two parts of one name", twice, 400],
    ["no instanceID", () => formOf('<data id="retorno" version="1"/>', []), 400],
    [
      "more than is taken",
      () => formOf(filled({ instance: "uuid:bad" }), [{ name: "a.mp4", bytes: randomBytes(4_000_000) }]),
      413,
    ],
  ])("%s", async (_what, form, status) => {
    const answer = await raw(form(), { "accept-language": "en" });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-language")).toBe("en");
    expect(readXml(answer.bytes).children[0]?.attributes.get("nature")).toBe("error");
    expect(await opened.store.submissions.get(STUDY, "uuid:bad")).toBeUndefined();
  });

  test("no version of OpenRosa, a wrong key, another kind of body", async () => {
    expect((await fetch(`${server.address}/openrosa/${STUDY}/key/${tabletKey.token}/formList`)).status).toBe(400);
    const thief = fieldClient(`${server.address}/openrosa/${STUDY}/key/${"x".repeat(64)}`);
    expect((await thief.ask("GET", "/formList")).status).toBe(403);
    const other = {
      method: "POST",
      body: "{}",
      headers: { "x-openrosa-version": "1.0", "content-type": "application/json" },
    };
    expect((await fetch(`${server.address}/openrosa/${STUDY}/key/${tabletKey.token}/submission`, other)).status).toBe(
      415,
    );
  });

  test("a body that is packed is not unpacked, however small it is", async () => {
    const packed = gzipSync(new Uint8Array(50_000_000), { level: 9 });
    const headers = {
      "x-openrosa-version": "1.0",
      "content-type": "multipart/form-data; boundary=b",
      "content-encoding": "gzip",
    };
    const url = `${server.address}/openrosa/${STUDY}/key/${tabletKey.token}/submission`;
    expect((await fetch(url, { method: "POST", body: packed, headers })).status).toBe(415);
  });

  test("any bytes at all are refused with an envelope, and the next parcel is taken", async () => {
    const url = `${server.address}/openrosa/${STUDY}/key/${tabletKey.token}/submission`;
    const part = (name: string) => `\r\n--b\r\nContent-Disposition: form-data; name="${name}"; filename="x"\r\n\r\n`;
    const piece = fc.oneof(
      fc.constantFrom(
        "--b",
        "--b--",
        "\r\n",
        "\r\n\r\n",
        part("xml_submission_file"),
        part("a.jpg"),
        part(""),
        part(".."),
      ),
      fc.constantFrom(
        filled({ instance: "uuid:bad" }).slice(0, 60),
        "<data",
        "Content-Disposition: form-data",
        "\u0000",
      ),
      fc.string({ maxLength: 20 }),
    );
    const body = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""));
    const type = fc.constantFrom(
      "multipart/form-data; boundary=b",
      "multipart/form-data",
      "multipart/form-data; boundary=",
    );
    await fc.assert(
      fc.asyncProperty(body, type, async (text, kind) => {
        const headers = { "x-openrosa-version": "1.0", "content-type": kind };
        const answer = await fetch(url, { method: "POST", body: text, headers });
        expect([400, 404, 413, 415]).toContain(answer.status);
        expect(readXml(new Uint8Array(await answer.arrayBuffer())).name).toBe("OpenRosaResponse");
      }),
      { numRuns: 100 },
    );
    expect((await tablet.send(filled({ instance: "uuid:after-noise" }))).status).toBe(201);
  });

  test("a connection that breaks amid a film leaves nothing behind", async () => {
    const vault = join(opened.store.folder, "vault");
    // Keys of records are only ever added to.
    const sealed = async () =>
      (await readdir(vault, { recursive: true })).filter((name) => !name.startsWith("keys")).sort();
    const before = await sealed();
    const url = `${server.address}/openrosa/${STUDY}/key/${tabletKey.token}/submission`;
    const headers = {
      "x-openrosa-version": "1.0",
      "content-type": "multipart/form-data; boundary=b",
      "content-length": 2_000_000,
    };
    const sent = httpRequest(url, { method: "POST", headers }).on("error", () => {});
    sent.write('--b\r\nContent-Disposition: form-data; name="f.mp4"; filename="f.mp4"\r\n\r\n');
    sent.write(randomBytes(500_000));
    await expect
      .poll(async () => (await readdir(vault)).some((name) => name.endsWith(".tmp")), { timeout: 10_000 })
      .toBe(true);
    sent.destroy();
    await expect.poll(sealed, { timeout: 10_000 }).toEqual(before);
  });

  test("a film of two gigabytes is refused before it travels, and one that hides its length when it is too long", async () => {
    const send = (headers: Record<string, string>, write: (sent: ReturnType<typeof httpRequest>) => void) =>
      new Promise<number>((resolve, reject) => {
        const url = `${server.address}/openrosa/${STUDY}/key/${tabletKey.token}/submission`;
        const type = { "x-openrosa-version": "1.0", "content-type": "multipart/form-data; boundary=b" };
        const sent = httpRequest(url, { method: "POST", headers: { ...type, ...headers } }, (answer) => {
          resolve(answer.statusCode ?? 0);
          sent.destroy();
        }).on("error", reject);
        sent.write('--b\r\nContent-Disposition: form-data; name="f.mp4"; filename="f.mp4"\r\n\r\n');
        write(sent);
      });
    expect(await send({ "content-length": "2000000000" }, () => {})).toBe(413);
    const long = await send({ "transfer-encoding": "chunked" }, (sent) => {
      for (let piece = 0; piece < 8; piece += 1) sent.write(randomBytes(500_000));
    });
    expect(long).toBe(413);
    expect((await tablet.send(filled({ instance: "uuid:after-film" }))).status).toBe(201);
  });

  test("while a long film comes in slowly, others are answered", async () => {
    const url = `${server.address}/openrosa/${STUDY}/key/${tabletKey.token}/submission`;
    const headers = { "x-openrosa-version": "1.0", "content-type": "multipart/form-data; boundary=b" };
    const sent = httpRequest(url, { method: "POST", headers }).on("error", () => {});
    sent.write('--b\r\nContent-Disposition: form-data; name="f.mp4"; filename="f.mp4"\r\n\r\n');
    sent.write(randomBytes(300_000));
    const answers = await Promise.all(
      [1, 2, 3].map((number) => tablet.send(filled({ instance: `uuid:beside-${number}` }))),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    sent.destroy();
  });

  test("10,000 turns of a repeat, and a clock that is wrong, are taken", async () => {
    const turns = "<member><voice/></member>".repeat(10_000);
    const xml = filled({ instance: "uuid:many" }).replace("<member><voice/></member>", turns);
    expect(
      (await tablet.ask("POST", "/submission", formOf(xml, []), { date: "Thu, 01 Jan 1970 00:00:00 GMT" })).status,
    ).toBe(201);
  });
});
