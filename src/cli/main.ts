#!/usr/bin/env node
// The command `tornaviaje`.
import { answer } from "./answer.ts";
import { chooseLanguage } from "./choose-language.ts";
import { readVersion } from "./read-version.ts";
import { terminalOutput } from "./terminal-output.ts";

// A reader that stops reading (`| head`) is no fault.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code === "EPIPE") process.exit(0);
  throw cause;
});

process.exitCode = await answer(
  process.argv.slice(2),
  terminalOutput(chooseLanguage(process.env)),
  await readVersion(),
);
