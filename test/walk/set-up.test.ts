// Setting up fieldwork in words: the same acts as in the browser and the API, without a server and while one has the data open.
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Child, PROGRAM, startChild } from "../fixture/child.ts";
import { fieldClient } from "../fixture/openrosa-client.ts";
import { filled, smallForm } from "../fixture/small-form.ts";
import { makeFolder } from "../fixture/stores.ts";
import { askInWords } from "./words-to-lines.ts";

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await makeFolder();
  await mkdir(at("out"));
  await writeFile(at("retorno.xml"), smallForm());
  await writeFile(at("refugios.csv"), "name,label,piso\na,Refugio A,1\nb,Refugio B,2\n");
  await writeFile(at("casa.png"), "PNG");
  await writeFile(
    at("visita.md"),
    "| survey |\n| | type | name | label |\n| | integer | age | Edad |\n| settings |\n| | form_id | version |\n| | visita | 1 |\n",
  );
  await writeFile(at("mala.md"), "| survey |\n| | type | name | label | relevant |\n| | text | a | A | ${b} = 1 |\n");
});
afterAll(() => rm(folder, { recursive: true }));

const ask = (...words: readonly string[]) => askInWords([...words, "--data", at("data")]);
const inStudy = (...words: readonly string[]) => ask(...words, "--study", "s");

describe("without a server", () => {
  test("a form is published, and one with a mistake is not", async () => {
    const draft = await inStudy("form", "publish", at("retorno.xml"), "--draft");
    expect(draft).toMatchObject({ code: 0, said: "retorno\t1\tdraft" });
    const { code, told } = await inStudy("form", "publish", at("mala.md"));
    expect([code, told.includes("survey")]).toEqual([1, true]);
    expect((await inStudy("form", "list")).said).toBe("retorno\t1\tdraft");
  });
});

