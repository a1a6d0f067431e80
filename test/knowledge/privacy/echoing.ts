import fc from 'fast-check'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { noEvidence, type Evidence } from '../../../src/knowledge/model/evidence.ts'

/** Letters and digits that no report says of its own accord, with a mark that every encoding changes. */
export const canary = fc.stringMatching(/^[a-z]{3}Q[0-9]{4}\/[a-z]{4}&[A-Z]{3}$/).map((text) => `${text}zx`)

export const headerNames = fc.constantFrom(
  ...['Authorization', 'Authentication', 'X-Api-Key', 'Api_Key', 'X-Bearer', 'X-Access', 'X-OTP', 'X-PIN'],
  ...['X-SID', 'Subscription-Key', 'Cookie', 'X-Hmac', 'X-PSK', 'X-Pw', 'X-Ticket', 'Proxy-Authorization'],
)
export const parameterNames = fc.constantFrom(
  ...['token', 'api_key', 'SAMLResponse', 'ticket', 'assertion', 'hmac', 'otp', 'pw', 'sid', 'psk'],
  ...['access%5Ftoken', 'subscription-key', 'client_secret', 'passcode', 'X-Amz-Signature'],
)

/** How a server gives back what it was sent. */
export const encodings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'percent-encoded': encodeURIComponent,
  'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'as a field of a form': (text) => new URLSearchParams({ a: text }).toString().slice(2),
  'in base64': btoa,
  'in base64 behind one letter': (text) => btoa(`u${text}`),
  'in base64 behind a name': (text) => btoa(`me:${text}`),
  'in base64url': (text) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  'in JSON': (text) => JSON.stringify(text),
  'in JSON in JSON': (text) => JSON.stringify(JSON.stringify(text)),
  'in HTML': (text) => text.replaceAll('&', '&amp;'),
  'in hexadecimal': (text) => Buffer.from(text).toString('hex'),
}

/** A case with the secret in a header, the URL and the body, and a server that repeats it wherever it can. */
export function echoing(
  secret: string,
  encoded: string,
  header: string,
  parameter: string,
): { readonly subject: Case; readonly evidence: Evidence } {
  const subject: Case = {
    pageOrigin: 'https://app.example.com',
    pageUrl: null,
    url: `https://api.example.com/v1?${parameter}=${encodeURIComponent(secret)}`,
    method: 'POST',
    headers: [[header, secret]],
    credentials: 'include',
    body: JSON.stringify({ password: secret }),
    errorUrl: null,
  }
  const request = { method: 'POST', url: subject.url, headers: subject.headers }
  const told = { ...noEvidence.observations[0], startedMs: 0, durationMs: 1, address: null }
  return {
    subject,
    evidence: {
      ...noEvidence,
      observations: [
        {
          ...told,
          id: 'preflight',
          purpose: { kind: 'preflight', hop: 0 },
          request: { ...request, method: 'OPTIONS', headers: [] },
          response: {
            status: 302,
            headers: [
              ['Location', `https://login.example.com/?next=${encoded}`],
              ['X-Echo', `got ${encoded}`],
            ],
            body: `<p>${encoded}</p>`,
          },
          failure: null,
        },
        {
          ...told,
          id: 'request',
          purpose: { kind: 'request', hop: 0, standIn: false },
          request,
          response: null,
          failure: { kind: 'reset', code: 'ECONNRESET', tls: null, message: `peer said ${encoded}` },
        },
      ],
      reported: [{ engine: 'chromium', corsError: null, text: `blocked ${encoded}` }],
    },
  }
}
