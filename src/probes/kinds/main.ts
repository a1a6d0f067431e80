import type { Hop } from '../redirect-hop.ts'
import { headOfBody, isStandIn, preflightOf, requestOf, type Probe, type Setting } from '../probe.ts'
import { ownUserAgent, preflightHeaders, requestHeaders } from '../browser-headers.ts'

/** The two requests that a browser would send, or the GET that stands in for the second. */
export function mainProbes(setting: Setting): readonly Probe[] {
  const request: Probe = {
    id: 'request',
    purpose: { kind: 'request', hop: 0, standIn: isStandIn(setting) },
    request: requestOf(setting),
    bodyCap: headOfBody,
    address: null,
  }
  return setting.preflighted ? [preflightProbe(setting), request] : [request]
}

function preflightProbe(setting: Setting): Probe {
  return {
    id: 'preflight',
    purpose: { kind: 'preflight', hop: 0 },
    request: preflightOf(setting),
    bodyCap: headOfBody,
    address: null,
  }
}

/** Both requests at a further hop of the redirect chain; `unsafeNames` null where no preflight is needed there. */
export function hopProbes(
  hop: Hop,
  unsafeNames: readonly string[] | null,
  standIn: boolean,
): readonly Probe[] {
  const sender = { origin: hop.origin, userAgent: ownUserAgent }
  const request: Probe = {
    id: `request:hop-${hop.hop}`,
    purpose: { kind: 'request', hop: hop.hop, standIn },
    request: {
      method: hop.method,
      url: hop.url,
      headers: requestHeaders(hop.url, sender, hop.headers),
      body: hop.body,
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
