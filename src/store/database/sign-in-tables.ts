// The tables of second factors, passkeys and providers of identities, as kysely sees them.
import type { Generated } from "kysely";

export interface SecondFactorRow {
  readonly account: string;
  /** Sealed. */
  readonly secret: string;
  /** Hashes of codes that are good once and were not used. */
  readonly recovery: readonly string[];
  readonly made_at: string;
  /** The newest step of time whose code was taken: no code is good twice. */
  readonly last_step: Generated<number>;
}

export interface FactorResetRow {
  readonly id: string;
  readonly account: string;
  readonly reason: string;
  readonly at: string;
  readonly actor: string;
}

export interface PasskeyRow {
  readonly id: string;
  readonly account: string;
  readonly label: string;
  /** COSE key in base64url. */
  readonly public_key: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly made_at: string;
  readonly used_at: string | null;
}

export interface ProviderIdentityRow {
  readonly issuer: string;
  readonly subject: string;
  readonly account: string;
  readonly made_at: string;
}

export interface ProtectionRow {
  readonly study: string;
  readonly second_factor: boolean;
}

export interface SignInTables {
  readonly second_factor: SecondFactorRow;
  readonly factor_reset: FactorResetRow;
  readonly passkey: PasskeyRow;
  readonly provider_identity: ProviderIdentityRow;
  readonly protection: ProtectionRow;
}
