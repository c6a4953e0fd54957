// Whether this page can use passkeys at all: browsers give them to secure pages under a name, not under a number (Web Authentication,
// level 2, 5.1.2: the RP ID is a domain).

export type PasskeySupport = "possible" | "insecure" | "unsupported";

export function passkeySupport(): PasskeySupport {
  if (!isSecureContext || isAddress(location.hostname)) return "insecure";
  return "PublicKeyCredential" in globalThis ? "possible" : "unsupported";
}

function isAddress(host: string): boolean {
  return /^[\d.]+$/u.test(host) || host.startsWith("[");
}
