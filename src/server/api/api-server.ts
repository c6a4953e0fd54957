// The JSON API under /api/v1, described at /api/openapi.json (OpenAPI 3.1).
import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import { addAccountRoutes } from "./account-routes.ts";
import type { ApiPlan } from "./api.ts";
import { addCareRoutes } from "./care-routes.ts";
import { addCaseRoutes } from "./case-routes.ts";
import { addExploreRoutes } from "./explore-routes.ts";
import { addExportRoutes } from "./export-routes.ts";
import { addFactorRoutes } from "./factor-routes.ts";
import { addFieldworkRoutes } from "./fieldwork-routes.ts";
import { addFindingRoutes } from "./finding-routes.ts";
import { addFormRoutes } from "./form-routes.ts";
import { addIdentifying } from "./identify.ts";
import { addInvitationRoutes } from "./invitation-routes.ts";
import { addLiteratureRoutes } from "./literature-routes.ts";
import { addNewStudyRoutes } from "./new-study-routes.ts";
import { addOutreachRoutes } from "./outreach-routes.ts";
import { addOverviewRoutes } from "./overview-routes.ts";
import { addPasskeyRoutes } from "./passkey-routes.ts";
import { addProviderRoutes } from "./provider-routes.ts";
import { addPublicationRoutes } from "./publication-routes.ts";
import { addRecordRoutes } from "./record-routes.ts";
import { refuseNul } from "./refuse-nul.ts";
import { addSenderRoutes } from "./sender-routes.ts";
import { addSeriesRoutes } from "./series-routes.ts";
import { addServiceImportRoutes } from "./service-import-routes.ts";
import { addServiceRoutes } from "./service-routes.ts";
import { addSessionRoutes } from "./session-routes.ts";
import { addStudyFileRoutes } from "./study-file-routes.ts";
import { addStudyRoutes } from "./study-routes.ts";
import { addSubmissionRoutes } from "./submission-routes.ts";
import { addUploadRoutes } from "./upload-routes.ts";
import { addWebFormRoutes } from "./web-form-routes.ts";

const PREFIX = "/api/v1";

export async function addApi(server: FastifyInstance, plan: ApiPlan): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Tornaviaje", version: "1", description: "Forms, submissions and those who send them." },
      components: {
        securitySchemes: {
          session: { type: "apiKey", in: "cookie", name: "tornaviaje_session" },
          token: { type: "http", scheme: "bearer" },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: jsonSchemaTransform,
    hideUntagged: true,
  });
  await server.register(
    async (scope) => {
      scope.setValidatorCompiler(validatorCompiler);
      scope.setSerializerCompiler(serializerCompiler);
      const api = scope.withTypeProvider<ZodTypeProvider>();
      addIdentifying(api, server, plan.desk);
      refuseNul(api);
      addSessionRoutes(api, plan);
      addFactorRoutes(api, plan);
      addPasskeyRoutes(api, plan);
      addProviderRoutes(api, plan);
      addAccountRoutes(api, plan);
      addInvitationRoutes(api, plan);
      addStudyRoutes(api);
      addNewStudyRoutes(api);
      addOverviewRoutes(api);
      addExploreRoutes(api);
      addSeriesRoutes(api, plan);
      addStudyFileRoutes(api, plan);
      addRecordRoutes(api, plan);
      addPublicationRoutes(api, plan);
      addFieldworkRoutes(api, plan);
      addFormRoutes(api);
      addSubmissionRoutes(api);
      addCareRoutes(api);
      addExportRoutes(api);
      addSenderRoutes(api, plan);
      addOutreachRoutes(api);
      addServiceRoutes(api, plan);
      addLiteratureRoutes(api, plan);
      addCaseRoutes(api, plan);
      addFindingRoutes(api);
      addServiceImportRoutes(api);
      addWebFormRoutes(api, plan);
      await scope.register(async (uploads) => addUploadRoutes(uploads.withTypeProvider<ZodTypeProvider>()));
    },
    { prefix: PREFIX },
  );
  server.get("/api/openapi.json", async () => server.swagger());
}

export function detailOfUnfit(cause: unknown): string | undefined {
  if (!hasZodFastifySchemaValidationErrors(cause)) return undefined;
  return cause.validation.map(({ instancePath, message }) => `${instancePath} ${message}`.trim()).join("; ");
}
