// Where the data of a command lies.
import { resolve } from "node:path";
import { type Invocation, textOption } from "./command.ts";

export function dataFolder(invocation: Invocation): string {
  const { folder, environment } = invocation.caller;
  return resolve(folder, textOption(invocation, "data") ?? environment.TORNAVIAJE_DATA ?? "data");
}
