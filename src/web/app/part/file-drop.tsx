// A file is chosen by its button, or dropped onto the field round it where there is something to drop with.
import type { ReactNode } from "react";
import { Button, DropZone, FileTrigger, isFileDropItem, Text } from "react-aria-components";
import { useSpeech } from "../language.tsx";
import { BRING } from "../words/bring-words.ts";

interface FileDropProps {
  /** Words of the button. */
  readonly choose: string;
  readonly take: (file: File) => void;
  /** The next act that is useful. */
  readonly isMain: boolean;
  readonly isPending: boolean;
  /** With a dot. __Default value:__ any */
  readonly types?: readonly string[];
}

export function FileDrop({ choose, take, isMain, isPending, types }: FileDropProps): ReactNode {
  const { say } = useSpeech();
  return (
    <DropZone
      className="file-drop"
      onDrop={async ({ items }) => {
        const dropped = items.find(isFileDropItem);
        if (dropped !== undefined) take(await dropped.getFile());
      }}
    >
      <FileTrigger
        {...(types === undefined ? {} : { acceptedFileTypes: [...types] })}
        onSelect={(files) => files?.[0] && take(files[0])}
      >
        <Button className={isMain ? "main" : ""} isPending={isPending}>
          {choose}
        </Button>
      </FileTrigger>
      <Text slot="label" className="help drop-hint">
        {say(BRING.orDrop)}
      </Text>
    </DropZone>
  );
}
