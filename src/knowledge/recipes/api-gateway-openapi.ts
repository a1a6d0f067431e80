import { yaml } from './quote.ts'
import type { Need } from './stack.ts'

/** A value of a mapping in API Gateway: text between single quotes, itself a YAML scalar. */
export const literal = (text: string): string => yaml(`'${text}'`)

/** An OPTIONS method that API Gateway answers itself, and headers on its own errors, for a REST API in OpenAPI. */
export function restDocument({ policy, subject }: Need): string {
  const [origin] = policy.origins
  const shared = [
    ['Access-Control-Allow-Origin', origin],
    ...(policy.credentials ? [['Access-Control-Allow-Credentials', 'true']] : []),
    ['Vary', 'Origin'],
  ] as const
  const preflight = [
    ...shared,
    ['Access-Control-Allow-Methods', policy.methods.join(',')],
    ['Access-Control-Allow-Headers', policy.headers.join(',')],
    ['Access-Control-Max-Age', String(policy.maxAge)],
  ] as const
  const onErrors = shared.map(([name, value]) => `      gatewayresponse.header.${name}: ${literal(value)}\n`)
  return `paths:
  ${yaml(pathOf(subject.url))}:
    options:
      security: []
      responses:
        "204":
          description: Preflight
          headers:
${preflight.map(([name]) => `            ${name}: { schema: { type: string } }\n`).join('')}      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: '{"statusCode": 204}'
        responses:
          default:
            statusCode: "204"
            responseParameters:
${preflight.map(([name, value]) => `              method.response.header.${name}: ${literal(value)}\n`).join('')}x-amazon-apigateway-gateway-responses:
${['DEFAULT_4XX', 'DEFAULT_5XX'].map((type) => `  ${type}:\n    responseParameters:\n${onErrors.join('')}`).join('')}`
}

/** The CORS configuration of an HTTP API in OpenAPI. */
export function httpDocument({ policy }: Need): string {
  const items = (values: readonly string[]): string =>
    values.map((value) => `\n    - ${yaml(value)}`).join('')
  return `x-amazon-apigateway-cors:
  allowOrigins:${items(policy.origins)}
  allowMethods:${items(policy.methods)}
  allowHeaders:${items(policy.headers)}${policy.exposed.length > 0 ? `\n  exposeHeaders:${items(policy.exposed)}` : ''}${policy.credentials ? '\n  allowCredentials: true' : ''}
  maxAge: ${policy.maxAge}
`
}

/** The path of the request where it can stand for itself; braces and the like would be a template. */
function pathOf(url: string): string {
  const { pathname } = new URL(url)
  return /^[\w./~-]{1,200}$/.test(pathname) ? pathname : '/your/path'
}
