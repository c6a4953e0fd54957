// What `form-link add|list|revoke` and `form share|unshare` do: the same verbs as in the API.
import { listFormLinks, makeFormLink, revokeFormLink, setWebAccess } from "#workbench/form-links";
import { type Invocation, textOption } from "../command.ts";
import { numberOption } from "../options.ts";
import { studyOf } from "../study-option.ts";
import { withWorkbench } from "../surroundings.ts";

/** The server is known by its own address alone: the path is told, to be put behind it. */
export function addLinkAct(invocation: Invocation): Promise<number> {
  return withWorkbench(invocation, async (workbench) => {
    const study = await studyOf(invocation, workbench);
    const wish = { formId: formOf(invocation), label: textOption(invocation, "label"), days: daysOf(invocation) };
    const { token, ...link } = await makeFormLink(workbench, study, wish);
    const path = `/f/${[study, link.formId, token].map(encodeURIComponent).join("/")}`;
    const { output, options } = invocation;
    output.say(options.json === true ? JSON.stringify({ ...link, path }, null, 2) : `${link.id}\t${path}`);
    return 0;
  });
}

function daysOf(invocation: Invocation): number | undefined {
  return numberOption(invocation, "form-link add", "days");
}

function formOf({ positionals }: Invocation): string {
  return positionals[0] ?? "";
}

export function listLinksAct(invocation: Invocation): Promise<number> {
  return withWorkbench(invocation, async (workbench) => {
    const links = await listFormLinks(workbench, await studyOf(invocation, workbench), formOf(invocation));
    const { output, options } = invocation;
    if (options.json === true) output.say(JSON.stringify(links, null, 2));
    else
      for (const { id, state, label, expiresAt } of links)
        output.say([id, state, expiresAt.slice(0, 10), label].join("\t"));
    return 0;
  });
}

export function revokeLinkAct(invocation: Invocation): Promise<number> {
  return withWorkbench(invocation, async (workbench) => {
    await revokeFormLink(workbench, await studyOf(invocation, workbench), formOf(invocation));
    return 0;
  });
}

export function shareAct(invocation: Invocation): Promise<number> {
  return setAccess(invocation, true);
}

export function unshareAct(invocation: Invocation): Promise<number> {
  return setAccess(invocation, false);
}

function setAccess(invocation: Invocation, open: boolean): Promise<number> {
  return withWorkbench(invocation, async (workbench) => {
    await setWebAccess(workbench, await studyOf(invocation, workbench), { formId: formOf(invocation), open });
    return 0;
  });
}
