// Which role may do what: the whole table. Tested role by role in `roles.test.ts` and route by route in `server/api/route-rights.test.ts`.
import type { Role } from "#store/acts/act";
import { RIGHTS, type Right } from "./right.ts";

/** Roles of people, and of what acts without an account: the owner of the data folder, and those who hold a link. */
export type ActingRole = Role | "operator" | "sender" | "provider-link" | "stakeholder-link";

const BY_LINK: readonly Right[] = ["send", "answer-for-service", "answer-as-stakeholder"];
const COORDINATOR: readonly Right[] = RIGHTS.filter((right) => !BY_LINK.includes(right));

const SUPERVISOR = [
  "see-study",
  "see-findings",
  "see-services",
  "keep-services",
  "see-forms",
  "see-submissions",
  "review",
  "correct",
  "open-identities",
  "manage-senders",
] as const;

const TABLE: Readonly<Record<ActingRole, readonly Right[]>> = {
  operator: RIGHTS,
  coordinator: COORDINATOR,
  "country-lead": [...SUPERVISOR, "withdraw", "export", "see-cases", "follow-up", "manage-accounts"],
  supervisor: SUPERVISOR,
  interviewer: ["see-study", "see-services", "see-forms"],
  analyst: [
    "see-study",
    "see-findings",
    "see-cases",
    "keep-cases",
    "see-services",
    "keep-services",
    "see-forms",
    "see-submissions",
    "export",
    "put-figures",
  ],
  qualitative: ["see-study", "see-findings", "see-services", "see-cases", "keep-cases"],
  editor: ["see-study", "see-findings", "see-services", "edit-texts", "put-figures"],
  viewer: ["see-study", "see-findings", "see-services", "see-forms"],
  sender: ["send"],
  "provider-link": ["answer-for-service"],
  "stakeholder-link": ["answer-as-stakeholder"],
};

export const ROLES: readonly Role[] = [
  "coordinator",
  "country-lead",
  "supervisor",
  "interviewer",
  "analyst",
  "qualitative",
  "editor",
  "viewer",
];

export const ACTING_ROLES = Object.keys(TABLE) as readonly ActingRole[];

export function rightsOfRole(role: ActingRole): readonly Right[] {
  return TABLE[role];
}
