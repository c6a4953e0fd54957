// A figure that the server draws, in the look of the reports; by day and by night, wide or for a phone. Its table stands beside it.
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { askText } from "../api/client.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "./asked.tsx";
import { useNarrow } from "./use-narrow.ts";

interface DrawingProps {
  /** Of the API, without width, language and theme. */
  readonly address: string;
}

const NARROW_UP_TO = "559px";

export function Drawing({ address }: DrawingProps): ReactNode {
  const { language } = useSpeech();
  const width = useNarrow(NARROW_UP_TO) ? 340 : 640;
  const whole = drawingAddress(address, { language, width: String(width), theme: "screen" });
  const query = useQuery({ queryKey: ["drawing", whole], queryFn: () => askText(whole) });
  return (
    <Asked query={query}>
      {(svg) => (
        // Drawn by our own server, every text in it escaped there.
        <div className="drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      )}
    </Asked>
  );
}

export function drawingAddress(address: string, more: Readonly<Record<string, string>>): string {
  return `${address}${address.includes("?") ? "&" : "?"}${new URLSearchParams(more)}`;
}
