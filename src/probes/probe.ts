import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'
import type { Case, HeaderList } from '../knowledge/model/case.ts'
import type { RequestForm, Purpose } from '../knowledge/model/evidence.ts'
import {
  handshakeRequestHeaders,
  ownUserAgent,
  preflightHeaders,
  requestHeaders,
  withoutBodyHeaders,
} from './browser-headers.ts'
import type { ProbeOptions } from './options.ts'
import type { SentRequest } from './run-exchange.ts'
import { madeBy } from './made-by.ts'

/** One planned exchange. Pure data: nothing is sent by making one. */
export interface Probe {
  readonly id: string
  readonly purpose: Purpose
  readonly request: SentRequest
  /** Bytes of the body to keep; 0 where the headers say it all. */
  readonly bodyCap: number
  /** Nobody knows that there is anything: that nothing answers is no observation. */
  readonly isSupposed?: true
  /** Sent as by somebody who has no client certificate. */
  readonly withoutCertificate?: true
  /** The one address to ask; null where any will do. */
  readonly address: string | null
}

/** What every plan is made from: the case, and what is known before anything is sent. */
export interface Setting {
  readonly subject: Case
  /** Normalized (Fetch standard, 2.2.1). */
  readonly method: string
  /** True where at least one engine sends a preflight. */
  readonly preflighted: boolean
  /** What any engine lists in `Access-Control-Request-Headers`. */
  readonly unsafeNames: readonly string[]
  /** Random letters: makes the foreign origins and the fresh URLs of this run. */
  readonly token: string
  /** The addresses of the request's host; empty behind a proxy. */
  readonly addresses: readonly string[]
  readonly options: Pick<
    ProbeOptions,
    | 'certificate'
    | 'sendUnsafe'
    | 'sendSecretsAcross'
    | 'gentle'
    | 'toPredict'
    | 'seen'
    | 'compare'
    | 'proxies'
  >
}

export const headOfBody = 64 * 1024

/** The form in which the decision falls first: the preflight where one is sent. */
export function firstForm(setting: Setting): RequestForm {
  return setting.preflighted ? 'preflight' : 'request'
}

/** Whether a GET goes out in place of the case's method, which could change data and was not released. */
export function isStandIn(setting: Setting): boolean {
  return !isSafeMethod(setting.method) && !setting.options.sendUnsafe
}

/** Whether the request opens a WebSocket: a GET with which the server lets an origin in or refuses it. */
export function isHandshake({ subject }: Pick<Setting, 'subject'>): boolean {
  return subject.as === 'websocket'
}

/** What differs from the request of the page. */
export interface Asked {
  readonly url?: string
  /** Null leaves `Origin` out. */
  readonly origin?: string | null
  readonly userAgent?: string
  readonly method?: string
  readonly unsafeNames?: readonly string[]
  /** In place of the script's own. */
  readonly headers?: HeaderList
}

/** The preflight as a browser sends it, but for what is `asked` otherwise. */
export function preflightOf(setting: Setting, asked: Asked = {}): SentRequest {
  const url = asked.url ?? setting.subject.url
  return {
    method: 'OPTIONS',
    url,
    headers: preflightHeaders(
      url,
      senderOf(setting, asked),
      asked.method ?? setting.method,
      asked.unsafeNames ?? setting.unsafeNames,
    ),
    body: null,
  }
}

/** A request that changes nothing, whatever was released: HEAD stays HEAD, everything else becomes GET. */
export function safeRequestOf(setting: Setting, asked: Asked = {}): SentRequest {
  const url = asked.url ?? setting.subject.url
  const own = setting.method === 'GET' || setting.method === 'HEAD' ? setting.subject.headers : bare(setting)
  const sender = senderOf(setting, asked)
  return {
    method: setting.method === 'HEAD' ? 'HEAD' : 'GET',
    url,
    headers: isHandshake(setting)
      ? handshakeRequestHeaders(sender, setting.subject.headers)
      : requestHeaders(url, sender, asked.headers ?? own),
    body: null,
  }
}

function bare(setting: Setting): HeaderList {
  return withoutBodyHeaders(setting.subject.headers)
}

function senderOf(setting: Setting, asked: Asked) {
  return {
    origin: asked.origin === undefined ? setting.subject.pageOrigin : asked.origin,
    userAgent: asked.userAgent ?? ownUserAgent,
    made: madeBy(setting.subject),
  }
}

/** A probe in one of the two forms; only the page's own request may be unsafe, so all others are made safe. */
export function probeIn(
  setting: Setting,
  form: RequestForm,
  id: string,
  purpose: Purpose,
  asked: Asked = {},
  bodyCap = 0,
): Probe {
  const request = form === 'preflight' ? preflightOf(setting, asked) : safeRequestOf(setting, asked)
  return { id, purpose, request, bodyCap, address: null }
}
