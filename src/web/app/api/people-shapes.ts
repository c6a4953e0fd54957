// What the server answers about people who sign in: accounts, roles, invitations, sessions.
import * as z from "zod/mini";

const text = z.string();
const reach = { role: text, studies: z.array(text), countries: z.array(text) };

export const accounts = z.array(
  z.object({
    name: text,
    madeAt: text,
    email: z.nullable(text),
    ...reach,
    secondFactor: z.boolean(),
    passkey: z.boolean(),
  }),
);
export const roles = z.array(z.object({ role: text, rights: z.array(text) }));
export const invitations = z.array(
  z.object({
    id: text,
    label: text,
    madeAt: text,
    madeBy: text,
    expiresAt: text,
    revokedAt: z.nullable(text),
    usedBy: z.nullable(text),
    email: z.nullable(text),
    ...reach,
  }),
);
export const newInvitation = z.object({ id: text, url: text, expiresAt: text });
export const sessions = z.array(
  z.object({ id: text, kind: z.enum(["session", "bearer"]), madeAt: text, expiresAt: text }),
);

const passkey = z.object({ id: text, label: text, madeAt: text, usedAt: z.nullable(text) });
export const factors = z.object({
  secondFactor: z.nullable(z.object({ since: text, recoveryCodes: z.number() })),
  passkeys: z.array(passkey),
  isStrong: z.boolean(),
  isRequired: z.boolean(),
});
export const factorOffer = z.object({ ticket: text, secret: text, address: text });
export const recoveryCodes = z.object({ recoveryCodes: z.array(text) });
export const askedOfDevice = z.object({ ticket: text, options: z.record(text, z.unknown()) });
export const ways = z.object({ provider: z.nullable(text) });
export const pendingPerson = z.object({ email: text, suggestedName: text });
export const protection = z.object({ secondFactor: z.boolean() });

export type Factors = z.infer<typeof factors>;
export type FactorOffer = z.infer<typeof factorOffer>;
export type Passkey = z.infer<typeof passkey>;
export type Account = z.infer<typeof accounts>[number];
export type Invitation = z.infer<typeof invitations>[number];

export interface Reach {
  readonly role: string;
  readonly studies: readonly string[];
  readonly countries: readonly string[];
}
