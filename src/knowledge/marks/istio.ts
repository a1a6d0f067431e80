import { all, body, header, type Marks } from './marks.ts'

export const istio: Marks = {
  id: 'istio',
  name: 'Istio',
  role: 'proxy',
  staysSilent: true,
  made: all(
    header('Server', /istio-envoy/i),
    body(
      /^(RBAC: access denied|Jwt [a-z][^\n]*|Audiences in Jwt|upstream connect error|no healthy upstream)/,
    ),
  ),
  onTheWay: header('Server', /istio-envoy/i),
}
