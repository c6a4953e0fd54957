// Acts on the service directory: what a table, a desk, a call, a visit or a provider said of services, and what people decided.
import type { VerificationAction } from "#directory/verification/verification-action";

export interface ActionOnService {
  readonly service: string;
  readonly action: VerificationAction;
}

export interface ActionsOnServices {
  readonly actions: readonly ActionOnService[];
}

/** By it a provider, without an account, says what is true of its service; good until it ends or is withdrawn. */
export interface NewProviderLink {
  readonly id: string;
  readonly service: string;
  readonly tokenHash: string;
  readonly expiresAt: string;
}

/** One shape, several words: the ledger tells an import from a call. */
export interface ServiceActs {
  readonly "import-services": ActionsOnServices;
  readonly "edit-service": ActionsOnServices;
  readonly "verify-service": ActionsOnServices;
  readonly "answer-for-service": ActionsOnServices;
  readonly "review-service": ActionsOnServices;
  readonly "merge-services": ActionsOnServices;
  readonly "keep-services-apart": ActionsOnServices;
  readonly "undo-on-service": ActionsOnServices;
  readonly "make-provider-link": NewProviderLink;
  readonly "revoke-provider-link": { readonly id: string };
}
