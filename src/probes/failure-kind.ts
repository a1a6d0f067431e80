import type { Failure, FailureKind, TlsReason } from '../knowledge/model/evidence.ts'
import { visible } from '../knowledge/privacy/visible.ts'

const kinds: Readonly<Record<string, FailureKind>> = {
  ENOTFOUND: 'dns',
  ENODATA: 'dns',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_DESTROYED: 'reset',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
  // The program's own aborts never come through here: this is a proxy that refused CONNECT.
  UND_ERR_ABORTED: 'unreachable',
  UND_ERR_PRX_CONN: 'unreachable',
}

const tlsReasons: Readonly<Record<string, TlsReason>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'name-mismatch',
  HOSTNAME_MISMATCH: 'name-mismatch',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted',
  CERT_UNTRUSTED: 'untrusted',
  CERT_REJECTED: 'untrusted',
  CERT_REVOKED: 'untrusted',
  CERT_CHAIN_TOO_LONG: 'untrusted',
  CERT_SIGNATURE_FAILURE: 'untrusted',
  INVALID_CA: 'untrusted',
  INVALID_PURPOSE: 'untrusted',
  PATH_LENGTH_EXCEEDED: 'untrusted',
  CA_MD_TOO_WEAK: 'untrusted',
  EE_KEY_TOO_SMALL: 'untrusted',
  CA_KEY_TOO_SMALL: 'untrusted',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'certificate-required',
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: 'certificate-required',
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN: 'certificate-required',
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: 'certificate-required',
  EPROTO: 'handshake',
}

/**
 * Why nothing came back, from whatever Node, OpenSSL or undici threw.
 * Decided by the error's code, never by its text; what has no known code broke the protocol.
 */
export function failureOf(error: unknown): Failure {
  const first = innermost(error)
  const code = codeOf(first)
  const tls = code === null ? null : tlsReasonOf(code)
  return {
    kind: tls === null ? kindOf(code) : 'tls',
    code,
    tls,
    message: visible(messageOf(first)).slice(0, 300),
  }
}

/** A failure that the program itself decided on: its timer ran out, or it was told to stop. */
export function ownFailure(kind: 'timeout' | 'aborted', message: string): Failure {
  return { kind, code: null, tls: null, message }
}

/** Several addresses tried one after the other come as one error around many; the first speaks for all. */
function innermost(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0])
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && codeOf(cause) !== null ? innermost(cause) : error
}

function codeOf(error: unknown): string | null {
  const code = (error as { readonly code?: unknown } | null)?.code
  return typeof code === 'string' ? code : null
}

function tlsReasonOf(code: string): TlsReason | null {
  return tlsReasons[code] ?? (/^ERR_(SSL|TLS_)/.test(code) ? 'handshake' : null)
}

function kindOf(code: string | null): FailureKind {
  if (code === null) return 'protocol'
  return code.startsWith('EAI_') ? 'dns' : (kinds[code] ?? 'protocol')
}

/** OpenSSL's message carries numbers of one run only; its reason says the same in words. */
function messageOf(error: unknown): string {
  const reason = (error as { readonly reason?: unknown } | null)?.reason
  if (typeof reason === 'string' && reason !== '') return reason
  const message = error instanceof Error ? error.message : String(error)
  // Node's advice on its own flags is none to the person.
  return message.replace(/; if the root CA.*$/, '')
}
