// Every route of the API against every role: who is nobody is told to sign in, who lacks the right is refused, and nobody else is.
// `docs/rights.md` shows the same tables; this test keeps it true.
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { RIGHTS } from "#workbench/rights/right";
import { ON_OWN_FACTORS, RIGHTS_OF_ACTS } from "#workbench/rights/rights-of-acts";
import { ACTING_ROLES, ROLES, rightsOfRole } from "#workbench/rights/roles";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { ROOT } from "../../../test/house/read-architecture.ts";
import { openServer } from "../open-server.ts";
import { type ApiRoute, listApiRoutes } from "./identify.ts";

const PASSWORD = "tres palabras al azar";
/** What anybody may ask without an account, one by one. */
const PUBLIC = [
  "POST /api/v1/session",
  "DELETE /api/v1/session",
  "POST /api/v1/tokens",
  "POST /api/v1/invitation",
  "POST /api/v1/invitation/acceptance",
  "POST /api/v1/session/passkey",
  "POST /api/v1/session/passkey/options",
  "GET /api/v1/session/ways",
  "GET /api/v1/session/provider",
  "GET /api/v1/session/provider/callback",
  "GET /api/v1/session/provider/pending",
  "POST /api/v1/session/provider/acceptance",
  "POST /api/v1/session/provider/code",
];

describe.each(BACKENDS.slice(0, 1))("the rights of the API", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  let routes: readonly ApiRoute[];
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    opened = await open();
    const desk: Desk = { store: opened.store, effects: realEffects(), actor: "test" };
    server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk });
    routes = listApiRoutes(server);
    const signIn = async (name: string) => {
      const payload = { name, password: PASSWORD };
      tokens.set(name, (await server.inject({ method: "POST", url: "/api/v1/tokens", payload })).json().token);
    };
    for (const role of ROLES) {
      await setAccount(desk, { name: role, role, password: PASSWORD });
      await signIn(role);
    }
    await setAccount(desk, { name: "elsewhere", role: "coordinator", studies: ["other"], password: PASSWORD });
    await signIn("elsewhere");
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  const titleOf = ({ method, url }: ApiRoute) => `${method} ${url}`;
  /** With a body that no route takes: what is refused for its rights is refused before that. */
  async function ask({ method, url }: ApiRoute, as: string | undefined) {
    const path = url.replace(":study", "s").replaceAll(/:\w+/g, "1").replace("*", "1");
    const headers = as === undefined ? {} : { authorization: `Bearer ${tokens.get(as)}` };
    const answer = await server.inject({ method: method as "GET", url: path, headers });
    const body = String(answer.headers["content-type"]).includes("json") ? answer.json() : {};
    return { status: answer.statusCode, code: String(body?.error?.code ?? "") };
  }

  test("every route says the right that it asks for", () => {
    expect(routes.length).toBeGreaterThan(70);
    expect(routes.filter(({ right }) => right === undefined).map(titleOf)).toEqual([]);
    expect(
      routes
        .filter(({ right }) => right === "public")
        .map(titleOf)
        .sort(),
    ).toEqual([...PUBLIC].sort());
  });

  test("nobody is told to sign in, whatever is sent", async () => {
    for (const route of routes.filter(({ right }) => right !== "public")) {
      const { status, code } = await ask(route, undefined);
      expect([titleOf(route), status, code]).toEqual([titleOf(route), 401, "server/credentials-are-missing"]);
    }
  });

  test.each(ROLES)("%s may do what its rights say, and nothing else", async (role) => {
    for (const route of routes) {
      const { right } = route;
      if (right === undefined || right === "public" || right === "signed-in") continue;
      const { status, code } = await ask(route, role);
      const isRefused = status === 403 && code === "workbench/rights-are-missing";
      expect([titleOf(route), isRefused]).toEqual([titleOf(route), !rightsOfRole(role).includes(right)]);
      expect(status).toBeLessThan(500);
    }
  });

  test("an account of one study reaches no other", async () => {
    for (const route of routes.filter(({ url, right }) => url.includes(":study") && right !== "public")) {
      const { status, code } = await ask(route, "elsewhere");
      expect([titleOf(route), status, code]).toEqual([titleOf(route), 403, "workbench/study-is-out-of-reach"]);
    }
  });

  test("the tables are in docs/rights.md", async () => {
    await expect(writeTables()).toMatchFileSnapshot(join(ROOT, "docs/rights.md"));
  });
});

const HEAD = `# Who may do what

Made from the code by \`src/server/api/route-rights.test.ts\`, which also tries every route as every role. To change it, change
\`src/workbench/rights/roles.ts\`, then run that test with \`-u\`. An account can be limited to some studies and to some countries; then it
reaches no other answers, services, interviews and estimates, no findings, recommendations, previews, institutions and contacts of other countries,
and decides nothing on the study as a whole. Literature, series, texts of reports and sentences on the whole study are everybody's. The person who owns the data folder may do everything from the command line; a command acts within the rights of an account when
\`TORNAVIAJE_ACTOR\` names one.
`;

function writeTables(): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
  const roles = RIGHTS.map((right) => [
    right,
    ...ACTING_ROLES.map((role) => (rightsOfRole(role).includes(right) ? "●" : "")),
  ]);
  const acts = Object.entries(RIGHTS_OF_ACTS).map(([verb, rights]) => [
    verb,
    (ON_OWN_FACTORS as readonly string[]).includes(verb) ? "one's own account alone" : rights.join(" or "),
  ]);
  return [
    HEAD,
    "## Rights of roles\n",
    `${table(["right", ...ACTING_ROLES], roles)}\n`,
    "## Rights that acts ask for\n",
    "Whatever changes forms, submissions, services, senders, accounts or the follow-up is one of these acts, by whatever door.\n",
    `${table(["act", "right"], acts)}\n`,
    "Which right each route of the API asks for stands in its `config`; a route that says none is closed to everybody.\n",
  ].join("\n");
}
