import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "#base/problem";
import { sameText } from "#base/text";
import { openServer } from "./open-server.ts";
import { readLanguage } from "./read-language.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tornaviaje-server-"));
  await mkdir(join(folder, "REG"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Retorno y ciudades</title>");
  await writeFile(join(folder, ".secret"), "no");
});
afterAll(() => rm(folder, { recursive: true }));

async function ask(url: string, language = "en", accept = "*/*") {
  const server = await openServer({
    publications: folder,
    trace: async (id) => {
      if (id === "estimate:need-EMP:SLV:all") return { id };
      if (id === "broken") throw new Error("secret detail");
      throw new Problem("workbench/nothing-known-under-id", { message: sameText("nothing"), cure: sameText("look") });
    },
  });
  const answer = await server.inject({ url, headers: { "accept-language": language, accept } });
  await server.close();
  return answer;
}

describe("the server", () => {
  test("serves the front page of the publications with a policy that permits no script inside a page", async () => {
    const answer = await ask("/");
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain("Retorno y ciudades");
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self';");
  });

  test("says that it lives and is ready", async () => {
    expect((await ask("/healthz")).json()).toEqual({ status: "ok" });
    expect((await ask("/readyz")).json()).toEqual({ status: "ready" });
  });

  test("tells a monitor when the last backup was made, and that there is none yet", async () => {
    const metricsOf = async (lastBackup?: () => Promise<Date | undefined>) => {
      const server = await openServer({ publications: folder, trace: async (id) => ({ id }), lastBackup });
      const { body } = await server.inject("/metrics");
      await server.close();
      return body;
    };
    const madeAt = new Date("2026-11-27T02:00:00Z");
    expect(await metricsOf(async () => madeAt)).toContain("tornaviaje_last_backup_timestamp_seconds 1795744800\n");
    expect(await metricsOf(async () => undefined)).toContain("tornaviaje_last_backup_timestamp_seconds 0\n");
    expect(await metricsOf()).not.toContain("last_backup");
  });

  test("traces a number", async () => {
    expect((await ask("/api/v1/trace/estimate%3Aneed-EMP%3ASLV%3Aall")).json()).toEqual({
      id: "estimate:need-EMP:SLV:all",
    });
  });

  test.each([
    ["/api/v1/trace/unknown", 404, "workbench/nothing-known-under-id"],
    ["/api/v1/trace/broken", 500, "server/our-fault"],
    ["/nowhere", 404, "server/not-found"],
    ["/..%2f..%2fetc%2fpasswd", 403, "server/wrong-request"],
  ])("answers %s with %d in the one shape of errors", async (url, status, code) => {
    const answer = await ask(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ error: { code, message: expect.any(String), cure: expect.any(String) } });
    expect(answer.body).not.toContain("secret detail");
  });

  test("shows a page to a person whose link leads nowhere, in the language of the browser", async () => {
    const answer = await ask("/es/nada.pdf", "fr", "text/html,application/xhtml+xml");
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    expect(answer.body).toContain("Il n’y a rien à cette adresse.");
    expect(answer.body).toContain('href="/"');
    expect((await ask("/api/v1/nowhere", "fr", "text/html")).json().error.code).toBe("server/not-found");
  });

  test("keeps hidden files to itself", async () => {
    expect((await ask("/.secret")).statusCode).toBeGreaterThanOrEqual(400);
  });

  test("speaks the first language of the reader that it knows, else Spanish", () => {
    expect(readLanguage("de, fr;q=0.8")).toBe("fr");
    expect(readLanguage(undefined)).toBe("es");
  });
});
