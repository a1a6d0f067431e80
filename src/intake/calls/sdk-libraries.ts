import { entryOf, known, type CalledHeader } from './called-request.ts'
import { behind, first, type Library } from './library.ts'

/** `x-stainless-…` of the clients that Stainless makes: they name the runtime, and every one needs to be allowed. */
const stainless: readonly CalledHeader[] = [
  'Lang',
  'Package-Version',
  'OS',
  'Arch',
  'Runtime',
  'Runtime-Version',
  'Retry-Count',
].map((name): CalledHeader => [`X-Stainless-${name}`, known('unknown')])

/** Clients that are made of the description of an API, and those of Connect. */
export const sdkLibraries: readonly Library[] = [
  {
    calls: /^OpenAI$/,
    name: 'openai',
    method: 'POST',
    url: ([options]) =>
      behind(entryOf(options, 'baseURL') ?? known('https://api.openai.com/v1'), '/chat/completions'),
    options: first,
    headers: 'defaultHeaders',
    adds: () => [['Authorization', known('unknown')], ...stainless],
    type: 'application/json',
    notes: [{ message: 'read as a call of chat.completions.create: other calls ask another path' }],
  },
  {
    calls: /^Anthropic$/,
    name: '@anthropic-ai/sdk',
    method: 'POST',
    url: ([options]) =>
      behind(entryOf(options, 'baseURL') ?? known('https://api.anthropic.com'), '/v1/messages'),
    options: first,
    headers: 'defaultHeaders',
    adds: () => [
      ['X-Api-Key', known('unknown')],
      ['Anthropic-Version', known('unknown')],
      ['Anthropic-Dangerous-Direct-Browser-Access', known('true')],
      ...stainless,
    ],
    type: 'application/json',
    notes: [{ message: 'read as a call of messages.create: other calls ask another path' }],
  },
  {
    calls: /^createConnectTransport$/,
    name: 'Connect',
    method: 'POST',
    url: ([options]) => behind(entryOf(options, 'baseUrl'), '/{service}/{method}'),
    options: () => undefined,
    adds: () => [['Connect-Protocol-Version', known('1')]],
    type: 'application/json',
    notes: [{ message: 'what its interceptors set is not read: add the headers that they set' }],
  },
  {
    calls: /^createGrpcWebTransport$/,
    name: 'gRPC-Web',
    method: 'POST',
    url: ([options]) => behind(entryOf(options, 'baseUrl'), '/{service}/{method}'),
    options: () => undefined,
    adds: () => [
      ['X-Grpc-Web', known('1')],
      ['X-User-Agent', known('unknown')],
    ],
    type: 'application/grpc-web+proto',
    notes: [{ message: 'what its interceptors set is not read: add the headers that they set' }],
  },
]
