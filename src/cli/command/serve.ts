// `tornaviaje serve`: the publications of a study on one port, until the process is told to end.
import type { FastifyInstance } from "fastify";
import { openServer } from "#server/open-server";
import { findStudy } from "#workbench/find-study";
import { traceStudy } from "#workbench/trace/trace-study";
import { type Command, type Invocation, textOption } from "../command.ts";
import { wrongWords } from "../problems.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { outFolder } from "./run.ts";

const PORT = "8480";

export const serveCommand: Command = {
  name: "serve",
  summary: {
    es: "Publica los informes en un puerto de esta máquina.",
    en: "Serves the reports on one port of this machine.",
    fr: "Sert les rapports sur un port de cette machine.",
  },
  positionals: [],
  options: [
    {
      name: "out",
      kind: "text",
      value: "<folder>",
      help: {
        es: "carpeta de los informes (si no: «out»)",
        en: "folder of the reports (otherwise: “out”)",
        fr: "dossier des rapports (sinon : « out »)",
      },
    },
    {
      name: "port",
      kind: "text",
      value: "<number>",
      help: { es: `puerto (si no: ${PORT})`, en: `port (otherwise: ${PORT})`, fr: `port (sinon : ${PORT})` },
    },
    {
      name: "host",
      kind: "text",
      value: "<address>",
      help: {
        es: "dirección (si no: 127.0.0.1)",
        en: "address (otherwise: 127.0.0.1)",
        fr: "adresse (sinon : 127.0.0.1)",
      },
    },
    DATA_OPTION,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async ({ store }) => {
      const server = await openServer({
        publications: outFolder(invocation),
        trace: async (id) => traceStudy(store, await findStudy(store), id),
      });
      await listen(server, invocation);
      await untilToldToEnd();
      await server.close();
      return 0;
    }),
};

async function listen(server: FastifyInstance, invocation: Invocation): Promise<void> {
  const port = Number(textOption(invocation, "port") ?? process.env.PORT ?? PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw wrongWords("serve", `--port ${textOption(invocation, "port")}`);
  const address = await server.listen({ port, host: textOption(invocation, "host") ?? "127.0.0.1" });
  const words = { es: "Los informes están en", en: "The reports are at", fr: "Les rapports sont à" };
  invocation.output.say(`${words[invocation.output.language]} ${address}`);
}

function untilToldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
