import { describe, expect, test } from 'vitest'
import { inShort, said } from '../told-short.ts'

const url = 'https://api.example.net/v2/carts'

describe('elements', () => {
  test.each([
    [
      'an image without crossorigin',
      '<img src="https://cdn.example.org/a.png">',
      ['? GET https://cdn.example.org/a.png include -'],
      /mode "no-cors"/,
    ],
    [
      'a script',
      '<script src="https://cdn.example.org/a.js" crossorigin="use-credentials"></script>',
      ['? GET https://cdn.example.org/a.js include -'],
      /credentials "include"/,
    ],
    [
      'a module',
      '<script type="module" src="https://cdn.example.org/a.js"></script>',
      ['? GET https://cdn.example.org/a.js same-origin -'],
      /module script/,
    ],
    [
      'a preloaded font',
      '<link rel="preload" as="font" href="//cdn.example.org/a.woff2" crossorigin>',
      ['? GET https://cdn.example.org/a.woff2 same-origin -'],
      /font/,
    ],
    [
      'a style sheet',
      '<link rel="stylesheet" href="https://cdn.example.org/a.css" crossorigin="anonymous">',
      ['? GET https://cdn.example.org/a.css same-origin -'],
      /stylesheet/,
    ],
    [
      'a script inside',
      `<!doctype html>\n<body><script>fetch('${url}', { method: 'PUT' })</script>`,
      [`? PUT ${url} same-origin -`],
      /^$/,
    ],
    [
      '@font-face',
      "@font-face { font-family: A; src: url('https://cdn.example.org/a.woff2') format('woff2') }",
      ['? GET https://cdn.example.org/a.woff2 same-origin -'],
      /@font-face/,
    ],
  ])('%s', (_, text, expected, words) => {
    expect(inShort(text)).toEqual(expected)
    expect(said(text)).toMatch(words)
  })
})
