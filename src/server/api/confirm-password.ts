// Whoever changes how they show who they are says the password once more; who guesses is slowed.
import type { FastifyRequest } from "fastify";
import { isPassword } from "#workbench/accounts";
import { countAttempts } from "../attempts.ts";
import type { ApiPlan } from "./api.ts";
import { accountOf, deskOf } from "./identify.ts";
import { passwordIsWrong } from "./problems.ts";

/** Throws `server/credentials-are-missing`, `server/too-many-attempts`. */
export type ConfirmPassword = (request: FastifyRequest, password: string) => Promise<void>;

export function openConfirming({ desk }: ApiPlan): ConfirmPassword {
  const attempts = countAttempts(() => desk.effects.clock.now().getTime());
  return async (request, password) => {
    const { name } = accountOf(request);
    attempts.check(name);
    if (await isPassword(deskOf(request), name, password)) return;
    attempts.failed(name);
    throw passwordIsWrong();
  };
}
