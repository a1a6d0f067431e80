import { describe, expect, test } from 'vitest'
import { inShort, said } from './told-short.ts'

const api = 'https://api.example.net'
const url = `${api}/v2/carts`
const put = (headers = '-') => [`? PUT ${url} same-origin ${headers}`]
const json = 'content-type=application/json'

/** As the documentation of each library writes it: what goes over the wire. */
const programs: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'Go, by name',
    `req, _ := http.NewRequest("PUT", "${url}", nil)\nreq.Header.Set("X-Cart", "7")`,
    put('x-cart=7'),
  ],
  ['Go, with a context', `http.NewRequestWithContext(ctx, http.MethodPut, "${url}", body)`, put()],
  ['Go, Get', `resp, err := http.Get("${url}")`, [`? GET ${url} same-origin -`]],
  ['Go, Post', `http.Post("${url}", "application/json", body)`, [`? POST ${url} same-origin ${json}`]],
  [
    'Go, a header that is computed',
    `req, _ := http.NewRequest("PUT", "${url}", nil)\nreq.Header.Add("Authorization", token)`,
    put('authorization=unknown'),
  ],
  [
    'Go, resty',
    `client := resty.New()\nclient.SetBaseURL("${api}/v2")\nclient.R().SetHeader("X-Cart", "7").Put("/carts")`,
    put('x-cart=7'),
  ],
  ['Go, resty with a login', `resty.New().R().SetAuthToken(t).Put("${url}")`, put('authorization=unknown')],
  ['Dart, parse', `await http.put(Uri.parse('${url}'), headers: {'X-Cart': '7'});`, put('x-cart=7')],
  ['Dart, https', `await http.put(Uri.https('api.example.net', '/v2/carts'));`, put()],
  ['Dart, https without a slash', `await http.put(Uri.https('api.example.net', 'v2/carts'));`, put()],
  [
    'Dart, http with a query',
    `await http.get(Uri.http('localhost:8080', '/v2', {'q': 'a b', 'n': n}));`,
    ['? GET http://localhost:8080/v2?q=a+b&n=n same-origin -'],
  ],
  [
    'Dart, dio',
    `final dio = Dio();\nawait dio.put('${url}', options: Options(headers: {'X-Cart': '7'}));`,
    put('x-cart=7'),
  ],
  [
    'C#, PutAsync',
    `var client = new HttpClient { BaseAddress = new Uri("${api}/v2/") };\nawait client.PutAsync("carts", content);`,
    put(),
  ],
  [
    'C#, an address from the root',
    `var client = new HttpClient { BaseAddress = new Uri("${api}/v1/") };\nawait client.PutAsync("/v2/carts", content);`,
    put(),
  ],
  ['C#, PutAsJsonAsync', `await new HttpClient().PutAsJsonAsync("${url}", cart);`, put(json)],
  ['C#, GetFromJsonAsync', `await client.GetFromJsonAsync<Cart>("${url}");`, [`? GET ${url} same-origin -`]],
  [
    'C#, a message',
    `var m = new HttpRequestMessage(HttpMethod.Put, "${url}");\nm.Headers.Add("X-Cart", "7");`,
    put('x-cart=7'),
  ],
  [
    'C#, the type of its content',
    `var m = new HttpRequestMessage(HttpMethod.Put, "${url}");\nm.Content = new StringContent(s, Encoding.UTF8, "application/json");`,
    put(json),
  ],
  [
    'C#, RestSharp',
    `var client = new RestClient("${api}/v2");\nvar r = new RestRequest("carts", Method.Put);\nr.AddJsonBody(cart);`,
    put(json),
  ],
  ['C#, Refit', `var api = RestService.For<IApi>("${api}/v2");\n[Put("/carts")] Task Save();`, put()],
  [
    'Java, java.net.http',
    `HttpRequest.newBuilder().uri(URI.create("${url}")).header("X-Cart", "7").PUT(body).build();`,
    put('x-cart=7'),
  ],
  [
    'Java, HttpURLConnection',
    `HttpURLConnection c = (HttpURLConnection) new URL("${url}").openConnection();\nc.setRequestMethod("PUT");\nc.setRequestProperty("X-Cart", "7");`,
    put('x-cart=7'),
  ],
  [
    'Java, OkHttp',
    `new OkHttpClient().newCall(new Request.Builder().url("${url}").addHeader("X-Cart", "7").put(body).build());`,
    put('x-cart=7'),
  ],
  ['Java, RestTemplate', `restTemplate.exchange("${url}", HttpMethod.PUT, entity, String.class);`, put()],
  [
    'Java, WebClient',
    `WebClient.create("${api}/v2").put().uri("/carts").header(HttpHeaders.ORIGIN, "https://shop.example.com").retrieve();`,
    [`https://shop.example.com PUT ${url} same-origin -`],
  ],
  [
    'Java, RestClient',
    `RestClient.builder().baseUrl("${api}/v2").build().put().uri("/carts").contentType(MediaType.APPLICATION_JSON).retrieve();`,
    put(json),
  ],
  ['Java, Unirest', `Unirest.put("${url}").header("X-Cart", "7").asJson();`, put('x-cart=7')],
  [
    'Java, Retrofit',
    `Retrofit.Builder().baseUrl("${api}/").build();\ninterface Api { @PUT("v2/carts") Call<Cart> save(); }`,
    put(),
  ],
  [
    'Kotlin, Ktor',
    `val client = HttpClient(CIO)\nclient.put("${url}") { header("X-Cart", "7") }`,
    put('x-cart=7'),
  ],
  [
    'Kotlin, Ktor with a login',
    `val client = HttpClient(Js)\nclient.put("${url}") { bearerAuth(token) }`,
    put('authorization=unknown'),
  ],
  [
    'PHP, curl',
    `$ch = curl_init('${url}');\ncurl_setopt($ch, CURLOPT_CUSTOMREQUEST, 'PUT');\ncurl_setopt($ch, CURLOPT_HTTPHEADER, ['X-Cart: 7', 'X-Shop: a']);`,
    put('x-cart=7&x-shop=a'),
  ],
  [
    'PHP, curl posts fields',
    `$ch = curl_init('${url}');\ncurl_setopt($ch, CURLOPT_POSTFIELDS, $d);`,
    [`? POST ${url} same-origin -`],
  ],
  [
    'PHP, a stream',
    `$c = stream_context_create(['http' => ['method' => 'PUT', 'header' => "X-Cart: 7\\r\\nX-Shop: a"]]);\nfile_get_contents('${url}', false, $c);`,
    put('x-cart=7&x-shop=a'),
  ],
  [
    'PHP, Guzzle',
    `$client = new GuzzleHttp\\Client(['base_uri' => '${api}/v2/']);\n$client->request('PUT', 'carts', ['headers' => ['X-Cart' => '7']]);`,
    put('x-cart=7'),
  ],
  [
    'PHP, Guzzle sends JSON',
    `$client = new GuzzleHttp\\Client();\n$client->put('${url}', ['json' => $cart]);`,
    put(json),
  ],
  ['PHP, Laravel', `Http::withHeaders(['X-Cart' => '7'])->put('${url}', $cart);`, put('x-cart=7')],
  ['PHP, Laravel with a login', `Http::withToken($t)->put('${url}');`, put('authorization=unknown')],
  [
    'Ruby, Net::HTTP',
    `uri = URI('${url}')\nreq = Net::HTTP::Put.new(uri)\nreq['X-Cart'] = '7'`,
    put('x-cart=7'),
  ],
  ['Ruby, HTTParty', `HTTParty.put('${url}', headers: { 'X-Cart' => '7' })`, put('x-cart=7')],
  [
    'Ruby, Faraday',
    `conn = Faraday.new(url: '${api}/v2/')\nconn.put('carts') { |r| r.headers['X-Cart'] = '7' }`,
    put('x-cart=7'),
  ],
  [
    'Ruby, HTTParty keeps the path of its base',
    `class Api\n  include HTTParty\n  base_uri '${api}/v2'\nend\nApi.put('/carts')`,
    put(),
  ],
  ['Ruby, Faraday goes below its base', `conn = Faraday.new(url: '${api}/v2')\nconn.put('carts')`, put()],
  ['Ruby, Faraday goes to the root', `conn = Faraday.new(url: '${api}/v1')\nconn.put('/v2/carts')`, put()],
  ['PHP, Laravel keeps the path of its base', `Http::baseUrl('${api}/v2')->put('/carts', $cart);`, put()],
  [
    'PHP, Guzzle resolves',
    `$c = new GuzzleHttp\\Client(['base_uri' => '${api}/v1']);\n$c->put('/v2/carts');`,
    put(),
  ],
  ['Ruby, RestClient', `RestClient.put '${url}', body, { 'X-Cart' => '7' }`, put('x-cart=7')],
  [
    'Swift',
    `var r = URLRequest(url: URL(string: "${url}")!)\nr.httpMethod = "PUT"\nr.setValue("7", forHTTPHeaderField: "X-Cart")`,
    put('x-cart=7'),
  ],
  [
    'Swift, the origin',
    `var r = URLRequest(url: URL(string: "${url}")!)\nr.httpMethod = "PUT"\nr.setValue("https://shop.example.com", forHTTPHeaderField: "Origin")`,
    [`https://shop.example.com PUT ${url} same-origin -`],
  ],
  ['Swift, Alamofire', `AF.request("${url}", method: .put, headers: ["X-Cart": "7"])`, put('x-cart=7')],
  [
    'Rust, reqwest',
    `reqwest::Client::new().put("${url}").header("X-Cart", "7").send().await?;`,
    put('x-cart=7'),
  ],
  ['Rust, reqwest sends JSON', `reqwest::Client::new().put("${url}").json(&cart).send().await?;`, put(json)],
  ['Rust, ureq', `ureq::put("${url}").set("X-Cart", "7").call()?;`, put('x-cart=7')],
  [
    'Rust, a header by its constant',
    `reqwest::Client::new().put("${url}").header(header::ACCEPT_LANGUAGE, "de").send().await?;`,
    put(),
  ],
  [
    'Elm',
    `Http.request { method = "PUT", headers = [ Http.header "X-Cart" "7" ], url = "${url}", body = Http.jsonBody v }`,
    put(`x-cart=7&${json}`),
  ],
]

