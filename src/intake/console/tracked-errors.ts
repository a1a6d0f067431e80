import { fieldsOf, listOf, textOf, type Fields } from '../collections/fields.ts'

/** A request that failed, as a service that collects errors keeps it. */
interface TrackedError {
  readonly client: string
  readonly url: string | null
  readonly method: string | null
  readonly pageUrl: string | null
}

/** The last failed request in an event of Sentry, Datadog, Rollbar or Bugsnag; null where a text is none or names no request. */
export function trackedError(text: string): TrackedError | null {
  if (
    !/^\s*\{/.test(text) ||
    !/"breadcrumbs"|"view"\s*:|"resource"\s*:|"telemetry"|"category"\s*:\s*"(?:fetch|xhr)"/.test(text)
  )
    return null
  let event: Fields | null
  try {
    event = fieldsOf(JSON.parse(text) as unknown)
  } catch {
    return null
  }
  if (event === null) return null
  return (
    datadog(event) ??
    rollbar(event) ??
    withBreadcrumbs(fieldsOf(event['data']) === null ? event : { breadcrumbs: [event] })
  )
}

/** RUM: an error from the network, or a resource without a status; of its logs the request, among the attributes. */
function datadog(event: Fields): TrackedError | null {
  const attributes = fieldsOf((fieldsOf(event['content']) ?? event)['attributes']) ?? event
  const http = fieldsOf(attributes['http'])
  const failed = http !== null && Number(http['status_code'] ?? 0) === 0 ? http : null
  const resource =
    fieldsOf(fieldsOf(attributes['error'])?.['resource']) ?? fieldsOf(attributes['resource']) ?? failed
  if (resource === null || textOf(resource['url']) === null) return null
  const view = fieldsOf(attributes['view'])
  return { client: 'Datadog', ...requestOf(resource), pageUrl: textOf(view?.['url']) }
}

/** Its telemetry, whose entries of the network hold the request in a body; the page stands in the request of the event. */
function rollbar(event: Fields): TrackedError | null {
  const item = fieldsOf(event['data']) ?? event
  const body = fieldsOf(item['body']) ?? item
  const last = listOf(body['telemetry'])
    .filter(({ type }) => type === 'network')
    .map((entry) => fieldsOf(entry['body']) ?? {})
    .findLast((entry) => Number(entry['status_code'] ?? 0) === 0)
  if (last === undefined) return null
  return { client: 'Rollbar', ...requestOf(last), pageUrl: textOf(fieldsOf(item['request'])?.['url']) }
}

function withBreadcrumbs(event: Fields): TrackedError | null {
  const crumbs = event['breadcrumbs']
  const isBugsnag = event['exceptions'] !== undefined
  const last = listOf(Array.isArray(crumbs) ? crumbs : fieldsOf(crumbs)?.['values'])
    .filter((crumb) => /^(?:fetch|xhr|request)$/.test(textOf(crumb['category'] ?? crumb['type']) ?? ''))
    .map((crumb) => fieldsOf(crumb['data']) ?? fieldsOf(crumb['metaData']) ?? {})
    .findLast((data) => Number(data['status_code'] ?? data['status'] ?? 0) === 0)
  if (last === undefined) return null
  const page = textOf(fieldsOf(event['request'])?.['url'])
  return { client: isBugsnag ? 'Bugsnag' : 'Sentry', ...requestOf(last), pageUrl: page }
}

function requestOf(data: Fields): { url: string | null; method: string | null } {
  // Bugsnag writes both into one: `GET https://…`.
  const [, inOne, address] = /^([A-Z]{3,7}) (\S+)$/.exec(textOf(data['request']) ?? '') ?? []
  const url = textOf(data['url']) ?? address ?? null
  const method = textOf(data['method']) ?? inOne ?? null
  return { url: url !== null && /^https?:/.test(url) ? url : null, method: method?.toUpperCase() ?? null }
}
