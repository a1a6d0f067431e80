import { describe, expect, test } from 'vitest'
import { readDocument, urlsNamedIn } from '../../src/probes/read-page.ts'

const url = 'https://app.example.com/shop/'

describe('a document', () => {
  test('tells its enforced policies, header lines before meta', () => {
    const html = `<head>
      <meta http-equiv="Content-Security-Policy" content="connect-src 'self'">
      <meta http-equiv="content-security-policy-report-only" content="connect-src 'none'">
      </head><body><meta http-equiv="Content-Security-Policy" content="connect-src 'none'"></body>`
    const headers = [
      ['content-security-policy', "default-src 'self', connect-src https://a.example"],
      ['Content-Security-Policy-Report-Only', "default-src 'none'"],
      ['Content-Security-Policy', "img-src 'self'"],
    ] as const
    expect(readDocument(html, url, headers).policies).toEqual([
      { source: 'header', policy: "default-src 'self'" },
      { source: 'header', policy: 'connect-src https://a.example' },
      { source: 'header', policy: "img-src 'self'" },
      { source: 'meta', policy: "connect-src 'self'" },
    ])
  })

  test('tells the CORS headers that its HTML names, as they are written, wherever they stand', () => {
    const html = `<meta http-equiv="Access-Control-Allow-Origin" content="*"><meta name="access-control" content="*">
      <body><meta http-equiv=" access-control-allow-headers " content="x"><p http-equiv="Access-Control-Max-Age">
      <meta http-equiv="Access-Control-Allow-Origin" content="https://a.example"><meta http-equiv="refresh" content="9">`
    expect(readDocument(html, url, []).corsInMeta).toEqual([
      'Access-Control-Allow-Origin',
      'access-control-allow-headers',
    ])
    expect(readDocument('<p>', url, []).corsInMeta).toEqual([])
  })

  test('tells its scripts, each once and absolute, against its base', () => {
    const html = `<base href="/static/"><script src="a.js"></script><script src="a.js"></script>
      <script>inline()</script><link rel="modulepreload" href="b.js"><link rel="stylesheet" href="c.css">
      <script src="https://cdn.example.net/d.js"></script><script src="data:text/javascript,1"></script>`
    expect(readDocument(html, url, []).scripts).toEqual([
      'https://app.example.com/static/a.js',
      'https://app.example.com/static/b.js',
      'https://cdn.example.net/d.js',
    ])
  })

  test('tells no script of what only looks like one', () => {
    const html = `<img src="a.js"><a rel="modulepreload" href="b.js"></a><div href="/other/"></div>
      <script src="xhttp://cdn.example.net/d.js"></script><script src="c.js"></script>`
    expect(readDocument(html, url, []).scripts).toEqual(['https://app.example.com/shop/c.js'])
  })

  test('tells no policy of what only looks like one, nor an empty one', () => {
    const html = `<head><div http-equiv="Content-Security-Policy" content="connect-src 'none'"></div>
      <meta http-equiv="Content-Security-Policy" content="  "><meta name="a" content="connect-src 'none'">
      <meta http-equiv=" Content-Security-Policy " content="  connect-src 'self' "></head>`
    const headers = [['Content-Security-Policy', " , default-src 'self' , "]] as const
    expect(readDocument(html, url, headers).policies).toEqual([
      { source: 'header', policy: "default-src 'self'" },
      { source: 'meta', policy: "connect-src 'self'" },
    ])
  })

  test('that is cut off in the middle is read as far as it goes', () => {
    expect(readDocument('<script src=/a.js></script><meta http-equ', url, []).scripts).toEqual([
      'https://app.example.com/a.js',
    ])
  })
})

describe('a file names', () => {
  test.each([
    ['fetch("https://api.example.com/v1")', ['https://api.example.com/v1']],
    ['{"api":"http:\\/\\/localhost:4000\\/v1"}', ['http://localhost:4000/v1']],
    ['const host = "localhost:8080"', ['http://localhost:8080']],
    ['const host = `127.0.0.1:8080/x`', ['http://127.0.0.1:8080']],
    ['a="https://x.example";b="https://x.example"', ['https://x.example']],
    ['host=127.10.200.30:80', ['http://127.10.200.30:80']],
    ['localhost:5173', ['http://localhost:5173']],
    ['ws on [::1]:9 too', ['http://[::1]:9']],
    ['localhost:80.example', []],
    ['"http://[bad/"', []],
    ['mylocalhost:80', []],
    ['localhost is a word', []],
  ])('%s → %j', (text, urls) => {
    expect(urlsNamedIn(text, 'f.js')).toEqual(urls.map((named) => ({ url: named, in: 'f.js' })))
  })

  test('never more than can be read', () => {
    const text = Array.from({ length: 5000 }, (_, at) => `"https://x${at}.example/"`).join()
    expect(urlsNamedIn(text, 'f.js').length).toBe(100)
    const local = Array.from({ length: 5000 }, (_, at) => `"localhost:${at + 1}"`).join()
    expect(urlsNamedIn(local, 'f.js').length).toBe(200)
    expect(urlsNamedIn(text + local, 'f.js').length).toBe(200)
  })
})
