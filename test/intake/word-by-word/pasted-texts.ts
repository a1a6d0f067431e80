const url = 'https://api.test/v1'
const page = 'https://app.test'

/** Headers as panels, programs and wires have them. */
export const headers: readonly (readonly [name: string, text: string])[] = [
  [
    'raw',
    `PUT /v1 HTTP/1.1\nHost: api.test\nOrigin: ${page}\nContent-Type: application/json\n\nHTTP/1.1 403 Forbidden\nServer: x\nContent-Type: text/html\n`,
  ],
  [
    'raw, two exchanges',
    `OPTIONS /v1 HTTP/1.1\nHost: api.test\nOrigin: ${page}\nAccess-Control-Request-Method: PUT\n\nHTTP/1.1 204 No Content\nServer: x\n\nPUT /v1 HTTP/1.1\nHost: api.test\nOrigin: ${page}\n\nHTTP/1.1 500 Error\n`,
  ],
  [
    'curl -v',
    `* Connected to api.test (1.1.1.1) port 8080\n> PUT /v1 HTTP/1.1\n> Host: api.test:8080\n> Origin: ${page}\n>\n< HTTP/1.1 403 Forbidden\n< Server: x\n<\n`,
  ],
  [
    'a panel of Chromium',
    `General\nRequest URL: ${url}\nRequest Method: PUT\nStatus Code: 403 Forbidden\nResponse Headers\nserver: x\ncontent-type: text/html\nRequest Headers\n:authority: api.test\norigin: ${page}\ncontent-type: application/json\nx-a: 1\n`,
  ],
  ['a panel, a line each', `Request URL\n${url}\nRequest Method\nPUT\nStatus Code\n403\n`],
  ['HTTP/2 names', `:authority: api.test\n:method: PUT\n:path: /v1\n:scheme: http\norigin: ${page}\nx-a: 1`],
  [
    'Safari',
    `Summary\nURL: ${url}\nStatus: 403\nSource: Network\nAddress: 1.1.1.1:443\n\nRequest\nPUT /v1 HTTP/1.1\nOrigin: ${page}\n\nResponse\nServer: x\n`,
  ],
  [
    'Firefox',
    JSON.stringify({
      PUT: { scheme: 'https', host: 'api.test', filename: '/v1', query: { b: '2' } },
      status: { Status: '403 Forbidden' },
      'Response Headers (1 kB)': { headers: [{ name: 'Server', value: 'x' }] },
      'Request Headers (1 kB)': { headers: [{ name: 'Origin', value: page }] },
    }),
  ],
  ['a response alone', `HTTP/2 200\naccess-control-allow-origin: *\nvary: Origin\n`],
  ['what script printed', JSON.stringify({ 'access-control-allow-origin': '*', vary: 'Origin' })],
  [
    'openssl',
    `printf 'PUT /v1 HTTP/1.1\\r\\nHost: api.test\\r\\nOrigin: ${page}\\r\\n\\r\\n' | openssl s_client -connect api.test:443`,
  ],
  [
    'openssl, another port',
    `openssl s_client -connect api.test:8080\nPUT /v1 HTTP/1.1\nHost: api.test:8080\nOrigin: ${page}\nX-A: 1\n`,
  ],
  [
    'netcat, the port of https',
    `nc api.test 443\nPUT /v1 HTTP/1.1\nHost: api.test\nOrigin: ${page}\n\nHTTP/1.1 200 OK\nServer: x\n`,
  ],
  ['netcat', `echo -e "PUT /v1 HTTP/1.1\\nHost: api.test\\nOrigin: ${page}\\n" | nc api.test 80`],
]

/** What consoles and clients say. */
export const messages: readonly (readonly [name: string, text: string])[] = [
  [
    'Chromium',
    `Access to fetch at '${url}' from origin '${page}' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
  ],
  [
    'Chromium, a value',
    `Access to XMLHttpRequest at '${url}' from origin '${page}' has been blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value 'https://b.test' that is not equal to the supplied origin.`,
  ],
  [
    'Chromium, a method',
    `Access to fetch at '${url}' from origin '${page}' has been blocked by CORS policy: Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.`,
  ],
  [
    'Chromium, a header',
    `api.js:12 Access to fetch at '${url}' from origin '${page}' has been blocked by CORS policy: Request header field x-a is not allowed by Access-Control-Allow-Headers in preflight response.\napi.js:12 PUT ${url} net::ERR_FAILED`,
  ],
  [
    'Firefox',
    `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 403.`,
  ],
  [
    'Firefox, a method',
    `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: Did not find method in CORS header ‘Access-Control-Allow-Methods’).`,
  ],
  [
    'Firefox, German',
    `Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf ${url}. (Grund: CORS-Kopfzeile 'Access-Control-Allow-Origin' fehlt). Statuscode: 200.`,
  ],
  [
    'WebKit',
    `[Error] Origin ${page} is not allowed by Access-Control-Allow-Origin. Status code: 403\n[Error] Fetch API cannot load ${url} due to access control checks.`,
  ],
  [
    'WebKit, a preflight',
    `Preflight response is not successful. Status code: 404\nXMLHttpRequest cannot load ${url} due to access control checks.`,
  ],
  [
    'an error of axios',
    `AxiosError: Network Error\n    at XMLHttpRequest.handleError {\n  code: 'ERR_NETWORK',\n  config: { url: '/v1', baseURL: 'https://api.test', method: 'put', headers: { A: '1' }, params: { b: 2 }, withCredentials: true, data: '{}' }\n}`,
  ],
  [
    'an error of Angular',
    `HttpErrorResponse {headers: HttpHeaders, status: 0, statusText: 'Unknown Error', url: '${url}', ok: false}`,
  ],
  ['a page and its API in words', `Our page ${page}/cart asks ${url} with PUT and the browser refuses it.`],
  [
    'an issue of the panel',
    `Ensure CORS response header values are valid\nAFFECTED RESOURCES\n1 request\nRequest\tStatus\tPreflight Request\tHeader\tInvalid Value\ncarts\tblocked\t${url}\tAccess-Control-Allow-Origin\thttps://b.test`,
  ],
  [
    'a ticket',
    `It says:\n\nAccess to fetch at '${url}' from origin '${page}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\n\nWe call it so:\n\n\`\`\`js\nfetch('${url}', { method: 'DELETE', credentials: 'include' })\n\`\`\`\n`,
  ],
]

