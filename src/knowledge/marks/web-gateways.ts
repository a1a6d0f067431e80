import { all, any, header, leadsTo, status, without, type Marks } from './marks.ts'
import { localtunnel } from './tunnels.ts'

/** Web gateways of companies: on the way of the people there, and not of the server. */
export const webGateways: Marks = {
  id: null,
  name: 'a web gateway of a company',
  role: 'gateway',
  words: [
    {
      means: 'diverted',
      when: all(status(511), without(localtunnel)),
      says: 'the network in between wants a sign-in of its own first (511, a captive portal): sign in, or ask from another one',
    },
    {
      means: 'diverted',
      when: any(
        leadsTo(/^https?:\/\/([\w-]+\.)*(zscaler(one|two|three|beta|gov)?\.(net|com)|zscloud\.net)\//i),
        all(status(302, 307, 403), header('Server', /^zscaler/i)),
      ),
      says: 'the web gateway of a company (Zscaler) answers in place of the server',
    },
    {
      means: 'diverted',
      when: leadsTo(/^https?:\/\/([\w-]+\.)*(goskope\.com|netskope\.com)\//i),
      says: 'the web gateway of a company (Netskope) answers in place of the server',
    },
    {
      means: 'diverted',
      when: leadsTo(/^https?:\/\/([\w-]+\.)*(opendns\.com|menlosecurity\.com)\//i),
      says: 'the web gateway of a company (Cisco Umbrella, Menlo) answers in place of the server',
    },
    {
      means: 'refused-here',
      when: all(status(403), header('X-Squid-Error', /^ERR_ACCESS_DENIED/)),
      says: 'the proxy Squid, on the way of those who call or before the server, denies access (ERR_ACCESS_DENIED): its http_access rules say to whom',
    },
    {
      means: 'nothing-behind',
      when: all(
        status(502, 503, 504),
        header('X-Squid-Error', /^ERR_(CONNECT_FAIL|DNS_FAIL|READ_|ZERO_SIZE|CANNOT_FORWARD)/),
      ),
      says: 'the proxy Squid did not reach the server',
    },
    {
      means: 'diverted',
      when: leadsTo(/^https?:\/\/[^/]+\/(fgtauth\?|php\/uid\.php\?)/i),
      says: 'the firewall of a network (FortiGate, Palo Alto) asks for a login in place of the server',
    },
  ],
}
