import { all, any, body, header, status, without, type Marks } from './marks.ts'

const googles = header('Server', /^google frontend/i)

export const envoy: Marks = {
  id: 'envoy',
  name: 'Envoy',
  role: 'proxy',
  staysSilent: true,
  made: any(
    // Cloud Run has its words from Envoy as well.
    all(without(googles), body(/upstream connect error|no healthy upstream|upstream request timeout/)),
    all(header('Server', /^envoy$/i), body(/^(RBAC: access denied|Jwt [a-z][^\n]*|Audiences in Jwt)/)),
  ),
  onTheWay: any(header('Server', /^envoy/i), header('X-Envoy-Upstream-Service-Time')),
  words: [
    {
      means: 'nothing-behind',
      when: all(
        status(502, 503, 504),
        without(googles),
        body(/upstream connect error|no healthy upstream|upstream request timeout/),
      ),
      says: 'Envoy says that it got nothing from behind',
    },
    {
      means: 'wants-credentials',
      when: all(status(401, 403), body(/^(RBAC: access denied|Jwt [a-z]|Audiences in Jwt)/)),
      says: 'a filter of Envoy (RBAC, JWT) refuses before the application',
    },
  ],
}
