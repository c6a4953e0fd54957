// Everything that was said and decided of a service, the newest first; each can be undone.
import type { ReactNode } from "react";
import type { ServiceAction, ServiceDetail } from "../../api/service-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ACTION_NAMES, MEANS, SERVICE_PANEL } from "../../words/service-panel-words.ts";
import { SERVICES } from "../../words/service-words.ts";
import { UndoAct } from "./undo-act.tsx";

interface ServiceHistoryProps {
  readonly study: string;
  readonly service: ServiceDetail;
  readonly mayKeep: boolean;
}

export function ServiceHistory({ study, service, mayKeep }: ServiceHistoryProps): ReactNode {
  const { say, day } = useSpeech();
  const undone = new Set(
    service.actions.flatMap(({ kind, of }) => (kind === "undone" && of !== undefined ? [of] : [])),
  );
  const mayUndo = ({ id, kind }: ServiceAction) => mayKeep && kind !== "undone" && !undone.has(id);
  return (
    <details>
      <summary>{say(SERVICE_PANEL.history)}</summary>
      <ul className="history">
        {service.actions.toReversed().map((action) => (
          <li key={action.id}>
            <p>
              {day(action.on)} · {action.who} · <strong>{nameOf(action, say)}</strong>
              {undone.has(action.id) && ` (${say(SERVICES.undone)})`}
            </p>
            {(action.reason ?? action.note) && <q className="help">{action.reason ?? action.note}</q>}
            {mayUndo(action) && <UndoAct study={study} of={action.id} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function nameOf({ kind, by, works }: ServiceAction, say: ReturnType<typeof useSpeech>["say"]): string {
  if (kind !== "observed") return say(ACTION_NAMES[kind] ?? SERVICE_PANEL.history);
  const means = say(MEANS[by ?? ""] ?? SERVICE_PANEL.how);
  if (works === undefined) return means;
  return `${means}: ${say(works ? SERVICE_PANEL.works : SERVICE_PANEL.closed)}`;
}
