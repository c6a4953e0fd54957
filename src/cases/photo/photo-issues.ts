// Issues on photos of stories.
import type { Issue } from "#base/issue";
import { errorAt, warningAt } from "#base/make-issue";

export function photoConsentIssue(file: string, row: number): Issue {
  return errorAt(
    "cases/consent-covers-photo",
    { file, row, column: "consent.scope" },
    {
      wrong: [
        "El caso muestra una foto, pero el consentimiento no incluye fotos.",
        "The case shows a photo, but the consent does not cover photos.",
        "Le cas montre une photo, mais le consentement ne couvre pas les photos.",
      ],
      cure: [
        "Pida a la persona que lo amplíe y añada photo a scope, o quite la foto.",
        "Ask the person to extend it and add photo to scope, or take the photo away.",
        "Demandez à la personne de l’étendre et ajoutez photo à scope, ou retirez la photo.",
      ],
    },
  );
}

export function missingPhotoIssue(file: string): Issue {
  return errorAt(
    "cases/photo-is-there",
    { file },
    {
      wrong: [
        "Una historia nombra esta foto, y no está en cases/photos.",
        "A story names this photo, and it is not in cases/photos.",
        "Un récit nomme cette photo, et elle n’est pas dans cases/photos.",
      ],
      cure: [
        "Ponga el archivo ahí, o quite photo del encabezado.",
        "Put the file there, or take photo out of the head.",
        "Placez-y le fichier, ou retirez photo de l’en-tête.",
      ],
    },
  );
}

export function unreadablePhotoIssue(file: string): Issue {
  return errorAt(
    "cases/photo-is-readable",
    { file },
    {
      wrong: [
        "El archivo no es una foto JPEG o PNG entera.",
        "The file is not a whole JPEG or PNG photo.",
        "Le fichier n’est pas une photo JPEG ou PNG entière.",
      ],
      cure: [
        "Guárdela de nuevo como JPEG o PNG (HEIC y WebP no se leen en todas partes).",
        "Save it again as JPEG or PNG (HEIC and WebP are not read everywhere).",
        "Enregistrez-la de nouveau en JPEG ou PNG (HEIC et WebP ne se lisent pas partout).",
      ],
    },
  );
}

export function turnedPhotoIssue(file: string): Issue {
  return errorAt(
    "cases/photo-is-upright",
    { file },
    {
      wrong: [
        "La foto está acostada: solo una nota de la cámara dice cómo girarla, y esas notas no se publican.",
        "The photo lies on its side: only a note of the camera says how to turn it, and such notes are not published.",
        "La photo est couchée : seule une note de l’appareil dit comment la tourner, et ces notes ne sont pas publiées.",
      ],
      cure: [
        "Tráigala en la página de la historia, que la gira sola, o gírela con un programa de fotos y guárdela así.",
        "Bring it on the page of the story, which turns it, or turn it with a photo program and save it so.",
        "Apportez-la sur la page du récit, qui la tourne, ou tournez-la avec un logiciel de photo et enregistrez-la ainsi.",
      ],
    },
  );
}

export function largePhotoIssue(file: string, most: number): Issue {
  const megabytes = (most / 1_000_000).toFixed(1);
  return errorAt(
    "cases/photo-is-light",
    { file },
    {
      wrong: [
        `La foto pesa más de ${megabytes} MB.`,
        `The photo is larger than ${megabytes} MB.`,
        `La photo dépasse ${megabytes} Mo.`,
      ],
      cure: [
        "Hágala más pequeña: 1600 puntos de ancho bastan.",
        "Make it smaller: a width of 1600 pixels is enough.",
        "Réduisez-la : 1600 pixels de large suffisent.",
      ],
    },
  );
}

export function lonelyPhotoIssue(file: string): Issue {
  return warningAt(
    "cases/photo-belongs-to-a-story",
    { file },
    {
      wrong: [
        "Ninguna historia que se cuente nombra esta foto.",
        "No story that is told names this photo.",
        "Aucun récit raconté ne nomme cette photo.",
      ],
      cure: [
        "Bórrela: una foto de una persona no se guarda sin motivo.",
        "Delete it: the photo of a person is not kept without a reason.",
        "Supprimez-la : on ne garde pas sans raison la photo d’une personne.",
      ],
    },
  );
}
