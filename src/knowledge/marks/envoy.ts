import { all, any, body, header, status, type Marks } from './marks.ts'

export const envoy: Marks = {
  id: 'envoy',
  name: 'Envoy',
  role: 'proxy',
  staysSilent: true,
  made: any(
    body(/upstream connect error|no healthy upstream|upstream request timeout/),
    all(header('Server', /^envoy$/i), body(/^(RBAC: access denied|Jwt [a-z][^\n]*|Audiences in Jwt)/)),
  ),
  onTheWay: any(header('Server', /^envoy/i), header('X-Envoy-Upstream-Service-Time')),
  words: [
    {
      means: 'nothing-behind',
      when: all(
        status(502, 503, 504),
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
