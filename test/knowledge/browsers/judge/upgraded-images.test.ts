import { describe, expect, it } from 'vitest'
import type { HeaderList } from '../../../../src/knowledge/model/case.ts'
import { all, told, type } from './told.ts'

const from = (to: string): HeaderList => [...allowing('https://app.example.com'), ['location', to]]
const allowing = (origin: string): HeaderList => [
  ['access-control-allow-origin', origin],
  ['access-control-allow-credentials', 'true'],
]

/** An image with `crossorigin` that a redirect of `first` leads to http, where `origin` is allowed. */
function image(first: string, next: string, origin: string): readonly string[] {
  const hops = [
    { url: first, preflight: null, response: { status: 302, headers: from(next) } },
    {
      url: next,
      preflight: null,
      response: { status: 200, headers: [...allowing(origin), type('image/png')] },
    },
  ]
  return told('img-crossorigin', [], { url: first, hops, credentials: 'include' })
}

describe('an image with crossorigin that a redirect leads to http', () => {
  const api = 'https://api.example.com/a'
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'of the same host: WebKit checks it for two origins',
      image(api, 'http://api.example.com/b', 'null'),
      [
        'GET with Origin, GET with Origin, AllowOriginMismatch',
        'GET with Origin, GET with Origin, cors',
        'GET with Origin, GET with Origin, AllowOriginMismatch',
      ],
    ],
    [
      'of the same host, for the page',
      image(api, 'http://api.example.com/b', 'https://app.example.com'),
      [
        'GET with Origin, GET with Origin, cors',
        'GET with Origin, GET with Origin, AllowOriginMismatch',
        'GET with Origin, GET with Origin, AllowOriginMismatch',
      ],
    ],
    [
      'of another host: all the same',
      image(api, 'http://other.example.net/b', 'null'),
      all('GET with Origin, GET with Origin, cors'),
    ],
    [
      'of the page’s own host: Firefox says the origin, WebKit checks it',
      image('https://app.example.com/a', 'http://app.example.com/b', 'null'),
      [
        'GET with Origin, GET with Origin, basic',
        'GET, GET with Origin, basic',
        'GET with Origin, GET with Origin, AllowOriginMismatch',
      ],
    ],
  ])('%s', (_, engines, expected) => expect(engines).toEqual(expected))
})

describe('an address that stands for any', () => {
  const page = 'http://app.example.com'
  const direct = (host: string) => told('no-cors', [], { page, url: `http://${host}:8080/` })
  it('0.0.0.0 is refused by Firefox and WebKit', () =>
    expect(direct('0.0.0.0')).toEqual(['GET, opaque', 'unreachable', 'unreachable']))
  it('[::] by Firefox', () => expect(direct('[::]')).toEqual(['GET, opaque', 'unreachable', 'GET, opaque']))
})
