import type { Failure, TlsReason } from '../model/evidence.ts'
import { missedCertificate } from '../facts/missed-certificate.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { orTheAsker } from './or-the-asker.ts'
import { silent, answeredOr } from './silent.ts'

const says: Record<TlsReason, string> = {
  expired: 'its certificate has expired or is not valid yet',
  'name-mismatch': 'its certificate is for another name',
  untrusted:
    'its certificate is not signed by an authority that is trusted, or an intermediate one is missing',
  'certificate-required':
    'it wants a client certificate (--cert and --key give one to the probes; a browser asks its owner)',
  handshake: 'the two could not agree on a secure connection',
}

export const tlsFailure = {
  id: 'tls-failure',
  name: 'the secure connection fails',
  means: 'The certificate or the handshake fails, so no request is ever sent.',
  why: 'A browser shows no warning page for a request of script; it reports a network error.',
  evidence: 'The TLS handshake ends in an error, or the certificate does not verify.',
  variants: {
    expired: 'The certificate’s time has run out.',
    'name-mismatch': 'The certificate names other hosts.',
    untrusted: 'No trusted authority signed it, or the server leaves out an intermediate certificate.',
    handshake: 'No version or cipher in common, or no TLS there at all.',
  },
  lookAlikes: [
    {
      cause: 'connection-broken',
      tell: 'There the connection breaks after the handshake, or there is none.',
    },
    { cause: 'connection-refused', tell: 'There no connection comes about.' },
  ],
  livesIn: ['deployment-platform', 'proxy-or-gateway'],
  fix: null,
  verification: [
    {
      id: 'certificate-verifies',
      title: 'The certificate verifies for this name, with its whole chain',
      how: ({ url }) =>
        `openssl s_client -connect ${url.hostname}:${url.port || 443} -servername ${url.hostname} ends with “Verify return code: 0”`,
    },
  ],
  pitfalls: ['security-switched-off'],
  restsOn: 'silence',
  side: 'infrastructure',
  troublesPlainLoads: true,
  examine: (facts) => {
    const missed = missedCertificate(facts)
    if (missed !== null) return withoutCertificate(facts.url, missed)
    const draft = silent(
      facts,
      ['tls'],
      ({ url, failure }) =>
        `No secure connection to ${url.host}: ${speaksNoTls(failure) ? 'what answers there speaks no TLS, but most likely plain http' : says[failure.tls ?? 'handshake']}${mayWant(failure)}`,
    )
    const failure = facts.silence?.failure
    if (draft === null || failure === undefined) return null
    const reason = failure.tls ?? 'handshake'
    return orTheAsker(facts, {
      ...draft,
      variant: variantOf(reason),
      particulars:
        reason === 'certificate-required'
          ? { lacks: 'client-certificate' }
          : speaksNoTls(failure)
            ? { lacks: 'tls' }
            : {},
    })
  },
  refute: answeredOr('tls', 'A bad certificate or handshake is named by TLS.'),
} as const satisfies Cause<'tls-failure'>

/** What the server gives to whoever shows it no certificate; Chromium alone shows one to everything. */
function withoutCertificate(
  { host }: URL,
  { form, bare }: NonNullable<ReturnType<typeof missedCertificate>>,
): Draft<'tls-failure'> {
  const shown = form === 'preflight' ? 'to no preflight' : 'to requests with credentials alone'
  const came = bare.response === null ? bare.failure.message : `status ${bare.response.status}`
  return {
    confidence: 'certain',
    title: `${host} demands a client certificate, which Firefox shows ${shown}; Chromium shows it to every request`,
    evidence: [proof(bare, `the ${form} without the certificate: ${came}`)],
    variant: 'handshake',
    restsOn: 'a response',
    particulars: { lacks: form === 'preflight' ? 'client-certificate' : 'credentials' },
  }
}

/** In TLS 1.2 this alert stands for a missing certificate too. */
function mayWant({ code }: Failure): string {
  return code === 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE' ? ', or it wants a client certificate (--cert)' : ''
}

/** What came in place of the server's hello is no TLS record: OpenSSL reads its first bytes as a version, or as HTTP. */
function speaksNoTls({ code }: Failure): boolean {
  return code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_HTTP_REQUEST'
}

/** Who lacks a certificate fails in the handshake. */
function variantOf(reason: TlsReason) {
  return reason === 'certificate-required' ? 'handshake' : reason
}
