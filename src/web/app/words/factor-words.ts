// Words of the second factor, of passkeys, and of what a study asks.
import type { Texts } from "#base/text";

export const FACTOR = {
  title: { es: "Segundo paso al entrar", en: "Second step when signing in", fr: "Seconde étape à la connexion" },
  help: {
    es: "Además de la contraseña se pide un código de seis cifras que su celular calcula, también sin red. Quien robe la contraseña no entra.",
    en: "Besides the password, a code of six digits is asked, which your phone works out, also without network. Whoever steals the password does not get in.",
    fr: "En plus du mot de passe, un code à six chiffres est demandé ; le téléphone le calcule, même sans réseau. Un mot de passe volé ne suffit plus.",
  },
  required: {
    es: "Un estudio pide el segundo paso a quienes pueden abrir identidades. Agréguelo aquí, o entre con una llave de acceso; después se abre todo lo demás.",
    en: "A study asks a second step of those who may open identities. Add it here, or sign in with a passkey; then everything else opens.",
    fr: "Une étude demande une seconde étape à qui peut ouvrir des identités. Ajoutez-la ici, ou entrez avec une clé d’accès ; tout le reste s’ouvrira ensuite.",
  },
  add: { es: "Agregar el segundo paso", en: "Add the second step", fr: "Ajouter la seconde étape" },
  password: { es: "Escriba su contraseña", en: "Your password", fr: "Votre mot de passe" },
  go: { es: "Continuar", en: "Go on", fr: "Continuer" },
  scan: {
    es: "1. Abra en el celular una aplicación de códigos (Aegis, FreeOTP, Google Authenticator…) y apunte a este cuadro.",
    en: "1. Open an application for codes on the phone (Aegis, FreeOTP, Google Authenticator…) and point it at this square.",
    fr: "1. Ouvrez sur le téléphone une application de codes (Aegis, FreeOTP, Google Authenticator…) et visez ce carré.",
  },
  codeAlt: {
    es: "Código cuadrado con la clave que está escrita debajo",
    en: "Square code with the key that is written below",
    fr: "Code carré contenant la clé écrite au-dessous",
  },
  key: { es: "O escriba esta clave:", en: "Or type this key:", fr: "Ou saisissez cette clé :" },
  openHere: {
    es: "Abrir la aplicación de este aparato",
    en: "Open the application of this device",
    fr: "Ouvrir l’application de cet appareil",
  },
  first: {
    es: "2. Escriba el código que muestra ahora",
    en: "2. Give the code that it shows now",
    fr: "2. Saisissez le code affiché maintenant",
  },
  confirm: { es: "Confirmar", en: "Confirm", fr: "Confirmer" },
  on: { es: "Activo desde {when}.", en: "On since {when}.", fr: "Actif depuis le {when}." },
  left: {
    es: "Códigos de reserva sin usar: {count}.",
    en: "Recovery codes not yet used: {count}.",
    fr: "Codes de secours non utilisés : {count}.",
  },
  codesTitle: { es: "Códigos de reserva", en: "Recovery codes", fr: "Codes de secours" },
  codesHelp: {
    es: "Cada uno abre una sola vez, si se pierde el celular. Se muestran solo ahora: guárdelos en papel o en su gestor de contraseñas.",
    en: "Each opens once, should the phone be lost. They are shown this once: keep them on paper or in your password manager.",
    fr: "Chacun ouvre une seule fois, si le téléphone est perdu. Ils ne s’affichent que maintenant : gardez-les sur papier ou dans votre gestionnaire de mots de passe.",
  },
  copy: { es: "Copiar los códigos", en: "Copy the codes", fr: "Copier les codes" },
  copied: { es: "Copiados", en: "Copied", fr: "Copiés" },
  keptThem: { es: "Ya los guardé", en: "I have kept them", fr: "Je les ai gardés" },
  renew: { es: "Códigos de reserva nuevos", en: "New recovery codes", fr: "Nouveaux codes de secours" },
  renewExplained: {
    es: "Los códigos de reserva de antes dejan de servir.",
    en: "The recovery codes from before stop working.",
    fr: "Les anciens codes de secours cessent de fonctionner.",
  },
  end: { es: "Quitar el segundo paso", en: "Remove the second step", fr: "Retirer la seconde étape" },
  endExplained: {
    es: "Desde entonces la contraseña sola abre su cuenta. Puede agregarlo otra vez cuando quiera.",
    en: "From then on the password alone opens your account. You can add it again at any time.",
    fr: "Ensuite, le mot de passe seul ouvre votre compte. Vous pourrez l’ajouter de nouveau à tout moment.",
  },
  reset: { es: "Quitar su segundo paso", en: "Remove their second step", fr: "Retirer sa seconde étape" },
  resetExplained: {
    es: "Para quien perdió el celular y los códigos. Confirme antes, de viva voz, que es esa persona. Se quitan el segundo paso y las llaves de acceso, y se cierran sus sesiones; queda la contraseña.",
    en: "For somebody who lost phone and codes. First make sure by voice that it is that person. Second step and passkeys are removed and all sessions end; the password stays.",
    fr: "Pour qui a perdu téléphone et codes. Vérifiez d’abord de vive voix que c’est bien cette personne. La seconde étape et les clés d’accès sont retirées et les sessions fermées ; le mot de passe reste.",
  },
  column: { es: "Segundo paso", en: "Second step", fr: "Seconde étape" },
  has: { es: "código", en: "code", fr: "code" },
  hasPasskey: { es: "llave", en: "passkey", fr: "clé" },
  none: { es: "no", en: "no", fr: "non" },
} as const satisfies Readonly<Record<string, Texts>>;

