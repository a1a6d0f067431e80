/** A language whose HTTP clients are known by the words of their libraries. */
export interface Language {
  readonly name: string
  readonly mark: RegExp
  /** Whether a path is put behind a base as it is; else it is resolved against it (RFC 3986, 5). */
  readonly appends: boolean
}

export const languages: readonly Language[] = [
  {
    name: 'Go',
    mark: /\bhttp\.(?:NewRequest(?:WithContext)?|Get|Post|Head)\(|\bhttp\.Method[A-Z]|\bresty\.New\(/,
    appends: true,
  },
  { name: 'Dart', mark: /\bUri\.(?:parse|https?)\(|\bDio\(/, appends: true },
  {
    name: 'C#',
    mark: /\bHttpRequestMessage\b|\bnew HttpClient\b|\.(?:Get|Post|Put|Patch|Delete|Send)(?:FromJson|AsJson)?Async(?:<[^<>\n]{0,60}>)?\(|\bnew Rest(?:Request|Client)\(|\bRestService\.For<|\bUnityWebRequest\b/,
    appends: false,
  },
  {
    name: 'Java or Kotlin',
    mark: /\bOkHttpClient\b|\bHttpRequest\.newBuilder\b|\bHttpURLConnection\b|\b[Rr]estTemplate\b|\bUnirest\.|\bRequest\.Builder\(|\bWebClient\.(?:create|builder)\(|\bRestClient\.(?:create|builder)\(|\bHttpClient\((?:CIO|Js|OkHttp|Apache5?|Darwin|Android|Java|Jetty|Curl|WinHttp)\)|\bRetrofit\b|\bnew RequestBuilder\(RequestBuilder\.|\bretrofit2\b/,
    appends: true,
  },
  {
    name: 'PHP',
    mark: /\bcurl_setopt|\bstream_context_create\(|\bCURLOPT_|\bGuzzleHttp\b|\bHttp::(?:with|get|post|put|patch|delete|baseUrl)/,
    appends: false,
  },
  {
    name: 'Ruby',
    mark: /\bNet::HTTP\b|\bHTTParty\.|\bFaraday\.|\bRestClient\.(?:get|post|put|patch|delete)/,
    appends: false,
  },
  { name: 'Swift', mark: /\bURLRequest\(|\bURLSession\b|\bAF\.request\(/, appends: true },
  { name: 'Rust', mark: /\breqwest::|\bgloo_net::|\bureq::|\.send\(\)\s*\.await/, appends: true },
  { name: 'Elm', mark: /\bHttp\.(?:request|riskyRequest|task|riskyTask|get|post)\s/, appends: true },
]

export function languageOf(text: string): Language | null {
  return languages.find(({ mark }) => mark.test(text)) ?? null
}
