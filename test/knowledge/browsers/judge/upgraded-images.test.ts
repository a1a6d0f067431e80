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

describe('an image that a redirect leads on where the page may reach the local network', () => {
  const led = (first: string, next: string, origin: string) => {
    const hops = [
      { url: first, preflight: null, response: { status: 302, headers: from(next) } },
      {
        url: next,
        preflight: null,
        response: { status: 200, headers: [...allowing(origin), type('image/png')] },
      },
    ]
    const fetch = { url: first, hops, credentials: 'include', reachesLocalNetwork: true } as const
    return told('img-crossorigin', [], fetch)[0]
  }
  const loads = 'GET with Origin, GET with Origin, cors'
  const page = 'https://app.example.com'
  it.each([
    ['from localhost to itself', 'http://localhost:8080/a', 'http://localhost:8080/b', page, loads],
    ['from localhost to another', 'http://localhost/a', 'http://10.9.8.7:8080/b', 'null', loads],
    ['from localhost to a name', 'http://localhost/a', 'http://api.example.com:8080/b', 'null', loads],
    ['from a name below local', 'https://printer.local/a', 'http://api.example.com:8080/b', 'null', loads],
    [
      'from localhost to a public address, where Chromium stops',
      ...['http://localhost/a', 'http://93.184.215.11/b', 'null', 'GET with Origin, mixed-content'],
    ],
  ] as const)('%s', (_, first, next, origin, expected) => expect(led(first, next, origin)).toBe(expected))
})

describe('an address that stands for any', () => {
  const page = 'http://app.example.com'
  const direct = (host: string) => told('no-cors', [], { page, url: `http://${host}:8080/` })
  it('0.0.0.0 is refused by Firefox and WebKit', () =>
    expect(direct('0.0.0.0')).toEqual(['GET, opaque', 'unreachable', 'unreachable']))
  it('[::] by Firefox', () => expect(direct('[::]')).toEqual(['GET, opaque', 'unreachable', 'GET, opaque']))
})
