// `tornaviaje user add|remove|list`: people who may sign in to the workbench.
import { randomBytes } from "node:crypto";
import { listAccounts, ROLES, removeAccount, setAccount } from "#workbench/accounts";
import { type Command, type Invocation, type PositionalSpec, textOption } from "../command.ts";
import { JSON_OPTION, textSpec } from "../options.ts";
import { wrongWords } from "../problems.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const NAME: PositionalSpec = {
  name: "name",
  help: { es: "nombre para iniciar sesión", en: "name to sign in with", fr: "nom pour ouvrir une session" },
};

export const userAddCommand: Command = {
  name: "user add",
  summary: {
    es: "Crea una persona usuaria, o le da otro papel y otra contraseña.",
    en: "Makes a user, or gives one a new role and password.",
    fr: "Crée une personne utilisatrice, ou lui donne un nouveau rôle et un nouveau mot de passe.",
  },
  positionals: [NAME],
  options: [
    textSpec("role", "<role>", {
      es: `papel: ${ROLES.join(", ")}`,
      en: `role: ${ROLES.join(", ")}`,
      fr: `rôle : ${ROLES.join(", ")}`,
    }),
    DATA_OPTION,
  ],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const name = invocation.positionals[0] ?? "";
      const given = invocation.caller.environment.TORNAVIAJE_PASSWORD;
      const password = given ?? randomBytes(12).toString("base64url");
      await setAccount(workbench, { name, role: roleOf(invocation), password });
      tellMade(invocation, name, given === undefined ? password : undefined);
      return 0;
    }),
};

function roleOf(invocation: Invocation): (typeof ROLES)[number] {
  const wish = textOption(invocation, "role");
  const role = ROLES.find((known) => known === wish);
  if (role === undefined) throw wrongWords("user add", `--role ${wish ?? "?"} (${ROLES.join(", ")})`);
  return role;
}

/** A password that we made is shown once; one that was given in TORNAVIAJE_PASSWORD is not repeated. */
function tellMade({ output }: Invocation, name: string, password: string | undefined): void {
  const made = {
    es: `«${name}» ya puede iniciar sesión.`,
    en: `“${name}” may sign in now.`,
    fr: `« ${name} » peut ouvrir une session.`,
  };
  output.tell(made[output.language]);
  if (password === undefined) return;
  const words = {
    es: "Contraseña (no se mostrará otra vez):",
    en: "Password (not shown again):",
    fr: "Mot de passe (il ne sera plus affiché) :",
  };
  output.tell(words[output.language]);
  output.say(password);
}

export const userRemoveCommand: Command = {
  name: "user remove",
  summary: {
    es: "Quita a una persona usuaria; sus sesiones terminan.",
    en: "Removes a user; the sessions end.",
    fr: "Retire une personne utilisatrice ; ses sessions prennent fin.",
  },
  positionals: [NAME],
  options: [DATA_OPTION],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      await removeAccount(workbench, invocation.positionals[0] ?? "");
      return 0;
    }),
};

export const userListCommand: Command = {
  name: "user list",
  summary: {
    es: "Muestra a quienes pueden iniciar sesión.",
    en: "Shows who may sign in.",
    fr: "Affiche qui peut ouvrir une session.",
  },
  positionals: [],
  options: [DATA_OPTION, JSON_OPTION],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const accounts = await listAccounts(workbench);
      const { output, options } = invocation;
      if (options.json === true) output.say(JSON.stringify(accounts, null, 2));
      else for (const { name, role } of accounts) output.say(`${name}\t${role}`);
      return 0;
    }),
};
