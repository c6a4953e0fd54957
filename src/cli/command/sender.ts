// `tornaviaje device add|list|remove` and `field-user add|list|remove`: who may send from the field.
import { randomBytes } from "node:crypto";
import { addDevice, removeDevice, removeFieldUser, setFieldUser } from "#workbench/senders";
import type { Command, PositionalSpec } from "../command.ts";
import { JSON_OPTION } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const OPTIONS = [STUDY_OPTION, DATA_OPTION];

const DEVICE_NAME: PositionalSpec = {
  name: "name",
  help: { es: "nombre del teléfono", en: "name of the phone", fr: "nom du téléphone" },
};

export const deviceAddCommand: Command = {
  name: "device add",
  summary: {
    es: "Da a un teléfono una dirección propia para enviar, sin contraseña.",
    en: "Gives a phone an address of its own to send to, without a password.",
    fr: "Donne à un téléphone sa propre adresse d’envoi, sans mot de passe.",
  },
  positionals: [DEVICE_NAME],
  options: [...OPTIONS, JSON_OPTION],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const study = await studyOf(invocation, workbench);
      const { id, name, token } = await addDevice(workbench, study, invocation.positionals[0] ?? "");
      const path = `/openrosa/${study}/key/${token}`;
      const { output, options } = invocation;
      output.say(options.json === true ? JSON.stringify({ id, name, path }, null, 2) : path);
      return 0;
    }),
};

export const deviceListCommand: Command = {
  name: "device list",
  summary: {
    es: "Muestra los teléfonos que pueden enviar.",
    en: "Shows the phones that may send.",
    fr: "Montre les téléphones autorisés à envoyer.",
  },
  positionals: [],
  options: [...OPTIONS, JSON_OPTION],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const kept = await workbench.store.senders.listDevices(await studyOf(invocation, workbench));
      const devices = kept.map(({ id, name, madeAt, removedAt }) => ({ id, name, madeAt, removedAt }));
      const { output, options } = invocation;
      if (options.json === true) output.say(JSON.stringify(devices, null, 2));
      else for (const { id, name, removedAt } of devices) if (removedAt === null) output.say(`${id}\t${name}`);
      return 0;
    }),
};

export const deviceRemoveCommand: Command = {
  name: "device remove",
  summary: {
    es: "Un teléfono no envía más; lo que tiene guardado no se pierde.",
    en: "A phone sends no more; what it holds is not lost.",
    fr: "Un téléphone n’envoie plus ; ce qu’il contient n’est pas perdu.",
  },
  positionals: [{ name: "id", help: { es: "véase device list", en: "see device list", fr: "voir device list" } }],
  options: OPTIONS,
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      await removeDevice(workbench, await studyOf(invocation, workbench), invocation.positionals[0] ?? "");
      return 0;
    }),
};

const USER_NAME: PositionalSpec = {
  name: "name",
  help: { es: "nombre en la aplicación", en: "name in the app", fr: "nom dans l’application" },
};

export const fieldUserAddCommand: Command = {
  name: "field-user add",
  summary: {
    es: "Crea quien envía con nombre y contraseña, o le cambia la contraseña.",
    en: "Makes somebody who sends with name and password, or changes the password.",
    fr: "Crée quelqu’un qui envoie avec nom et mot de passe, ou change le mot de passe.",
  },
  positionals: [USER_NAME],
  options: OPTIONS,
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const given = invocation.caller.environment.TORNAVIAJE_PASSWORD;
      const password = given ?? randomBytes(9).toString("base64url");
      const name = invocation.positionals[0] ?? "";
      await setFieldUser(workbench, await studyOf(invocation, workbench), { name, password });
      // One that was given is not repeated.
      if (given === undefined) invocation.output.say(password);
      return 0;
    }),
};

export const fieldUserListCommand: Command = {
  name: "field-user list",
  summary: {
    es: "Muestra quién envía con nombre y contraseña.",
    en: "Shows who sends with name and password.",
    fr: "Montre qui envoie avec nom et mot de passe.",
  },
  positionals: [],
  options: OPTIONS,
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      for (const { name } of await workbench.store.senders.listFieldUsers(await studyOf(invocation, workbench)))
        invocation.output.say(name);
      return 0;
    }),
};

export const fieldUserRemoveCommand: Command = {
  name: "field-user remove",
  summary: {
    es: "Quita a quien enviaba con nombre y contraseña.",
    en: "Removes somebody who sent with name and password.",
    fr: "Retire quelqu’un qui envoyait avec nom et mot de passe.",
  },
  positionals: [USER_NAME],
  options: OPTIONS,
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      await removeFieldUser(workbench, await studyOf(invocation, workbench), invocation.positionals[0] ?? "");
      return 0;
    }),
};
