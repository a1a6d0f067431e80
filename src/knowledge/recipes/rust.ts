import type { PolicyNeeded } from './policy-needed.ts'
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
      'Take the part of your framework as cors.rs.',
      'axum: cargo add tower-http --features cors. Call it on the finished Router, last, so that it stands around routes, authentication and fallback.',
      'actix-web: cargo add actix-cors. Wrap the finished App with it, last, and take out the Cors that is there.',
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
      'Give the cookie these attributes where it is set; header is axum::http::header, in actix-web actix_web::http::header (with the cookie crate: .http_only(true).secure(true).same_site(SameSite::None)).',
    ],
    snippet: `response.headers_mut().append(header::SET_COOKIE, format!("${name}={value}; Path=/; HttpOnly; Secure; SameSite=None").parse().unwrap());`,
  }),
}

function snippet({ policy }: Need): string {
  return `// Part 1: axum, cors.rs; in main: let app = with_cors(app);
${forAxum(policy)}
// Part 2: actix-web, cors.rs; last in HttpServer::new: app.wrap(cors())
${forActix(policy)}`
}

function forAxum(policy: PolicyNeeded): string {
  const header = (name: string): string => `HeaderName::from_static(${quoted(name.toLowerCase())})`
  const rows = (values: readonly string[]): string =>
    values.map((value) => `            ${value},\n`).join('')
  return `use axum::http::{HeaderName, HeaderValue, Method};
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

function forActix(policy: PolicyNeeded): string {
  const of = (values: readonly string[]): string => `[${values.map(quoted).join(', ')}]`
  const lines = [
    ...policy.origins.map((origin) => `allowed_origin(${quoted(origin)})`),
    `allowed_methods(${of(policy.methods)})`,
    ...(policy.anyHeader ? ['allow_any_header()'] : []),
    ...(!policy.anyHeader && policy.headers.length > 0 ? [`allowed_headers(${of(policy.headers)})`] : []),
    ...(policy.exposed.length > 0 ? [`expose_headers(${of(policy.exposed)})`] : []),
    ...(policy.credentials ? ['supports_credentials()'] : []),
    `max_age(${policy.maxAge})`,
  ]
  return `use actix_cors::Cors;

pub fn cors() -> Cors {
    Cors::default()
${lines.map((line) => `        .${line}`).join('\n')}
}
`
}