export const PASSKEY = {
  title: { es: "Llaves de acceso", en: "Passkeys", fr: "Clés d’accès" },
  help: {
    es: "Con una llave de acceso se entra con la huella, el rostro o el PIN del aparato, sin contraseña. Registre una en cada aparato que use.",
    en: "With a passkey you sign in by finger, face or PIN of the device, without a password. Register one on each device that you use.",
    fr: "Avec une clé d’accès, on entre par l’empreinte, le visage ou le code de l’appareil, sans mot de passe. Enregistrez-en une sur chaque appareil utilisé.",
  },
  insecure: {
    es: "Aquí no se puede: los navegadores solo dan llaves de acceso a páginas con https y nombre propio (o localhost). Pida a quien administra la dirección segura del servidor.",
    en: "Not possible here: browsers give passkeys only to pages with https and a name of their own (or localhost). Ask the administrator for the secure address of the server.",
    fr: "Impossible ici : les navigateurs ne donnent des clés d’accès qu’aux pages en https avec un nom (ou localhost). Demandez à l’administration l’adresse sécurisée du serveur.",
  },
  unsupported: {
    es: "Este navegador no conoce las llaves de acceso.",
    en: "This browser knows no passkeys.",
    fr: "Ce navigateur ne connaît pas les clés d’accès.",
  },
  none: {
    es: "Todavía no hay ninguna.",
    en: "There is none yet.",
    fr: "Il n’y en a pas encore.",
  },
  name: { es: "Nombre", en: "Name", fr: "Nom" },
  nameHelp: {
    es: "Para reconocerla después: «celular», «computadora de la oficina».",
    en: "To know it again: “phone”, “office computer”.",
    fr: "Pour la reconnaître : « téléphone », « ordinateur du bureau ».",
  },
  made: { es: "Registrada", en: "Registered", fr: "Enregistrée" },
  used: { es: "Usada por última vez", en: "Last used", fr: "Dernière utilisation" },
  never: { es: "nunca", en: "never", fr: "jamais" },
  add: { es: "Registrar una llave", en: "Register a passkey", fr: "Enregistrer une clé" },
  rename: { es: "Cambiar el nombre", en: "Rename", fr: "Renommer" },
  remove: { es: "Quitar", en: "Remove", fr: "Retirer" },
  removeExplained: {
    es: "Esta llave ya no abrirá su cuenta. En el aparato queda hasta que la borre también ahí.",
    en: "This passkey will open your account no more. It stays on the device until you delete it there too.",
    fr: "Cette clé n’ouvrira plus votre compte. Elle reste sur l’appareil jusqu’à ce que vous l’y effaciez aussi.",
  },
  enter: { es: "Entrar con llave de acceso", en: "Sign in with a passkey", fr: "Entrer avec une clé d’accès" },
  notGiven: {
    es: "El aparato no dio ninguna llave: se canceló, pasó el tiempo o no hay una para este servidor.",
    en: "The device gave no passkey: it was cancelled, time ran out, or it has none for this server.",
    fr: "L’appareil n’a donné aucune clé : annulation, délai dépassé, ou aucune clé pour ce serveur.",
  },
  there: {
    es: "Este aparato ya tiene una llave de su cuenta.",
    en: "This device has a passkey of your account already.",
    fr: "Cet appareil a déjà une clé de votre compte.",
  },
  or: { es: "o", en: "or", fr: "ou" },
} as const satisfies Readonly<Record<string, Texts>>;

export const CODE = {
  title: { es: "Un paso más", en: "One more step", fr: "Encore une étape" },
  label: { es: "Código", en: "Code", fr: "Code" },
  help: {
    es: "Seis cifras de su aplicación. Sin el celular: uno de sus códigos de reserva.",
    en: "Six digits of your application. Without the phone: one of your recovery codes.",
    fr: "Six chiffres de votre application. Sans le téléphone : l’un de vos codes de secours.",
  },
  back: { es: "Volver", en: "Back", fr: "Retour" },
} as const satisfies Readonly<Record<string, Texts>>;

export const PROTECTION = {
  title: { es: "Protección de las identidades", en: "Protection of identities", fr: "Protection des identités" },
  ask: {
    es: "Pedir el segundo paso a quienes pueden abrir identidades",
    en: "Ask a second step of those who may open identities",
    fr: "Demander la seconde étape à qui peut ouvrir des identités",
  },
  help: {
    es: "Coordinación, coordinación de país y supervisión: con la contraseña sola ya no llegan a este estudio, solo a «Mi cuenta». Avíseles antes.",
    en: "Coordinators, country leads and supervisors: with a password alone they reach this study no more, only “My account”. Tell them beforehand.",
    fr: "Coordination, coordination pays et supervision : le mot de passe seul ne donne plus accès à cette étude, seulement à « Mon compte ». Prévenez-les.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const PROVIDER = {
  enter: { es: "Entrar con {name}", en: "Sign in with {name}", fr: "Entrer avec {name}" },
  joinTitle: { es: "Elija su nombre aquí", en: "Choose your name here", fr: "Choisissez votre nom ici" },
  invited: {
    es: "{email} está invitado. La cuenta se crea cuando usted lo confirme; entrará siempre con su proveedor, sin otra contraseña.",
    en: "{email} is invited. The account is made when you confirm; you will always sign in with your provider, without another password.",
    fr: "{email} est invité. Le compte est créé à votre confirmation ; vous entrerez toujours avec votre fournisseur, sans autre mot de passe.",
  },
  otherWay: { es: "Entrar de otra manera", en: "Sign in another way", fr: "Entrer autrement" },
} as const satisfies Readonly<Record<string, Texts>>;
