import { parseSource } from '../../source/ecmascript/parse.ts'
import {
  nothingImported,
  type Imported,
  type ImportedCase,
  type ImportProblem,
  type Unfinished,
} from '../imported.ts'
import { readAssetLoader } from './asset-loaders.ts'
import { readAngular, readHttpResource } from './angular.ts'
import { asCase } from './as-case.ts'
import { axiosInstances } from './axios-instances.ts'
import { readAxios } from './axios.ts'
import { readElementLoad } from './element-loads.ts'
import { readFetch } from './fetch.ts'
import { readFirebase } from './firebase.ts'
import { readGeneratedClient } from './generated-clients.ts'
import { readGraphql } from './graphql.ts'
import { readJquery } from './jquery.ts'
import { mendSource } from './mend-source.ts'
import { readNodeRequest } from './node-request.ts'
import { optionInstances, readOptionClient } from './option-clients.ts'
import { readOtherClient } from './other-client.ts'
import { programOf, type NamedCall, type Program } from './program.ts'
import { replacedMethods, replacementIn, withReplacement } from './replaced-fetch.ts'
import { readBaseQuery } from './rtk-query.ts'
import { readRailsRequest } from './rails-request.ts'
import { serverMark, serverSource } from './server-mark.ts'
import { readSocketClient } from './socket-client.ts'
import { readSupertest } from './supertest.ts'
import { readSwr } from './swr.ts'
import { readSuperagent } from './superagent.ts'
import { readSupabase } from './supabase.ts'
import { readLibrary } from './libraries.ts'
import { readMediaPlayer } from './media-players.ts'
import { readMadeClient } from './made-clients.ts'
import { readSettingsClient } from './settings-clients.ts'
import { readBatch, readTestClient } from './test-clients.ts'
import { sendingCalls, type ReadCall } from './wrappers.ts'
import { visitedPage } from './visited-page.ts'
import { readXhr } from './xhr.ts'

/** What is called by its own name, `new` or not; some names are too common to count without what they are given. */
const called = [
  'fetch|axios|\\$http|ky|got|\\$fetch|ofetch|use(?:Lazy)?Fetch|fetchEventSource|fetchBaseQuery|httpResource(?:\\.(?:text|blob|arrayBuffer))?|import|sendBeacon',
  'create(?:Http|Upload)Link|http(?:Batch|BatchStream|Subscription)?Link',
  'createFetch|[hH]ttpLink\\.create(?=\\s*\\(\\s*\\{\\s*uri)|(?:axios|ky|got|ofetch|\\$fetch|redaxios)\\.(?:create|extend)|http\\.batch|httpsCallable(?:FromURL)?|createConnectTransport|createGrpcWebTransport',
  '(?:get|post|put|patch|destroy)(?=\\s*\\(\\s*["\'`]https?:)|wretch|GM_xmlhttpRequest|(?:L\\.)?tileLayer',
  'use(?:SWR(?:Immutable|Infinite|Mutation)?)',
  'create(?:Browser)?Client(?=\\s*\\(\\s*(?:\\{|["\'`]https?:))',
  'request(?=\\s*\\(\\s*(?:options|\\{|app\\b|server\\b|["\'`](?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)["\'`]))|supertest|(?:chai\\.)?request(?=\\s*\\(\\s*[\\w.]{1,40}(?:\\(\\))?\\)\\s*\\.(?:get|post|put|patch|delete|options|head)\\()',
  'new\\s+\\w{1,60}Api(?=\\s*\\()',
  'io(?:\\.connect)?(?=\\s*\\(\\s*["\'`](?:https?|wss?):)',
  'new\\s+(?:(?:window|globalThis|self)\\.)?(?:Request|FetchRequest|FontFace|(?:Oidc\\.)?UserManager|Echo|Pusher|XMLHttpRequest|\\w{0,40}EventSource\\w{0,20}|Image|\\w{0,20}WebSocket|ApolloClient|(?:Batch)?HttpLink|GraphQLClient|(?:maplibregl|mapboxgl)\\.Map|OpenAI|Anthropic|SockJS|Dropzone|Keycloak|(?:tus\\.)?Upload|Client(?=\\s*\\(\\s*\\{\\s*url\\s*:))',
].join('|')

// A server's own routes are answered by `.options(` as well: alone it counts with a whole address.
const methods =
  'get|post|put|patch|delete|del|head|options(?=\\s*\\(\\s*["\'`]https?:)|request|open|ajax|getJSON|getScript|Updater(?=\\s*\\(\\s*["\'`{])|fetch|sendBeacon|addModule|load|use(?=\\s*\\(\\s*(?:Uppy\\.)?(?:XHRUpload|Tus)\\b)|src(?=\\s*\\(\\s*\\[?\\s*\\{)|initialize|attachSource|tileLayer|sendRequest|withUrl|loadSource|getDocument|xmlHttpRequest|Request|Get|Post|Put|Patch|Delete|GET|POST|PUT|PATCH|DELETE|(?:post|put|patch)Form'

/** Whether a text calls something that sends a request. */
export const callStart = new RegExp(
  `(?:^|[^\\w$.]|\\b(?:window|globalThis|self)\\??\\.)(?:${called})\\s*(?:\\?\\.)?(?:<[^()<>]{0,200}>{1,3}\\s*)?\\(|\\.(?:${methods})\\s*(?:<[^()]{0,200}>\\s*)?\\(`,
)

