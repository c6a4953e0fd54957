// A day of fieldwork over a real socket, with what goes wrong on such days: lost answers, split files, edits and closed forms.
import { randomBytes } from "node:crypto";
import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readXml } from "#intake/openrosa/read-xml";
import { md5 } from "#store/vault/md5";
import { replaceEntityList } from "#workbench/entity-lists";
import { attachMedia } from "#workbench/form-media";
import { publishForm } from "#workbench/publish-form";
import { removeDevice } from "#workbench/senders";
import { setFormState } from "#workbench/set-form-state";
import { bytes, type FieldDay, openFieldDay, STUDY } from "../fixture/field-day.ts";
import { fieldClient, textOf } from "../fixture/openrosa-client.ts";
import { filled, smallForm } from "../fixture/small-form.ts";
import { BACKENDS } from "../fixture/stores.ts";

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield bytes(text);
}

describe.each(BACKENDS)("a day of fieldwork on $name", ({ open }) => {
  let day: FieldDay;
  let { opened, server, phone, tablet, tabletKey } = {} as FieldDay;

  beforeAll(async () => {
    day = await openFieldDay(open);
    ({ opened, server, phone, tablet, tabletKey } = day);
  }, 120_000);
  afterAll(() => day.close());

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
