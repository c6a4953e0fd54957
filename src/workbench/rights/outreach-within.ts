// The follow-up as somebody sees it whose account is limited to some countries: institutions there and those of several countries,
// their contacts, what came of them, and campaigns that speak to nobody else. Decisions on findings and recommendations of other countries are not shown either.
import { isRecord } from "#base/is-record";
import type { Kept } from "#store/kept";
import type { KeptNumbers } from "#store/kept/numbers";
import type { LogLine } from "#store/kept/outreach-log";
import type { Records } from "#store/kept/records";

const SEVERAL_COUNTRIES = "REG";

export function isStakeholderWithin(body: unknown, countries: readonly string[]): boolean {
  const country = isRecord(body) ? String(body.country ?? "") : "";
  return country === "" || country === SEVERAL_COUNTRIES || countries.includes(country);
}

type Outreach = Pick<Kept, "contacts" | "outreachLog" | "campaigns" | "messages" | "suppressions">;

/** Whether a call of a workshop is of these countries, or of several. */
export function isEventWithin(body: unknown, countries: readonly string[]): boolean {
  return isStakeholderWithin(body, countries);
}

const OF_EVENTS: readonly string[] = ["call-event", "record-event", "reply-to-event"];

/** Ids of workshops of other countries, as they were called last. */
async function hiddenEvents(
  outreachLog: Outreach["outreachLog"],
  study: string,
  countries: readonly string[],
): Promise<ReadonlySet<string>> {
  const last = new Map((await outreachLog.list(study, ["call-event"])).map(({ subject, body }) => [subject, body]));
  return new Set([...last].filter(([, body]) => !isEventWithin(body, countries)).map(([subject]) => subject));
}

/** `records` shows the stakeholders within reach alone. */
export function outreachWithin(
  { contacts, outreachLog, campaigns, messages, suppressions }: Outreach,
  records: Records,
  countries: readonly string[],
): Pick<Outreach, "contacts" | "outreachLog" | "campaigns" | "suppressions"> {
  const own = async (study: string) => new Set((await records.list(study, "stakeholder")).map(({ id }) => id));
  const keep = async <T extends { readonly stakeholder: string }>(study: string, rows: readonly T[]) => {
    const shown = await own(study);
    return rows.filter(({ stakeholder }) => stakeholder === "" || shown.has(stakeholder));
  };
  const keepLines = async (study: string, lines: readonly LogLine[]) => {
    const own = await keep(study, lines);
    if (!own.some(({ verb }) => OF_EVENTS.includes(verb))) return own;
    const hidden = await hiddenEvents(outreachLog, study, countries);
    return own.filter(({ verb, subject }) => !OF_EVENTS.includes(verb) || !hidden.has(subject));
  };
  const isShown = async (study: string, campaign: string) => {
    const shown = await own(study);
    return (await messages.stakeholders(study, campaign)).every((one) => shown.has(one));
  };
  return {
    campaigns: {
      ...campaigns,
      get: async (study, id) => ((await isShown(study, id)) ? campaigns.get(study, id) : undefined),
      list: async (study) => {
        const all = await campaigns.list(study);
        const shown = await Promise.all(all.map(({ id }) => isShown(study, id)));
        return all.filter((_one, at) => shown[at] === true);
      },
    },
    contacts: {
      ...contacts,
      list: async (study) => keep(study, await contacts.list(study)),
      get: async (study, id) => {
        const found = await contacts.get(study, id);
        return found && (await keep(study, [found]))[0];
      },
      getMany: async (study, ids) => {
        const shown = await own(study);
        return new Map([...(await contacts.getMany(study, ids))].filter(([, one]) => shown.has(one.stakeholder)));
      },
    },
    suppressions: {
      ...suppressions,
      // Those of institutions within reach, and of nobody; whom nothing is sent to must be known for all.
      since: async (study) => {
        const shown = await own(study);
        const all = await contacts.list(study);
        const holders = new Map(all.map(({ addressMark, stakeholder }) => [addressMark, stakeholder]));
        return (await suppressions.since(study)).filter(({ addressMark }) => {
          const holder = holders.get(addressMark);
          return holder === undefined || shown.has(holder);
        });
      },
    },
    outreachLog: {
      ...outreachLog,
      list: async (study, verbs) => keepLines(study, await outreachLog.list(study, verbs)),
      ofSubject: async (study, subject) => keepLines(study, await outreachLog.ofSubject(study, subject)),
      ofStakeholder: async (study, one) => keepLines(study, await outreachLog.ofStakeholder(study, one)),
      latest: async (study) => keepLines(study, await outreachLog.latest(study)),
      happenings: async (study) => keep(study, await outreachLog.happenings(study)),
    },
  };
}

/** `numbers` shows the findings and recommendations within reach alone. */
export function decisionsWithin({ decisions }: Pick<Kept, "decisions">, numbers: KeptNumbers): Kept["decisions"] {
  const ids = async (study: string, kind: "finding" | "recommendation") =>
    new Set((await numbers.list(study, kind)).map(({ id }) => id));
  return {
    ...decisions,
    list: async (study) => {
      const { recommendationActions, findingActions } = await decisions.list(study);
      const [findings, recommendations] = [await ids(study, "finding"), await ids(study, "recommendation")];
      return {
        recommendationActions: recommendationActions.filter((one) => recommendations.has(one.recommendation)),
        findingActions: findingActions.filter((one) => findings.has(one.finding)),
      };
    },
  };
}
