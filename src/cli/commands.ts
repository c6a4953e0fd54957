// Every command, in the order of the help.
import { checkCommand } from "./command/check.ts";
import { runCommand } from "./command/run.ts";
import { serveCommand } from "./command/serve.ts";
import { traceCommand } from "./command/trace.ts";
import { verifyCommand } from "./command/verify.ts";
import type { Command } from "./command.ts";

export const COMMANDS: readonly Command[] = [checkCommand, runCommand, traceCommand, serveCommand, verifyCommand];
