/** A language whose HTTP clients are known by the words of their libraries. */
export interface Language {
  readonly name: string
  readonly mark: RegExp
  readonly joins: Joins
}

/** What becomes of a path and a base: put behind it as it is, resolved against it (RFC 3986, 5), or resolved as if the base ended in a slash. */
export type Joins = 'appended' | 'resolved' | 'resolved below'

export const languages: readonly Language[] = [
  {
    name: 'Go',
    mark: /\bhttp\.(?:NewRequest(?:WithContext)?|Get|Post|Head)\(|\bhttp\.Method[A-Z]|\bresty\.New\(/,
    joins: 'appended',
  },
  { name: 'Dart', mark: /\bUri\.(?:parse|https?)\(|\bDio\(/, joins: 'appended' },
  // RestSharp and Refit keep the path of their base, HttpClient does not.
  { name: 'C#', mark: /\bnew Rest(?:Request|Client)\(|\bRestService\.For</, joins: 'appended' },
  {
    name: 'C#',
    mark: /\bHttpRequestMessage\b|\bnew HttpClient\b|\.(?:Get|Post|Put|Patch|Delete|Send)(?:FromJson|AsJson)?Async(?:<[^<>\n]{0,60}>)?\(|\bUnityWebRequest\b/,
    joins: 'resolved',
  },
  {
    name: 'Java or Kotlin',
    mark: /\bOkHttpClient\b|\bHttpRequest\.newBuilder\b|\bHttpURLConnection\b|\b[Rr]estTemplate\b|\bUnirest\.|\bRequest\.Builder\(|\bWebClient\.(?:create|builder)\(|\bRestClient\.(?:create|builder)\(|\bHttpClient\((?:CIO|Js|OkHttp|Apache5?|Darwin|Android|Java|Jetty|Curl|WinHttp)\)|\bRetrofit\b|\bnew RequestBuilder\(RequestBuilder\.|\bretrofit2\b/,
    joins: 'appended',
  },
  { name: 'PHP', mark: /\bHttp::(?:with|get|post|put|patch|delete|baseUrl)/, joins: 'appended' },
  {
    name: 'PHP',
    mark: /\bcurl_setopt|\bstream_context_create\(|\bCURLOPT_|\bGuzzleHttp\b/,
    joins: 'resolved',
  },
  { name: 'Ruby', mark: /\bHTTParty\b/, joins: 'appended' },
  { name: 'Ruby', mark: /\bFaraday\./, joins: 'resolved below' },
  {
    name: 'Ruby',
    mark: /\bNet::HTTP\b|\bRestClient\.(?:get|post|put|patch|delete)/,
    joins: 'resolved',
  },
  { name: 'Swift', mark: /\bURLRequest\(|\bURLSession\b|\bAF\.request\(/, joins: 'appended' },
  { name: 'Rust', mark: /\breqwest::|\bgloo_net::|\bureq::|\.send\(\)\s*\.await/, joins: 'appended' },
  { name: 'Elm', mark: /\bHttp\.(?:request|riskyRequest|task|riskyTask|get|post)\s/, joins: 'appended' },
]

export function languageOf(text: string): Language | null {
  return languages.find(({ mark }) => mark.test(text)) ?? null
}
