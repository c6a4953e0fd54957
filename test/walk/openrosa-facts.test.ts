// Every fact of the OpenRosa protocol that field clients rely on, held over a real socket: S the standard demands it (ODK
// documentation, openrosa-*), P servers do it (ODK Central, KoboToolbox). One line per fact; what is not held stands at the end.
import { createHash, randomBytes } from "node:crypto";
import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readXml, type XmlElement } from "#intake/openrosa/read-xml";
import { md5 } from "#store/vault/md5";
import { replaceEntityList } from "#workbench/entity-lists";
import { attachMedia } from "#workbench/form-media";
import { publishForm } from "#workbench/publish-form";
import { removeSubmission } from "#workbench/review-submission";
import { addDevice, setFieldUser } from "#workbench/senders";
import { setFormState } from "#workbench/set-form-state";
import { type FieldServer, openFieldServer } from "../fixture/field-server.ts";
import { type Answer, type FieldClient, fieldClient, formOf, textOf } from "../fixture/openrosa-client.ts";
import { filled, smallForm } from "../fixture/small-form.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";

const STUDY = "retorno";
const ANA = { user: "ana", password: "tres palabras al azar" };
const LARGEST = 3_000_000;
const LONG = "v".repeat(249);

let opened: TestStore;
let server: FieldServer;
let phone: FieldClient;
let stranger: FieldClient;
let elsewhere: FieldClient;
let count = 0;
let now = Date.now();

const bytes = (text: string) => new TextEncoder().encode(text);
const next = () => `uuid:${++count}`;
const own = (form: Parameters<typeof smallForm>[0]) =>
  publishForm(server.desk, STUDY, { bytes: bytes(smallForm(form)), fileName: "f.xml", draft: false });

async function attachPicture(version: string): Promise<void> {
  const content = (async function* () {
    yield bytes("PNG");
  })();
  const key = { formId: "retorno", version, name: "casa.png" };
  await attachMedia(server.desk, STUDY, { ...key, type: "image/png", content });
}

beforeAll(async () => {
  opened = (await BACKENDS[0]?.open()) as TestStore;
  const { store } = opened;
  server = await openFieldServer(store, {
    ...{ publications: store.folder, largestBytes: LARGEST },
    now: () => new Date(now),
  });
  await own({});
  await attachPicture("1");
  await own({ version: "2" });
  await own({ id: "plain/ñ b" });
  await own({ id: "closed" });
  await own({ id: "long", version: LONG });
  await setFormState(server.desk, STUDY, { formId: "closed", version: "1", state: "closed" });
  await publishForm(server.desk, STUDY, { bytes: bytes(smallForm({ id: "draft" })), fileName: "f.xml", draft: true });
  await replaceEntityList(server.desk, STUDY, { name: "refugios", bytes: bytes("name,label\na,A\nb,B\n") });
  await setFieldUser(server.desk, STUDY, { name: ANA.user, password: ANA.password });
  await publishForm(server.desk, "otro", { bytes: bytes(smallForm({ id: "otro" })), fileName: "f.xml", draft: false });
  const device = await addDevice(server.desk, "otro", "Tablet");
  phone = fieldClient(`${server.address}/openrosa/${STUDY}`, ANA);
  stranger = fieldClient(`${server.address}/openrosa/${STUDY}`);
  elsewhere = fieldClient(`${server.address}/openrosa/${STUDY}/key/${device.token}`);
});

afterAll(async () => {
  await server.close();
  await opened.remove();
});

const send = (xml: string, files?: Parameters<FieldClient["send"]>[1]) => phone.send(xml, files);
const statusOf = async (xml: string) => (await send(xml)).status;
const listed = async (id: string, query = "") =>
  (await phone.formList(query)).find((form) => textOf(form, "formID") === id) as XmlElement;
const manifestOf = async (id = "retorno") =>
  readXml((await phone.ask("GET", textOf(await listed(id), "manifestUrl") ?? "")).bytes);
const namesIn = (element: XmlElement) => element.children.map(({ name }) => name);

