import { asksWithCors } from '../../knowledge/browsers/judge/asks-with-cors.ts'
import { isSafeMethod } from '../../knowledge/browsers/standard/safe-method.ts'
import { requestOrigin, type Case } from '../../knowledge/model/case.ts'
import type { Hop } from '../redirect-hop.ts'
import {
  handshakeRequestHeaders,
  ownUserAgent,
  preflightHeaders,
  requestHeaders,
  withBodyType,
  withoutBodyHeaders,
} from '../browser-headers.ts'
import { madeBy } from '../made-by.ts'
import { headOfBody, isHandshake, preflightOf, safeRequestOf, type Probe, type Setting } from '../probe.ts'

/** The preflight as a browser sends it. */
export function preflightProbe(setting: Setting): Probe {
  return {
    id: 'preflight',
    purpose: { kind: 'preflight', hop: 0 },
    request: preflightOf(setting),
    bodyCap: headOfBody,
    address: null,
  }
}

/** The request itself, or the GET that stands in for it. */
export function requestProbe(setting: Setting, standIn: boolean): Probe {
  const { subject, method } = setting
  const sender = {
    origin: originSent(subject, method),
    userAgent: ownUserAgent,
    page: subject.pageOrigin,
    made: madeBy(subject),
  }
  return {
    id: 'request',
    purpose: { kind: 'request', hop: 0, standIn },
    request:
      standIn || isHandshake(setting)
        ? safeRequestOf(setting)
        : {
            method,
            url: subject.url,
            headers: requestHeaders(subject.url, sender, withBodyType(subject)),
            body: method === 'GET' || method === 'HEAD' ? null : subject.body,
          },
    bodyCap: headOfBody,
    address: null,
  }
}

/** A load without CORS, or from the page's own origin, says nothing of the page, unless it changes something. */
function originSent(subject: Case, method: string): string | null {
  const isAsked = asksWithCors(subject) && subject.pageOrigin !== requestOrigin(subject)
  return isAsked || !isSafeMethod(method) ? subject.pageOrigin : null
}

/** Both requests at a further hop of the redirect chain; `unsafeNames` null where no preflight is sent there. */
export function hopProbes(
  subject: Case,
  hop: Hop,
  unsafeNames: readonly string[] | null,
  standIn: boolean,
): readonly Probe[] {
  const asGet = standIn && !isSafeMethod(hop.method)
  const isOpening = isHandshake({ subject })
  const origin = isOpening
    ? hop.origin
    : originSent({ ...subject, url: hop.url, pageOrigin: hop.origin }, asGet ? 'GET' : hop.method)
  const sender = { origin, userAgent: ownUserAgent, page: subject.pageOrigin, made: madeBy(subject) }
  const request: Probe = {
    id: `request:hop-${hop.hop}`,
    purpose: { kind: 'request', hop: hop.hop, standIn },
    request: {
      method: asGet ? 'GET' : hop.method,
      url: hop.url,
      headers: isOpening
        ? handshakeRequestHeaders(sender, hop.headers)
        : requestHeaders(hop.url, sender, asGet ? withoutBodyHeaders(hop.headers) : hop.headers),
      body: asGet ? null : hop.body,
    },
    bodyCap: headOfBody,
    address: null,
  }
  if (unsafeNames === null) return [request]
  const preflight: Probe = {
    id: `preflight:hop-${hop.hop}`,
    purpose: { kind: 'preflight', hop: hop.hop },
    request: {
      method: 'OPTIONS',
      url: hop.url,
      headers: preflightHeaders(hop.url, sender, hop.method, unsafeNames),
      body: null,
    },
    bodyCap: headOfBody,
    address: null,
  }
  return [preflight, request]
}
