// Every command by its file, in the order of the help: a command loads its own part of the house only.
import type { Command } from "./command.ts";

export interface CommandPart {
  /** Of the commands that the file has. */
  readonly names: readonly string[];
  readonly load: () => Promise<readonly Command[]>;
}

export const COMMAND_PARTS: readonly CommandPart[] = [
  { names: ["new"], load: async () => [(await import("./command/new.ts")).newCommand] },
  { names: ["check"], load: async () => [(await import("./command/check.ts")).checkCommand] },
  { names: ["run"], load: async () => [(await import("./command/run.ts")).runCommand] },
  { names: ["publish"], load: async () => [(await import("./command/publish.ts")).publishCommand] },
  { names: ["trace"], load: async () => [(await import("./command/trace.ts")).traceCommand] },
  { names: ["serve"], load: async () => [(await import("./command/serve.ts")).serveCommand] },
  {
    names: ["form check", "form convert"],
    load: async () => {
      const own = await import("./command/form.ts");
      return [own.formCheckCommand, own.formConvertCommand];
    },
  },
  {
    names: ["form publish", "form list", "form open", "form close", "form attach", "form detach"],
    load: async () => (await import("./command/form-setup.ts")).formSetupCommands,
  },
  {
    names: ["form-link add", "form-link list", "form-link revoke", "form share", "form unshare"],
    load: async () => (await import("./command/form-links.ts")).formLinkCommands,
  },
  {
    names: ["entities load", "entities show"],
    load: async () => {
      const own = await import("./command/entities.ts");
      return [own.entitiesLoadCommand, own.entitiesShowCommand];
    },
  },
  {
    names: ["submission review", "submission remove", "submission restore"],
    load: async () => {
      const own = await import("./command/submission.ts");
      return [own.submissionReviewCommand, own.submissionRemoveCommand, own.submissionRestoreCommand];
    },
  },
  {
    names: ["device add", "device list", "device remove", "field-user add", "field-user list", "field-user remove"],
    load: async () => {
      const own = await import("./command/sender.ts");
      return [
        own.deviceAddCommand,
        own.deviceListCommand,
        own.deviceRemoveCommand,
        own.fieldUserAddCommand,
        own.fieldUserListCommand,
        own.fieldUserRemoveCommand,
      ];
    },
  },
  {
    names: [
      "survey mean",
      "survey total",
      "survey ratio",
      "survey proportion",
      "survey quantile",
      "survey change",
      "survey contrast",
      "survey decompose",
      "survey table",
      "survey regress",
      "survey test",
      "survey inequality",
    ],
    load: async () => (await import("./command/survey.ts")).surveyCommands,
  },
  {
    names: ["sample size", "sample allocate", "sample draw"],
    load: async () => {
      const own = await import("./command/sample.ts");
      return [own.sampleSizeCommand, own.sampleAllocateCommand, own.sampleDrawCommand];
    },
  },
  { names: ["score"], load: async () => [(await import("./command/score.ts")).scoreCommand] },
  { names: ["index"], load: async () => [(await import("./command/make-index.ts")).indexCommand] },
  {
    names: ["protect check", "protect suppress"],
    load: async () => {
      const own = await import("./command/protect.ts");
      return [own.protectCheckCommand, own.protectSuppressCommand];
    },
  },
  {
    names: ["protect code", "protect group"],
    load: async () => {
      const own = await import("./command/protect-numbers.ts");
      return [own.protectCodeCommand, own.protectGroupCommand];
    },
  },
  { names: ["protect table"], load: async () => [(await import("./command/protect-cells.ts")).protectTableCommand] },
  { names: ["rds"], load: async () => [(await import("./command/rds.ts")).rdsCommand] },
  {
    names: ["import services", "export services"],
    load: async () => {
      const own = await import("./command/import-services.ts");
      return [own.importServicesCommand, own.exportServicesCommand];
    },
  },
  {
    names: ["services validate", "services convert"],
    load: async () => {
      const own = await import("./command/services.ts");
      return [own.servicesValidateCommand, own.servicesConvertCommand];
    },
  },
  {
    names: ["import literature"],
    load: async () => [(await import("./command/literature.ts")).importLiteratureCommand],
  },
  { names: ["import practices"], load: async () => [(await import("./command/practices.ts")).importPracticesCommand] },
  {
    names: ["export literature", "literature cite"],
    load: async () => {
      const own = await import("./command/literature.ts");
      return [own.exportLiteratureCommand, own.citeCommand];
    },
  },
  {
    names: ["services import"],
    load: async () => [(await import("./command/services-import.ts")).servicesImportCommand],
  },
  {
    names: ["services list", "services show", "services history", "services plan", "services merges"],
    load: async () => (await import("./command/services-directory.ts")).directoryCommands,
  },
  {
    names: [
      "services verify",
      "services edit",
      "services review",
      "services merge",
      "services apart",
      "services undo",
      "services link",
      "services links",
      "services unlink",
    ],
    load: async () => (await import("./command/services-decide.ts")).decideCommands,
  },
  {
    names: ["import stakeholders", "export stakeholders", "contact erase"],
    load: async () => {
      const own = await import("./command/stakeholders.ts");
      return [own.importStakeholdersCommand, own.exportStakeholdersCommand, own.contactEraseCommand];
    },
  },
  {
    names: ["literature text", "literature search", "literature screen", "literature flow", "literature map"],
    load: async () => {
      const own = await import("./command/review.ts");
      return [
        own.literatureTextCommand,
        own.literatureSearchCommand,
        own.literatureScreenCommand,
        own.literatureFlowCommand,
        own.literatureMapCommand,
      ];
    },
  },
  { names: ["practices search"], load: async () => [(await import("./command/practices.ts")).practicesSearchCommand] },
  {
    names: [
      "send plan",
      "send preview",
      "send test",
      "send reminders",
      "send go",
      "send status",
      "send handed-over",
      "send pause",
      "send resume",
      "send end",
      "send letters",
      "send returns",
      "send stop",
      "send stopped",
      "send lift",
    ],
    load: async () => (await import("./command/send.ts")).sendCommands,
  },
  {
    names: [
      "tracker",
      "tracker export",
      "tracker measure",
      "tracker remeasure",
      "commitment move",
      "commitment due",
      "feedback list",
      "feedback answer",
    ],
    load: async () => (await import("./command/follow-up.ts")).followUpCommands,
  },
  {
    names: ["commitment evidence", "commitment proofs"],
    load: async () => (await import("./command/commitment-evidence.ts")).evidenceCommands,
  },
  {
    names: ["event call", "event cancel", "event replies", "event record"],
    load: async () => (await import("./command/event.ts")).eventCommands,
  },
  {
    names: ["mandates list", "mandates check", "mandates set", "mandates import"],
    load: async () => (await import("./command/mandates.ts")).mandatesCommands,
  },
  {
    names: ["stakeholders merge", "stakeholders merges", "stakeholders unmerge"],
    load: async () => (await import("./command/stakeholder-merges.ts")).stakeholderMergeCommands,
  },
  {
    names: ["import transcripts", "cases code", "cases agreement", "cases check", "import qda", "export qda"],
    load: async () => (await import("./command/cases.ts")).caseCommands,
  },
  { names: ["cases withdraw"], load: async () => [(await import("./command/withdraw-story.ts")).withdrawStoryCommand] },
  {
    names: ["cases quotations", "cases quote", "cases approve"],
    load: async () => (await import("./command/quotations.ts")).quotationCommands,
  },
  { names: ["cases photo"], load: async () => [(await import("./command/story-photo.ts")).photoCommand] },
  {
    names: [
      "findings",
      "findings set-aside",
      "findings reopen",
      "recommendations",
      "recommendations show",
      "recommendations accept",
      "recommendations edit",
      "recommendations merge",
      "recommendations refuse",
      "recommendations check",
      "recommendations export",
    ],
    load: async () => (await import("./command/recommendations.ts")).recommendationCommands,
  },
  { names: ["access"], load: async () => [(await import("./command/access.ts")).accessCommand] },
  { names: ["coverage"], load: async () => [(await import("./command/coverage.ts")).coverageCommand] },
  { names: ["changes"], load: async () => [(await import("./command/changes.ts")).changesCommand] },
  { names: ["export data"], load: async () => [(await import("./command/export-data.ts")).exportDataCommand] },
  { names: ["fieldwork"], load: async () => [(await import("./command/fieldwork.ts")).fieldworkCommand] },
  {
    names: ["user add", "user invite", "user remove", "user reset-factors", "user list"],
    load: async () => {
      const own = await import("./command/user.ts");
      return [
        own.userAddCommand,
        own.userInviteCommand,
        own.userRemoveCommand,
        own.userResetFactorsCommand,
        own.userListCommand,
      ];
    },
  },
  { names: ["rebuild"], load: async () => [(await import("./command/rebuild.ts")).rebuildCommand] },
  { names: ["retention"], load: async () => [(await import("./command/retention.ts")).retentionCommand] },
  {
    names: ["backup", "backup check", "restore"],
    load: async () => {
      const own = await import("./command/backup.ts");
      return [own.backupCommand, own.backupCheckCommand, own.restoreCommand];
    },
  },
  {
    names: ["db move", "db distribute"],
    load: async () => {
      const own = await import("./command/db.ts");
      return [own.dbMoveCommand, own.dbDistributeCommand];
    },
  },
  { names: ["ledger verify"], load: async () => [(await import("./command/ledger.ts")).ledgerVerifyCommand] },
  {
    names: ["pull kobo", "pull central"],
    load: async () => {
      const own = await import("./command/pull.ts");
      return [own.pullKoboCommand, own.pullCentralCommand];
    },
  },
  {
    names: ["import responses"],
    load: async () => [(await import("./command/import-responses.ts")).importResponsesCommand],
  },
  {
    names: ["responses imports", "responses undo", "responses return"],
    load: async () => (await import("./command/response-imports.ts")).responseImportCommands,
  },
  {
    names: ["export submissions"],
    load: async () => [(await import("./command/export-submissions.ts")).exportSubmissionsCommand],
  },
  {
    names: ["correct", "consent", "identity open", "identity turn-key", "withdraw"],
    load: async () => {
      const own = await import("./command/care.ts");
      return [
        own.correctCommand,
        own.consentCommand,
        own.identityOpenCommand,
        own.identityTurnKeyCommand,
        own.withdrawCommand,
      ];
    },
  },
  {
    names: ["vault move-keys", "vault rotate", "vault sweep"],
    load: async () => {
      const own = await import("./command/vault.ts");
      return [own.vaultMoveKeysCommand, own.vaultRotateCommand, own.vaultSweepCommand];
    },
  },
  { names: ["verify"], load: async () => [(await import("./command/verify.ts")).verifyCommand] },
];
