// How minutes were counted, wherever minutes are shown.
import { USUAL_TRAVEL } from "#analysis/coverage/place-indicators";
import { formatNumber } from "#base/format-number";
import type { ReportContext } from "../report-context.ts";

export function travelNote({ language, input }: ReportContext): string {
  const { speedKilometresPerHour, detourFactor } = input.analysis.access ?? USUAL_TRAVEL;
  const [speed, detour] = [formatNumber(speedKilometresPerHour, language), formatNumber(detourFactor, language, 1)];
  return {
    es: `Minutos entre los puntos de las ciudades, por distancia a ${speed} km/h y con caminos ${detour} veces más largos que la línea recta. Dentro de una ciudad no se midió: quien vive en la ciudad del servicio cuenta como cercano. Solo servicios en funcionamiento que nombran una ciudad, o que atienden en línea.`,
    en: `Minutes between the points of cities, by distance at ${speed} km/h and with roads ${detour} times as long as the straight line. Nothing was measured inside a city: who lives in the city of a service counts as near. Only running services that name a city, or that work on line.`,
    fr: `Minutes entre les points des villes, selon la distance à ${speed} km/h et avec des routes ${detour} fois plus longues que la ligne droite. Rien n’a été mesuré à l’intérieur d’une ville : qui vit dans la ville du service compte comme proche. Seuls les services en activité qui nomment une ville, ou qui fonctionnent en ligne.`,
  }[language];
}