/** Without the client's own headers. */
function bare(method: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${server.address}/openrosa/${STUDY}${path}`, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject).end();
  });
}

async function everyAnswer(): Promise<readonly Answer[]> {
  return [
    await phone.ask("GET", "/formList"),
    await phone.ask("HEAD", "/submission"),
    await send(filled({ instance: next() })),
    await phone.ask("GET", "/nowhere"),
    await stranger.ask("GET", "/formList"),
    await elsewhere.ask("GET", "/formList"),
  ];
}

type Fact = readonly [fact: string, check: () => Promise<void>];

const EXCHANGE: readonly Fact[] = [
  [
    "P 400 without X-OpenRosa-Version; the Date header is not demanded",
    async () => {
      expect(await bare("GET", "/formList")).toBe(400);
      expect(await bare("GET", "/formList", { "x-openrosa-version": "1.0" })).toBe(401);
    },
  ],
  [
    "S every answer carries X-OpenRosa-Version, Date, and tells its language",
    async () => {
      for (const { headers } of await everyAnswer()) {
        expect(headers.get("x-openrosa-version")).toBe("1.0");
        expect(Date.parse(headers.get("date") ?? "")).not.toBeNaN();
        expect(headers.get("content-language")).toMatch(/^(es|en|fr)$/u);
      }
    },
  ],
  [
    "S Accept-Language chooses the words",
    async () => {
      const said = async (language: string) =>
        (await phone.ask("POST", "/submission", formOf("<x/>", []), { "accept-language": language })).text;
      expect(new Set([await said("es-SV"), await said("fr"), await said("en-US,en;q=0.5")]).size).toBe(3);
    },
  ],
  [
    "S the length that is accepted is told on the submission path, also with errors",
    async () => {
      for (const answer of [
        await phone.ask("HEAD", "/submission"),
        await send(filled({ instance: next() })),
        await send("x"),
      ])
        expect(answer.headers.get("x-openrosa-accept-content-length")).toBe(String(LARGEST));
    },
  ],
  [
    "S bodies are UTF-8, text/xml",
    async () => {
      for (const { headers, text } of (await everyAnswer()).filter((answer) => answer.text !== "")) {
        expect(headers.get("content-type")).toBe("text/xml; charset=utf-8");
        expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/u);
      }
    },
  ],
  [
    "S transactional answers are an OpenRosaResponse with a message and its nature",
    async () => {
      for (const answer of [await send(filled({ instance: next() })), await send("no XML")]) {
        const { name, namespace, children } = readXml(answer.bytes);
        expect([name, namespace]).toEqual(["OpenRosaResponse", "http://openrosa.org/http/response"]);
        expect(children.map((child) => [child.name, child.attributes.has("nature")])).toEqual([["message", true]]);
      }
    },
  ],
];

const FORM_LIST: readonly Fact[] = [
  [
    "S xforms of xform, each with exactly one formID, name, version, hash, downloadUrl, at most one manifestUrl",
    async () => {
      const root = readXml((await phone.ask("GET", "/formList")).bytes);
      expect([root.name, root.namespace]).toEqual(["xforms", "http://openrosa.org/xforms/xformsList"]);
      const needed = ["formID", "name", "version", "hash", "downloadUrl"];
      for (const form of root.children) expect(namesIn(form).filter((name) => name !== "manifestUrl")).toEqual(needed);
    },
  ],
  [
    "S hash is md5: of the exact bytes behind downloadUrl",
    async () => {
      for (const form of await phone.formList()) {
        const answer = await phone.ask("GET", textOf(form, "downloadUrl") ?? "");
        expect(textOf(form, "hash")).toBe(`md5:${md5(answer.bytes)}`);
      }
    },
  ],
  [
    "S formID limits the list to one form, listAllVersions opens it, deviceID and what is unknown does no harm",
    async () => {
      const ids = async (query: string) => (await phone.formList(query)).map((form) => textOf(form, "formID"));
      expect(await ids("?formID=retorno&deviceID=x&more=1")).toEqual(["retorno"]);
      const all = await phone.formList("?formID=retorno&listAllVersions=true");
      expect(all.map((form) => textOf(form, "version")).sort()).toEqual(["1", "2"]);
      expect(await ids("?formID=none")).toEqual([]);
    },
  ],
  [
    "S descriptions come with verbose=true only, and never by themselves",
    async () => {
      for (const query of ["", "?verbose=true"])
        for (const form of await phone.formList(query)) expect(namesIn(form).length).toBeLessThanOrEqual(6);
    },
  ],
  [
    "S, P manifestUrl only where there is a manifest",
    async () => {
      expect(textOf(await listed("retorno"), "manifestUrl")).toBeDefined();
      const bareForm = smallForm({ id: "bare" })
        .replace(/<itext>.*<\/itext>\n/u, "")
        .replace(/<instance id="refugios".*\n/u, "");
      await publishForm(server.desk, STUDY, { bytes: bytes(bareForm), fileName: "f.xml", draft: false });
      expect(textOf(await listed("bare"), "manifestUrl")).toBeUndefined();
    },
  ],
  [
    "P only published and open forms are listed",
    async () => {
      const ids = (await phone.formList()).map((form) => textOf(form, "formID"));
      expect(ids).not.toContain("draft");
      expect(ids).not.toContain("closed");
    },
  ],
  [
    "P without rights: 401 or 403, never another study's forms",
    async () => {
      expect((await stranger.ask("GET", "/formList")).status).toBe(401);
      expect((await elsewhere.ask("GET", "/formList")).status).toBe(403);
    },
  ],
  [
    "S, P addresses are absolute, the form id percent-encoded",
    async () => {
      const url = textOf(await listed("plain/ñ b"), "downloadUrl") ?? "";
      expect(url).toContain(`/forms/${encodeURIComponent("plain/ñ b")}/`);
      expect(new URL(url).origin).toBe(server.address);
    },
  ],
];

const MANIFEST: readonly Fact[] = [
  [
    "S manifest of mediaFile, each with filename, hash and downloadUrl of those bytes",
    async () => {
      const root = await manifestOf();
      expect([root.name, root.namespace]).toEqual(["manifest", "http://openrosa.org/xforms/xformsManifest"]);
      for (const file of root.children) {
        expect(textOf(file, "filename")).toMatch(/^[^/\\:]+$/u);
        const { bytes: content } = await phone.ask("GET", textOf(file, "downloadUrl") ?? "");
        expect(textOf(file, "hash")).toBe(`md5:${md5(content)}`);
      }
    },
  ],
  [
    "S type entityList goes with integrityUrl, and neither without the other",
    async () => {
      const files = (await manifestOf()).children;
      const types = files.map((file) => [
        textOf(file, "filename"),
        file.attributes.get("type"),
        namesIn(file).includes("integrityUrl"),
      ]);
      expect(types).toEqual([
        ["casa.png", undefined, false],
        ["refugios.csv", "entityList", true],
      ]);
    },
  ],
  [
    "P files that are not uploaded yet are left out",
    async () =>
      expect((await manifestOf("plain/ñ b")).children.map((file) => textOf(file, "filename"))).toEqual([
        "refugios.csv",
      ]),
  ],
  [
    "S integrity tells of each id whether it is deleted",
    async () => {
      await replaceEntityList(server.desk, STUDY, { name: "refugios", bytes: bytes("name,label\na,A\n") });
      const list = (await manifestOf()).children.find((file) => file.attributes.has("type"));
      const { text } = await phone.ask("GET", `${textOf(list, "integrityUrl")}?id=a,b`);
      expect(text).toContain(
        '<data><entities><entity id="a"><deleted>false</deleted></entity><entity id="b"><deleted>true</deleted>',
      );
    },
  ],
];

const SUBMISSION: readonly Fact[] = [
  [
    "S HEAD: 204 without a body; 401 when not authenticated",
    async () => {
      const answer = await phone.ask("HEAD", "/submission");
      expect([answer.status, answer.text]).toEqual([204, ""]);
      expect((await stranger.ask("HEAD", "/submission")).status).toBe(401);
    },
  ],
  [
    "S a part xml_submission_file and any number of files by their names: 201",
    async () => {
      const [instance, photo] = [next(), randomBytes(1000)];
      const voice = { name: "voz.m4a", bytes: randomBytes(500), type: "audio/mp4" };
      const answer = await send(filled({ instance, photo: "p.jpg" }), [{ name: "p.jpg", bytes: photo }, voice]);
      expect(answer.status).toBe(201);
      const kept = await opened.store.submissions.get(STUDY, instance);
      const files = await opened.store.attachments.list(STUDY, instance, kept?.fingerprint ?? "");
      expect(files.map((file) => [file.name, file.md5])).toEqual([
        ["p.jpg", md5(photo)],
        ["voz.m4a", md5(voice.bytes)],
      ]);
    },
  ],
  [
    "S chunked transfer works",
    async () => {
      const edge = "edge";
      const head = `--${edge}\r\ncontent-disposition: form-data; name="xml_submission_file"; filename="s.xml"\r\ncontent-type: text/xml\r\n\r\n`;
      const device = await addDevice(server.desk, STUDY, "Chunked");
      const status = await new Promise((resolve, reject) => {
        const headers = {
          "x-openrosa-version": "1.0",
          "content-type": `multipart/form-data; boundary=${edge}`,
          "transfer-encoding": "chunked",
        };
        const url = `${server.address}/openrosa/${STUDY}/key/${device.token}/submission`;
        const sent = httpRequest(url, { method: "POST", headers }, (answer) => resolve(answer.statusCode)).on(
          "error",
          reject,
        );
        sent.write(head);
        sent.end(`${filled({ instance: next() })}\r\n--${edge}--\r\n`);
      });
      expect(status).toBe(201);
    },
  ],
  [
    "S 404 for a form that is not here",
    async () => expect(await statusOf(filled({ id: "none", instance: next() }))).toBe(404),
  ],
  [
    "S 404 for a path that is not here",
    async () => expect((await phone.ask("POST", "/submissions", formOf("<x/>", []))).status).toBe(404),
  ],
  [
    "S 413 for what is larger than told",
    async () =>
      expect(
        (await send(filled({ instance: next() }), [{ name: "a.mp4", bytes: randomBytes(LARGEST + 1) }])).status,
      ).toBe(413),
  ],
  [
    "S the same XML again with other files: 201, files accumulate",
    async () => {
      const instance = next();
      const xml = filled({ instance, photo: "a.jpg" });
      for (const name of ["a.jpg", "b.jpg"])
        expect((await send(xml, [{ name, bytes: randomBytes(10) }])).status).toBe(201);
      const kept = await opened.store.submissions.get(STUDY, instance);
      expect(await opened.store.attachments.list(STUDY, instance, kept?.fingerprint ?? "")).toHaveLength(2);
    },
  ],
  [
    "P the same again: 201 with the same words; other XML under the instanceID: 409",
    async () => {
      const instance = next();
      const [first, again] = [await send(filled({ instance })), await send(filled({ instance }))];
      expect([again.status, again.text]).toEqual([first.status, first.text]);
      expect(await statusOf(filled({ instance, age: 99 }))).toBe(409);
    },
  ],
  [
    "P files that the answers do not name do no harm",
    async () =>
      expect((await send(filled({ instance: next() }), [{ name: "otro.jpg", bytes: randomBytes(5) }])).status).toBe(
        201,
      ),
  ],
  [
    "P 400 without XML, and for broken XML",
    async () => {
      const form = new FormData();
      form.append("a.jpg", new Blob(["1"]), "a.jpg");
      expect((await phone.ask("POST", "/submission", form)).status).toBe(400);
      expect(await statusOf("<data id='retorno'")).toBe(400);
    },
  ],
  [
    "P 409 for a closed form, 404 for an unknown version",
    async () => {
      expect(await statusOf(filled({ id: "closed", instance: next() }))).toBe(409);
      expect(await statusOf(filled({ version: "7", instance: next() }))).toBe(404);
    },
  ],
  [
    "P 409 for a submission that was deleted",
    async () => {
      const instance = next();
      await send(filled({ instance }));
      await removeSubmission(server.desk, STUDY, { instanceId: instance, reason: "prueba" });
      expect(await statusOf(filled({ instance }))).toBe(409);
    },
  ],
  [
    "P deviceID is stored, an empty one as none, and User-Agent too",
    async () => {
      const keptWith = async (query: string) => {
        const instance = next();
        await phone.ask("POST", `/submission${query}`, formOf(filled({ instance }), []), {
          "user-agent": "org.odk.collect",
        });
        const { deviceId, userAgent } = (await opened.store.submissions.get(STUDY, instance)) ?? {};
        return [deviceId, userAgent];
      };
      expect(await keptWith("?deviceID=collect%3Aabc")).toEqual(["collect:abc", "org.odk.collect"]);
      expect((await keptWith("?deviceID="))[0] ?? null).toBeNull();
    },
  ],
];

const METADATA: readonly Fact[] = [
  [
    "S ids and versions of 249 characters",
    async () => expect(await statusOf(filled({ id: "long", version: LONG, instance: next() }))).toBe(201),
  ],
  [
    "S a form may be named by its namespace instead of id",
    async () => {
      const named = smallForm({ id: "x" }).replace('<data id="x"', '<data xmlns="http://example.org/form"');
      await publishForm(server.desk, STUDY, { bytes: bytes(named), fileName: "f.xml", draft: false });
      const xml = filled({ id: "x", instance: next() }).replace(
        '<data id="x"',
        '<data xmlns="http://example.org/form"',
      );
      expect(await statusOf(xml)).toBe(201);
    },
  ],
  [
    "S instanceID is required",
    async () => expect(await statusOf('<data id="retorno" version="1"><meta/></data>')).toBe(400),
  ],
  [
    "S meta stands in the namespace of OpenRosa or in the form's own; what else is in it is kept",
    async () => {
      const instance = next();
      const meta = `<meta><instanceID>${instance}</instanceID><timeStart>2026-11-26T08:00:00Z</timeStart><userID>u</userID></meta>`;
      expect(await statusOf(`<data id="retorno" version="1"><age>3</age>${meta}</data>`)).toBe(201);
      const kept = await opened.store.submissions.get(STUDY, instance);
      expect(kept?.body).toMatchObject({ answers: { meta: { timeStart: "2026-11-26T08:00:00Z", userID: "u" } } });
    },
  ],
  [
    "S, P deprecatedID replaces; files go along, the earlier version stays readable, the state is edited",
    async () => {
      const [before, after] = [next(), next()];
      await send(filled({ instance: before, photo: "p.jpg" }), [{ name: "p.jpg", bytes: randomBytes(9) }]);
      expect(await statusOf(filled({ instance: after, replaces: before, photo: "p.jpg", age: 31 }))).toBe(201);
      const kept = await opened.store.submissions.get(STUDY, after);
      expect(kept).toMatchObject({ state: "edited", current: true, rootId: before });
      expect(await opened.store.attachments.list(STUDY, after, kept?.fingerprint ?? "")).toHaveLength(1);
      expect(await opened.store.submissions.get(STUDY, before)).toMatchObject({ body: { answers: { age: "30" } } });
    },
  ],
  [
    "P an edit of what is unknown: 404; of what was replaced already: 409; under a known instanceID: 409",
    async () => {
      const [first, second] = [next(), next()];
      await send(filled({ instance: first }));
      await send(filled({ instance: second, replaces: first }));
      expect(await statusOf(filled({ instance: next(), replaces: "uuid:none" }))).toBe(404);
      expect(await statusOf(filled({ instance: next(), replaces: first, age: 40 }))).toBe(409);
      expect(await statusOf(filled({ instance: first, replaces: second, age: 41 }))).toBe(409);
    },
  ],
];

const hash = (text: string) => createHash("md5").update(text).digest("hex");

interface Proof {
  readonly nonce: string;
  readonly nc?: string;
  readonly password?: string;
}

function authorization({ nonce, nc, password = ANA.password }: Proof, realm: string): string {
  const uri = `/openrosa/${STUDY}/formList`;
  const [ha1, ha2] = [hash(`${ANA.user}:${realm}:${password}`), hash(`GET:${uri}`)];
  const response = nc === undefined ? hash(`${ha1}:${nonce}:${ha2}`) : hash(`${ha1}:${nonce}:${nc}:c:auth:${ha2}`);
  const more = nc === undefined ? "" : `, qop=auth, nc=${nc}, cnonce="c"`;
  return `Digest username="${ANA.user}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}"${more}`;
}

const challengeOf = ({ headers }: Answer) => {
  const header = headers.get("www-authenticate") ?? "";
  const part = (name: string) => new RegExp(`${name}="([^"]*)"`, "u").exec(header)?.[1] ?? "";
  return { header, realm: part("realm"), nonce: part("nonce"), qop: part("qop") };
};
const challenged = async () => challengeOf(await stranger.ask("GET", "/formList"));
const proven = (header: string) => stranger.ask("GET", "/formList", undefined, { authorization: header });

