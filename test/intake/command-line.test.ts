import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'
import { inShort, said } from './told-short.ts'

const url = 'https://api.example.net/v2/carts'
const page = 'https://shop.example.com'
const get = `${page} GET ${url} same-origin -`

describe('curl as people paste it', () => {
  test.each([
    ['a prompt of oh-my-zsh', `➜  web git:(main) ✗ curl ${url} -H 'Origin: ${page}'`],
    ['a prompt of cmd', `C:\\Users\\me>curl "${url}" -H "Origin: ${page}"`],
    ['a container', `root@pod-1:/# curl -s ${url} -H "Origin: ${page}"`],
    ['inline code of Markdown', `I ran \`curl -H "Origin: ${page}" ${url}\` and got nothing`],
    ['a fenced block', `This fails:\n\n\`\`\`bash\ncurl ${url} \\\n  -H 'Origin: ${page}'\n\`\`\`\n`],
    ['quoted in a mail', `> curl ${url} \\\n>   -H 'Origin: ${page}'`],
    ['a list', `1. curl ${url} -H 'Origin: ${page}'`],
    ['a comment in a file', `# curl -H "Origin: ${page}" ${url}`],
    ['a step of a workflow', `      run: curl -fsS ${url} -H "Origin: ${page}"`],
    ['blanks behind the backslash', `curl ${url} \\  \n -H 'Origin: ${page}'`],
    ['a caret with blanks behind it', `curl "${url}" ^ \r\n  -H "Origin: ${page}"\r\n`],
    ['the prompt of a line that goes on', `$ curl ${url} \\\n> -H 'Origin: ${page}'`],
    ['long dashes', `curl —header 'Origin: ${page}' ${url}`],
    ['low typographic quotes', `curl „${url}“ -H „Origin: ${page}“`],
    ['no quotes around a header', `curl -H Origin: ${page} ${url}`],
    ['no -H', `curl ${url} "Origin: ${page}"`],
    [
      'a variable with its value above',
      `ORIGIN=${page}\nexport URL="${url}"\ncurl -H "Origin: $ORIGIN" "$URL"`,
    ],
    ['a recipe of a Makefile', `cors:\n\t@curl -s ${url} -H 'Origin: ${page}'\n`],
    [
      'a variable of curl itself',
      `curl --variable host=api.example.net --expand-url 'https://{{host}}/v2/carts' -H 'Origin: ${page}'`,
    ],
    ['a loop', `for p in carts me; do curl -s "https://api.example.net/v2/$p" -H 'Origin: ${page}'; done`],
    ['piped on', `curl -s ${url} -H 'Origin: ${page}' | jq '.items'`],
    ['sent elsewhere', `curl -sS ${url} -H 'Origin: ${page}' > out.json 2>&1`],
    [
      'an apostrophe in the response below',
      `$ curl ${url} -H 'Origin: ${page}'\n{"error":"you can't"}\n$ ls`,
    ],
  ])('%s', (_, text) => {
    expect(inShort(text)).toEqual([get])
  })

  test('the address of a query without quotes is read whole, and said', () => {
    const text = `curl ${url}?a=1&b=2 -H 'Origin: ${page}'`
    expect(inShort(text)).toEqual([`${page} GET ${url}?a=1&b=2 same-origin -`])
    expect(said(text)).toMatch(/“&” stands without quotes/)
  })

  test('what was undone is said', () => {
    expect(said(`curl –X PUT ${url}`)).toMatch(/long dash/)
    expect(said(`curl ${url}\n -H 'X-A: 1'`)).toMatch(/nothing carries it on/)
    expect(said(`curl api.example.net/v2`)).toMatch(/no scheme: curl takes it as http/)
    expect(said(`curl -H Origin: ${page} ${url}`)).toMatch(/without quotes/)
  })

  test.each([
    ['-K prod.curlrc', /prod\.curlrc/],
    ["-X OPTIONS --request-target '*'", /--request-target is left out/],
    ['-n', /\.netrc/],
    ['--unix-socket /run/api.sock', /over the network/],
    ['--aws-sigv4 aws:amz', /signature/],
    ['-u a:b --digest', /login of --digest is left out/],
    ['--anyauth -u a:b', /login of --anyauth is left out/],
  ])('what the request is without %s is said', (option, says) => {
    expect(said(`curl ${option} ${url}`)).toMatch(says)
  })

  test.each([
    ['', [['Authorization', 'Basic YTpi']]],
    ['--basic', [['Authorization', 'Basic YTpi']]],
    ['--digest', []],
    ['--ntlm', []],
    ['--negotiate', []],
    ['--anyauth', []],
    ['--aws-sigv4 aws:amz', []],
  ])('the login of -u goes out at once as Basic alone: %j', (option, headers) => {
    const [subject] = readAny(`curl ${option} -u a:b ${url} -H 'Origin: ${page}'`).cases
    expect(subject?.headers).toEqual(headers)
  })

  test.each(['', '--digest'])('an Authorization that was written stands in its place: %j', (option) => {
    const [subject] = readAny(`curl ${option} -u a:b ${url} -H 'Authorization: Basic x'`).cases
    expect(subject?.headers).toEqual([['Authorization', 'Basic x']])
  })

  test('a loop is read with its first value, and that is said', () => {
    expect(said(`for p in a b; do curl "${url}/$p"; done`)).toMatch(/several values: read with the first/)
  })

  test.each(['\n', '\r\n'])('what is fed to a command is its data, whatever ends the lines: %j', (end) => {
    const lines = [`curl -X PUT ${url} \\`, ` -d @- <<'EOF'`, `{"see": "curl ${url}/7"}`, 'EOF']
    expect(inShort(lines.join(end)).map((one) => one.split(' ')[2])).toEqual([url])
  })

  test('the next command of another line is not taken for a part of it', () => {
    expect(inShort(`curl ${url} -H 'Origin: ${page}'\nls -la\ncurl -X DELETE ${url}`)).toEqual([
      get,
      `? DELETE ${url} same-origin -`,
    ])
  })

  test.each([
    [
      'a proxy answers CONNECT first',
      'HTTP/1.1 200 Connection established\n\nHTTP/2 204\nserver: x\n',
      [204],
    ],
    [
      'a redirect that was followed',
      'HTTP/1.1 301 Moved\nLocation: /v3\n\nHTTP/1.1 200 OK\nserver: x\n',
      [301, 200],
    ],
    ['an interim response', 'HTTP/1.1 100 Continue\n\nHTTP/1.1 201 Created\nserver: x\n', [201]],
    ['what the body shows is no response', 'HTTP/1.1 200 OK\nserver: x\n\nHTTP/1.1 500 Error\n', [200]],
  ])('the responses below: %s', (_, printed, expected) => {
    const { recordings } = readAny(`$ curl -i ${url} -H 'Origin: ${page}'\n${printed}`)
    const seen = recordings[0]?.evidence.observations ?? []
    expect(seen.map(({ response }) => response?.status)).toEqual(expected)
    expect(seen.at(-1)?.request.url).toBe(expected.length > 1 ? 'https://api.example.net/v3' : url)
  })

  test('the response below is kept as what was copied', () => {
    const { recordings, cases } = readAny(
      `$ curl -i ${url} -H 'Origin: ${page}'\nHTTP/1.1 403 Forbidden\nServer: nginx\nContent-Type: text/html\n\n<html>`,
    )
    expect(recordings[0]?.subject).toBe(cases[0])
    expect(recordings[0]?.evidence.observations[0]?.response).toMatchObject({
      status: 403,
      headers: [
        ['Server', 'nginx'],
        ['Content-Type', 'text/html'],
      ],
    })
  })
})

