// Campaigns: those there are, a new one, or one with all its messages; the address says which.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { type CampaignRow, campaigns } from "../../api/campaign-shapes.ts";
import { useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { useWishes } from "../../route.ts";
import { CAMPAIGN_STATES, CAMPAIGNS } from "../../words/campaign-words.ts";
import { OUTREACH, OUTREACH_VIEWS } from "../../words/outreach-words.ts";
import { CampaignPanel } from "./campaign-panel.tsx";
import { ComposeCampaign } from "./compose-campaign.tsx";

/** No campaign is called so: names begin with a letter or digit. */
const NEW = "~new";

export function CampaignView({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const [{ campaign = "", event = "" }, wish] = useWishes({ view: "commitments", campaign: "", event: "" });
  const show = (id: string) => wish({ campaign: id, event: "" });
  if (campaign === "")
    return (
      <>
        {may("follow-up") && (
          <div className="acts">
            <Button className="main" onPress={() => show(NEW)}>
              {say(CAMPAIGNS.compose)}
            </Button>
          </div>
        )}
        <CampaignTable study={study} show={show} />
      </>
    );
  return (
    <>
      <div className="acts">
        <Button onPress={() => show("")}>{say(CAMPAIGNS.back)}</Button>
      </div>
      {campaign === NEW ? (
        <ComposeCampaign study={study} planned={show} event={event} />
      ) : (
        <CampaignPanel study={study} id={campaign} />
      )}
    </>
  );
}

interface CampaignTableProps {
  readonly study: string;
  readonly show: (id: string) => void;
}

function CampaignTable({ study, show }: CampaignTableProps): ReactNode {
  const { say, number, moment } = useSpeech();
  const count = (key: "sent" | "queued" | "toHandOver" | "failed" | "uncertain") => ({
    name: say(OUTREACH[key]),
    isNumber: true,
    value: (row: CampaignRow) => row[key],
    cell: (row: CampaignRow) => number(row[key]),
  });
  const state = (row: CampaignRow) => say(CAMPAIGN_STATES[row.state] ?? OUTREACH.state);
  return (
    <Asked query={useAsked(campaigns, study, ["campaigns"])}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState what={CAMPAIGNS.none} cure={CAMPAIGNS.noneCure} />
        ) : (
          <ListTable
            title={say(OUTREACH_VIEWS.campaigns)}
            file={`${study}-campaigns`}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                name: say(OUTREACH.campaign),
                value: ({ id }) => id,
                cell: ({ id }) => (
                  <Button className="quiet" onPress={() => show(id)}>
                    {id}
                  </Button>
                ),
              },
              { name: say(CAMPAIGNS.state), value: state, cell: state },
              { name: say(OUTREACH.made), value: ({ madeAt }) => madeAt, cell: ({ madeAt }) => moment(madeAt) },
              ...(["sent", "queued", "toHandOver", "failed", "uncertain"] as const).map(count),
            ]}
          />
        )
      }
    </Asked>
  );
}
