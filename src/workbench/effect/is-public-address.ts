// Whether an IP address is one of the open internet: not of this machine, this network, a link, or of no host at all.
// Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and those after it), read 2026-11.
import { BlockList, isIP } from "node:net";

const V4 =
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4";
/** With those that carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo): what they lead to cannot be seen from here. */
const V6 =
  "::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8";

/** Two lists: one alone would take every IPv4 address for one that is mapped into IPv6. */
const special = { 4: listOf(V4, "ipv4"), 6: listOf(V6, "ipv6") };

function listOf(ranges: string, family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const range of ranges.split(" ")) {
    const [address = "", bits = ""] = range.split("/");
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return family === 4 ? !special[4].check(address, "ipv4") : !special[6].check(address, "ipv6");
}
