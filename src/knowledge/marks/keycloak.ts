import { any, at, header, type Marks } from './marks.ts'

export const keycloak: Marks = {
  id: 'keycloak',
  name: 'Keycloak',
  role: 'application',
  made: any(
    at(/\/realms\/[^/]+\/(protocol\/(openid-connect|saml)|account|broker|login-actions)(\/|$)/),
    header('Set-Cookie', /(^|, ?)(KC_RESTART|KC_AUTH_SESSION_HASH|KEYCLOAK_IDENTITY|AUTH_SESSION_ID)=/),
  ),
}
