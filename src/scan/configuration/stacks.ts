import { at, entry, plainKey, type ConfigEntry, type ConfigMap } from './config-tree.ts'
import type { ConfigFile } from './config-file.ts'

/** Files whose name tells whose they are. */
const files: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)vercel\.json$|(^|\/)now\.json$/, 'vercel'],
  [/(^|\/)netlify\.toml$/, 'netlify'],
  [/(^|\/)firebase\.json$/, 'firebase'],
  [/(^|\/)staticwebapp\.config\.json$/, 'azure-static-web-apps'],
  [/(^|\/)(host|local\.settings)\.json$/, 'azure-functions'],
  [/(^|\/)appsettings[\w.-]*\.json$/, 'aspnet'],
  [/(^|\/)(application|bootstrap)[\w.-]*\.(ya?ml|properties)$/, 'spring'],
  [/(^|\/)(elasticsearch|opensearch)\.ya?ml$/, 'elasticsearch'],
  [/(^|\/)nelmio_cors\.ya?ml$|(^|\/)packages\/[^/]*cors[^/]{0,80}\.ya?ml$/, 'php'],
  [/(^|\/)kong[\w.-]*\.(ya?ml|json)$/, 'kong'],
  [/(^|\/)serve\.json$/, 'node'],
  [/(^|\/)caddy[\w.-]*\.json$/, 'caddy'],
  [/(^|\/)render\.ya?ml$/, 'render'],
  [/(^|\/)(traefik|dynamic)[\w.-]*\.(ya?ml|toml)$/, 'traefik'],
  [/(^|\/)envoy[\w.-]*\.(ya?ml|json)$/, 'envoy'],
  [/(^|\/)app\.ya?ml$/, 'app-engine'],
]

function byFile(path: string): string | null {
  return files.find(([name]) => name.test(path))?.[1] ?? null
}

/** What sends the headers of a map, by its file and what stands around it. */
export function headerStackOf(
  { path, isOfCaddy, mentions }: ConfigFile,
  map: ConfigMap,
  around: readonly ConfigEntry[],
): string {
  const keys = around.map(({ key }) => plainKey(key))
  if (mentions(/gatewayresponse\.header|method\.response\.header|x-amazon-apigateway/))
    return 'api-gateway-rest'
  if (keys.some((key) => /customresponseheaders/.test(key))) return 'traefik'
  const known = byFile(path)
  if (known !== null) return known
  if (isOfCaddy || at(map, 'handler') !== undefined) return 'caddy'
  if (mentions(/networking\.istio\.io/)) return 'istio'
  if (mentions(/getambassador|gateway\.networking\.k8s\.io|projectcontour|envoyproxy|typed_config/))
    return 'envoy'
  if (mentions(/AWS::CloudFront|ResponseHeadersPolicy/)) return 'cloudfront'
  if (mentions(/AWSTemplateFormatVersion|AWS::/)) return 'api-gateway-rest'
  if (keys.includes('hosting')) return 'firebase'
  return mentions(/konghq|response-transformer/) ? 'kong' : 'headers'
}

/** What reads the options of a map that names origins. */
export function optionStackOf(
  { path, kinds, mentions }: ConfigFile,
  map: ConfigMap,
  around: readonly ConfigEntry[],
): string {
  const keys = around.map(({ key }) => plainKey(key))
  const has = (...names: readonly string[]): boolean => entry(map, ...names) !== undefined
  const under = (pattern: RegExp): boolean => keys.some((key) => pattern.test(key))
  if (/VirtualService/.test(kinds) || (mentions(/networking\.istio\.io/) && under(/corspolicy/)))
    return 'istio'
  if (
    has('allow_origin_string_match', 'allow_origin_regex') ||
    /HTTPProxy|SecurityPolicy|HTTPRoute|VirtualHostOption|RouteOption|\bMapping\b|BackendTrafficPolicy/.test(
      kinds,
    )
  )
    return 'envoy'
  if (under(/nelmiocors/)) return 'php'
  if (under(/^quarkus/)) return 'quarkus'
  if (under(/^micronaut/)) return 'micronaut'
  if (/KongPlugin|KongClusterPlugin/.test(kinds) || mentions(/_format_version/)) return 'kong'
  if (has('allowed') && under(/^rules$/)) return 'r2'
  if (under(/^allowed$/)) return 'r2'
  if (isKeycloak(map)) return 'keycloak'
  if (under(/^security\/cors$|krakend/)) return 'krakend'
  const known = byFile(path)
  if (known !== null && known !== 'traefik' && known !== 'caddy') return known
  const ofSite = mentions(/Microsoft\.Web\/sites/)
  if (ofSite && under(/^siteconfig$/)) return 'azure-app-service'
  if (mentions(/Microsoft\.Storage\/storageAccounts/) && under(/corsrules|^cors$/)) return 'azure-blob'
  if (ofSite) return 'azure-app-service'
  if (under(/^springcloud|globalcors|corsconfigurations|^management$/) || under(/^spring$/)) return 'spring'
  if (mentions(/(^|\/)swagger|x-google-/)) return 'gcs'
  if (has('origin') && has('method', 'responseHeader', 'response_header', 'maxAgeSeconds')) return 'gcs'
  if (mentions(/accessControlAllowOrigins|CorsConfig/) && mentions(/CloudFront/i)) return 'cloudfront'
  if (
    map.entries.some(({ key }) => key === 'AllowedOrigins') &&
    map.entries.some(({ key }) => key === 'AllowedMethods')
  )
    return 'aspnet-or-s3'
  return 'settings'
}

function isKeycloak(map: ConfigMap): boolean {
  return entry(map, 'webOrigins') !== undefined && entry(map, 'clientId', 'redirectUris') !== undefined
}
