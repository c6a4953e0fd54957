// Acts on how people show who they are. `name` is that of the account.

export interface NewSecondFactor {
  readonly name: string;
  /** Of TOTP, sealed. */
  readonly secret: string;
  /** Hashes by argon2id. */
  readonly recovery: readonly string[];
}

export interface NewPasskey {
  readonly name: string;
  /** Of the credential, in base64url. */
  readonly id: string;
  /** As its owner calls it. */
  readonly label: string;
  /** COSE key in base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
}

export interface PasskeyNamed {
  readonly name: string;
  readonly id: string;
  readonly label: string;
}

export interface NewProviderIdentity {
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
}

export interface SignInActs {
  /** The one before ends. */
  readonly "set-second-factor": NewSecondFactor;
  readonly "renew-recovery-codes": Omit<NewSecondFactor, "secret">;
  /** `code` is its hash. */
  readonly "use-recovery-code": { readonly name: string; readonly code: string };
  readonly "remove-second-factor": { readonly name: string };
  /** By an administrator: second factor, passkeys and sessions end. */
  readonly "reset-factors": { readonly name: string; readonly reason: string };
  readonly "add-passkey": NewPasskey;
  readonly "name-passkey": PasskeyNamed;
  readonly "remove-passkey": { readonly name: string; readonly id: string };
  readonly "link-identity": NewProviderIdentity;
  /** Empty: none. */
  readonly "set-email": { readonly name: string; readonly email: string };
  /** Whether a study asks a second factor of those who may open identities. */
  readonly "set-protection": { readonly secondFactor: boolean };
}
