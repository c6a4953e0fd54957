// What one does with a figure: send its address, save it, put it into a chapter.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { apiAddress } from "../../api/client.ts";
import { useMay, useOverview } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { drawingAddress } from "../../part/drawing.tsx";
import { EXPLORE } from "../../words/explore-words.ts";
import { type PutFigure, PutIntoReport } from "./put-into-report.tsx";

interface FigureActsProps {
  readonly study: string;
  /** Address of the drawing. */
  readonly figure: string;
  /** File name without ending. */
  readonly file: string;
  readonly put: PutFigure;
  /** Where it is of: a city stays with the figure in the chapter. */
  readonly places: string;
}

export function FigureActs({ study, figure, file, put, places }: FigureActsProps): ReactNode {
  const { say, language } = useSpeech();
  const may = useMay();
  const cities = useOverview(study).data?.study?.cities ?? [];
  const city = cities.some(({ id }) => id === places) ? { city: places } : {};
  return (
    <div className="acts">
      <CopyLink />
      <a
        className="button"
        href={apiAddress(drawingAddress(figure, { language, theme: "print" }))}
        download={`${file}.svg`}
      >
        {say(EXPLORE.svg)}
      </a>
      {may("put-figures") && <PutIntoReport study={study} figure={{ ...put, ...city }} />}
    </div>
  );
}

function CopyLink(): ReactNode {
  const { say } = useSpeech();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
  };
  return <Button onPress={copy}>{say(isCopied ? EXPLORE.copied : EXPLORE.share)}</Button>;
}
