import { describe, expect, it } from 'vitest'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'
import { all, allowed, api, nosniff, policy, told, type } from './told.ts'

const withCredentials = { url: 'https://me:secret@api.example.com/a' }

describe('what a kind of request is asked with, and what stops it', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['an image without CORS', told('img', [type('image/png')]), all('GET, opaque')],
    ['a script', told('script', [type('text/javascript')]), all('GET, opaque')],
    [
      'the same with an integrity',
      told('script', [type('text/javascript')], { hasIntegrity: true }),
      all('GET, integrity'),
    ],
    [
      'a module with an integrity',
      told('module', [type('text/javascript'), allowed], { hasIntegrity: true }),
      all('GET with Origin, cors'),
    ],
    [
      'an image with crossorigin, not allowed',
      told('img-crossorigin', []),
      all('GET with Origin, MissingAllowOriginHeader'),
    ],
    ['an image with crossorigin, allowed', told('img-crossorigin', [allowed]), all('GET with Origin, cors')],
    [
      'an image of another site whose policy is same-site',
      told('img', [policy('same-site')], { url: 'https://other.example.net/' }),
      all('GET, resource-policy'),
    ],
    [
      'an image of the same site whose policy is same-site',
      told('img', [policy('same-site')]),
      all('GET, opaque'),
    ],
    [
      'an image whose policy is same-origin',
      told('img', [policy('same-origin')]),
      all('GET, resource-policy'),
    ],
    [
      'an image without a policy, for a page that requires one',
      told('img', [], { embedderPolicy: 'require-corp' }),
      all('GET, resource-policy'),
    ],
    [
      'the same with a policy that is none',
      told('img', [policy('bogus')], { embedderPolicy: 'require-corp' }),
      ['GET, resource-policy', 'GET, opaque', 'GET, resource-policy'],
    ],
    [
      'the same with leave for everybody',
      told('img', [policy('cross-origin')], { embedderPolicy: 'require-corp' }),
      all('GET, opaque'),
    ],
    [
      'the same with CORS',
      told('img-crossorigin', [allowed], { embedderPolicy: 'require-corp' }),
      all('GET with Origin, cors'),
    ],
    [
      'the same without a policy, where the page is plain http and so requires nothing',
      told('img', [], {
        embedderPolicy: 'require-corp',
        page: 'http://app.example.com',
        url: 'http://api.example.com/a',
      }),
      all('GET, opaque'),
    ],
    [
      'an image without a policy, for a page that is credentialless',
      told('img', [], { embedderPolicy: 'credentialless' }),
      all('GET, opaque'),
    ],
    ['an image whose policy is no policy', told('img', [policy('SAME-ORIGIN')]), all('GET, opaque')],
    [
      'the same policy where CORS is asked',
      told('img-crossorigin', [allowed, policy('same-origin')]),
      all('GET with Origin, cors'),
    ],
    [
      'an image that says it is JSON, with nosniff',
      told('img', [type('application/json'), nosniff]),
      ['GET, opaque-response-blocking', 'GET, opaque-response-blocking', 'GET, opaque'],
    ],
    ['the same without nosniff', told('img', [type('application/json')]), all('GET, opaque')],
    ['an image of plain http', told('img', [], { url: 'http://api.example.com/a' }), all('GET, opaque')],
    [
      'a script of plain http',
      told('script', [type('text/javascript')], { url: 'http://api.example.com/a' }),
      all('mixed-content'),
    ],
    [
      'a script that is plain text, with nosniff',
      told('script', [type('text/plain'), nosniff]),
      ['GET, opaque-response-blocking', 'GET, type-not-taken', 'GET, type-not-taken'],
    ],
    ['a script that is plain text', told('script', [type('text/plain')]), all('GET, opaque')],
    [
      'a script answered 404',
      told('script', [type('text/javascript')], {}, 404),
      all('GET, status-not-taken'),
    ],
    [
      'a module that is plain text',
      told('module', [allowed, type('text/plain')]),
      all('GET with Origin, type-not-taken'),
    ],
    [
      'a module that is JavaScript',
      told('module', [allowed, type('text/javascript')]),
      all('GET with Origin, cors'),
    ],
    [
      'a stylesheet that is plain text',
      told('style', [type('text/plain')]),
      ['GET, opaque', 'GET, type-not-taken', 'GET, type-not-taken'],
    ],
    [
      'a font without CORS headers',
      told('font', [type('font/woff2')]),
      [
        'GET with Origin, MissingAllowOriginHeader',
        'GET with Origin, MissingAllowOriginHeader',
        'GET, opaque',
      ],
    ],
    [
      'an EventSource that gets HTML',
      told('eventsource', [allowed, type('text/html')]),
      all('GET with Origin, type-not-taken'),
    ],
    [
      'an EventSource that gets events',
      told('eventsource', [allowed, type('text/event-stream')]),
      all('GET with Origin, cors'),
    ],
    [
      'an EventSource with credentials under a wildcard',
      told('eventsource', [allowed, type('text/event-stream')], { credentials: 'include' }),
      all('GET with Origin, WildcardOriginNotAllowed'),
    ],
    [
      'a GET with a listener on the upload',
      told('xhr-upload', [allowed]),
      [
        'GET with Origin, cors',
        'OPTIONS with Origin, GET with Origin, cors',
        'OPTIONS with Origin, GET with Origin, cors',
      ],
    ],
    [
      'a POST with a listener on the upload',
      told('xhr-upload', [allowed], { method: 'POST' }),
      all('OPTIONS with Origin, POST with Origin, cors'),
    ],
    ['a POST without one', told('xhr', [allowed], { method: 'POST' }), all('POST with Origin, cors')],
    ['fetch in the mode no-cors', told('no-cors', []), all('GET, opaque')],
    ['the same with PUT', told('no-cors', [], { method: 'PUT' }), all('forbidden-method')],
    [
      'the same that must not be redirected',
      told('no-cors', [], { redirect: 'error' }),
      all('redirect-mode'),
    ],
    ['fetch in the mode same-origin', told('same-origin', [allowed]), all('request-mode')],
    [
      'an image whose URL holds credentials, which Chromium asks for with crossorigin alone',
      told('img', [type('image/png')], withCredentials),
      ['credentials-in-url', 'GET, opaque', 'GET, opaque'],
    ],
    [
      'one with crossorigin',
      told('img-crossorigin', [allowed, type('image/png')], withCredentials),
      all('GET with Origin, cors'),
    ],
    [
      'a beacon whose URL holds them',
      told('beacon', [], { ...withCredentials, method: 'POST' }),
      ['credentials-in-url', 'POST with Origin, opaque', 'POST with Origin, opaque'],
    ],
    [
      'an XMLHttpRequest whose URL holds them',
      told('xhr', [allowed], withCredentials),
      all('GET with Origin, cors'),
    ],
    ['a WebSocket', told('websocket', [], {}, 101), all('GET with Origin, basic')],
    [
      'one whose URL holds a fragment, be it an empty one',
      told('websocket', [], { url: `${api}#` }, 101),
      all('fragment-in-url'),
    ],
    [
      'an image that comes with a 101, which Firefox takes for the response',
      told('img', [type('image/png')], {}, 101),
      ['GET, invalid-response', 'GET, status-not-taken', 'GET, invalid-response'],
    ],
    ['a beacon of text', told('beacon', [], { method: 'POST' }), all('POST with Origin, opaque')],
    [
      'a beacon of text with a type of 128 characters',
      told('beacon', [], { method: 'POST', headers: [type(`text/plain;a=${'b'.repeat(115)}`)] }),
      all('POST with Origin, opaque'),
    ],
    [
      'a beacon of text with a type of 129 characters, which is no longer safelisted',
      told('beacon', [], { method: 'POST', headers: [type(`text/plain;a=${'b'.repeat(116)}`)] }),
      [
        'POST with Origin, opaque',
        'POST with Origin, MissingAllowOriginHeader',
        'OPTIONS with Origin, PreflightMissingAllowOriginHeader',
      ],
    ],
    [
      'a beacon of JSON, under a wildcard',
      told('beacon', [allowed], { method: 'POST', headers: [type('application/json')] }),
      all('OPTIONS with Origin, PreflightWildcardOriginNotAllowed'),
    ],
    ['a form', told('form', [], { method: 'POST' }), all('POST with Origin, basic')],
    [
      'a WebSocket',
      told('websocket', [], {
        url: 'wss://api.example.com/a',
        hops: [{ url: api, preflight: null, response: recordedAnswer(101, []) }],
      }),
      all('GET with Origin, basic'),
    ],
    [
      'a WebSocket answered 200',
      told('websocket', [allowed], {
        url: 'wss://api.example.com/a',
        hops: [{ url: api, preflight: null, response: recordedAnswer(200, []) }],
      }),
      all('GET with Origin, handshake'),
    ],
    [
      'a WebSocket answered 421, which WebKit asks for once more',
      told('websocket', [], {
        url: 'wss://api.example.com/a',
        hops: [{ url: api, preflight: null, response: recordedAnswer(421, []) }],
      }),
      [
        'GET with Origin, handshake',
        'GET with Origin, handshake',
        'GET with Origin, GET with Origin, handshake',
      ],
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
})