describe('a program that calls by', () => {
  test.each(programs)('%s', (_, text, expected) => {
    expect(inShort(text)).toEqual(expected)
  })
})

test('several requests have their own headers, and those set before are of all', () => {
  const text = `client := resty.New()\nclient.SetHeader("X-All", "1")\nclient.R().SetHeader("X-A", "1").Put("${url}/1")\nclient.R().SetHeader("X-B", "1").Delete("${url}/2")`
  expect(inShort(text)).toEqual([
    `? PUT ${url}/1 same-origin x-all=1&x-a=1`,
    `? DELETE ${url}/2 same-origin x-all=1&x-b=1`,
  ])
})

test.each([
  [`http.Get("${url}")`, /^Go is not parsed here: address, method and headers are taken from its words/],
  [`ureq::agent("${url}")`, /the method is read as GET/],
  [`var client = new HttpClient { BaseAddress = new Uri("${api}/") };`, /no path is found behind the base/],
  [`Unirest.put("${url}").header("X-Cart", cart).asJson();`, /the value of X-Cart is only known when/],
  [
    `await dio.get('${url}', queryParameters: {'a': 1}); Dio();`,
    /the parameters that are put behind the address/,
  ],
  [`reqwest::get("${url}").query(&[("a", "b")])`, /the parameters that are put behind the address/],
])('%s: what its words do not tell is said', (text, says) => {
  expect(said(text)).toMatch(says)
})

test.each([`http.Get("${url}")`, `Unirest.put("${url}").header("X-Cart", "7").asJson();`])(
  '%s: what they tell is not doubted',
  (text) => {
    expect(said(text)).not.toMatch(/parameters|only known|no path is found/)
  },
)
