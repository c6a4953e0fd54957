// Some lines of text with their name above them.
import type { ReactNode } from "react";
import { TextArea as Area, Label, Text, TextField } from "react-aria-components";

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly help?: string;
  readonly isInvalid?: boolean;
  readonly isReadOnly?: boolean;
  /** Lines that are seen. __Default value:__ 3. */
  readonly rows?: number;
}

export function TextArea({
  label,
  value,
  change,
  help,
  isInvalid = false,
  isReadOnly = false,
  rows = 3,
}: TextAreaProps): ReactNode {
  return (
    <TextField className="text-box" value={value} onChange={change} isInvalid={isInvalid} isReadOnly={isReadOnly}>
      <Label>{label}</Label>
      <Area rows={rows} />
      {help && <Text slot="description">{help}</Text>}
    </TextField>
  );
}