/**
 * Reads the requests of a piece of source: "Copy as fetch" of any browser, its Node form, or a program that uses
 * fetch, XMLHttpRequest or one of the clients beside this file. The syntax tree is read, nothing is evaluated; what
 * only the running program knows is named.
 */
export function readCalls(text: string): Imported {
  const problems: ImportProblem[] = []
  let parsed = parseSource(text)
  if (!parsed.ok) {
    const mended = mendSource(text)
    const { line, column, message } = parsed
    if (mended !== null) parsed = parseSource(mended)
    if (!parsed.ok) parsed = parseSource(onlyCalls(text))
    if (!parsed.ok && typographic.test(text)) parsed = parseSource(onlyCalls(straight(text)))
    problems.push({ line, column, message: `expected ECMAScript, found: ${message}` })
  }
  if (!parsed.ok) return { ...nothingImported, problems }
  const program = programOf(parsed.source)
  const axios = axiosInstances(program)
  const others = optionInstances(program)
  const cases: ImportedCase[] = []
  const unfinished: Unfinished[] = []
  const readOne = (call: NamedCall, of: Program) =>
    readTestClient(call, of) ??
    readSupertest(call, of) ??
    readSettingsClient(call, of) ??
    readMadeClient(call, of) ??
    readLibrary(call, of) ??
    readMediaPlayer(call, of) ??
    readFetch(call, of) ??
    readXhr(call, of) ??
    readJquery(call, of) ??
    readAxios(call, of, axios) ??
    readOptionClient(call, of, others) ??
    readSuperagent(call, of) ??
    readAngular(call, of) ??
    readHttpResource(call, of) ??
    readRailsRequest(call, of) ??
    readGraphql(call, of) ??
    readSocketClient(call, of) ??
    readSupabase(call, of) ??
    readFirebase(call, of) ??
    readElementLoad(call, of) ??
    readAssetLoader(call, of) ??
    readNodeRequest(call, of) ??
    readGeneratedClient(call, of) ??
    readOtherClient(call, of)
  const read: ReadCall = (call, of) => {
    const several = readBatch(call, of) ?? readBaseQuery(call, of)
    const one = several === null ? readOne(call, of) : null
    return several ?? (one === null ? [] : [one])
  }
  const sent = sendingCalls(program, (call, of) => {
    const requests = read(call, of)
    const fetched = requests.length > 0 ? null : readSwr(call, of, read)
    return fetched === null ? requests : [fetched]
  })
  const visited = visitedPage(program)
  const replacement = replacementIn(program)
  for (const [call, called] of sent) {
    const isReplaced = replacement !== null && called.client === 'fetch'
    const {
      subject,
      unfinished: open,
      notes,
    } = asCase(isReplaced ? withReplacement(called, replacement) : called, visited)
    if (subject !== null) cases.push(subject)
    if (open !== null) unfinished.push(open)
    const { line, column } = call.node.loc?.start ?? { line: 1, column: 0 }
    problems.push(...notes.map((note) => ({ line, column: column + 1, ...note })))
  }
  const mark = cases.length + problems.length > 0 ? serverMark(text) : null
  if (mark !== null)
    problems.push({
      line: 1,
      column: 1,
      message: `${mark} runs on the server, where there is no CORS: what it asks is read as the requests that a page would make`,
    })
  if (replacement !== null) problems.push({ line: 1, column: 1, ...replacement.note })
  for (const name of replacedMethods(program, axios.keys()))
    problems.push({
      line: 1,
      column: 1,
      message: `${name} is replaced in this text: what the replacement adds to each call is not read`,
      part: 'headers',
    })
  if (cases.length === 0 && problems.length === 0) {
    problems.push({
      line: 1,
      column: 1,
      message: serverSource(text) ?? 'expected a call of fetch, axios or another client, found none',
    })
  }
  return { ...nothingImported, kind: 'fetch', cases, unfinished, problems }
}

/** Prose around a call, as people paste it, blanked out line by line: what is left is from the first call to its end. */
function onlyCalls(text: string): string {
  const start = callStart.exec(text)
  if (start === null) return text
  const from = text.lastIndexOf('\n', start.index) + 1
  // The statement may begin before the call on the same line, or prose may.
  const line = text.slice(from, start.index)
  const kept = /^\s*(?:(?:const|let|var)\s+[\w{}\s,[\]]{1,80}=\s*)?(?:await\s+|return\s+)?$/.test(line)
    ? from
    : start.index
  const body = text.slice(kept).replace(/^[^\w$]/, ' ')
  const end = endOfCall(body)
  return `${text.slice(0, kept).replace(/[^\n]/g, ' ')}${end === null ? (mendSource(body) ?? body) : body.slice(0, end)}`
}

const typographic = /[“”„‘’]/

/** The quotes that a text processor or a chat put in place of those that were typed. */
function straight(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'")
}

/** Where the brackets of the first call are closed again; null where they are not. */
function endOfCall(text: string): number | null {
  let depth = 0
  let quote: string | null = null
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quote !== null) {
      if (character === '\\') at += 1
      else if (character === quote) quote = null
    } else if (/["'`]/.test(character)) quote = character
    else if (/[([{]/.test(character)) depth += 1
    else if (/[)\]}]/.test(character)) {
      depth -= 1
      if (depth === 0 && character === ')') return at + 1
      if (depth < 0) return null
    }
  }
  return null
}