/** Programs of other languages, and documents. */
export const programs: readonly (readonly [name: string, text: string])[] = [
  [
    'requests',
    `import requests\ns = requests.Session()\ns.headers.update({'X-A': '1'})\ns.put('${url}', params={'b': 2}, headers={'B': '2'}, json={'a': 1}, auth=('u', 'p'))`,
  ],
  [
    'httpx',
    `import httpx\nwith httpx.Client(base_url='https://api.test', headers={'X-A': '1'}) as c:\n    c.request('PUT', '/v1', data={'a': 1})`,
  ],
  [
    'urllib',
    `import urllib.request\nr = urllib.request.Request('${url}', data=b'a', headers={'X-A': '1'}, method='PUT')\nurllib.request.urlopen(r)`,
  ],
  [
    'http.client',
    `import http.client\nc = http.client.HTTPSConnection('api.test', 8443)\nc.request('PUT', '/v1', body='a', headers={'X-A': '1'})`,
  ],
  [
    'Locust',
    `from locust import HttpUser, task\nclass A(HttpUser):\n    host = 'https://api.test'\n    @task\n    def a(self):\n        self.client.put('/v1', json={'a': 1})`,
  ],
  [
    'Go',
    `req, _ := http.NewRequest("PUT", "${url}", body)\nreq.Header.Set("X-A", "1")\nreq.SetBasicAuth("u", "p")`,
  ],
  [
    'Java',
    `HttpRequest.newBuilder().uri(URI.create("${url}")).header("X-A", "1").PUT(HttpRequest.BodyPublishers.ofString("a")).build();`,
  ],
  ['OkHttp', `Request r = new Request.Builder().url("${url}").addHeader("X-A", "1").put(body).build();`],
  [
    'C#',
    `var r = new HttpRequestMessage(HttpMethod.Put, "${url}");\nr.Headers.Add("X-A", "1");\nawait client.SendAsync(r);`,
  ],
  [
    'PHP',
    `<?php\n$c = curl_init('${url}');\ncurl_setopt($c, CURLOPT_CUSTOMREQUEST, 'PUT');\ncurl_setopt($c, CURLOPT_HTTPHEADER, ['X-A: 1']);\ncurl_exec($c);`,
  ],
  [
    'Guzzle',
    `$client = new GuzzleHttp\\Client(['base_uri' => 'https://api.test']);\n$client->request('PUT', '/v1', ['headers' => ['X-A' => '1']]);`,
  ],
  ['Ruby', `uri = URI('${url}')\nreq = Net::HTTP::Put.new(uri)\nreq['X-A'] = '1'`],
  [
    'Swift',
    `var r = URLRequest(url: URL(string: "${url}")!)\nr.httpMethod = "PUT"\nr.setValue("1", forHTTPHeaderField: "X-A")`,
  ],
  ['Kotlin', `client.put("${url}") {\n  header("X-A", "1")\n  setBody("a")\n}`],
  ['Dart', `await http.put(Uri.parse('${url}'), headers: {'X-A': '1'}, body: 'a');`],
  ['Rust', `reqwest::Client::new().put("${url}").header("X-A", "1").body("a").send().await?;`],
  ['Elixir', `HTTPoison.put("${url}", "a", [{"X-A", "1"}])`],
  ['R', `httr::PUT("${url}", add_headers(A = "1"), body = "a")`],
  [
    'a style sheet',
    `@font-face { font-family: F; src: url('${url}/a.woff2') format('woff2'), url(https://b.test/b.woff); }\n@import url("https://c.test/c.css");`,
  ],
  [
    'HTML',
    `<!doctype html><base href="https://cdn.test/"><link rel=stylesheet href="/a.css" crossorigin><script src="b.js" crossorigin="use-credentials" integrity="sha384-x"></script><video src="c.mp4" crossorigin></video><form action="${url}" method="post"></form>`,
  ],
  ['addresses', `${url}\nhttps://b.test/v2 PUT`],
]
