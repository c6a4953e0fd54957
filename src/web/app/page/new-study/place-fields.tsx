// Countries and cities of a new study: those of the template by ticking, others by writing them down.
import type { ReactNode } from "react";
import type { Offer } from "../../api/new-study-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { CheckList } from "../../part/check-list.tsx";
import { NEW_STUDY } from "../../words/new-study-words.ts";
import { AddCity } from "./add-city.tsx";
import { AddCountry } from "./add-country.tsx";
import type { WishProps } from "./wish-props.ts";

interface PlaceFieldsProps extends WishProps {
  readonly offer: Offer;
}

export function PlaceFields({ offer, wish, change }: PlaceFieldsProps): ReactNode {
  const { say } = useSpeech();
  const own = wish.ownCountries.map(({ code, names }) => ({ id: code, name: Object.values(names)[0] ?? code }));
  const countries = [...offer.countries.map(({ code, names }) => ({ id: code, name: say(names) })), ...own];
  const chosen = [...wish.countries, ...own.map(({ id }) => id)];
  return (
    <fieldset className="check">
      <legend>{say(NEW_STUDY.places)}</legend>
      <CheckList
        label={say(NEW_STUDY.countries)}
        options={countries}
        chosen={chosen}
        choose={(ids) => change(withCountries({ offer, wish }, ids))}
      />
      {countries
        .filter(({ id }) => chosen.includes(id))
        .map(({ id, name }) => (
          <CitiesOf key={id} country={id} name={name} {...{ offer, wish, change }} />
        ))}
      <AddCity
        countries={countries.filter(({ id }) => chosen.includes(id))}
        add={(city) => change({ ownCities: [...wish.ownCities, city] })}
      />
      <AddCountry
        add={(country) =>
          change({ ownCountries: [...wish.ownCountries.filter(({ code }) => code !== country.code), country] })
        }
      />
    </fieldset>
  );
}

interface CitiesOfProps extends PlaceFieldsProps {
  readonly country: string;
  readonly name: string;
}

function CitiesOf({ country, name, offer, wish, change }: CitiesOfProps): ReactNode {
  const { say } = useSpeech();
  const offered = offer.cities.filter((city) => city.country === country);
  const own = wish.ownCities.filter((city) => city.country === country);
  const options = [
    ...offered.map(({ id, name }) => ({ id, name })),
    ...own.map((city) => ({ id: city.name, name: city.name })),
  ];
  if (options.length === 0) return null;
  return (
    <CheckList
      label={say(NEW_STUDY.citiesOf, { country: name })}
      options={options}
      chosen={[...wish.cities, ...own.map((city) => city.name)]}
      choose={(ids) =>
        change({
          cities: [
            ...wish.cities.filter((id) => !offered.some((city) => city.id === id)),
            ...offered.map(({ id }) => id).filter((id) => ids.includes(id)),
          ],
          ownCities: wish.ownCities.filter((city) => city.country !== country || ids.includes(city.name)),
        })
      }
    />
  );
}

/** With a country come its cities, and go with it. */
function withCountries({ offer, wish }: Pick<PlaceFieldsProps, "offer" | "wish">, ids: readonly string[]) {
  const added = ids.filter((id) => !wish.countries.includes(id));
  return {
    countries: offer.countries.map(({ code }) => code).filter((code) => ids.includes(code)),
    cities: offer.cities
      .filter(({ id, country }) => added.includes(country) || (ids.includes(country) && wish.cities.includes(id)))
      .map(({ id }) => id),
    ownCountries: wish.ownCountries.filter(({ code }) => ids.includes(code)),
    ownCities: wish.ownCities.filter(({ country }) => ids.includes(country)),
  };
}