const AUTHENTICATION: readonly Fact[] = [
  [
    "S a challenge has realm, nonce, qop auth; nonces are long and never the same",
    async () => {
      const [first, second] = [await challenged(), await challenged()];
      expect(first.header).toMatch(/^Digest /u);
      expect(first.qop).toBe("auth");
      expect(first.realm).not.toBe("");
      expect(first.nonce.length).toBeGreaterThan(24);
      expect(first.nonce).not.toBe(second.nonce);
    },
  ],
  [
    "S a count that rises is taken, one that was used is not",
    async () => {
      const { nonce, realm } = await challenged();
      const ask = async (nc: string) => (await proven(authorization({ nonce, nc }, realm))).status;
      expect([await ask("00000001"), await ask("00000002"), await ask("00000002"), await ask("00000001")]).toEqual([
        200, 200, 401, 401,
      ]);
    },
  ],
  [
    "S the older form without qop is taken, once for a nonce",
    async () => {
      const { nonce, realm } = await challenged();
      const header = authorization({ nonce }, realm);
      expect([(await proven(header)).status, (await proven(header)).status]).toEqual([200, 401]);
    },
  ],
  [
    "S an old nonce: 401 with stale=true; a wrong password without",
    async () => {
      const { nonce, realm } = await challenged();
      now += 3_600_000;
      const stale = await proven(authorization({ nonce, nc: "00000001" }, realm));
      expect([stale.status, challengeOf(stale).header.includes("stale=true")]).toEqual([401, true]);
      const fresh = await challenged();
      const wrong = await proven(authorization({ nonce: fresh.nonce, nc: "00000001", password: "no" }, fresh.realm));
      expect([wrong.status, challengeOf(wrong).header.includes("stale")]).toEqual([401, false]);
    },
  ],
  [
    "P a device's key of 64 characters in the path; a wrong one: 403",
    async () => {
      const { token } = await addDevice(server.desk, STUDY, "Tablet 9");
      expect(token).toMatch(/^[A-Za-z0-9!$_-]{64}$/u);
      const tablet = fieldClient(`${server.address}/openrosa/${STUDY}/key/${token}`);
      expect((await tablet.ask("GET", "/formList")).status).toBe(200);
      const wrong = fieldClient(`${server.address}/openrosa/${STUDY}/key/${"x".repeat(64)}`);
      expect((await wrong.ask("GET", "/formList")).status).toBe(403);
    },
  ],
];

