import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { OwnCity } from "../../api/new-study-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Choice, type Option } from "../../part/choice.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { NEW_STUDY } from "../../words/new-study-words.ts";

interface AddCityProps {
  readonly countries: readonly Option[];
  readonly add: (city: OwnCity) => void;
}

const NOTHING = { name: "", admin1: "", longitude: "", latitude: "" };

export function AddCity({ countries, add }: AddCityProps): ReactNode {
  const { say } = useSpeech();
  const [written, write] = useState(NOTHING);
  const [wished, wish] = useState("");
  const country = countries.some(({ id }) => id === wished) ? wished : (countries[0]?.id ?? "");
  const [longitude, latitude] = [degrees(written.longitude, 180), degrees(written.latitude, 90)];
  const isWhole = written.name.trim() !== "" && country !== "" && longitude !== undefined && latitude !== undefined;
  const finish = () => {
    if (longitude === undefined || latitude === undefined) return;
    add({ name: written.name.trim(), admin1: written.admin1.trim(), country, longitude, latitude });
    write(NOTHING);
  };
  const box = (part: keyof typeof NOTHING, help?: string) => (
    <TextBox
      label={say(part === "name" ? NEW_STUDY.cityName : NEW_STUDY[part])}
      value={written[part]}
      isOptional
      change={(text) => write({ ...written, [part]: text })}
      {...(help === undefined ? {} : { help })}
    />
  );
  return (
    <details className="more">
      <summary>{say(NEW_STUDY.addCity)}</summary>
      <div className="add">
        <Choice label={say(NEW_STUDY.cityCountry)} options={countries} chosen={country} choose={wish} />
        {box("name")}
        {box("admin1")}
        {box("longitude", say(NEW_STUDY.degreesHelp))}
        {box("latitude")}
        <Button isDisabled={!isWhole} onPress={finish}>
          {say(NEW_STUDY.add)}
        </Button>
      </div>
    </details>
  );
}

/** Undefined for what is no number of degrees. A comma is taken for a point. */
function degrees(text: string, most: number): number | undefined {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !(Math.abs(value) <= most) ? undefined : value;
}
