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
    ['mylocalhost:80', []],
    ['localhost is a word', []],
  ])('%s → %j', (text, urls) => {
    expect(urlsNamedIn(text, 'f.js')).toEqual(urls.map((named) => ({ url: named, in: 'f.js' })))
  })

  test('never more than can be read', () => {
    const text = Array.from({ length: 5000 }, (_, at) => `"https://x${at}.example/"`).join()
    expect(urlsNamedIn(text, 'f.js').length).toBeLessThanOrEqual(200)
  })
})
