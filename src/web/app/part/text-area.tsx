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
}

export function TextArea({
  label,
  value,
  change,
  help,
  isInvalid = false,
  isReadOnly = false,
}: TextAreaProps): ReactNode {
  return (
    <TextField className="text-box" value={value} onChange={change} isInvalid={isInvalid} isReadOnly={isReadOnly}>
      <Label>{label}</Label>
      <Area rows={3} />
      {help && <Text slot="description">{help}</Text>}
    </TextField>
  );
}
