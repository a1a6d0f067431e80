import { all, body, header, status, type Marks } from './marks.ts'

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
  words: [
    {
      means: 'refuses-caller',
      when: all(
        status(401, 403),
        header('Server', /istio-envoy/i),
        body(/^(RBAC: access denied|Jwt [a-z]|Audiences in Jwt)/),
      ),
      says: 'Istio refuses before the filter of corsPolicy',
      remedy: [
        'Let the caller past the policies of Istio',
        'Istio answers by itself: 401 “Jwt …” is RequestAuthentication, 403 “RBAC: access denied” an AuthorizationPolicy. Their filters stand before that of corsPolicy, which puts no header on what they refuse.',
        '401: send a token that has not run out, with the issuer and audiences that RequestAuthentication names. 403: compare source, path, method and claims in the rules of the AuthorizationPolicies with this request; the log of the proxy (rbac:debug) names the one that decides.',
        'So that the page can read the refusal: an EnvoyFilter on the gateway that puts envoy.filters.http.cors before jwt_authn and rbac. The policies stay as they are.',
        'Then probe again.',
      ],
    },
  ],
}
