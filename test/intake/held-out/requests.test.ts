import { describe, expect, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'
import { form, json, page, told, url } from './told.ts'

describe('curl, written by people', () => {
  test.each([
    [`curl -XPUT -HX-Token:abc -d'{"a":1}' ${url}`, `? PUT ${url} X-Token=abc&${form} same-origin {"a":1}`],
    [`curl --request=PATCH --url=${url}`, `? PATCH ${url} - same-origin -`],
    [`curl --json '{"a":1}' ${url}`, `? POST ${url} ${json} same-origin {"a":1}`],
    [`curl -sSLXDELETE ${url} -H 'Origin: ${page}'`, `${page} DELETE ${url} - same-origin -`],
    [`curl -G -d a=1 --data-urlencode 'q=a b' ${url}`, `? GET ${url}?a=1&q=a%20b - same-origin -`],
    [`curl -d a=1 -d b=2 ${url}`, `? POST ${url} ${form} same-origin a=1&b=2`],
    [`curl -d @body.json ${url}`, `? POST ${url} ${form} same-origin -`],
    [`curl -F file=@a.png ${url}`, `? POST ${url} Content-Type=multipart/form-data same-origin -`],
    [`curl -u me:pa55 ${url}`, `? GET ${url} Authorization=Basic bWU6cGE1NQ== same-origin -`],
    [`curl -b 'sid=1' ${url}`, `? GET ${url} - include -`],
    [`curl -I ${url}`, `? HEAD ${url} - same-origin -`],
    [`curl -T file ${url}`, `? PUT ${url} - same-origin -`],
    [`curl -H 'X-Empty;' -H 'Accept:' ${url}`, `? GET ${url} X-Empty= same-origin -`],
    [`curl -e ${page}/orders ${url}`, `${page} GET ${url} - same-origin -`],
    [`curl localhost:3000/x`, '? GET http://localhost:3000/x - same-origin -'],
    [`sudo curl ${url}`, `? GET ${url} - same-origin -`],
    [`docker exec -it api curl -H 'Origin: ${page}' ${url}`, `${page} GET ${url} - same-origin -`],
    [`"C:\\Windows\\System32\\curl.exe" ${url}`, `? GET ${url} - same-origin -`],
    [`$ curl ${url} -v\n> GET /v1 HTTP/1.1`, `? GET ${url} - same-origin -`],
    ['```bash\ncurl ' + url + '\n```', `? GET ${url} - same-origin -`],
    [`curl '${url}' \\\r\n  -X 'PUT' \\\r\n  --compressed\r\n`, `? PUT ${url} - same-origin -`],
    [`curl --data-raw $'it\\'s \\u00e9' ${url}`, `? POST ${url} ${form} same-origin it's é`],
    [
      `curl ^"${url}?a=1^&b=2^" ^\r\n  -X ^"PUT^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":^\\^"100^%^\\^"^}^"`,
      `? PUT ${url}?a=1&b=2 ${form} same-origin {"a":"100%"}`,
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  test('several URLs share the options, what follows --next has its own', () => {
    expect(told(`curl ${url}/1 ${url}/2 -H 'X-A: 1' --next ${url}/3 -X PUT`)).toEqual([
      `? GET ${url}/1 X-A=1 same-origin -`,
      `? GET ${url}/2 X-A=1 same-origin -`,
      `? PUT ${url}/3 - same-origin -`,
    ])
  })

  test.each([
    ['curl "$API/v1"', /placeholder \$API where the host belongs/],
    [`curl -d @body.json ${url}`, /body stands in a file/],
    [`curl '${url}' -H 'Origin: ${page}`, /expected a closing '/],
  ])('%s says what is missing', (text, says) => {
    expect(
      readAny(text)
        .problems.map(({ message }) => message)
        .join('\n'),
    ).toMatch(says)
  })
})

describe('calls in source', () => {
  test.each([
    [
      `axios.defaults.baseURL = 'https://api.test'\naxios.defaults.headers.common['X-A'] = '1'\naxios.post('/v1', body)`,
      `? POST ${url} X-A=1&${json} same-origin -`,
    ],
    [`axios.postForm('${url}', { a: 1 })`, `? POST ${url} Content-Type=multipart/form-data same-origin -`],
    [
      `const api = axios.create({ baseURL: 'https://api.test/', withCredentials: true })\napi.put(\`/v1/\${id}\`, {})`,
      `? PUT ${url}/id ${json} include {}`,
    ],
    [`const r = new Request('${url}', { method: 'PUT' }); fetch(r)`, `? PUT ${url} - same-origin -`],
    [
      `fetch(new URL('/v1', 'https://api.test'), { headers: [['X-A', '1']] })`,
      `? GET ${url} X-A=1 same-origin -`,
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
    expect(readAny(text).problems.filter(({ message }) => /only known/.test(message))).toEqual([])
  })
})

test('a bracket of the wrong kind is said with its place', () => {
  expect(readAny('{"log": {\n "entries": [}').problems).toEqual([
    { line: 2, column: 14, message: 'expected “]” or a value, found “}”' },
  ])
})
