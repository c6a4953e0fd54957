// People of the workbench, made and removed by a coordinator.
import { z } from "zod";
import { listAccounts, removeAccount, setAccount } from "#workbench/accounts";
import type { ApiPlan, ApiServer } from "./api.ts";
import { identify } from "./identify.ts";
import { accountShape, role } from "./schemas.ts";

const tags = ["accounts"];

export function addAccountRoutes(server: ApiServer, { desk }: ApiPlan): void {
  server.get(
    "/accounts",
    { schema: { tags, summary: "Everyone who may sign in", response: { 200: z.array(accountShape) } } },
    async (request) => [...(await listAccounts((await identify(desk, request, "manage-accounts")).desk))],
  );
  server.put(
    "/accounts/:name",
    {
      schema: {
        tags,
        summary: "Make somebody, or give a new role and password",
        params: z.object({ name: z.string() }),
        body: z.object({ role, password: z.string().max(1000) }),
      },
    },
    async (request, reply) => {
      const own = (await identify(desk, request, "manage-accounts")).desk;
      await setAccount(own, { name: request.params.name, ...request.body });
      return reply.code(204).send();
    },
  );
  server.delete(
    "/accounts/:name",
    { schema: { tags, summary: "Somebody may no longer sign in", params: z.object({ name: z.string() }) } },
    async (request, reply) => {
      await removeAccount((await identify(desk, request, "manage-accounts")).desk, request.params.name);
      return reply.code(204).send();
    },
  );
}
