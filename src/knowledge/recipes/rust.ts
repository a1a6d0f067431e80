import { quoted } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const rust: Stack = {
  livesIn: 'CorsLayer of tower-http on the Router (axum), or Cors of actix-cors around the App',
  breaksHere: [
    'A layer covers only the routes that were added before it: .layer(cors) comes last.',
    'CorsLayer::permissive() is * and very_permissive() repeats every origin.',
    'actix-cors answers 400 to a preflight that it refuses, and says why in the body.',
  ],
  takeOut: 'remove CorsLayer or Cors::default() and headers set by hand',
  policy: {
    snippet,
    place: [
      'cargo add tower-http --features cors.',
      'axum: call it on the finished Router, last, so that it stands around routes, authentication and fallback.',
      'actix-web: App::new().wrap(cors) last, with actix_cors::Cors::default() and allowed_origin, allowed_methods, allowed_headers, supports_credentials and max_age of the same values.',
    ],
    settings: {
      origins: 'allow_origin (actix: allowed_origin)',
      methods: 'allow_methods (actix: allowed_methods)',
      headers: 'allow_headers (actix: allowed_headers)',
      exposed: 'expose_headers',
      credentials: 'allow_credentials(true) (actix: supports_credentials())',
    },
    perCause: {
      'cors-after-routes': 'A layer covers what was added before it: move .layer(cors) to the end.',
      'preflight-requires-auth':
        'The layer that is added last runs first: CORS comes after the authentication in the code.',
      'error-response-without-cors':
        'A panic ends the connection: CatchPanicLayer inside of the CORS layer turns it into a 500 with headers. Then look up the error in the log: it is the real fault.',
    },
    reload: 'Build and restart.',
  },
  cookie: (name) => ({
    steps: [
      'Give the cookie these attributes where it is set (with the cookie crate: .http_only(true).secure(true).same_site(SameSite::None)).',
    ],
    snippet: `response.headers_mut().append("set-cookie", format!("${name}={value}; Path=/; HttpOnly; Secure; SameSite=None").parse().unwrap());`,
  }),
}

function snippet({ policy }: Need): string {
  const header = (name: string): string => `HeaderName::from_static(${quoted(name.toLowerCase())})`
  const rows = (values: readonly string[]): string =>
    values.map((value) => `            ${value},\n`).join('')
  return `// cors.rs; in main: let app = with_cors(app);
use axum::http::{HeaderName, HeaderValue, Method};
use std::time::Duration;
use tower_http::cors::{AllowHeaders, CorsLayer};

pub fn with_cors(app: axum::Router) -> axum::Router {
    let cors = CorsLayer::new()
        .allow_origin([
${rows(policy.origins.map((origin) => `HeaderValue::from_static(${quoted(origin)})`))}        ])
        .allow_methods([
${rows(policy.methods.map((name) => `Method::from_bytes(b${quoted(name)}).unwrap()`))}        ])
        .allow_headers(${policy.anyHeader ? 'AllowHeaders::mirror_request()' : `AllowHeaders::list([\n${rows(policy.headers.map(header))}        ])`})
${policy.exposed.length > 0 ? `        .expose_headers([\n${rows(policy.exposed.map(header))}        ])\n` : ''}        .allow_credentials(${policy.credentials})
        .max_age(Duration::from_secs(${policy.maxAge}));
    app.layer(cors)
}
`
}
