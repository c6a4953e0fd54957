// A file that somebody brings: read, shown as it would change the study, and only then brought. A reload of the
// page loses nothing: see `kept-file.ts`.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type * as z from "zod/mini";
import { ask } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { base64Of } from "../base64-of.ts";
import type { ChosenFile } from "./kept-file.ts";
import { useKeptFile } from "./use-kept-file.ts";

export type Chosen = ChosenFile;

export interface BroughtFile<Told, Wish extends object> {
  /** Undefined before, and once it came in. */
  readonly chosen: Chosen | undefined;
  /** Name of the file that was told of last. */
  readonly fileName: string;
  readonly told: Told | undefined;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly choose: (file: File, wish: Wish) => Promise<void>;
  /** Shows it once more, as it would be with these wishes. */
  readonly again: (wish: Wish) => void;
  readonly bringIn: (wish: Wish) => void;
  readonly drop: () => void;
}

/** `rest`: the address below the study. */
export function useBroughtFile<Told, Wish extends object>(
  study: string,
  shape: z.ZodMiniType<Told>,
  rest: readonly string[],
): BroughtFile<Told, Wish> {
  const [chosen, setChosen] = useState<Chosen>();
  const [fileName, setFileName] = useState("");
  const sending = (body: Chosen & Wish & { readonly preview: boolean }) =>
    ask(shape, path(study, ...rest), { method: "POST", body });
  const show = useMutation({ mutationFn: sending });
  const keep = useAct(study, sending);
  const look = (file: Chosen, wish: Wish) => {
    setChosen(file);
    setFileName(file.fileName);
    keep.reset();
    show.mutate({ ...file, ...wish, preview: true });
  };
  const device = useKeptFile<Wish>([study, ...rest].join("/"), look);
  return {
    ...{ chosen, fileName, told: keep.data ?? show.data, error: keep.error ?? show.error },
    isPending: show.isPending || keep.isPending,
    choose: async (file, wish) => {
      const next = { fileName: file.name, content: await base64Of(file) };
      device.keep(next, wish);
      look(next, wish);
    },
    again: (wish) => chosen && show.mutate({ ...chosen, ...wish, preview: true }),
    bringIn: (wish) => {
      const onSuccess = () => {
        setChosen(undefined);
        device.drop();
      };
      if (chosen !== undefined) keep.mutate({ ...chosen, ...wish, preview: false }, { onSuccess });
    },
    drop: () => {
      device.drop();
      setChosen(undefined);
      show.reset();
      keep.reset();
    },
  };
}
