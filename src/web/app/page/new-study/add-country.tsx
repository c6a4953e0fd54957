import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { OwnCountry } from "../../api/new-study-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { NEW_STUDY } from "../../words/new-study-words.ts";

export function AddCountry({ add }: { readonly add: (country: OwnCountry) => void }): ReactNode {
  const { say, language } = useSpeech();
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  const isWhole = name.trim() !== "" && /^[A-Za-z]{3}$/.test(code.trim());
  const finish = () => {
    add({ code: code.trim().toUpperCase(), names: { [language]: name.trim() } });
    setName("");
    setCode("");
  };
  return (
    <details className="more">
      <summary>{say(NEW_STUDY.addCountry)}</summary>
      <div className="add">
        <TextBox label={say(NEW_STUDY.countryName)} value={name} change={setName} isOptional />
        <TextBox
          label={say(NEW_STUDY.countryCode)}
          help={say(NEW_STUDY.countryCodeHelp)}
          value={code}
          change={setCode}
          isOptional
        />
        <Button isDisabled={!isWhole} onPress={finish}>
          {say(NEW_STUDY.add)}
        </Button>
      </div>
    </details>
  );
}
