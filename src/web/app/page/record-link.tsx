// A record of fieldwork by its id.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { go } from "../route.ts";

/** What arrived can be opened; rows of files have no page of their own. */
export function RecordLink({ study, id }: { readonly study: string; readonly id: string }): ReactNode {
  if (!id.includes(":")) return id;
  return (
    <Button className="link" onPress={() => go({ study, page: "submissions", item: id })}>
      {id}
    </Button>
  );
}