const ENCRYPTED: readonly Fact[] = [
  [
    "S, P the envelope and its encrypted files are stored as they are",
    async () => {
      const instance = next();
      const xml = `<data encrypted="yes" id="retorno" version="1" xmlns="http://www.opendatakit.org/xforms/encrypted"><base64EncryptedKey>a</base64EncryptedKey><meta xmlns="http://openrosa.org/xforms"><instanceID>${instance}</instanceID></meta><media><file>p.jpg.enc</file></media><encryptedXmlFile>submission.xml.enc</encryptedXmlFile><base64EncryptedElementSignature>b</base64EncryptedElementSignature></data>`;
      const files = ["p.jpg.enc", "submission.xml.enc"].map((name) => ({ name, bytes: randomBytes(64) }));
      expect((await send(xml, files)).status).toBe(201);
      const kept = await opened.store.submissions.get(STUDY, instance);
      const attached = await opened.store.attachments.list(STUDY, instance, kept?.fingerprint ?? "");
      expect(attached.map((file) => file.md5)).toEqual(files.map((file) => md5(file.bytes)));
      const parts: Buffer[] = [];
      for await (const part of opened.store.vault.read(kept?.blob ?? "", `${STUDY}/parcel`)) parts.push(part);
      expect(Buffer.concat(parts).toString()).toBe(xml);
    },
  ],
];

describe.each([
  ["every exchange", EXCHANGE],
  ["the form list", FORM_LIST],
  ["the manifest", MANIFEST],
  ["a submission", SUBMISSION],
  ["metadata", METADATA],
  ["authentication", AUTHENTICATION],
  ["encrypted forms", ENCRYPTED],
] as const)("OpenRosa: %s", (_name, facts) => {
  test.each(facts)("%s", async (_fact, check) => check());
});

// Central lets a list wait until a submission is approved; here an entity is made when its submission arrives, and no list waits.
test.fails("P type approvalEntityList for lists that wait for approval", async () => {
  const types = (await manifestOf()).children.map((file) => file.attributes.get("type"));
  expect(types).toContain("approvalEntityList");
});