describe('a placeholder is asked for, never sent', () => {
  test.each([
    [`curl '{{baseUrl}}/v2/carts'`, '{{baseUrl}}'],
    [`curl "https://$HOST/v2/carts"`, '$HOST'],
    [`curl "\${API}/v2/carts"`, '${API}'],
    [`curl https://<your-host>/v2/carts`, '<your-host>'],
    [`curl https://YOUR_DOMAIN/v2/carts`, 'YOUR_DOMAIN'],
    [`curl https://api.your-domain.com/v2/carts`, 'api.your-domain.com'],
    [`curl "https://%HOST%/v2" -H "Origin: ${page}"`, '%HOST%'],
    [`fetch("{{base}}/v2/carts", {method: 'PUT'})`, '{{base}}'],
    [`curl http://origin/ -X PUT`, 'origin'],
    ['https://{{host}}/v2/carts', '{{host}}'],
  ])('%s as the host: no case, and its name is said', (text, name) => {
    const { cases, unfinished } = readAny(text)
    expect(cases).toEqual([])
    expect(unfinished).toHaveLength(1)
    expect(said(text)).toContain(`the placeholder ${name}`)
  })

  test.each([
    [`curl 'https://api.example.net/carts/{{id}}'`, 'https://api.example.net/carts/id'],
    ['curl https://api.example.net/carts/:cartId/items', 'https://api.example.net/carts/cartId/items'],
    ['curl https://api.example.net/carts/<id>', 'https://api.example.net/carts/id'],
    ["curl 'https://api.example.net/carts/{id}?full=1'", 'https://api.example.net/carts/id?full=1'],
  ])('%s past the host: a stand-in, and it is asked for', (text, expected) => {
    const { cases } = readAny(text)
    expect(cases.map((one) => one.url)).toEqual([expected])
    expect(cases[0]?.urlAsWritten).not.toBeNull()
    expect(said(text)).toMatch(/placeholder/)
  })

  test.each([
    'https://api.example.net/odata/Carts?$filter=id eq 1',
    'https://api.example.net/v1/projects/p:batch',
    'https://api.example.net/graphql?query={me}',
    'https://api.example.net/a%20b%20c',
    'http://[::1]:3000/v2',
  ])('%s is an ordinary URL', (address) => {
    expect(readAny(`curl '${address}'`).cases[0]?.urlAsWritten).toBeNull()
  })

  test('in a header it stays and is said', () => {
    const text = `curl ${url} -H 'Authorization: Bearer {{token}}'`
    expect(readAny(text).cases).toHaveLength(1)
    expect(said(text)).toMatch(/value of Authorization holds the placeholder \{\{token\}\}/)
  })
})

