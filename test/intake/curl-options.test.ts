import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'
import { inShort, said } from './told-short.ts'

const url = 'https://api.example.net/v2/carts'
const form = 'content-type=application/x-www-form-urlencoded'
const bare = (method = 'GET', at = url, headers = '-') => `? ${method} ${at} same-origin ${headers}`

/** What curl sends with these options, by its manual. */
const commands: readonly (readonly [string, readonly string[]])[] = [
  [`-X PUT -I ${url}`, [bare('PUT')]],
  [`--head ${url}`, [bare('HEAD')]],
  [`-T a.json ${url}`, [bare('PUT')]],
  [`-d a=1 -X PATCH ${url}`, [bare('PATCH', url, form)]],
  [`--request=PUT ${url}`, [bare('PUT')]],
  [`-d a=1 ${url}`, [bare('POST', url, form)]],
  [`-d a=1 -H 'Content-Type: text/plain' ${url}`, [bare('POST', url, 'content-type=text/plain')]],
  [`--json '{}' -H 'content-type: text/plain' ${url}`, [bare('POST', url, 'content-type=text/plain')]],
  [`--form-string a=1 ${url}`, [bare('POST', url, 'content-type=multipart/form-data')]],
  [`-G -d a=1 ${url}#x`, [bare('GET', `${url}?a=1`)]],
  [`-G -d a=1 '${url}?z=1'`, [bare('GET', `${url}?z=1&a=1`)]],
  [`-G -I --data-urlencode 'a=b c' ${url}`, [bare('HEAD', `${url}?a=b%20c`)]],
  [`-G --data-urlencode '=b c' ${url}`, [bare('GET', `${url}?b%20c`)]],
  [`-G --data-urlencode 'b c' ${url}`, [bare('GET', `${url}?b%20c`)]],
  [`--url-query 'a=b c' ${url}`, [bare('GET', `${url}?a=b%20c`)]],
  [`--url-query '+a=b%20c' ${url}`, [bare('GET', `${url}?a=b%20c`)]],
  [`--url-query a=1 -d b=2 ${url}`, [bare('POST', `${url}?a=1`, form)]],
  [`-H 'X-A: 1' -H X-B:2 --header=X-C:3 ${url}`, [bare('GET', url, 'x-a=1&x-b=2&x-c=3')]],
  [`-H 'X-A;' -H 'X-B:' ${url}`, [bare('GET', url, 'x-a=')]],
  [`-HX-A:1 ${url}`, [bare('GET', url, 'x-a=1')]],
  [`-u u:p ${url}`, [bare('GET', url, 'authorization=Basic dTpw')]],
  [`--oauth2-bearer t ${url}`, [bare('GET', url, 'authorization=Bearer t')]],
  [`-r 0-9 ${url}`, [bare('GET', url, 'range=bytes=0-9')]],
  [`-e 'https://shop.example.com/a;auto' ${url}`, [`https://shop.example.com GET ${url} same-origin -`]],
  [`-A x -L --compressed -sS -o a -w '%{http_code}' ${url}`, [bare('GET', url, 'user-agent=x')]],
  [`-m5 -o a.json ${url} -- `, [bare()]],
  [`${url} ${url}/2`, [bare(), bare('GET', `${url}/2`)]],
  [`-X PUT ${url} --next ${url}/2`, [bare('PUT'), bare('GET', `${url}/2`)]],
  [`-X PUT ${url} -: -d a=1 ${url}/2`, [bare('PUT'), bare('POST', `${url}/2`, form)]],
  [`'${url}/{a,b}'`, [bare('GET', `${url}/a`)]],
  [`'${url}/[3-9]'`, [bare('GET', `${url}/3`)]],
  [`'${url}/[a-z:2]?q=1'`, [bare('GET', `${url}/a?q=1`)]],
  [`-g '${url}/[3-9]'`, [bare('GET', `${url}/[3-9]`)]],
  [`--variable n=7 --expand-header 'X-N: {{n}}' ${url}`, [bare('GET', url, 'x-n=7')]],
]

describe('what curl sends with', () => {
  test.each(commands)('%s', (options, expected) => {
    expect(inShort(`curl ${options}`)).toEqual(expected)
  })

  test.each([
    [`-d a=1 -d b=2`, 'a=1&b=2'],
    [`--data-raw @a -d b=2`, '@a&b=2'],
    [`--json '{"a":' --json '1}'`, '{"a":1}'],
    [`--data-binary 'a&b'`, 'a&b'],
    [`--data-urlencode 'a=b&c'`, 'a=b%26c'],
    [`--data-urlencode 'b&c'`, 'b%26c'],
    [`-d @a.json`, null],
    [`--data-urlencode a@b.txt`, null],
    [`-d a=me@b`, 'a=me@b'],
    [`-G -d a=1`, null],
    [`-F a=1`, null],
  ])('the body of %s', (options, expected) => {
    expect(readAny(`curl ${options} ${url}`).cases[0]?.body).toBe(expected)
  })
})

describe('what is left out of it, or guessed, is said', () => {
  test.each([
    ['-k', /--insecure/],
    ['--resolve a:443:127.0.0.1', /give it to the check as it is written/],
    ['--connect-to a:1:b:2', /the check takes --resolve/],
    ['-x http://proxy.example:3128', /give the proxy as --proxy/],
    ['-E a.pem', /as --cert and --key/],
    ['-d @a.json', /the body stands in a file \("@a.json"\)/],
    ['--data-urlencode a@b.txt', /the body stands in a file/],
    ['-H @a.txt', /headers in a file/],
    ['-H X-A', /expected a header as name: value/],
    [`'${url}/[1-3]'`, /for several URLs/],
    ['-X', /expected a value after "-X", found the end/],
  ])('%s', (options, says) => {
    expect(said(options === '-X' ? `curl ${url} -X` : `curl ${options} ${url}`)).toMatch(says)
  })

  test.each([[`-d a=me@b`], [`-H 'X-A: @b'`], ['-g'], [`-H X-A:1`]])('%s is as it stands', (options) => {
    expect(said(`curl ${options} ${url}`)).toBe(said(`curl ${url}`))
  })
})
