// Everything that is kept in tables, on one connection: the database itself, or a transaction of it.
import type { Database } from "./database/open-database.ts";
import { type Accounts, keepAccounts } from "./kept/accounts.ts";
import { type Acts, keepActs } from "./kept/acts.ts";
import { type Answers, keepAnswers } from "./kept/answers.ts";
import { type Attachments, keepAttachments } from "./kept/attachments.ts";
import { type Campaigns, keepCampaigns, keepSuppressions, type Suppressions } from "./kept/campaigns.ts";
import {
  type Corrections,
  keepCorrections,
  keepOpenings,
  keepWithdrawals,
  type Openings,
  type Withdrawals,
} from "./kept/care.ts";
import { type Changes, keepChanges } from "./kept/changes.ts";
import { type Conflicts, keepConflicts } from "./kept/conflicts.ts";
import { type Contacts, keepContacts } from "./kept/contacts.ts";
import { type Decisions, keepDecisions } from "./kept/decisions.ts";
import { type DigestNonces, keepDigestNonces } from "./kept/digest-nonces.ts";
import { type EntityLists, keepEntityLists } from "./kept/entity-lists.ts";
import { type Factors, keepFactors } from "./kept/factors.ts";
import { type FormMedia, keepFormMedia } from "./kept/form-media.ts";
import { type Forms, keepForms } from "./kept/forms.ts";
import { type Identities, keepIdentities } from "./kept/identities.ts";
import { type Invitations, keepInvitations } from "./kept/invitations.ts";
import { keepLeases, type Leases } from "./kept/leases.ts";
import { keepLedger, type Ledger } from "./kept/ledger.ts";
import { keepMessages, type Messages } from "./kept/messages.ts";
import { type KeptNumbers, keepNumbers } from "./kept/numbers.ts";
import { keepOutreachLog, type OutreachLog } from "./kept/outreach-log.ts";
import { keepOutreachMoves, type OutreachMoves } from "./kept/outreach-moves.ts";
import { keepPasskeys, type Passkeys } from "./kept/passkeys.ts";
import { keepProtections, type Protections } from "./kept/protections.ts";
import { keepProviderIdentities, type ProviderIdentities } from "./kept/provider-identities.ts";
import { keepProviderLinks, type ProviderLinks } from "./kept/provider-links.ts";
import { keepPublications, type Publications } from "./kept/publications.ts";
import { keepQueries, type Queries } from "./kept/queries.ts";
import { keepRecords, type Records } from "./kept/records.ts";
import { keepResponseImports, type ResponseImports } from "./kept/response-imports.ts";
import { keepRetentions, type Retentions } from "./kept/retentions.ts";
import { keepSenders, type Senders } from "./kept/senders.ts";
import { type KeptServices, keepServices } from "./kept/services.ts";
import { keepSnapshots, type Snapshots } from "./kept/snapshots.ts";
import { keepSteps, type Steps } from "./kept/steps.ts";
import { keepSubmissions, type Submissions } from "./kept/submissions.ts";
import { type KeptWebAccess, keepWebAccess } from "./kept/web-access.ts";

export interface Kept {
  readonly records: Records;
  readonly answers: Answers;
  readonly numbers: KeptNumbers;
  readonly queries: Queries;
  readonly snapshots: Snapshots;
  readonly steps: Steps;
  readonly publications: Publications;
  readonly ledger: Ledger;
  readonly acts: Acts;
  readonly changes: Changes;
  readonly leases: Leases;
  readonly forms: Forms;
  readonly media: FormMedia;
  readonly entityLists: EntityLists;
  readonly submissions: Submissions;
  readonly responseImports: ResponseImports;
  readonly identities: Identities;
  readonly withdrawals: Withdrawals;
  readonly retentions: Retentions;
  readonly openings: Openings;
  readonly corrections: Corrections;
  readonly conflicts: Conflicts;
  readonly attachments: Attachments;
  readonly services: KeptServices;
  readonly providerLinks: ProviderLinks;
  readonly decisions: Decisions;
  readonly senders: Senders;
  readonly webAccess: KeptWebAccess;
  readonly accounts: Accounts;
  readonly invitations: Invitations;
  readonly factors: Factors;
  readonly passkeys: Passkeys;
  readonly providerIdentities: ProviderIdentities;
  readonly protections: Protections;
  readonly contacts: Contacts;
  readonly campaigns: Campaigns;
  readonly messages: Messages;
  readonly suppressions: Suppressions;
  readonly outreachLog: OutreachLog;
  readonly outreachMoves: OutreachMoves;
  readonly nonces: DigestNonces;
}

export function keptIn(database: Database): Kept {
  return {
    records: keepRecords(database),
    answers: keepAnswers(database),
    numbers: keepNumbers(database),
    queries: keepQueries(database),
    snapshots: keepSnapshots(database),
    steps: keepSteps(database),
    publications: keepPublications(database),
    ledger: keepLedger(database),
    acts: keepActs(database),
    changes: keepChanges(database),
    leases: keepLeases(database),
    forms: keepForms(database),
    media: keepFormMedia(database),
    entityLists: keepEntityLists(database),
    submissions: keepSubmissions(database),
    responseImports: keepResponseImports(database),
    identities: keepIdentities(database),
    withdrawals: keepWithdrawals(database),
    retentions: keepRetentions(database),
    openings: keepOpenings(database),
    corrections: keepCorrections(database),
    conflicts: keepConflicts(database),
    attachments: keepAttachments(database),
    services: keepServices(database),
    providerLinks: keepProviderLinks(database),
    decisions: keepDecisions(database),
    senders: keepSenders(database),
    webAccess: keepWebAccess(database),
    accounts: keepAccounts(database),
    invitations: keepInvitations(database),
    factors: keepFactors(database),
    passkeys: keepPasskeys(database),
    providerIdentities: keepProviderIdentities(database),
    protections: keepProtections(database),
    contacts: keepContacts(database),
    campaigns: keepCampaigns(database),
    messages: keepMessages(database),
    suppressions: keepSuppressions(database),
    outreachLog: keepOutreachLog(database),
    outreachMoves: keepOutreachMoves(database),
    nonces: keepDigestNonces(database),
  };
}
