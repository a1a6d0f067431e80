const url = 'https://api.test/v1'
const as = (document: unknown) => JSON.stringify(document)
const header = { key: 'A', value: '1' }
const posted = (body: object) => ({ url, method: 'POST', body })
const named = { name: 'A', value: '1' }

/** Collections as each program exports or keeps them. */
export const collections: readonly (readonly [name: string, text: string])[] = [
  [
    'Postman',
    as({
      info: {},
      auth: { type: 'bearer', bearer: [{ key: 'token', value: 't' }] },
      variable: [{ key: 'base', value: 'https://api.test' }],
      item: [
        {
          name: 'f',
          item: [
            {
              name: 'a',
              request: {
                method: 'PUT',
                header: [header],
                body: { mode: 'raw', raw: '{}', options: { raw: { language: 'json' } } },
                url: { raw: '{{base}}/v1/:id', variable: [{ key: 'id', value: '7' }], query: [] },
              },
            },
          ],
        },
      ],
    }),
  ],
  [
    'Postman, other bodies',
    as({
      item: [
        {
          name: 'a',
          request: posted({ mode: 'urlencoded', urlencoded: [{ key: 'a', value: '1' }] }),
        },
        {
          name: 'b',
          request: posted({ mode: 'graphql', graphql: { query: '{me}' } }),
        },
        { name: 'c', request: { url, body: { mode: 'formdata' } } },
      ],
    }),
  ],
  [
    'Postman, an address in parts',
    as({
      item: [
        {
          name: 'a',
          request: {
            url: {
              protocol: 'https',
              host: ['api', 'test'],
              port: '8443',
              path: ['v1', 'a'],
              query: [
                { key: 'b', value: '2' },
                { key: 'c', value: '3', disabled: true },
              ],
            },
          },
        },
      ],
    }),
  ],
  [
    'Postman, logins',
    as({
      item: [
        { name: 'a', request: { url, auth: { type: 'basic', basic: { username: 'u', password: 'p' } } } },
        {
          name: 'b',
          request: {
            url,
            auth: {
              type: 'apikey',
              apikey: [
                { key: 'key', value: 'K' },
                { key: 'value', value: 'v' },
                { key: 'in', value: 'query' },
              ],
            },
          },
        },
        {
          name: 'c',
          request: { url, auth: { type: 'oauth2', oauth2: [{ key: 'accessToken', value: 't' }] } },
        },
      ],
    }),
  ],
  [
    'Postman 1',
    as({
      order: ['a'],
      requests: [{ id: 'a', name: 'a', url, method: 'PUT', headers: 'A: 1\nB: 2', rawModeData: 'x' }],
    }),
  ],
  [
    'Postman, everything',
    as({
      environments: [{ values: [{ key: 'base', value: 'https://api.test' }] }],
      collections: [{ requests: [{ url: '{{base}}/v1', method: 'DELETE' }] }],
    }),
  ],
  [
    'Insomnia 4',
    as({
      _type: 'export',
      resources: [
        { _type: 'environment', data: { base: 'https://api.test', in: { id: '7' } } },
        { _id: 'g', _type: 'request_group', headers: [{ name: 'G', value: '2' }], environment: { x: '8' } },
        {
          _type: 'request',
          parentId: 'g',
          name: 'a',
          method: 'PUT',
          url: '{{ _.base }}/{{in.id}}/{{x}}',
          headers: [named],
          parameters: [{ name: 'b', value: '2' }],
          body: { mimeType: 'application/json', text: '{}' },
          authentication: { type: 'bearer', token: 't' },
        },
      ],
    }),
  ],
  [
    'Insomnia 5',
    `type: collection.insomnia.rest/5.0\nname: shop\ncollection:\n  - name: f\n    headers:\n      - name: G\n        value: "2"\n    children:\n      - name: a\n        method: PUT\n        url: "{{ base }}/v1"\n        body:\n          mimeType: application/json\n          text: "{}"\nenvironments:\n  data:\n    base: https://api.test\n`,
  ],
  [
    'Hoppscotch',
    as({
      v: 2,
      name: 'c',
      headers: [{ ...header, active: true }],
      auth: { authType: 'basic', authActive: true, username: 'u', password: 'p' },
      variables: [{ key: 'x', initialValue: '7' }],
      folders: [
        {
          requests: [
            {
              name: 'a',
              method: 'PUT',
              endpoint: `${url}/<<x>>`,
              auth: { authType: 'inherit' },
              headers: [],
              params: [{ key: 'b', value: '2', active: true }],
              body: { contentType: 'application/json', body: '{}' },
            },
          ],
        },
      ],
      requests: [],
    }),
  ],
  [
    'Thunder Client',
    as({
      clientName: 'Thunder Client',
      requests: [
        {
          name: 'a',
          method: 'PUT',
          url,
          headers: [named, { name: 'B', value: '2', isDisabled: true }],
          params: [{ name: 'b', value: '2', isPath: false }],
          body: { type: 'json', raw: '{}' },
          auth: { type: 'bearer', bearer: 't' },
        },
      ],
    }),
  ],
  [
    'Bruno',
    `meta {\n  name: a\n}\n\nput {\n  url: {{base}}/v1/:id\n  body: json\n  auth: bearer\n}\n\nparams:path {\n  id: 7\n}\n\nheaders {\n  A: 1\n  ~B: 2\n}\n\nauth:bearer {\n  token: t\n}\n\nvars:pre-request {\n  base: https://api.test\n}\n`,
  ],
  [
    'a collection of Bruno',
    as({
      brunoConfig: {},
      root: {
        request: {
          headers: [named],
          auth: { mode: 'apikey', apikey: { key: 'K', value: 'v', placement: 'header' } },
        },
      },
      items: [
        {
          name: 'a',
          request: {
            method: 'PUT',
            url: `{{base}}/v1/:id`,
            params: [
              { name: 'id', value: '7', type: 'path' },
              { name: 'b', value: '2', type: 'query' },
            ],
            body: { mode: 'json', json: '{}' },
          },
        },
      ],
      environments: [{ variables: [{ name: 'base', value: 'https://api.test' }] }],
    }),
  ],
  [
    'OpenCollection',
    `opencollection: 1.0.0\nitems:\n  - info:\n      name: a\n    http:\n      method: PUT\n      url: ${url}\n      headers:\n        - name: A\n          value: "1"\n      body:\n        type: json\n        data: "{}"\n`,
  ],
  [
    'Yaak',
    as({
      yaakSchema: 4,
      resources: {
        environments: [{ variables: [{ name: 'base', value: 'https://api.test' }] }],
        httpRequests: [
          {
            name: 'a',
            method: 'PUT',
            url: '\${[ base ]}/v1',
            headers: [named],
            urlParameters: [{ name: 'b', value: '2' }],
            authenticationType: 'bearer',
            authentication: { token: 't' },
            bodyType: 'application/json',
            body: { text: '{}' },
          },
        ],
      },
    }),
  ],
  [
    'Artillery',
    `config:\n  target: https://api.test/\n  variables:\n    id:\n      - 7\n  http:\n    defaults:\n      headers:\n        A: "1"\n  environments:\n    dev:\n      target: https://dev.test\nscenarios:\n  - flow:\n      - loop:\n          - put:\n              url: /v1/{{ id }}\n              qs:\n                b: 2\n              json:\n                a: 1\n              auth:\n                user: u\n                pass: p\n      - get: /v2\n      - parallel:\n          - post:\n              url: /v3\n              form:\n                a: 1\n              beforeRequest: f\n`,
  ],
  [
    'hurl',
    `# save\nPUT ${url} # now\nA: 1 # x\n[QueryStringParams]\nb: 2\n[BasicAuth]\nu: p\n[Cookies]\nsid: 1\n{"a": 1}\n\nHTTP 200\n[Asserts]\nstatus == 200\n\nPOST ${url}/2\n[FormParams]\na: 1\n`,
  ],
  ['newman', `→ a\n  PUT ${url} [403 Forbidden, 300B, 12ms]\n  GET ${url}/2 [errored]\n`],
  [
    'an .http file',
    `@base = https://api.test\n\n### Save\n# @name save\nPUT {{base}}/v1\n    ?b=2\n    &c=3 HTTP/1.1\nA: 1\nAuthorization: Basic u p\n\n{"a": 1}\n\n> {% client.log(1) %}\n\n### List\n{{base}}/v2\n`,
  ],
]