describe("while a server has the data open", () => {
  let server: Child;
  let address = "";
  beforeAll(async () => {
    const words = ["serve", "--port", "0", "--data", at("data"), "--out", at("out")];
    server = startChild(PROGRAM, words);
    address = /http:\/\/[\d.:]+/.exec(await server.said("tornaviaje user add"))?.[0] ?? "";
  }, 60_000);
  afterAll(async () => {
    server.process.kill("SIGTERM");
    expect((await server.ended).code).toBe(0);
    await expect(stat(at("data/serve.door"))).rejects.toThrow();
  });

  test("a form is published, closed, opened, and its files come and go", async () => {
    expect((await inStudy("form", "publish", at("retorno.xml"))).said).toBe("retorno\t1\topen");
    expect((await inStudy("form", "publish", at("visita.md"))).said).toContain("visita\t1\topen");
    expect((await inStudy("form", "attach", "retorno", at("casa.png"))).said).toBe("casa.png\t3");
    expect((await inStudy("entities", "load", at("refugios.csv"))).said).toBe("refugios\t2");
    expect((await inStudy("entities", "show", "refugios")).said).toContain("Refugio A");
    expect((await inStudy("form", "close", "retorno")).said).toBe("retorno\t1\tclosed");
    expect((await inStudy("form", "open", "retorno", "--form-version", "1")).said).toBe("retorno\t1\topen");
    expect(await inStudy("form", "detach", "retorno", "casa.png")).toMatchObject({ code: 0 });
    expect(await inStudy("form", "detach", "retorno", "casa.png")).toMatchObject({ code: 1 });
    expect((await inStudy("form", "attach", "otro", at("casa.png"))).told).toContain("store/form-is-unknown");
  });

  test("a file of answers comes in, is taken back whole with a reason, and is brought back", async () => {
    await writeFile(at("visitas.csv"), "KEY,age\nuuid:a,30\nuuid:b,41\n");
    const { said } = await inStudy("import", "responses", at("visitas.csv"), "--form", "visita");
    const id = /tornaviaje responses undo (\S+)/u.exec(said)?.[1] ?? "";
    expect((await inStudy("responses", "undo", id)).code).toBe(2);
    expect((await inStudy("responses", "undo", id, "--reason", "era otra ronda")).said).toMatch(/^2 .* 0 .* 0 /u);
    expect((await inStudy("responses", "imports")).said).toMatch(
      new RegExp(`${id}.*visitas\\.csv.*era otra ronda`, "u"),
    );
    expect((await inStudy("responses", "undo", id, "--reason", "otra vez")).told).toContain(
      "workbench/import-is-undone",
    );
    expect((await inStudy("responses", "return", id, "--reason", "era esta")).said).toMatch(/^2 .* 0 .* 0 /u);
  });

  test("people, phones and submissions too", async () => {
    const made = await ask("user", "add", "ana", "--role", "coordinator");
    expect([made.code, made.said.length > 10]).toEqual([0, true]);
    expect((await ask("user", "list")).said).toBe("ana\tcoordinator");
    const device = (await inStudy("device", "add", "Tablet 1")).said;
    const phone = fieldClient(`${address}${device}`);
    expect((await phone.send(filled({ instance: "uuid:1" }))).status).toBe(201);
    expect((await inStudy("submission", "remove", "uuid:1")).code).toBe(0);
    expect((await phone.send(filled({ instance: "uuid:1" }))).status).toBe(409);
    expect((await inStudy("submission", "restore", "uuid:1")).code).toBe(0);
    expect((await inStudy("submission", "review", "uuid:1", "has-issues", "--note", "edad")).code).toBe(0);
    await inStudy("form", "close", "retorno");
    expect((await phone.send(filled({ instance: "uuid:2" }))).status).toBe(409);
    const [id = ""] = (await inStudy("device", "list")).said.split("\t");
    await inStudy("device", "remove", id);
    expect((await phone.send(filled({ instance: "uuid:1" }))).status).toBe(403);
  });

  test("forms are opened to browsers, by a link for one answer or for anybody", async () => {
    const [id = "", path = ""] = (await inStudy("form-link", "add", "visita", "--label", "hogar 1")).said.split("\t");
    expect(path).toMatch(/^\/f\/\w+\/visita\/[\w-]{43}$/u);
    expect((await fetch(`${address}${path}`)).status).toBe(200);
    expect((await inStudy("form-link", "list", "visita")).said).toMatch(new RegExp(`^${id}\topen\t.*\thogar 1$`, "u"));
    await inStudy("form-link", "revoke", id);
    expect((await inStudy("form-link", "list", "visita")).said).toContain(`${id}\trevoked`);
    expect((await inStudy("form-link", "add", "visita", "--days", "0")).told).toContain(
      "workbench/form-link-time-is-unfit",
    );
    expect(await inStudy("form", "share", "visita")).toMatchObject({ code: 0 });
    expect(await inStudy("form", "unshare", "visita")).toMatchObject({ code: 0 });
    expect((await inStudy("form", "share", "otro")).told).toContain("workbench/form-is-not-here");
  });

  test("paths start from where the words were said, and problems come back", async () => {
    await writeFile(
      at("data/otra.md"),
      await readFile(at("visita.md"), "utf8").then((text) => text.replace("visita |", "otra |")),
    );
    expect((await inStudy("form", "publish", at("data/otra.md"))).said).toContain("otra\t1\topen");
    const { code, told } = await inStudy("form", "publish", at("nada.md"));
    expect([code, told.includes("workbench/file-is-missing")]).toEqual([1, true]);
  });

  test("what it does not answer says who has the data open", async () => {
    expect((await ask("rebuild")).told).toContain("store/folder-is-in-use");
  });

  test("nobody is heard without the key, which only the owner may read", async () => {
    const door = JSON.parse(await readFile(at("data/serve.door"), "utf8")) as { port: number; key: string };
    expect((await stat(at("data/serve.door"))).mode & 0o077).toBe(0);
    const body = JSON.stringify({ words: ["user", "list"], language: "en", folder: "/", environment: {} });
    const say = (key: string, text = body) =>
      fetch(`http://127.0.0.1:${door.port}/`, { method: "POST", headers: { "x-tornaviaje-key": key }, body: text });
    expect((await say("")).status).toBe(403);
    expect((await say(`${door.key}x`)).status).toBe(403);
    expect((await say(door.key, "nonsense")).status).toBe(400);
    const refused = await say(door.key, body.replace('"user","list"', '"rebuild"'));
    expect(await refused.text()).toContain("cli/not-at-server");
  });
});
