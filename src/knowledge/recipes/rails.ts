import { js, list } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const rails: Stack = {
  livesIn: 'config/initializers/cors.rb (rack-cors)',
  breaksHere: [
    'resource covers some paths only ("/api/*"); what lies outside gets no header.',
    'The methods of a resource leave one out: the whole preflight then comes back without headers.',
    'Rack::Cors stands below something that answers earlier (static files, Warden, a host check).',
  ],
  takeOut: 'delete config/initializers/cors.rb and headers set in controllers',
  policy: {
    snippet,
    place: [
      'bundle add rack-cors.',
      'Put this into config/initializers/cors.rb in place of what is there: it stands above every other middleware, and covers every path.',
    ],
    settings: {
      origins: 'origins',
      methods: 'methods of the resource',
      headers: 'headers of the resource',
      exposed: 'expose of the resource',
      credentials: 'credentials: true',
    },
    perCause: {
      'cors-not-configured':
        'Compare the path with the resource lines: what none of them covers gets no header.',
      'cors-after-routes':
        'Compare the path with the resource lines: what none of them covers gets no header.',
      'preflight-not-handled':
        'Compare the path with the resource lines: rack-cors answers OPTIONS only where one of them covers path and method.',
      'method-not-allowed': 'A resource without methods allows GET alone.',
      'error-response-without-cors':
        'insert_before 0 puts Rack::Cors above the pages of exceptions too. Then look up the error in the log: it is the real fault.',
      'refused-by-application':
        'A 422 is the authenticity token: for JSON with a bearer token use protect_from_forgery with: :null_session; with cookies send X-CSRF-Token.',
    },
    reload: 'Restart the server.',
  },
  cookie: (name) => ({
    steps: [
      'Where a proxy ends TLS it must send X-Forwarded-Proto: https: Rails leaves a secure cookie out of a response over http.',
      'For the session: config.session_store :cookie_store, same_site: :none, secure: true.',
    ],
    snippet: `cookies[${js(name)}] = { value: value, httponly: true, secure: true, same_site: :none }`,
  }),
}

function snippet({ policy }: Need): string {
  const methods = new Set(
    policy.methods.map((name) => `:${name.toLowerCase()}`).filter((name) => /^:\w+$/.test(name)),
  )
  return `# config/initializers/cors.rb
Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins ${policy.origins.map(js).join(', ')}
    resource '*',
      methods: [${[...methods.add(':options')].join(', ')}],
      headers: ${policy.anyHeader ? ':any' : list(policy.headers.map(js), '      ')},
${policy.exposed.length > 0 ? `      expose: ${list(policy.exposed.map(js), '      ')},\n` : ''}      credentials: ${policy.credentials},
      max_age: ${policy.maxAge}
  end
end
`
}
