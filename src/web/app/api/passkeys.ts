// What the browser does with passkeys; its library is loaded when somebody uses one.
import { ask, tell } from "./client.ts";
import { askedOfDevice } from "./people-shapes.ts";
import { signedIn } from "./shapes.ts";

/** The device gave nothing: cancelled, too late, none there; or it has a passkey of the account already. */
export class PasskeyNotGiven extends Error {
  readonly isThere: boolean;

  constructor(cause: unknown) {
    super("the device gave no passkey", { cause });
    this.isThere = cause instanceof Error && cause.name === "InvalidStateError";
  }
}

/** Throws ApiProblem, PasskeyNotGiven. */
export async function registerPasskey(wish: { readonly password: string; readonly label: string }): Promise<void> {
  const { startRegistration } = await import("@simplewebauthn/browser");
  const { password, label } = wish;
  const { options, ticket } = await ask(askedOfDevice, "/session/passkeys/options", {
    method: "POST",
    body: { password },
  });
  // Our own server made the options with the library's other half.
  const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]["optionsJSON"];
  const response = await startRegistration({ optionsJSON }).catch(refused);
  await tell("/session/passkeys", { method: "POST", body: { ticket, label, response } });
}

/** Throws ApiProblem, PasskeyNotGiven. */
export async function signInByPasskey(): Promise<void> {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const { options, ticket } = await ask(askedOfDevice, "/session/passkey/options", { method: "POST", body: {} });
  const optionsJSON = options as unknown as Parameters<typeof startAuthentication>[0]["optionsJSON"];
  const response = await startAuthentication({ optionsJSON }).catch(refused);
  await ask(signedIn, "/session/passkey", { method: "POST", body: { ticket, response } });
}

function refused(cause: unknown): never {
  throw new PasskeyNotGiven(cause);
}
