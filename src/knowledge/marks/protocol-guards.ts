import { all, any, body, header, lacks, status, type Marks, type Word } from './marks.ts'

/**
 * What says that it was asked in the wrong protocol, whatever was asked. Sources: ngx_http_request.c, Apache's
 * ssl_engine_kernel.c, Go's net/http/server.go, Tomcat's Http11Processor, Keycloak's sslRequired, Azure Storage
 * (AccountRequiresHttps); RFC 9110, 15.5.22.
 */
export const protocolGuards: Marks = {
  id: null,
  name: 'the server',
  role: 'application',
  words: [
    wantsTls(
      /The plain HTTP request was sent to HTTPS port/,
      'this port of nginx takes https alone, and was asked in plain http',
    ),
    wantsTls(
      /speaking plain HTTP to an SSL-enabled server port/,
      'this port of Apache takes https alone, and was asked in plain http',
    ),
    wantsTls(
      /Client sent an HTTP request to an HTTPS server/,
      'this port takes https alone, and was asked in plain http, as its Go server says',
    ),
    wantsTls(
      /This combination of host and port requires TLS/,
      'this port of Tomcat takes https alone, and was asked in plain http',
    ),
    wantsTls(/AccountRequiresHttps/, 'the storage account takes https alone (secure transfer required)'),
    wantsTls(
      /"error_description" ?: ?"HTTPS required"/,
      'Keycloak takes https alone (sslRequired of the realm)',
    ),
    {
      means: 'wants-tls',
      when: all(status(426), header('Upgrade', /\btls\b/i)),
      says: 'it asks for TLS before anything else',
    },
    {
      means: 'wants-tls',
      when: all(
        status(400, 403, 426),
        any(
          body(/\b(?:HTTPS|SSL|TLS) (?:is )?required\b|\brequires? (?:HTTPS|SSL|TLS)\b/i),
          body(
            /\bonly (?:available|accessible|allowed|supported) (?:over|via|through|with) (?:HTTPS|SSL|TLS)\b/i,
          ),
        ),
      ),
      says: 'it says that it takes https alone',
      isGuess: true,
    },
    {
      means: 'wants-grpc',
      when: header('Content-Type', /^application\/grpc(?:\+[a-z]+)?$/i),
      says: 'it answers in gRPC',
    },
    {
      means: 'wants-upgrade',
      when: all(status(426), header('Upgrade', /\bwebsocket\b/i)),
      says: 'it takes nothing but the handshake of a WebSocket',
    },
    {
      means: 'wants-upgrade',
      when: all(status(426), lacks('Upgrade')),
      says: '426 means that it takes another protocol, and it does not name which (a WebSocket, a newer HTTP)',
      isGuess: true,
    },
  ],
}

function wantsTls(words: RegExp, says: string): Word {
  return { means: 'wants-tls', when: all(status(400, 403, 426), body(words)), says }
}
