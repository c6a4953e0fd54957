// `tornaviaje user add|invite|remove|list|reset-factors`: people who may sign in to the workbench.
import { randomBytes } from "node:crypto";
import { type AccountWish, listAccounts, ROLES, removeAccount, setAccount } from "#workbench/accounts";
import { invitationPath, inviteAccount } from "#workbench/invitations";
import { resetFactors } from "#workbench/sign-in/second-factor";
import { type Command, type Invocation, type PositionalSpec, textOption } from "../command.ts";
import { chosen, JSON_OPTION, numberOption, required, textSpec } from "../options.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const NAME: PositionalSpec = {
  name: "name",
  help: { es: "nombre para iniciar sesión", en: "name to sign in with", fr: "nom pour ouvrir une session" },
};

const EMAIL_OPTION = textSpec("email", "<address>", {
  es: "correo por el que el proveedor de identidades conoce a la persona",
  en: "e-mail address by which the provider of identities knows the person",
  fr: "adresse par laquelle le fournisseur d’identités connaît la personne",
});

const REASON_OPTION = textSpec("reason", "<text>", {
  es: "motivo; queda en el registro",
  en: "reason; it stays in the ledger",
  fr: "motif ; il reste dans le registre",
});

const REACH_OPTIONS = [
  textSpec("role", "<role>", {
    es: `papel: ${ROLES.join(", ")}`,
    en: `role: ${ROLES.join(", ")}`,
    fr: `rôle : ${ROLES.join(", ")}`,
  }),
  textSpec("countries", "<codes>", {
    es: "solo estos países: SLV,GTM (si no: todos)",
    en: "only these countries: SLV,GTM (otherwise: all)",
    fr: "seulement ces pays : SLV,GTM (sinon : tous)",
  }),
  textSpec("studies", "<ids>", {
    es: "solo estos estudios, separados por comas (si no: todos)",
    en: "only these studies, parted by commas (otherwise: all)",
    fr: "seulement ces études, séparées par des virgules (sinon : toutes)",
  }),
];

export const userAddCommand: Command = {
  name: "user add",
  summary: {
    es: "Crea una persona usuaria, o le da otro papel y otra contraseña.",
    en: "Makes a user, or gives one a new role and password.",
    fr: "Crée une personne utilisatrice, ou lui donne un nouveau rôle et un nouveau mot de passe.",
  },
  positionals: [NAME],
  options: [...REACH_OPTIONS, EMAIL_OPTION, DATA_OPTION],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const name = invocation.positionals[0] ?? "";
      const given = invocation.caller.environment.TORNAVIAJE_PASSWORD;
      const password = given ?? randomBytes(12).toString("base64url");
      await setAccount(workbench, { name, ...reachOf(invocation, "user add"), password, ...emailOf(invocation) });
      tellMade(invocation, name, given === undefined ? password : undefined);
      return 0;
    }),
};

function reachOf(
  invocation: Invocation,
  command: string,
): Required<Pick<AccountWish, "role" | "studies" | "countries">> {
  const role = chosen(textOption(invocation, "role"), ROLES, { command, place: "--role" });
  return { role, studies: listOf(invocation, "studies"), countries: listOf(invocation, "countries") };
}

function emailOf(invocation: Invocation): { readonly email?: string } {
  const email = textOption(invocation, "email");
  return email === undefined ? {} : { email };
}

function listOf(invocation: Invocation, option: string): readonly string[] {
  const text = textOption(invocation, option) ?? "";
  return text.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
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

export const userInviteCommand: Command = {
  name: "user invite",
  summary: {
    es: "Da un enlace, una sola vez, con el que alguien crea su propia cuenta.",
    en: "Gives a link, once, by which somebody makes an account of their own.",
    fr: "Donne un lien, une seule fois, par lequel une personne crée son propre compte.",
  },
  positionals: [{ name: "label", help: { es: "para quién", en: "for whom", fr: "pour qui" } }],
  options: [
    ...REACH_OPTIONS,
    EMAIL_OPTION,
    textSpec("days", "<number>", {
      es: "días que vale (si no: 7)",
      en: "days that it holds (otherwise: 7)",
      fr: "jours de validité (sinon : 7)",
    }),
    textSpec("url", "<address>", {
      es: "dirección del servidor (si no: TORNAVIAJE_URL)",
      en: "address of the server (otherwise: TORNAVIAJE_URL)",
      fr: "adresse du serveur (sinon : TORNAVIAJE_URL)",
    }),
    DATA_OPTION,
  ],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const days = numberOption(invocation, "user invite", "days");
      const label = invocation.positionals[0] ?? "";
      const { token } = await inviteAccount(workbench, {
        label,
        ...reachOf(invocation, "user invite"),
        days,
        ...emailOf(invocation),
      });
      const base = textOption(invocation, "url") ?? invocation.caller.environment.TORNAVIAJE_URL ?? "";
      invocation.output.say(`${base.replace(/\/$/, "")}${invitationPath(token)}`);
      return 0;
    }),
};

export const userRemoveCommand: Command = {
  name: "user remove",
  summary: {
    es: "Quita a una persona usuaria; sus sesiones terminan.",
    en: "Removes a user; the sessions end.",
    fr: "Retire une personne utilisatrice ; ses sessions prennent fin.",
  },
  positionals: [NAME],
  options: [REASON_OPTION, DATA_OPTION],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      await removeAccount(workbench, invocation.positionals[0] ?? "", textOption(invocation, "reason"));
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
      else
        for (const { name, role, studies, countries } of accounts)
          output.say([name, role, studies.join(","), countries.join(",")].join("\t").trimEnd());
      return 0;
    }),
};

export const userResetFactorsCommand: Command = {
  name: "user reset-factors",
  summary: {
    es: "Quita el segundo paso y las llaves de acceso de quien los perdió; el motivo queda en el registro.",
    en: "Ends the second step and the passkeys of somebody who lost them; the reason stays in the ledger.",
    fr: "Retire la seconde étape et les clés d’accès de qui les a perdues ; le motif reste dans le registre.",
  },
  positionals: [NAME],
  options: [REASON_OPTION, DATA_OPTION],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const reason = required(textOption(invocation, "reason"), "user reset-factors", "reason");
      await resetFactors(workbench, invocation.positionals[0] ?? "", reason);
      return 0;
    }),
};
