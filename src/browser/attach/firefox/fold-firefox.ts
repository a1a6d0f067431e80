import type { Network } from 'webdriver-bidi-protocol'
import type { BrowserStatement } from '../../../knowledge/model/browser-statement.ts'
import { corsErrors } from '../../../knowledge/model/cors-error.ts'
import type { BidiEvent } from '../../client/bidi.ts'
import type { SeenRequest } from '../seen-request.ts'
import { places } from './places.ts'
import { exchangeOf, headerList, isPreflight, valueOf } from './exchange-of.ts'
import { isNavigation, seenOf, type Draft } from './seen-of.ts'
import { statementOfError } from './statement-of-error.ts'
import { keptCookieOfLog, notSucceeded, statementOfLog } from './statement-of-log.ts'

const mostDrafts = 2_000

/**
 * Puts the events of Firefox together to requests. Its network events do not say that CORS stopped one: its console
 * does, right after, so that a request may be told of as answered and then as failed.
 */
export function foldFirefox(now: () => number, tell: (seen: SeenRequest) => void) {
  const drafts = new Map<string, Draft>()
  const preflights = new Map<string, Draft>()
  const where = places()

  const told = (draft: Draft) => {
    if (draft.settledAt === null) return
    const seen = seenOf(draft, where)
    if (seen !== null) tell(seen)
  }
  const keep = (draft: Draft) => {
    const oldest = drafts.size >= mostDrafts ? drafts.keys().next().value : undefined
    if (oldest !== undefined) drafts.delete(oldest)
    drafts.set(draft.id, draft)
  }
  const latest = (fits: (draft: Draft) => boolean) => [...drafts.values()].reverse().find(fits)

  const begun = ({ request, context, timestamp }: Network.BeforeRequestSentParameters) => {
    const exchange = exchangeOf(request, timestamp)
    if (isPreflight(exchange)) {
      const asked = valueOf(exchange.headers, 'access-control-request-method')
      const owner = latest(({ hops }) => {
        const hop = hops.at(-1)
        return hop?.preflight === null && hop.request.url === exchange.url && hop.request.method === asked
      })
      const hop = owner?.hops.at(-1)
      if (owner === undefined || hop === undefined) return
      hop.preflight = exchange
      preflights.set(request.request, owner)
      return
    }
    const known = drafts.get(request.request)
    if (known !== undefined)
      return void known.hops.push({ preflight: null, request: exchange, isSent: false })
    keep({
      id: request.request,
      context: context ?? null,
      type: request.initiatorType ?? request.destination ?? 'other',
      destination: request.destination ?? null,
      hops: [{ preflight: null, request: exchange, isSent: false }],
      bodySize: request.bodySize ?? 0,
      statements: [],
      isFailed: false,
      by: null,
      settledAt: null,
    })
  }
  const answered = ({
    request,
    response,
  }: Network.ResponseStartedParameters | Network.ResponseCompletedParameters) => {
    const owner = preflights.get(request.request)
    const hop = (owner ?? drafts.get(request.request))?.hops.at(-1)
    if (hop === undefined) return
    const seen = { status: response.status, headers: headerList(response.headers) }
    if (owner !== undefined && hop.preflight !== null) hop.preflight = { ...hop.preflight, response: seen }
    else {
      // Only now are the headers those that went out.
      hop.request = { ...hop.request, headers: headerList(request.headers), response: seen }
      hop.isSent = true
      const draft = drafts.get(request.request)
      if (response.fromCache && draft !== undefined && !has(draft, 'from-cache'))
        draft.statements.push({ kind: 'from-cache' })
    }
  }
  const settle = (draft: Draft | undefined, isFailed: boolean, statement: BrowserStatement | null) => {
    if (draft === undefined) return
    draft.isFailed ||= isFailed
    draft.settledAt ??= now()
    if (statement !== null && !has(draft, statement.kind)) draft.statements.push(statement)
    told(draft)
  }
  const logged = (text: string, context: string | null) => {
    const said = statementOfLog(text)
    if (said === null) {
      const url = notSucceeded(text)
      const failed = url === null ? undefined : latest((draft) => isOf(draft, url))
      if (failed?.by === 'worker') {
        failed.by = 'document'
        told(failed)
      }
      const cookie = keptCookieOfLog(text)
      const draft = latest((one) => one.context === context && !isNavigation(one))
      if (cookie !== null && draft !== undefined) {
        draft.statements.push(cookie)
        told(draft)
      }
      return
    }
    const draft = latest((one) => isOf(one, said.url))
    if (draft !== undefined) {
      draft.by = 'document'
      const statement = placed(said.statement, draft)
      // A reason that the console names is better than the one guessed from the network's error.
      const guessed = draft.statements.findIndex(({ kind }) => kind === 'cors' || kind === 'connection')
      if (guessed !== -1) draft.statements.splice(guessed, 1)
      return settle(draft, true, statement)
    }
    // Neither mixed content nor the page's policy lets it come to a network event.
    const request = {
      method: 'GET',
      url: said.url,
      headers: [],
      response: null,
      address: null,
      startedAt: now(),
    }
    keep({
      id: `console:${context}:${said.url}:${now()}`,
      context,
      type: 'fetch',
      destination: null,
      hops: [{ preflight: null, request, isSent: false }],
      bodySize: 0,
      statements: [],
      isFailed: true,
      by: 'document',
      settledAt: null,
    })
    settle([...drafts.values()].at(-1), true, said.statement)
  }
  return {
    treeFound: where.treeFound,
    contextOf: (id: string) => drafts.get(id)?.context ?? null,
    fold: (event: BidiEvent) => {
      const { method, params } = event
      where.fold(event)
      switch (method) {
        case 'network.beforeRequestSent':
          return begun(params)
        case 'network.responseStarted':
          return answered(params)
        case 'network.responseCompleted': {
          answered(params)
          const isRedirect = params.response.status >= 300 && params.response.status < 400
          if (isRedirect && valueOf(headerList(params.response.headers), 'location') !== null) return
          return settle(drafts.get(params.request.request), false, null)
        }
        case 'network.fetchError': {
          const draft = drafts.get(params.request.request)
          const statement = statementOfError(params.errorText)
          // The console has a word on each of these that a document makes. A worker's are stopped without one.
          const isSpokenOf = statement.kind === 'cors' || (statement.kind === 'connection' && isCors(draft))
          if (draft !== undefined && isSpokenOf) draft.by ??= 'worker'
          return settle(draft, true, statement)
        }
        case 'log.entryAdded':
          return logged(params.text ?? '', params.source.context ?? null)
      }
    },
  }
}

/** Firefox words an error of the preflight's response like one of the request's: which it was shows on the wire. */
function placed(statement: BrowserStatement, { hops }: Draft): BrowserStatement {
  if (statement.kind !== 'cors') return statement
  const last = hops.at(-1)
  const ofPreflight = last !== undefined && last.preflight !== null && !last.isSent
  const corsError = corsErrors.find((known) => known === `Preflight${statement.corsError}`)
  return {
    ...statement,
    corsError: ofPreflight ? (corsError ?? statement.corsError) : statement.corsError,
    at: hops.length > 1 ? 'redirect' : ofPreflight ? 'preflight' : statement.at,
  }
}

function isCors(draft: Draft | undefined): boolean {
  const [first] = draft?.hops ?? []
  return first !== undefined && valueOf(first.request.headers, 'sec-fetch-mode') === 'cors'
}

function isOf({ hops }: Draft, url: string): boolean {
  return hops.some(({ request }) => request.url === url)
}

function has(draft: Draft, kind: BrowserStatement['kind']): boolean {
  return draft.statements.some((one) => one.kind === kind)
}