describe('other programs', () => {
  test.each([
    [
      'HTTPie with a port alone',
      'http PUT :3000/v2 Origin:http://localhost:5173 n:=1',
      'http://localhost:5173 PUT http://localhost:3000/v2 same-origin content-type=application/json',
    ],
    [
      'HTTPie, fields alone mean POST',
      `http ${url} Origin:${page} n=1 a==b`,
      `${page} POST ${url}?a=b same-origin content-type=application/json`,
    ],
    [
      'HTTPie, a form',
      `http -f POST ${url} Origin:${page} n=1`,
      `${page} POST ${url} same-origin content-type=application/x-www-form-urlencoded; charset=utf-8`,
    ],
    ['HTTPie behind a prompt', `$ https api.example.net/v2/carts Origin:${page}`, get],
    ['HTTPie with options first', `http --headers -v GET ${url} Origin:${page}`, get],
    ['xh', `xh put ${url} Origin:${page}`, `${page} PUT ${url} same-origin -`],
    [
      'wget',
      `wget -qO- --method=PUT --header='Origin: ${page}' --body-data='n=1' ${url}`,
      `${page} PUT ${url} same-origin content-type=application/x-www-form-urlencoded`,
    ],
    [
      'wget, a preflight',
      `wget -S --method=OPTIONS --header="Origin: ${page}" --header="Access-Control-Request-Method: DELETE" ${url}`,
      `${page} DELETE ${url} same-origin -`,
    ],
    [
      'wget --post-data',
      `wget --post-data 'n=1' ${url} --header 'Origin: ${page}'`,
      `${page} POST ${url} same-origin content-type=application/x-www-form-urlencoded`,
    ],
  ])('%s', (_, text, expected) => {
    expect(inShort(text)).toEqual([expected])
  })

  test('prose about http is no command', () => {
    expect(readAny('we use http for this and https elsewhere').kind).toBeNull()
  })
})
