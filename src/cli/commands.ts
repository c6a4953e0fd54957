// Every command, in the order of the help.
import { accessCommand } from "./command/access.ts";
import { backupCheckCommand, backupCommand, restoreCommand } from "./command/backup.ts";
import {
  consentCommand,
  correctCommand,
  identityOpenCommand,
  identityTurnKeyCommand,
  withdrawCommand,
} from "./command/care.ts";
import { caseCommands } from "./command/cases.ts";
import { changesCommand } from "./command/changes.ts";
import { checkCommand } from "./command/check.ts";
import { evidenceCommands } from "./command/commitment-evidence.ts";
import { coverageCommand } from "./command/coverage.ts";
import { dbDistributeCommand, dbMoveCommand } from "./command/db.ts";
import { entitiesLoadCommand, entitiesShowCommand } from "./command/entities.ts";
import { eventCommands } from "./command/event.ts";
import { exportDataCommand } from "./command/export-data.ts";
import { exportSubmissionsCommand } from "./command/export-submissions.ts";
import { fieldworkCommand } from "./command/fieldwork.ts";
import { followUpCommands } from "./command/follow-up.ts";
import { formCheckCommand, formConvertCommand } from "./command/form.ts";
import { formLinkCommands } from "./command/form-links.ts";
import { formSetupCommands } from "./command/form-setup.ts";
import { importResponsesCommand } from "./command/import-responses.ts";
import { exportServicesCommand, importServicesCommand } from "./command/import-services.ts";
import { ledgerVerifyCommand } from "./command/ledger.ts";
import { citeCommand, exportLiteratureCommand, importLiteratureCommand } from "./command/literature.ts";
import { indexCommand } from "./command/make-index.ts";
import { mandatesCommands } from "./command/mandates.ts";
import { newCommand } from "./command/new.ts";
import { importPracticesCommand, practicesSearchCommand } from "./command/practices.ts";
import { protectCheckCommand, protectSuppressCommand } from "./command/protect.ts";
import { protectTableCommand } from "./command/protect-cells.ts";
import { protectCodeCommand, protectGroupCommand } from "./command/protect-numbers.ts";
import { publishCommand } from "./command/publish.ts";
import { pullCentralCommand, pullKoboCommand } from "./command/pull.ts";
import { quotationCommands } from "./command/quotations.ts";
import { rdsCommand } from "./command/rds.ts";
import { rebuildCommand } from "./command/rebuild.ts";
import { recommendationCommands } from "./command/recommendations.ts";
import { responseImportCommands } from "./command/response-imports.ts";
import { retentionCommand } from "./command/retention.ts";
import {
  literatureFlowCommand,
  literatureMapCommand,
  literatureScreenCommand,
  literatureSearchCommand,
  literatureTextCommand,
} from "./command/review.ts";
import { runCommand } from "./command/run.ts";
import { sampleAllocateCommand, sampleDrawCommand, sampleSizeCommand } from "./command/sample.ts";
import { scoreCommand } from "./command/score.ts";
import { sendCommands } from "./command/send.ts";
import {
  deviceAddCommand,
  deviceListCommand,
  deviceRemoveCommand,
  fieldUserAddCommand,
  fieldUserListCommand,
  fieldUserRemoveCommand,
} from "./command/sender.ts";
import { serveCommand } from "./command/serve.ts";
import { servicesConvertCommand, servicesValidateCommand } from "./command/services.ts";
import { decideCommands } from "./command/services-decide.ts";
import { directoryCommands } from "./command/services-directory.ts";
import { servicesImportCommand } from "./command/services-import.ts";
import { stakeholderMergeCommands } from "./command/stakeholder-merges.ts";
import { contactEraseCommand, exportStakeholdersCommand, importStakeholdersCommand } from "./command/stakeholders.ts";
import { photoCommand } from "./command/story-photo.ts";
import { submissionRemoveCommand, submissionRestoreCommand, submissionReviewCommand } from "./command/submission.ts";
import { surveyCommands } from "./command/survey.ts";
import { traceCommand } from "./command/trace.ts";
import {
  userAddCommand,
  userInviteCommand,
  userListCommand,
  userRemoveCommand,
  userResetFactorsCommand,
} from "./command/user.ts";
import { vaultMoveKeysCommand, vaultRotateCommand, vaultSweepCommand } from "./command/vault.ts";
import { verifyCommand } from "./command/verify.ts";
import { withdrawStoryCommand } from "./command/withdraw-story.ts";
import type { Command } from "./command.ts";

export const COMMANDS: readonly Command[] = [
  newCommand,
  checkCommand,
  runCommand,
  publishCommand,
  traceCommand,
  serveCommand,
  formCheckCommand,
  formConvertCommand,
  ...formSetupCommands,
  ...formLinkCommands,
  entitiesLoadCommand,
  entitiesShowCommand,
  submissionReviewCommand,
  submissionRemoveCommand,
  submissionRestoreCommand,
  deviceAddCommand,
  deviceListCommand,
  deviceRemoveCommand,
  fieldUserAddCommand,
  fieldUserListCommand,
  fieldUserRemoveCommand,
  ...surveyCommands,
  sampleSizeCommand,
  sampleAllocateCommand,
  sampleDrawCommand,
  scoreCommand,
  indexCommand,
  protectCheckCommand,
  protectSuppressCommand,
  protectCodeCommand,
  protectGroupCommand,
  protectTableCommand,
  rdsCommand,
  importServicesCommand,
  exportServicesCommand,
  servicesValidateCommand,
  servicesConvertCommand,
  importLiteratureCommand,
  importPracticesCommand,
  exportLiteratureCommand,
  citeCommand,
  servicesImportCommand,
  ...directoryCommands,
  ...decideCommands,
  importStakeholdersCommand,
  exportStakeholdersCommand,
  contactEraseCommand,
  literatureTextCommand,
  literatureSearchCommand,
  literatureScreenCommand,
  literatureFlowCommand,
  literatureMapCommand,
  practicesSearchCommand,
  ...sendCommands,
  ...followUpCommands,
  ...evidenceCommands,
  ...eventCommands,
  ...mandatesCommands,
  ...stakeholderMergeCommands,
  ...caseCommands,
  withdrawStoryCommand,
  ...quotationCommands,
  photoCommand,
  ...recommendationCommands,
  accessCommand,
  coverageCommand,
  changesCommand,
  exportDataCommand,
  fieldworkCommand,
  userAddCommand,
  userInviteCommand,
  userRemoveCommand,
  userResetFactorsCommand,
  userListCommand,
  rebuildCommand,
  retentionCommand,
  backupCommand,
  backupCheckCommand,
  restoreCommand,
  dbMoveCommand,
  dbDistributeCommand,
  ledgerVerifyCommand,
  pullKoboCommand,
  pullCentralCommand,
  importResponsesCommand,
  ...responseImportCommands,
  exportSubmissionsCommand,
  correctCommand,
  consentCommand,
  identityOpenCommand,
  identityTurnKeyCommand,
  withdrawCommand,
  vaultMoveKeysCommand,
  vaultRotateCommand,
  vaultSweepCommand,
  verifyCommand,
];
