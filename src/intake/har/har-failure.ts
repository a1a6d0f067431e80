import type { BodyFailure } from '../../knowledge/model/body-failure.ts'
import type { Failure, FailureKind, TlsReason } from '../../knowledge/model/evidence.ts'
import { visible } from '../../knowledge/privacy/visible.ts'

/** Chromium's net error names by what they come to (net/base/net_error_list.h). */
const kinds: readonly (readonly [RegExp, FailureKind])[] = [
  [/NAME_NOT_RESOLVED|DNS_|NAME_RESOLUTION|NXDOMAIN|could not be found/i, 'dns'],
  [/CONNECTION_REFUSED|Could not connect to the server/i, 'refused'],
  [/TIMED_OUT|TIMEOUT|timed out/i, 'timeout'],
  [/CERT_|SSL_|TLS|ERR_BAD_SSL|certificate/i, 'tls'],
  [
    /CONNECTION_RESET|CONNECTION_CLOSED|EMPTY_RESPONSE|CONNECTION_ABORTED|SOCKET_NOT_CONNECTED|connection was lost/i,
    'reset',
  ],
  [
    /INVALID_HTTP_RESPONSE|HTTP2_|QUIC_|INVALID_RESPONSE|RESPONSE_HEADERS|CONTENT_LENGTH_MISMATCH|CHUNKED/i,
    'protocol',
  ],
  [
    /ADDRESS_UNREACHABLE|INTERNET_DISCONNECTED|NETWORK_CHANGED|PROXY_CONNECTION|appears to be offline/i,
    'unreachable',
  ],
]

/**
 * Why a recorded request has no response, where the recording says so. Null for words that only mean "blocked"
 * (`net::ERR_FAILED`): they say nothing about the connection.
 */
export function readRecordedFailure(error: string): Failure | null {
  const kind = kinds.find(([pattern]) => pattern.test(error))?.[1]
  if (kind === undefined) return null
  return {
    kind,
    code: /ERR_[A-Z0-9_]+/.exec(error)?.[0] ?? null,
    tls: kind === 'tls' ? tlsReason(error) : null,
    message: visible(error.slice(0, 200)),
  }
}

/**
 * What a browser says of the body of a response that came (net/base/net_error_list.h; nsError of Firefox); null where it
 * speaks of something else.
 */
export function readBodyFailure(error: string): BodyFailure | null {
  if (/CONTENT_DECODING|INVALID_CONTENT_ENCODING/i.test(error)) return 'undecodable'
  return /CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED|CONNECTION_(RESET|CLOSED)|(HTTP2|QUIC)_PROTOCOL_ERROR|NET_(PARTIAL_TRANSFER|RESET|INTERRUPT)/i.test(
    error,
  )
    ? 'cut-off'
    : null
}

function tlsReason(error: string): TlsReason {
  if (/DATE_INVALID|expired/i.test(error)) return 'expired'
  if (/COMMON_NAME_INVALID|name.?mismatch/i.test(error)) return 'name-mismatch'
  if (/CERT_|certificate/i.test(error)) return 'untrusted'
  return 'handshake'
}
