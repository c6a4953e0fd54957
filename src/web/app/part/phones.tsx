// Telephones of a service as its country writes them; on a phone a press calls.
import { Fragment, type ReactNode } from "react";
import { sayPhones } from "#directory/finder/say-phones";

interface PhonesProps {
  /** As the directory has them: several parted by semicolons. */
  readonly phone: string;
  readonly country: string;
}

export function Phones({ phone, country }: PhonesProps): ReactNode {
  const phones = sayPhones(phone, country);
  if (phones.length === 0) return "–";
  return phones.map(({ text, address }, at) => (
    <Fragment key={text}>
      {at > 0 && ", "}
      {address === undefined ? text : <a href={address}>{text}</a>}
    </Fragment>
  ));
}
