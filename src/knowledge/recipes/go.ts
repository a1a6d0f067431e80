import { quoted } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const go: Stack = {
  livesIn: 'cors.New(…).Handler(…) around the router (rs/cors), or the CORS middleware of gin, echo or chi',
  breaksHere: [
    'gin: the middleware hangs on a group; OPTIONS has no route there, and gin answers 404 without it.',
    'rs/cors and jub0bs/cors refuse a preflight without saying why; rs/cors logs it with Debug: true.',
    'The middleware is added after the routes (gin, chi), or below the authentication.',
  ],
  takeOut: 'remove the CORS middleware and every w.Header().Set that names Access-Control-',
  policy: {
    snippet,
    place: [
      'go get github.com/rs/cors.',
      'Wrap the whole router with it, whatever the framework: http.ListenAndServe(address, withCORS(router)). Remove the CORS middleware that is there.',
      'To stay with what you have: gin-contrib/cors with router.Use() on the engine, before the groups; echo middleware.CORSWithConfig with e.Use(); go-chi/cors with r.Use() at the top of the router; jub0bs/cors around the mux.',
    ],
    settings: {
      origins: 'AllowedOrigins (gin, echo: AllowOrigins)',
      methods: 'AllowedMethods (gin, echo: AllowMethods)',
      headers: 'AllowedHeaders (gin, echo: AllowHeaders)',
      exposed: 'ExposedHeaders (gin, echo: ExposeHeaders)',
      credentials: 'AllowCredentials: true (jub0bs: Credentialed: true)',
    },
    perCause: {
      'preflight-not-handled':
        'In gin a middleware of a group runs only where a route matches, and no route matches OPTIONS: use it on the engine, or around the whole router as here.',
      'cors-after-routes':
        'Middleware covers what is added after it (gin, chi): around the whole router it covers everything.',
      'error-response-without-cors':
        'Around the router the headers are set before any handler runs; a panic that nothing recovers ends the connection. Then look up the error in the log: it is the real fault.',
      'preflight-requires-auth':
        'Around the router it answers the preflight before the authentication sees it.',
      'method-not-allowed':
        'gin-contrib/cors, rs/cors and jub0bs/cors refuse the whole preflight for one method.',
    },
    reload: 'Build and restart.',
  },
  cookie: (name) => ({
    steps: ['Give the cookie these attributes where it is set.'],
    snippet: `http.SetCookie(w, &http.Cookie{Name: ${quoted(name)}, Value: value, Path: "/", HttpOnly: true, Secure: true, SameSite: http.SameSiteNoneMode})`,
  }),
}

/** Indented by spaces, which Go takes and gofmt turns into tabs: a report shows a tab as an escape. */
function snippet({ policy }: Need): string {
  const of = (values: readonly string[]): string => `[]string{${values.map(quoted).join(', ')}}`
  return `// cors.go; in main: http.ListenAndServe(address, withCORS(router))
package main

import (
    "net/http"

    "github.com/rs/cors"
)

func withCORS(router http.Handler) http.Handler {
    return cors.New(cors.Options{
        AllowedOrigins:   ${of(policy.origins)},
        AllowedMethods:   ${of(policy.methods)},
        AllowedHeaders:   ${policy.anyHeader ? '[]string{"*"}' : of(policy.headers)},
${policy.exposed.length > 0 ? `        ExposedHeaders:   ${of(policy.exposed)},\n` : ''}        AllowCredentials: ${policy.credentials},
        MaxAge:           ${policy.maxAge},
    }).Handler(router)
}
`
}
