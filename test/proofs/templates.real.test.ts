import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { CauseId } from '../../src/knowledge/model/diagnosis.ts'
import { noEvidence } from '../../src/knowledge/model/evidence.ts'
import { fixFor } from '../../src/knowledge/recipes/fix-for.ts'
import { caseOf, findingOf } from '../knowledge/recipes/samples.ts'
import { misfitsOf, type Template } from './cloudformation.ts'
import { fileIn } from './proof.ts'

// Installed by the test set-up, after the types are checked: hence no import.
const { Validator } = createRequire(import.meta.url)('@seriousme/openapi-schema-validator') as {
  Validator: new () => {
    validate(document: object): Promise<{ readonly valid: boolean; readonly errors?: unknown }>
  }
}

const causes = ['cors-not-configured', 'preflight-requires-auth', 'response-header-not-exposed'] as const

function fileOf(stack: 'api-gateway-rest' | 'api-gateway-http', cause: CauseId, name: string): object {
  const subject = caseOf({ credentials: 'include', headers: [['X-Trace', '1']] })
  const finding = findingOf(cause, { particulars: { headers: ['x-total-count'] } })
  const snippet = fixFor(finding, subject, stack, noEvidence)?.snippet ?? ''
  const customTags = [{ tag: '!Ref', resolve: (id: string) => id }]
  return parse(fileIn(snippet, name), { customTags }) as object
}

/** A gateway response of SAM is free-form in the schema; this is what it means in CloudFormation. */
function gatewayResponses(template: object): Template {
  const { Api } = (template as { Resources: { Api: { Properties: { GatewayResponses: object } } } }).Resources
  const resources = Object.entries(Api.Properties.GatewayResponses).map(
    ([type, response]: [string, { ResponseParameters: { Headers: object } }]) => {
      const parameters = Object.entries(response.ResponseParameters.Headers).map(
        ([name, value]: [string, unknown]) => [`gatewayresponse.header.${name}`, value],
      )
      const Properties = {
        RestApiId: 'api',
        ResponseType: type,
        ResponseParameters: Object.fromEntries(parameters) as object,
      }
      return [type, { Type: 'AWS::ApiGateway::GatewayResponse', Properties }] as const
    },
  )
  return { Resources: Object.fromEntries(resources) }
}

/** As it stands once it is merged into the template of an API, which names its stage. */
function merged(template: object): Template {
  const { Resources } = template as Template
  const withStage = Object.entries(Resources).map(([name, resource]) => [
    name,
    resource.Type === 'AWS::Serverless::Api'
      ? { ...resource, Properties: { StageName: 'live', ...resource.Properties } }
      : resource,
  ])
  return { Resources: Object.fromEntries(withStage) as Template['Resources'] }
}

describe.each(['api-gateway-rest', 'api-gateway-http'] as const)('the recipe for %s', (stack) => {
  test.each(causes)('of %s is a template that the schema of AWS takes', (cause) => {
    const template = fileOf(stack, cause, 'template.yaml')
    expect(misfitsOf(merged(template))).toEqual([])
    if (stack === 'api-gateway-rest') expect(misfitsOf(gatewayResponses(template))).toEqual([])
  })

  test.each(causes)('of %s makes an OpenAPI document', async (cause) => {
    const own = fileOf(stack, cause, 'openapi.yaml')
    const base = { openapi: '3.0.1', info: { title: 'Orders', version: '1' }, paths: {} }
    const { valid, errors } = await new Validator().validate({ ...base, ...own })
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })
})

/** The extension is validated by what it becomes: the same properties of the resource, with a capital. */
test('x-amazon-apigateway-cors has the properties of AWS::ApiGatewayV2::Api', () => {
  const own = fileOf('api-gateway-http', 'response-header-not-exposed', 'openapi.yaml')
  const { 'x-amazon-apigateway-cors': extension } = own as Record<string, object>
  const pairs = Object.entries(extension ?? {}).map(([name, value]: [string, unknown]) => [
    name.charAt(0).toUpperCase() + name.slice(1),
    value,
  ])
  const CorsConfiguration = Object.fromEntries(pairs) as object
  const Properties = { ProtocolType: 'HTTP', Name: 'orders', CorsConfiguration }
  expect(misfitsOf({ Resources: { Api: { Type: 'AWS::ApiGatewayV2::Api', Properties } } })).toEqual([])
  expect(Object.keys(CorsConfiguration)).toHaveLength(6)
})

test('a name, a type and a missing property that the schema does not have are found', () => {
  const Properties = {
    StageName: 'prod',
    Cors: { AllowOrigins: ["'a'"], MaxAge: 5 },
    GatewayResponse: {},
  }
  const found = misfitsOf({
    Resources: {
      Api: { Type: 'AWS::Serverless::Api', Properties },
      Other: { Type: 'AWS::Serverless::RestApi', Properties: {} },
    },
  })
  expect(found).toContain('Api: unknown GatewayResponse')
  expect(found).toContain('Other: no type AWS::Serverless::RestApi')
  expect(found.join()).toMatch(/Api\.Cors/)
})

test('a document that OpenAPI does not take is found', async () => {
  const paths = { 'v1/orders': { options: {} } }
  const { valid } = await new Validator().validate({ openapi: '3.0.1', info: { title: 'Orders' }, paths })
  expect(valid).toBe(false)
})
