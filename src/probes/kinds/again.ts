import type { RequestForm } from '../../knowledge/model/evidence.ts'
import { showsCertificate } from '../../knowledge/browsers/standard/client-certificate.ts'
import { browserUserAgent } from '../browser-headers.ts'
import { proxyFor } from '../proxies.ts'
import { isSafeMethod } from '../../knowledge/browsers/standard/safe-method.ts'
import { firstForm, headOfBody, probeIn, type Probe, type Setting } from '../probe.ts'

const maxAddresses = 6

/** Each address of the host, asked directly: half of a partial roll-out may sit behind one of them. */
export function addressProbes(setting: Setting): readonly Probe[] {
  const { url } = setting.subject
  const host = new URL(url).hostname
  // On a developer's machine the two addresses of localhost are one server, often listening on one of them only.
  const isLocalhost = host === 'localhost' || host.endsWith('.localhost')
  if (setting.addresses.length < 2 || isLocalhost || proxyFor(setting.options.proxies, url) !== null)
    return []
  const form = comparableForms(setting)[0]
  if (form === undefined) return []
  return setting.addresses.slice(0, maxAddresses).map((address) => ({
    ...probeIn(setting, form, `address:${address}`, { kind: 'address', address, form }, {}, headOfBody),
    address,
  }))
}

/** The same once more: servers behind a balancer need not agree. `turns` are the numbers of the repeats. */
export function repeatProbes(setting: Setting, turns: readonly number[]): readonly Probe[] {
  const forms = comparableForms(setting)
  return turns.flatMap((turn) =>
    forms.map((form) =>
      probeIn(setting, form, form === firstForm(setting) ? `repeat:${turn}` : `repeat:request:${turn}`, {
        kind: 'repeat',
        turn,
        form,
      }),
    ),
  )
}

/** The forms that can be sent again as they were: a request that changes data is sent once and has no equal. */
function comparableForms(setting: Setting): readonly RequestForm[] {
  const isReleased = setting.options.sendUnsafe && !isSafeMethod(setting.method)
  return [...(setting.preflighted ? ['preflight' as const] : []), ...(isReleased ? [] : ['request' as const])]
}

/** The page's GET beside a request that changes data: only the two together tell the method from the policy. */
export function byGetProbe(setting: Setting): Probe {
  return probeIn(setting, 'request', 'by-get', { kind: 'by-get' }, {}, headOfBody)
}

/** The page's own requests that a browser may send without the certificate that was given; none where none was. */
export function withoutCertificateProbes(setting: Setting): readonly Probe[] {
  const { subject, options } = setting
  if (options.certificate === null || !subject.url.startsWith('https:')) return []
  const isBare = (form: RequestForm) => !showsCertificate('firefox', form, subject.credentials === 'include')
  return comparableForms(setting)
    .filter(isBare)
    .map((form) => ({
      ...probeIn(
        setting,
        form,
        `without-certificate:${form}`,
        { kind: 'without-certificate', form },
        {},
        headOfBody,
      ),
      withoutCertificate: true,
    }))
}

/** The same under a browser's name: an edge that turns programs away answers differently. */
export function asBrowserProbe(setting: Setting, form: RequestForm): Probe {
  return probeIn(
    setting,
    form,
    `as-browser:${form}`,
    { kind: 'as-browser', form },
    { userAgent: browserUserAgent },
    headOfBody,
  )
}
