import { isPrivateHost } from '../facts/host-class.ts'
import type { AskerTrouble } from '../model/particulars.ts'
import { steps, type Elsewhere } from './general-fix.ts'

/** What to look at where the machine that asked, or its network, may be what keeps a request from the server. */
export function otherMachine(trouble: AskerTrouble, url: URL): Elsewhere {
  return steps(titles[trouble](url), ...lines[trouble](url))
}

const titles: Readonly<Record<AskerTrouble, (url: URL) => string>> = {
  'no-name-server': ({ hostname }) =>
    `Find out from a machine with a name server whether ${hostname} resolves`,
  'no-network': ({ host }) => `Ask again from a network that leads to ${host}`,
  'no-route': ({ host }) => `Ask again from a network that leads to ${host}`,
  forbidden: ({ host }) => `Ask again from a machine that may connect to ${host}`,
  proxy: ({ host }) => `Get through the proxy to ${host}`,
  'unlike-browser': ({ host }) => `Ask ${host} from where the browser is, or bring its recording along`,
}

const throughProxy =
  'If this machine reaches the Internet through a proxy alone, name it: --proxy URL, or HTTPS_PROXY.'

const lines: Readonly<Record<AskerTrouble, (url: URL) => readonly string[]>> = {
  'no-name-server': ({ hostname }) => [
    'See whether this machine resolves another name. If none resolves, its network, VPN or resolver (/etc/resolv.conf) is what fails, and the page’s trouble is not seen from here.',
    throughProxy,
    `If other names resolve, the name servers of this one fail to answer, or DNSSEC does: dig +trace ${hostname}, and dig @1.1.1.1 ${hostname}.`,
  ],
  'no-network': ({ host }) => [
    `See whether this machine reaches anything: without network or VPN, nothing said here is about ${host}.`,
    'An address of IPv6 alone takes a network with IPv6: give the host an IPv4 address too, if visitors without IPv6 are to reach it.',
    throughProxy,
  ],
  'no-route': (url) => [
    'See whether the host runs, and whether a VPN, a security group or a firewall rule leads to it.',
    ...(isPrivateHost(url.hostname)
      ? [
          'macOS asks for each program whether it may reach the local network: System Settings, Privacy & Security, Local Network, for the browser and for this terminal.',
        ]
      : [throughProxy]),
    `From the server itself: curl -v ${url.href}`,
  ],
  forbidden: ({ host }) => [
    `A firewall, a sandbox or a policy of this machine forbids connections to ${host}: see its rules for outgoing connections.`,
    throughProxy,
    'Ask from another machine, best from the one whose browser shows the error.',
  ],
  proxy: ({ host }) => [
    'See that the proxy listens at the address given, and that name and password are in its URL where it asks for them (407).',
    `A proxy that refuses (403) does not let anybody here reach ${host}: ask who runs it. One that says 502 or 504 found no server there.`,
    'A host that is reached without the proxy goes into NO_PROXY.',
  ],
  'unlike-browser': ({ host }) => [
    `Probe from a machine in the same network or VPN as the browser; the server may also have been stopped since.`,
    'Give the probes the way that the browser has: --resolve HOST:PORT:ADDRESS for a name of a private zone, --proxy URL, --ca FILE for the authority of a company.',
    `Or save what the browser got: Network panel, “Export HAR”, then check --har FILE. It holds the status and the headers of ${host}, which the message leaves out.`,
  ],
}
