import { expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'

const url = 'https://api.example.net/v2/carts'

test.each([
  [
    'Go',
    'const base = "https://api.example.net/v2"\nhttp.NewRequest("DELETE", fmt.Sprintf("%s/carts/%d", base, id), nil)',
  ],
  [
    'Java',
    'String BASE = "https://api.example.net/v2";\nHttpRequest.newBuilder(URI.create(String.format("%s/carts/%s", BASE, id))).DELETE().build();',
  ],
  [
    'Java, formatted',
    'HttpRequest.newBuilder(URI.create("https://api.example.net/v2/carts/%s".formatted(id))).DELETE().build();',
  ],
  [
    'C#',
    'const string Base = "https://api.example.net/v2";\nawait client.DeleteAsync(string.Format("{0}/carts/{1}", Base, id));',
  ],
  [
    'Rust',
    'const API: &str = "https://api.example.net/v2";\nreqwest::Client::new().delete(format!("{}/carts/{}", API, id)).send().await?;',
  ],
  [
    'Rust, names inside',
    'const API: &str = "https://api.example.net/v2";\nreqwest::Client::new().delete(format!("{API}/carts/{id}")).send().await?;',
  ],
  [
    'Rust, a text given',
    'reqwest::Client::new().delete(format!("{}/carts/{}", "https://api.example.net/v2", id)).send().await?;',
  ],
  [
    'Swift',
    'var r = URLRequest(url: URL(string: String(format: "https://api.example.net/v2/carts/%@", id))!)\nr.httpMethod = "DELETE"',
  ],
])('a format string is filled with what it is given: %s', (_, text) => {
  expect(readAny(text).cases).toMatchObject([
    { method: 'DELETE', url: `${url}/id`, urlAsWritten: `${url}/\${id}` },
  ])
})

test('a base that only the running program knows is asked for', () => {
  const { unfinished } = readAny('http.NewRequest("PUT", fmt.Sprintf("%s/carts/%d", cfg.BaseURL, id), nil)')
  expect(unfinished).toMatchObject([{ url: '${BaseURL}/carts/${id}', rest: { method: 'PUT' } }])
})

test('a percent sign outside of a format stays', () => {
  expect(readAny('http.Get("https://api.example.net/v2/carts?q=100%25")').cases).toMatchObject([
    { url: `${url}?q=100%25` },
  ])
})

test('a base may have a name of its own', () => {
  const text = `const kBase = 'https://api.example.net/v2';\nfinal dio = Dio(BaseOptions(baseUrl: kBase));\nawait dio.patch('/carts', data: {});`
  expect(readAny(text).cases).toMatchObject([{ method: 'PATCH', url }])
})

test.each([
  [
    'gloo',
    `gloo_net::http::Request::post("${url}").credentials(RequestCredentials::Omit).send().await?;`,
    { credentials: 'omit' },
  ],
  [
    'reqwest',
    `reqwest::Client::new().post("${url}").fetch_credentials_include().send().await?;`,
    { credentials: 'include' },
  ],
  [
    'reqwest, no-cors',
    `reqwest::Client::new().post("${url}").fetch_mode_no_cors().send().await?;`,
    { mode: 'no-cors' },
  ],
  [
    'Blazor',
    `var r = new HttpRequestMessage(HttpMethod.Post, "${url}");\nr.SetBrowserRequestCredentials(BrowserRequestCredentials.SameOrigin);`,
    { credentials: 'same-origin' },
  ],
  [
    'GWT',
    `RequestBuilder b = new RequestBuilder(RequestBuilder.POST, "${url}");\nb.setIncludeCredentials(true);`,
    { credentials: 'include' },
  ],
  [
    'Elm',
    `save = Http.riskyRequest { method = "POST", headers = [ Http.header "X-Tenant" "acme" ], url = "${url}", body = Http.emptyBody }`,
    { credentials: 'include', headers: [['X-Tenant', 'acme']] },
  ],
])('what a language of the browser says of credentials and mode: %s', (_, text, said) => {
  expect(readAny(text).cases).toMatchObject([{ url, method: 'POST', ...said }])
})
