// What other servers may do to us, and whom nobody outside may make us ask.
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchFromWeb } from "./fetch-from-web.ts";

interface Stand {
  readonly server: Server;
  readonly url: string;
  readonly seen: IncomingMessage[];
}

async function stand(answer: (request: IncomingMessage, reply: ServerResponse) => void): Promise<Stand> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, reply) => {
    seen.push(request);
    answer(request, reply);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return { server, seen, url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}` };
}

describe("fetching from the web", () => {
  let other: Stand;
  let first: Stand;
  beforeAll(async () => {
    other = await stand((_request, reply) => reply.end("other"));
    const answers: Readonly<Record<string, (reply: ServerResponse) => void>> = {
      "/away": (reply) => reply.writeHead(302, { location: `${other.url}/x` }).end(),
      "/here": (reply) => reply.writeHead(307, { location: "/end" }).end(),
      "/round": (reply) => reply.writeHead(301, { location: "/round" }).end(),
      "/packed": (reply) => reply.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("packed")),
      "/torn": (reply) => reply.writeHead(200, { "content-length": "100" }).write("x", () => reply.destroy()),
    };
    first = await stand((request, reply) => {
      const answer = answers[request.url ?? ""];
      if (answer === undefined) reply.end(`${request.method} ${request.url}`);
      else answer(reply);
    });
  });
  afterAll(() => {
    first.server.close();
    other.server.close();
  });

  const text = async (url: string, more = {}) => new TextDecoder().decode((await fetchFromWeb({ url, ...more })).bytes);
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (cause: { code?: string }) => cause.code,
    );

  test("keeps a credential on its own server", async () => {
    const headers = { authorization: "Bearer secret", "x-own": "1" };
    expect(await text(`${first.url}/away`, { headers })).toBe("other");
    expect(other.seen.at(-1)?.headers).toMatchObject({ "x-own": "1" });
    expect(other.seen.at(-1)?.headers.authorization).toBeUndefined();
    await text(`${first.url}/here`, { headers });
    expect(first.seen.at(-1)?.headers.authorization).toBe("Bearer secret");
  });

  test("opens what is packed, keeps the method of a 307, and gives up on a circle and a torn answer", async () => {
    expect(await text(`${first.url}/packed`)).toBe("packed");
    expect(await text(`${first.url}/here`, { method: "POST", body: "x" })).toBe("POST /end");
    expect(await codeOf(text(`${first.url}/round`))).toBe("workbench/web-is-out-of-reach");
    expect(await codeOf(text(`${first.url}/torn`))).toBe("workbench/web-is-out-of-reach");
    expect(await codeOf(text("http://127.0.0.1:1/"))).toBe("workbench/web-is-out-of-reach");
  });

  test.each([
    "http://localhost/",
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[fe80::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
  ])("asks no address of this network where only public ones may be asked: %s", async (url) => {
    expect(await codeOf(fetchFromWeb({ url, reach: "public" }))).toBe("workbench/address-is-not-public");
  });

  test("takes no other protocol, whatever is typed", async () => {
    for (const url of ["file:///etc/passwd", "ftp://example.org/", "gopher://x/"])
      expect(await codeOf(fetchFromWeb({ url }))).toBe("workbench/web-is-out-of-reach");
  });
});
