import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Observation, OriginRelation, Purpose } from '../../../src/knowledge/model/evidence.ts'
import { failure, from, probe, type Came } from '../causes/evidence-builder.ts'
import { again } from '../causes/named.ts'

/** What further probes may find; both of some must not be asked twice. */
export function probed({ pageOrigin: page, url }: Case): Readonly<Record<string, readonly Observation[]>> {
  const { origin, pathname, host, protocol } = new URL(url)
  const lets = (to = page): HeaderList => [
    ['Access-Control-Allow-Origin', to],
    ['Vary', 'Origin'],
  ]
  const one = (purpose: Purpose, came: Came, at = url, sender: string | null = page) =>
    probe(purpose, came, { at, origin: sender, id: JSON.stringify(purpose) })
  const other = (
    relation: OriginRelation,
    sender: string,
    came: Came,
    form: 'preflight' | 'request' = 'request',
  ) => from(sender, relation, form, came)
  const made = (came: Came) => [one({ kind: 'error-path', what: 'random-404' }, came, `${origin}/v1/none`)]
  const root = (came: Came) => [one({ kind: 'sibling', what: 'root' }, came, `${origin}/`)]
  const option = (purpose: Purpose, came: Came) => [
    probe(purpose, came, { at: url, origin: page, method: 'OPTIONS', id: JSON.stringify(purpose) }),
  ]
  const bisect = (element: Extract<Purpose, { kind: 'bisect' }>['element'], came: Came) =>
    option({ kind: 'bisect', element }, came)
  const page404: Came = [404, [], 'Not found']
  const document: Came = [
    200,
    [['Content-Type', 'text/html']],
    '<!doctype html><html><body>Hello</body></html>',
  ]
  return {
    'errors are bare': made(page404),
    'errors let in': made([404, lets()]),
    'errors let another in': made([404, lets('https://admin.example.com')]),
    'a made up path gets the page': made(document),
    'a made up path is let in': made([200, lets()]),
    'a known error is bare': [one({ kind: 'error-path', what: 'error-url' }, [500], `${origin}/fails`)],
    'a known error lets in': [
      one({ kind: 'error-path', what: 'error-url' }, [500, lets()], `${origin}/fails`),
    ],
    'the root is bare': root([200]),
    'the root lets in': root([200, lets()]),
    'the root lets another in': root([200, lets('https://admin.example.com')]),
    'the root is the page': root(document),
    'the root is not there': root(page404),
    'the root is in error': root([500]),
    'the root is redirected': root([300]),
    'the API lets in': [one({ kind: 'sibling', what: 'api' }, [200, lets()], `${origin}/api${pathname}`)],
    'the parent lets in': [one({ kind: 'sibling', what: 'parent' }, [200, lets()], `${origin}/v1/`)],
    'the recorded path lets in': [
      one({ kind: 'sibling', what: 'recorded' }, [200, lets()], `${origin}/v1/items`),
    ],
    'localhost is let in': [
      other('localhost', 'http://localhost:3000', [200, lets('http://localhost:3000')]),
    ],
    'localhost is not': [other('localhost', 'http://localhost:3000', [200])],
    'any origin is let in': [
      other('foreign', 'https://cors-triage.example', [200, lets('https://cors-triage.example')]),
    ],
    'any origin gets *': [other('foreign', 'https://cors-triage.example', [200, lets('*')])],
    'any origin gets another': [
      other('foreign', 'https://cors-triage.example', [200, lets('https://admin.example.com')]),
    ],
    'a stranger is not let in': [other('foreign', 'https://cors-triage.example', [200])],
    'http is let in': [
      other('other-scheme', 'http://app.example.com', [200, lets('http://app.example.com')]),
    ],
    'www is let in': [
      other('www', 'https://www.app.example.com', [200, lets('https://www.app.example.com')]),
    ],
    'another port is let in': [
      other('other-port', 'https://app.example.com:8443', [200, lets('https://app.example.com:8443')]),
    ],
    'a slash is let in': [other('trailing-slash', `${page}/`, [200, lets(`${page}/`)])],
    'a host alone is let in': [other('missing-scheme', 'app.example.com', [200, lets('app.example.com')])],
    'a host alone gets *': [other('missing-scheme', 'app.example.com', [200, lets('*')])],
    'the preflight of a host alone gets *': [
      other('missing-scheme', 'app.example.com', [200, lets('*')], 'preflight'),
    ],
    'another subdomain is let in': [
      other('sibling-subdomain', 'https://www.example.com', [200, lets('https://www.example.com')]),
    ],
    'null is let in': [other('null', 'null', [200, lets('null')])],
    'a longer name is let in': [
      other('prefix-match', 'https://app.example.com.evil.test', [
        200,
        lets('https://app.example.com.evil.test'),
      ]),
    ],
    'the server itself is let in': [other('server', origin, [200, lets(origin)])],
    'the compared page is let in': [
      other('compared', 'https://old.example.com', [200, lets('https://old.example.com')]),
    ],
    'without Origin it is good': [
      one({ kind: 'without-origin', form: 'request' }, [200, [], '{"a":1}'], url, null),
    ],
    'without Origin it is refused': [one({ kind: 'without-origin', form: 'request' }, [401], url, null)],
    'without Origin it fails': [one({ kind: 'without-origin', form: 'request' }, [500], url, null)],
    'the preflight for the origin alone is let in': bisect({ kind: 'origin-only' }, [204, lets()]),
    'the preflight for the origin alone is bare': bisect({ kind: 'origin-only' }, [200]),
    'the preflight for the origin alone is refused': bisect({ kind: 'origin-only' }, [403]),
    'the preflight for the method is let in': bisect({ kind: 'method', method: 'PUT' }, [204, lets()]),
    'the preflight for the method is refused': bisect({ kind: 'method', method: 'PUT' }, [403]),
    'the preflight for the header is let in': bisect({ kind: 'header', name: 'x-shop' }, [
      204,
      [...lets(), ['Access-Control-Allow-Headers', 'x-shop']],
    ]),
    'the preflight for the header is refused': bisect({ kind: 'header', name: 'x-shop' }, [403]),
    'any header is allowed': option({ kind: 'allow-any-header' }, [
      204,
      [...lets(), ['Access-Control-Allow-Headers', 'x-cors-triage']],
    ]),
    'no other header is allowed': option({ kind: 'allow-any-header' }, [204, lets()]),
    'DELETE is allowed': option({ kind: 'allow-map', method: 'DELETE' }, [
      204,
      [...lets(), ['Access-Control-Allow-Methods', 'DELETE']],
    ]),
    'DELETE is not allowed': option({ kind: 'allow-map', method: 'DELETE' }, [403]),
    'asked again it is let in': [again('request', 1, [200, lets()])],
    'asked again it is bare': [again('request', 1, [200])],
    'asked again it fails': [again('request', 1, [500])],
    'asked again it is cut off': [
      probe({ kind: 'repeat', turn: 2, form: 'request' }, failure('reset'), { at: url, origin: page }),
    ],
    'the preflight again is let in': [
      again('preflight', 1, [
        204,
        [
          ...lets(),
          ['Access-Control-Allow-Headers', 'x-shop, authorization'],
          ['Access-Control-Allow-Methods', '*'],
        ],
      ]),
    ],
    'the preflight again is refused': [again('preflight', 1, [403])],
    'one address lets in': [one({ kind: 'address', address: '192.0.2.1', form: 'request' }, [200, lets()])],
    'one address is bare': [one({ kind: 'address', address: '192.0.2.2', form: 'request' }, [200])],
    'one address takes no connection': [
      probe({ kind: 'address', address: '192.0.2.3', form: 'request' }, failure('refused'), {
        at: url,
        origin: page,
      }),
    ],
    'past the cache it is let in': [one({ kind: 'cache', step: 'busted' }, [200, lets()])],
    'past the cache it is bare': [one({ kind: 'cache', step: 'busted' }, [200])],
    'past the cache it is a copy': [
      one({ kind: 'cache', step: 'busted' }, [
        200,
        [
          ['X-Cache', 'HIT'],
          ['Age', '9'],
        ],
      ]),
    ],
    'a copy ignores the origin': [
      one({ kind: 'cache', step: 'origin-a' }, [200, lets('https://a.example')]),
      one({ kind: 'cache', step: 'origin-b' }, [200, lets('https://a.example')]),
    ],
    'a browser is let in': [one({ kind: 'as-browser', form: 'request' }, [200, lets()])],
    'a browser is turned away': [one({ kind: 'as-browser', form: 'request' }, [403])],
    'a browser’s preflight is let in': option({ kind: 'as-browser', form: 'preflight' }, [
      204,
      [...lets(), ['Access-Control-Allow-Headers', 'x-shop'], ['Access-Control-Allow-Methods', 'PUT']],
    ]),
    'a GET is let in': [one({ kind: 'by-get' }, [200, lets()])],
    'a GET is bare': [one({ kind: 'by-get' }, [200])],
    'a GET is not there': [one({ kind: 'by-get' }, page404)],
    'the application lets in': [
      one(
        { kind: 'compared-url', form: 'request', url: 'https://app-1.example.com/v1/orders' },
        [200, lets()],
        'https://app-1.example.com/v1/orders',
      ),
    ],
    'the application is bare': [
      one(
        { kind: 'compared-url', form: 'request', url: 'https://app-1.example.com/v1/orders' },
        [200],
        'https://app-1.example.com/v1/orders',
      ),
    ],
    'the far side lets in': [
      one({ kind: 'far-side', form: 'request' }, [200, lets()], 'https://other.example.com/v1/orders'),
    ],
    'the far side is bare': [
      one({ kind: 'far-side', form: 'request' }, [200], 'https://other.example.com/v1/orders'),
    ],
    'the far side is a page': [
      one({ kind: 'far-side', form: 'request' }, document, 'https://other.example.com/v1/orders'),
    ],
    'the slash lets in': [
      one({ kind: 'request', hop: 1, standIn: false }, [200, lets()], `${protocol}//${host}/v1/orders/`),
    ],
    'the other host lets in': [
      one(
        { kind: 'request', hop: 1, standIn: false },
        [200, lets()],
        'https://other.example.com/v1/orders',
        'null',
      ),
    ],
    'the other host is bare': [
      one({ kind: 'request', hop: 1, standIn: false }, [200], 'https://other.example.com/v1/orders'),
    ],
    'the page is read': [
      probe({ kind: 'page' }, document, { at: `${page === 'null' ? origin : page}/`, origin: null }),
    ],
  }
}
