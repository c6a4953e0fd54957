// Files that came in, by JSON: listed, and one of them taken back with a reason. The same two routes for whatever a file brings.
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { ApiServer } from "./api.ts";
import type { RouteRight } from "./identify.ts";
import { importParams, pastImportShape, reasonBody, undoneShape } from "./import-schemas.ts";
import { studyParams } from "./schemas.ts";

type PastImport = z.infer<typeof pastImportShape>;

/** Of what was taken back, or came back. */
export interface ChangedRows {
  readonly removed: readonly string[];
  readonly emptied: readonly string[];
  readonly stay: readonly string[];
}

export interface PastImportRoutes {
  /** Address below the study: `literature-imports`. */
  readonly path: string;
  readonly tag: string;
  readonly rights: { readonly see: RouteRight; readonly undo: RouteRight };
  readonly summaries: { readonly list: string; readonly undo: string };
  readonly list: (request: FastifyRequest, study: string) => Promise<readonly PastImport[]>;
  readonly undo: (request: FastifyRequest, study: string, wish: ImportWish) => Promise<ChangedRows>;
}

export interface ImportWish {
  readonly id: string;
  readonly reason: string;
}

export function addPastImportRoutes(server: ApiServer, routes: PastImportRoutes): void {
  const { path, tag, rights, summaries, list } = routes;
  server.get(
    `/studies/:study/${path}`,
    {
      config: { right: rights.see },
      schema: {
        ...{ tags: [tag], summary: summaries.list, params: studyParams },
        response: { 200: pastImportShape.array() },
      },
    },
    async (request) => [...(await list(request, request.params.study))],
  );
  addDecision(server, { ...routes, right: rights.undo, verb: "undoing", summary: summaries.undo, act: routes.undo });
}

export interface ImportDecisionRoute {
  readonly path: string;
  readonly tag: string;
  readonly right: RouteRight;
  /** Last part of the address. */
  readonly verb: "undoing" | "return";
  readonly summary: string;
  readonly act: PastImportRoutes["undo"];
}

export function addDecision(server: ApiServer, { path, tag, right, verb, summary, act }: ImportDecisionRoute): void {
  server.post(
    `/studies/:study/${path}/:import/${verb}`,
    {
      config: { right },
      schema: {
        ...{ tags: [tag], summary, params: importParams, body: reasonBody },
        response: { 200: undoneShape },
      },
    },
    async (request) => {
      const { study, import: id } = request.params;
      const { removed, emptied, stay } = await act(request, study, { id, ...request.body });
      return { removed: [...removed], emptied: [...emptied], stay: [...stay] };
    },
  );
}
