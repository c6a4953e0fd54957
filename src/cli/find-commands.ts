// The commands that a first word may mean. To load the whole house takes a second: a known first word loads its own part.
import type { Command } from "./command.ts";

const BY_FIRST_WORD: Readonly<Record<string, () => Promise<readonly Command[]>>> = {
  check: async () => [(await import("./command/check.ts")).checkCommand],
  new: async () => [(await import("./command/new.ts")).newCommand],
  run: async () => [(await import("./command/run.ts")).runCommand],
  publish: async () => [(await import("./command/publish.ts")).publishCommand],
  survey: async () => (await import("./command/survey.ts")).surveyCommands,
  score: async () => [(await import("./command/score.ts")).scoreCommand],
  index: async () => [(await import("./command/make-index.ts")).indexCommand],
  rds: async () => [(await import("./command/rds.ts")).rdsCommand],
  trace: async () => [(await import("./command/trace.ts")).traceCommand],
  serve: async () => [(await import("./command/serve.ts")).serveCommand],
  form: async () => {
    const { formCheckCommand, formConvertCommand } = await import("./command/form.ts");
    const { formSetupCommands } = await import("./command/form-setup.ts");
    const { formLinkCommands } = await import("./command/form-links.ts");
    return [formCheckCommand, formConvertCommand, ...formSetupCommands, ...formLinkCommands];
  },
  sample: async () => {
    const { sampleAllocateCommand, sampleDrawCommand, sampleSizeCommand } = await import("./command/sample.ts");
    return [sampleSizeCommand, sampleAllocateCommand, sampleDrawCommand];
  },
  access: async () => [(await import("./command/access.ts")).accessCommand],
  fieldwork: async () => [(await import("./command/fieldwork.ts")).fieldworkCommand],
  user: async () => {
    const user = await import("./command/user.ts");
    return [
      user.userAddCommand,
      user.userInviteCommand,
      user.userRemoveCommand,
      user.userListCommand,
      user.userResetFactorsCommand,
    ];
  },
  backup: async () => {
    const { backupCheckCommand, backupCommand } = await import("./command/backup.ts");
    return [backupCommand, backupCheckCommand];
  },
  restore: async () => [(await import("./command/backup.ts")).restoreCommand],
  db: async () => {
    const { dbDistributeCommand, dbMoveCommand } = await import("./command/db.ts");
    return [dbMoveCommand, dbDistributeCommand];
  },
  ledger: async () => [(await import("./command/ledger.ts")).ledgerVerifyCommand],
  rebuild: async () => [(await import("./command/rebuild.ts")).rebuildCommand],
  retention: async () => [(await import("./command/retention.ts")).retentionCommand],
  findings: async () => (await import("./command/recommendations.ts")).recommendationCommands,
  recommendations: async () => (await import("./command/recommendations.ts")).recommendationCommands,
  verify: async () => [(await import("./command/verify.ts")).verifyCommand],
};

/** Where commands of one first word lie far apart. */
const BY_TWO_WORDS: Readonly<Record<string, () => Promise<readonly Command[]>>> = {
  "export submissions": async () => [(await import("./command/export-submissions.ts")).exportSubmissionsCommand],
};

export async function findCommands(firstWord: string | undefined, second = ""): Promise<readonly Command[]> {
  if (firstWord === "--version") return [];
  const own =
    firstWord === undefined ? undefined : (BY_TWO_WORDS[`${firstWord} ${second}`] ?? BY_FIRST_WORD[firstWord]);
  return own === undefined ? (await import("./commands.ts")).COMMANDS : await own();
}
