// The three steps of a file that is brought: choosing it, looking at it once more, bringing it in.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useSpeech } from "../../language.tsx";
import { BRING } from "../../words/bring-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { FileDrop } from "../file-drop.tsx";
import type { BroughtFile } from "./use-brought-file.ts";

interface ChooseFileProps {
  readonly isFirst: boolean;
  readonly isPending: boolean;
  /** With a dot. */
  readonly types: readonly string[];
  readonly choose: (file: File) => void;
}

export function ChooseFile({ isFirst, isPending, types, choose }: ChooseFileProps): ReactNode {
  const { say } = useSpeech();
  return <FileDrop choose={say(BRING.choose)} take={choose} isMain={isFirst} isPending={isPending} types={types} />;
}

interface BringActsProps<Wish extends object> {
  readonly brought: Pick<BroughtFile<unknown, Wish>, "isPending" | "again" | "bringIn" | "drop">;
  readonly wish: Wish;
  /** Why it may not be brought in yet. */
  readonly waitsFor?: string | undefined;
}

export function BringActs<Wish extends object>({ brought, wish, waitsFor }: BringActsProps<Wish>): ReactNode {
  const { say } = useSpeech();
  return (
    <div className="acts">
      <Button onPress={() => brought.again(wish)} isPending={brought.isPending}>
        {say(BRING.again)}
      </Button>
      <Button
        className="main"
        onPress={() => brought.bringIn(wish)}
        isPending={brought.isPending}
        isDisabled={waitsFor !== undefined}
      >
        {say(BRING.bringIn)}
      </Button>
      <Button className="quiet" onPress={brought.drop}>
        {say(SHELL.cancel)}
      </Button>
      {waitsFor !== undefined && <p className="help">{waitsFor}</p>}
    </div>
  );
}
