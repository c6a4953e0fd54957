// What the server answers about people who sign in: accounts, roles, invitations, sessions.
import * as z from "zod/mini";

const text = z.string();
const reach = { role: text, studies: z.array(text), countries: z.array(text) };

export const accounts = z.array(z.object({ name: text, madeAt: text, ...reach }));
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
    ...reach,
  }),
);
export const newInvitation = z.object({ id: text, url: text, expiresAt: text });
export const sessions = z.array(
  z.object({ id: text, kind: z.enum(["session", "bearer"]), madeAt: text, expiresAt: text }),
);

export type Account = z.infer<typeof accounts>[number];
export type Invitation = z.infer<typeof invitations>[number];

export interface Reach {
  readonly role: string;
  readonly studies: readonly string[];
  readonly countries: readonly string[];
}
