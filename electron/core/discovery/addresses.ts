import { hostname, networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import { isIpv4 } from '#shared/protocol/host-address.ts';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Interfaces that lead to no phone in the hall: containers, virtual machines, private networks over the internet. */
const NOT_IN_THE_HALL =
  /^(docker|br-|veth|virbr|vnet|vmnet|vboxnet|vethernet|lxc|lxd|cni|flannel|podman|utun|tun|tap|wg|zt|tailscale|ham)/i;
/** A home or hall router first; an address that a computer gave itself last. */
const ORDER: readonly RegExp[] = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./, /^(?!169\.254\.)/];

/** IPv4 addresses of this computer by which the hall may reach it, best first. Empty while it is on no network. */
export function listLanAddresses(interfaces: Interfaces = networkInterfaces()): readonly string[] {
  const all = Object.entries(interfaces).flatMap(([name, infos]) => (infos ?? []).map((info) => ({ name, ...info })));
  const usable = all.filter(({ family, internal }) => family === 'IPv4' && !internal);
  const inTheHall = usable.filter(({ name }) => !NOT_IN_THE_HALL.test(name));
  const chosen = (inTheHall.length > 0 ? inTheHall : usable).map(({ address }) => address);
  return [...new Set(chosen)].sort((a, b) => rank(a) - rank(b));
}

/** True where the address is of a network that this computer is in, by the masks of its interfaces: what is there needs no router. */
export function isOnLink(address: string, interfaces: Interfaces = networkInterfaces()): boolean {
  const asked = toNumber(address);
  if (asked === undefined) return false;
  return Object.values(interfaces).some((infos) =>
    (infos ?? []).some(({ family, internal, address: own, netmask }) => {
      const [net, mask] = [toNumber(own), toNumber(netmask)];
      if (family !== 'IPv4' || internal || net === undefined || mask === undefined || mask === 0) return false;
      return (asked & mask) === (net & mask);
    }),
  );
}

/** 32 bits, signed as the operators of JavaScript have them. */
function toNumber(address: string): number | undefined {
  if (!isIpv4(address)) return undefined;
  return address.split('.').reduce((sum, part) => (sum << 8) | Number(part), 0);
}

function rank(address: string): number {
  const place = ORDER.findIndex((pattern) => pattern.test(address));
  return place === -1 ? ORDER.length : place;
}

/** The name under which the host is announced: made of its id, since two hosts in one hall must not answer to one name. */
export function mdnsName(hostId: string): string {
  return `matchdesk-${shortId(hostId)}.local`;
}

/** The last characters of an id: those of a UUIDv7 that are random. */
export function shortId(hostId: string): string {
  return hostId.replaceAll('-', '').slice(-6).toLowerCase();
}

/** Every name and address by which a request may call this computer (Host header), lower case, IPv6 in brackets. */
export function listOwnNames(hostId: string, interfaces: Interfaces = networkInterfaces()): readonly string[] {
  const addresses = Object.values(interfaces).flatMap((infos) =>
    (infos ?? []).map(({ family, address }) => (family === 'IPv6' ? `[${address.toLowerCase()}]` : address)),
  );
  const own = hostname().toLowerCase();
  const label = own.split('.')[0] ?? own;
  return [...addresses, own, label, `${label}.local`, mdnsName(hostId)];
}
