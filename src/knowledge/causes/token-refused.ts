import type { Remedy } from '../marks/marks.ts'

/** What to do about an error of OAuth at the token endpoint: nothing about CORS, and no session. */
export function tokenRemedy(code: string): Remedy {
  return [
    `Put right what the token endpoint refuses: ${code}`,
    'CORS is in order and script can read the response. The endpoint knows the client and its settings, and no session.',
    remedies[code] ??
      `${code}: compare the parameters of the call with the documentation of the endpoint and the settings of the client.`,
  ]
}

const client =
  'the client may not ask so: where it is registered, look at its type (a single-page application), its grants (authorization code with PKCE) and the web origins and redirect addresses it may use.'

const remedies: Readonly<Partial<Record<string, string>>> = {
  invalid_client:
    'invalid_client: the client is not known, or a secret is demanded. A page keeps no secret: register it as a public client (a single-page application), which proves itself by PKCE.',
  invalid_grant:
    'invalid_grant: the code or refresh token is used up, has run out, or belongs to another client, redirect_uri or code_verifier. A code counts once: take care that the page does not send it twice (a reload, two effects of a component).',
  unauthorized_client: `unauthorized_client: ${client}`,
  access_denied: `access_denied: ${client}`,
}
