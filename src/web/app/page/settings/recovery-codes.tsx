// Codes for recovery, shown this once.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { useSpeech } from "../../language.tsx";
import { FACTOR } from "../../words/factor-words.ts";

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly done: () => void;
}

export function RecoveryCodes({ codes, done }: RecoveryCodesProps): ReactNode {
  const { say } = useSpeech();
  const [isCopied, setCopied] = useState(false);
  const copy = () => navigator.clipboard?.writeText(codes.join("\n")).then(() => setCopied(true));
  return (
    <div className="note" role="status">
      <h4>{say(FACTOR.codesTitle)}</h4>
      <p>{say(FACTOR.codesHelp)}</p>
      <ul className="recovery">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="acts">
        {/* Browsers give the clipboard to secure pages alone. */}
        {isSecureContext && <Button onPress={copy}>{say(isCopied ? FACTOR.copied : FACTOR.copy)}</Button>}
        <Button className="main" onPress={done}>
          {say(FACTOR.keptThem)}
        </Button>
      </div>
    </div>
  );
}
