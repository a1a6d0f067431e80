import { describe, expect, test } from 'vitest'
import { inShort } from '../told-short.ts'

const url = 'https://api.example.net/v2/carts'

const plain = ['get', 'delete', 'head', 'options']
const carrying = ['post', 'put', 'patch']

/** A call of each client for a verb, with a body where the client takes one. */
const clients: readonly (readonly [string, (verb: string) => string])[] = [
  ['axios', (verb) => `import axios from 'axios'\naxios.${verb}('${url}'${body(verb)})`],
  [
    'an instance of axios',
    (verb) =>
      `import axios from 'axios'\nconst api = axios.create({ baseURL: 'https://api.example.net' })\napi.${verb}('/v2/carts'${body(verb)})`,
  ],
  [
    'HttpClient',
    (verb) =>
      `class A { constructor(private http: HttpClient) {}\n a() { return this.http.${verb}('${url}'${body(verb)}) } }`,
  ],
]

describe.each(clients)('%s', (_, call) => {
  test.each([...plain, ...carrying])('%s is the method', (verb) => {
    const told = inShort(call(verb))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(`? ${verb.toUpperCase()} ${url} `)
  })

  test.each(['getAll', 'target', 'postpone', 'outputs', 'dispatch', 'xdelete', 'headers', 'myoptions'])(
    '%s is no verb',
    (name) => {
      expect(inShort(call(name)).join()).not.toMatch(/ (?:POST|PUT|PATCH|DELETE|HEAD|OPTIONS) /)
    },
  )
})

function body(verb: string): string {
  return carrying.includes(verb) ? ', { a: 1 }' : ''
}
