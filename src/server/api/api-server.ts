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
import { addAnswerRoutes } from "./answer-routes.ts";
import type { ApiPlan } from "./api.ts";
import { addCampaignRoutes } from "./campaign-routes.ts";
import { addCareRoutes } from "./care-routes.ts";
import { addCaseRoutes } from "./case-routes.ts";
import { addExploreRoutes } from "./explore-routes.ts";
import { addExportRoutes } from "./export-routes.ts";
import { addFactorRoutes } from "./factor-routes.ts";
import { addFieldworkRoutes } from "./fieldwork-routes.ts";
import { addFindingRoutes } from "./finding-routes.ts";
import { addFormRoutes } from "./form-routes.ts";
import { addIdentifying } from "./identify.ts";
import { addInstrumentRoutes } from "./instrument-routes.ts";
import { addInvitationRoutes } from "./invitation-routes.ts";
import { addKeptPracticeRoutes } from "./kept-practice-routes.ts";
import { addLiteratureImportRoutes } from "./literature-import-routes.ts";
import { addLiteratureRoutes } from "./literature-routes.ts";
import { addMandateRoutes } from "./mandate-routes.ts";
import { addNewStudyRoutes } from "./new-study-routes.ts";
import { addOutreachRoutes } from "./outreach-routes.ts";
import { addOverviewRoutes } from "./overview-routes.ts";
import { addPasskeyRoutes } from "./passkey-routes.ts";
import { addPracticeRoutes } from "./practice-routes.ts";
import { addProviderRoutes } from "./provider-routes.ts";
import { addPublicationRoutes } from "./publication-routes.ts";
import { addRecordRoutes } from "./record-routes.ts";
import { refuseNul } from "./refuse-nul.ts";
import { addSenderRoutes } from "./sender-routes.ts";
import { addSeriesRoutes } from "./series-routes.ts";
import { addServiceImportRoutes } from "./service-import-routes.ts";
import { addServiceRoutes } from "./service-routes.ts";
import { addSessionRoutes } from "./session-routes.ts";
import { addStakeholderImportRoutes } from "./stakeholder-import-routes.ts";
import { addStakeholderMergeRoutes } from "./stakeholder-merge-routes.ts";
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
    transform: describeRoute,
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
      addInstrumentRoutes(api, plan);
      addSubmissionRoutes(api);
      addAnswerRoutes(api);
      addCareRoutes(api);
      addExportRoutes(api);
      addSenderRoutes(api, plan);
      addOutreachRoutes(api);
      addCampaignRoutes(api, plan);
      addStakeholderImportRoutes(api, plan);
      addStakeholderMergeRoutes(api, plan);
      addMandateRoutes(api, plan);
      addServiceRoutes(api, plan);
      addLiteratureRoutes(api, plan);
      addLiteratureImportRoutes(api, plan);
      addPracticeRoutes(api, plan);
      addKeptPracticeRoutes(api, plan);
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

/** In the words of OpenAPI: a route that says no answer is done, or sends elsewhere; each refusal has one shape. */
const describeRoute: typeof jsonSchemaTransform = (route) => {
  const { schema, url } = jsonSchemaTransform(route);
  // Routes without a schema stand in no description.
  if (schema === undefined) return { schema, url };
  const { response = SOME_ANSWER } = schema as { readonly response?: object };
  return { url, schema: { ...schema, response: { ...response, "4XX": REFUSED } } };
};

const SOME_ANSWER = { "2XX": { description: "Done" }, "3XX": { description: "Elsewhere" } };
const told = { type: "string" };
const REFUSED = {
  description: "What was wrong and what to do; `issues` where a file was sent",
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message", "cure"],
      properties: { code: told, message: told, cure: told },
    },
    issues: { type: "array", items: {} },
  },
};

export function detailOfUnfit(cause: unknown): string | undefined {
  if (!hasZodFastifySchemaValidationErrors(cause)) return undefined;
  return cause.validation.map(({ instancePath, message }) => `${instancePath} ${message}`.trim()).join("; ");
}
