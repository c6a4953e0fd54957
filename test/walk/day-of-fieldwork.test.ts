// A day of fieldwork over a real socket, with what goes wrong on such days: lost answers, split files, edits, closed forms, and
// requests that nobody should send.
import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readXml } from "#intake/openrosa/read-xml";
import { md5 } from "#store/vault/md5";
import { replaceEntityList } from "#workbench/entity-lists";
import { attachMedia } from "#workbench/form-media";
import { publishForm } from "#workbench/publish-form";
import { addDevice, removeDevice, setFieldUser } from "#workbench/senders";
import { setFormState } from "#workbench/set-form-state";
import { type FieldServer, openFieldServer } from "../fixture/field-server.ts";
import { digestOf, type FieldClient, fieldClient, formOf, textOf } from "../fixture/openrosa-client.ts";
import { filled, smallForm } from "../fixture/small-form.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";

const STUDY = "retorno";
const ANA = { user: "ana", password: "tres palabras al azar" };
const bytes = (text: string) => new TextEncoder().encode(text);
async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield bytes(text);
}

describe.each(BACKENDS)("a day of fieldwork on $name", ({ open }) => {
  let opened: TestStore;
  let server: FieldServer;
  let phone: FieldClient;
  let tablet: FieldClient;
  let tabletKey: { id: string; token: string };
  let now = Date.now();

  beforeAll(async () => {
    opened = await open();
    const { store } = opened;
    server = await openFieldServer(store, {
      publications: store.folder,
      largestBytes: 3_000_000,
      now: () => new Date(now),
    });
    const { desk } = server;
    await publishForm(desk, STUDY, { bytes: bytes(smallForm()), fileName: "f.xml", draft: false });
    await publishForm(desk, STUDY, { bytes: bytes(smallForm({ id: "a/b ñ" })), fileName: "f.xml", draft: false });
    await publishForm(desk, STUDY, { bytes: bytes(smallForm({ id: "draft" })), fileName: "f.xml", draft: true });
    await setFieldUser(desk, STUDY, { name: ANA.user, password: ANA.password });
    tabletKey = await addDevice(desk, STUDY, "Tablet 3");
    phone = fieldClient(`${server.address}/openrosa/${STUDY}`, ANA);
    tablet = fieldClient(`${server.address}/openrosa/${STUDY}/key/${tabletKey.token}`);
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  describe("in the morning", () => {
    test("the phone is asked who it is, and then sees the open forms", async () => {
      const stranger = fieldClient(`${server.address}/openrosa/${STUDY}`);
      const refused = await stranger.ask("GET", "/formList");
      expect(refused.status).toBe(401);
      expect(refused.headers.get("www-authenticate")).toMatch(
        /^Digest realm="tornaviaje", qop="auth", nonce="[^"]{40,}"/,
      );
      const forms = await phone.formList();
      expect(forms.map((form) => textOf(form, "formID"))).toEqual(["a/b ñ", "retorno"]);
    });

    test("every form is what its hash says, at an address that works", async () => {
      for (const form of await tablet.formList()) {
        const answer = await tablet.ask("GET", textOf(form, "downloadUrl") ?? "");
        expect(answer.status).toBe(200);
        expect(answer.headers.get("content-type")).toBe("text/xml; charset=utf-8");
        expect(`md5:${md5(answer.bytes)}`).toBe(textOf(form, "hash"));
        expect(textOf(form, "manifestUrl")).toBeUndefined();
      }
    });

    test("the list tells of one form, of all versions, and nothing more than the standard has", async () => {
      const ids = async (query: string) => (await phone.formList(query)).map((form) => textOf(form, "formID"));
      expect(await ids("?formID=retorno&verbose=true&deviceID=x&unknown=1")).toEqual(["retorno"]);
      expect(await ids("?formID=draft")).toEqual([]);
      expect(await ids("?listAllVersions=true")).toEqual(["a/b ñ", "retorno"]);
      for (const form of await phone.formList()) {
        const names = form.children.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(names.filter((name) => name !== "manifestUrl")).toEqual([
          "formID",
          "name",
          "version",
          "hash",
          "downloadUrl",
        ]);
        expect(textOf(form, "downloadUrl")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/openrosa\/retorno\//);
      }
    });

    test("files and lists come with the form, once somebody attached them", async () => {
      const media = { formId: "retorno", version: "1", name: "casa.png", type: "image/png", content: once("PNG") };
      await attachMedia(server.desk, STUDY, media);
      await replaceEntityList(server.desk, STUDY, {
        name: "refugios",
        bytes: bytes('name,label,zona\na,Casa Uno,1\nb,"Casa, Dos",2\n'),
      });
      await replaceEntityList(server.desk, STUDY, {
        name: "refugios",
        bytes: bytes("name,label,zona\na,Casa Uno,1\n"),
      });
      const form = (await tablet.formList("?formID=retorno"))[0];
      const manifest = readXml((await tablet.ask("GET", textOf(form, "manifestUrl") ?? "")).bytes);
      expect(manifest.children.map((file) => textOf(file, "filename"))).toEqual(["casa.png", "refugios.csv"]);
      for (const file of manifest.children) {
        const answer = await tablet.ask("GET", textOf(file, "downloadUrl") ?? "");
        expect(`md5:${md5(answer.bytes)}`).toBe(textOf(file, "hash"));
      }
      expect(manifest.children[1]?.attributes.get("type")).toBe("entityList");
      const integrity = await tablet.ask("GET", `${textOf(manifest.children[1], "integrityUrl")}?id=a,b`);
      expect(integrity.text).toContain(
        '<entity id="a"><deleted>false</deleted></entity><entity id="b"><deleted>true</deleted></entity>',
      );
    });
  });

  describe("on the road", () => {
    test("every answer carries the headers of the standard", async () => {
      for (const answer of [
        await phone.ask("HEAD", "/submission"),
        await phone.ask("GET", "/formList"),
        await tablet.ask("GET", "/nowhere"),
      ]) {
        expect(answer.headers.get("x-openrosa-version")).toBe("1.0");
        expect(answer.headers.get("x-openrosa-accept-content-length")).toBe("3000000");
        expect(answer.headers.get("date")).not.toBeNull();
      }
      expect((await phone.ask("HEAD", "/submission")).status).toBe(204);
    });

    test("an interview arrives, and again, and is there once without the name in the tables", async () => {
      const xml = filled({ instance: "uuid:1" });
      const first = await phone.send(xml);
      expect([first.status, (await phone.send(xml)).text]).toEqual([201, first.text]);
      const kept = await opened.store.submissions.get(STUDY, "uuid:1");
      expect(kept).toMatchObject({ deviceId: "collect:1", submitter: "field-user:ana", state: "received" });
      expect(kept?.body).toMatchObject({ answers: { age: "30", home: { member: [{ voice: "" }] } } });
      expect(JSON.stringify(kept)).not.toContain("Persona inventada");
      expect(await opened.store.submissions.list(STUDY)).toHaveLength(1);
    });

    test("ten tablets resend at once, and each is told the same", async () => {
      const xml = filled({ instance: "uuid:ten", photo: "p.jpg" });
      const photo = { name: "p.jpg", bytes: randomBytes(200_000) };
      const answers = await Promise.all(Array.from({ length: 10 }, () => tablet.send(xml, [photo])));
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
      const kept = await opened.store.submissions.get(STUDY, "uuid:ten");
      expect(await opened.store.attachments.list(STUDY, "uuid:ten", kept?.fingerprint ?? "")).toHaveLength(1);
    });

    test("files come in several requests, and come back as they were", async () => {
      const xml = filled({ instance: "uuid:split", photo: "a.jpg" });
      const files = ["a.jpg", "b.jpg"].map((name) => ({ name, bytes: randomBytes(1_500_000) }));
      for (const file of files) expect((await phone.send(xml, [file])).status).toBe(201);
      const kept = await opened.store.submissions.get(STUDY, "uuid:split");
      const attached = await opened.store.attachments.list(STUDY, "uuid:split", kept?.fingerprint ?? "");
      expect(attached.map(({ name, md5: sum }) => [name, sum])).toEqual(
        files.map((file) => [file.name, md5(file.bytes)]),
      );
    });

    test("chunked, without a length", async () => {
      const boundary = "x-boundary";
      const xml = filled({ instance: "uuid:chunked" });
      const body = `--${boundary}\r\nContent-Disposition: form-data; name="xml_submission_file"; filename="s.xml"\r\nContent-Type: text/xml\r\n\r\n${xml}\r\n--${boundary}--\r\n`;
      const status = await new Promise((resolve, reject) => {
        const url = `${server.address}/openrosa/${STUDY}/key/${tabletKey.token}/submission`;
        const headers = {
          "x-openrosa-version": "1.0",
          "content-type": `multipart/form-data; boundary=${boundary}`,
          "transfer-encoding": "chunked",
        };
        const sent = httpRequest(url, { method: "POST", headers }, (answer) => resolve(answer.statusCode)).on(
          "error",
          reject,
        );
        for (let start = 0; start < body.length; start += 97) sent.write(body.slice(start, start + 97));
        sent.end();
      });
      expect(status).toBe(201);
    });

    test("an encrypted interview is kept whole", async () => {
      const xml = `<data encrypted="yes" id="retorno" version="1" xmlns="http://www.opendatakit.org/xforms/encrypted"><base64EncryptedKey>a</base64EncryptedKey><meta xmlns="http://openrosa.org/xforms"><instanceID>uuid:enc</instanceID></meta><media><file>p.jpg.enc</file></media><encryptedXmlFile>submission.xml.enc</encryptedXmlFile><base64EncryptedElementSignature>b</base64EncryptedElementSignature></data>`;
      const files = ["p.jpg.enc", "submission.xml.enc"].map((name) => ({ name, bytes: randomBytes(100) }));
      expect((await tablet.send(xml, files)).status).toBe(201);
      const kept = await opened.store.submissions.get(STUDY, "uuid:enc");
      expect(kept).toMatchObject({ encrypted: true, body: { attachments: ["p.jpg.enc", "submission.xml.enc"] } });
    });
  });

  describe("corrections", () => {
    test("an edit replaces, keeps the file that it still names, and is itself resent", async () => {
      const photo = { name: "p.jpg", bytes: randomBytes(500) };
      await phone.send(filled({ instance: "uuid:e1", photo: "p.jpg" }), [photo]);
      const edit = filled({ instance: "uuid:e2", replaces: "uuid:e1", age: 31, photo: "p.jpg" });
      expect([(await phone.send(edit)).status, (await phone.send(edit)).status]).toEqual([201, 201]);
      const kept = await opened.store.submissions.get(STUDY, "uuid:e2");
      expect(kept).toMatchObject({ state: "edited", rootId: "uuid:e1", current: true });
      expect(await opened.store.attachments.list(STUDY, "uuid:e2", kept?.fingerprint ?? "")).toMatchObject([
        { md5: md5(photo.bytes) },
      ]);
      const late = await phone.send(filled({ instance: "uuid:e3", replaces: "uuid:e1", age: 32 }));
      expect(late.status).toBe(409);
      expect((await phone.send(filled({ instance: "uuid:e4", replaces: "uuid:unknown" }))).status).toBe(404);
    });

    test("other answers under a known instanceID are refused and both are kept", async () => {
      await phone.send(filled({ instance: "uuid:c" }));
      const answer = await phone.send(filled({ instance: "uuid:c", age: 99 }));
      expect(answer.status).toBe(409);
      expect(answer.text).toContain("Se conservan los dos");
      const [aside] = await opened.store.conflicts.list(STUDY, "uuid:c");
      const parts: Buffer[] = [];
      for await (const part of opened.store.vault.read(aside?.blob ?? "", `${STUDY}/parcel`)) parts.push(part);
      expect(Buffer.concat(parts).toString()).toBe(filled({ instance: "uuid:c", age: 99 }));
    });
  });

  describe("what should not come", () => {
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
    test.each<[string, () => FormData, number]>([
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

  describe("Digest", () => {
    async function challenge(): Promise<string> {
      const answer = await fieldClient(`${server.address}/openrosa/${STUDY}`).ask("GET", "/formList");
      return answer.headers.get("www-authenticate") ?? "";
    }
    const url = () => `${server.address}/openrosa/${STUDY}/formList`;
    const ask = (headers: Record<string, string>) =>
      fetch(url(), { headers: { "x-openrosa-version": "1.0", ...headers } });

    test("a request that is replayed is refused", async () => {
      const digest = digestOf(ANA);
      digest.challenge(await challenge());
      const signed = digest.sign("GET", url());
      expect([(await ask(signed)).status, (await ask(signed)).status]).toEqual([200, 401]);
      expect((await ask(digest.sign("GET", url()))).status).toBe(200);
    });

    test("an old nonce is stale, a wrong password is wrong", async () => {
      const [digest, wrong] = [digestOf(ANA), digestOf({ ...ANA, password: "otra" })];
      const asked = await challenge();
      digest.challenge(asked);
      wrong.challenge(asked);
      expect((await ask(wrong.sign("GET", url()))).headers.get("www-authenticate")).not.toContain("stale");
      now += 10 * 60_000;
      const stale = await ask(digest.sign("GET", url()));
      expect([stale.status, stale.headers.get("www-authenticate")]).toEqual([
        401,
        expect.stringContaining("stale=true"),
      ]);
      const made = digestOf(ANA);
      made.challenge(asked.replace(/nonce="[^"]*"/, 'nonce="9999999999999.abc.def"'));
      expect((await ask(made.sign("GET", url()))).headers.get("www-authenticate")).not.toContain("stale");
    });

    test("who guesses passwords has to wait, and others do not", async () => {
      const guess = digestOf({ user: "eva", password: "otra" });
      guess.challenge(await challenge());
      const codes: number[] = [];
      for (let count = 0; count < 12; count += 1) codes.push((await ask(guess.sign("GET", url()))).status);
      expect([codes[0], codes[11]]).toEqual([401, 429]);
      expect((await phone.ask("GET", "/formList")).status).toBe(200);
    });
  });

  describe("Basic", () => {
    const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
    const right = basic(`${ANA.user}:${ANA.password}`);
    const ask = (more: Record<string, string>) =>
      fetch(`${server.address}/openrosa/${STUDY}/formList`, { headers: { "x-openrosa-version": "1.0", ...more } });

    test("is offered behind Digest, and taken, on this machine and behind TLS", async () => {
      expect((await ask({})).headers.get("www-authenticate")).toMatch(/^Digest .*, Basic realm="tornaviaje"/);
      expect((await ask({ authorization: right })).status).toBe(200);
      const proxied = { "x-forwarded-for": "203.0.113.7", "x-forwarded-proto": "https" };
      expect((await ask({ ...proxied, authorization: right })).status).toBe(200);
    });

    test("is neither offered nor taken where the password would travel in the open", async () => {
      const open = { "x-forwarded-for": "203.0.113.7", "x-forwarded-proto": "http" };
      const answer = await ask({ ...open, authorization: right });
      expect([answer.status, answer.headers.get("www-authenticate")?.includes("Basic")]).toEqual([401, false]);
    });

    test("wrong is wrong, whatever it looks like, and guessing has to wait", async () => {
      for (const authorization of ["Basic", "Basic !", basic("ana"), basic("ana:otra"), basic("nadie:x")])
        expect((await ask({ authorization })).status).toBe(401);
      const codes: number[] = [];
      for (let count = 0; count < 12; count += 1) codes.push((await ask({ authorization: basic("leo:x") })).status);
      expect([codes[0], codes[11]]).toEqual([401, 429]);
      expect((await ask({ authorization: right })).status).toBe(200);
    });
  });

  describe("in the evening", () => {
    test("a closed form is neither offered nor filled, but files of what was accepted still come", async () => {
      const xml = filled({ instance: "uuid:before", photo: "late.jpg" });
      await phone.send(xml);
      await setFormState(server.desk, STUDY, { formId: "retorno", state: "closed" });
      expect((await phone.send(filled({ instance: "uuid:after" }))).status).toBe(409);
      expect((await phone.send(xml, [{ name: "late.jpg", bytes: bytes("photo") }])).status).toBe(201);
      expect((await phone.formList()).map((form) => textOf(form, "formID"))).toEqual(["a/b ñ"]);
      await setFormState(server.desk, STUDY, { formId: "retorno", state: "open" });
      expect((await phone.send(filled({ instance: "uuid:after" }))).status).toBe(201);
    });

    test("a new version is offered, the old one still accepted, and other content under an old version is not", async () => {
      await publishForm(server.desk, STUDY, {
        bytes: bytes(smallForm({ version: "2" })),
        fileName: "f.xml",
        draft: false,
      });
      const [form] = await phone.formList("?formID=retorno");
      expect([textOf(form, "version"), textOf(form, "manifestUrl")]).toEqual(["2", expect.any(String)]);
      expect(await phone.formList("?formID=retorno&listAllVersions=true")).toHaveLength(2);
      expect((await phone.send(filled({ instance: "uuid:old" }))).status).toBe(201);
      const changed = { bytes: bytes(smallForm({ more: "<!-- changed -->" })), fileName: "f.xml", draft: false };
      await expect(publishForm(server.desk, STUDY, changed)).rejects.toMatchObject({
        code: "store/form-version-differs",
      });
    });

    test("a tablet that was lost sends no more", async () => {
      await removeDevice(server.desk, STUDY, tabletKey.id);
      expect((await tablet.send(filled({ instance: "uuid:lost" }))).status).toBe(403);
    });

    test("the ledger tells of every act and nothing stays half-written", async () => {
      const { entries } = await opened.store.ledger.verify(STUDY);
      expect(entries).toBe((await opened.store.acts.list(STUDY)).length);
    });
  });
});
