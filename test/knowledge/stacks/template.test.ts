import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { StackId } from '../../../src/knowledge/diagnosis.ts'
import { noEvidence } from '../../../src/knowledge/evidence.ts'
import { fixFor } from '../../../src/knowledge/stacks/fix-for.ts'
import { partsOf } from '../../proofs/proof.ts'
import { caseOf, findingOf } from './samples.ts'

/** Types of values, as the schema of the Serverless Application Model has them. */
type Kind = 'string' | 'boolean' | 'number' | 'strings' | { readonly [name: string]: Kind }

const headers: Kind = {
  'Access-Control-Allow-Origin': 'string',
  'Access-Control-Allow-Credentials': 'string',
  Vary: 'string',
}
const gatewayResponse: Kind = { ResponseParameters: { Headers: headers } }

const restApi: Kind = {
  StageName: 'string',
  Cors: {
    AllowOrigin: 'string',
    AllowMethods: 'string',
    AllowHeaders: 'string',
    AllowCredentials: 'boolean',
    MaxAge: 'string',
  },
  Auth: { AddDefaultAuthorizerToCorsPreflight: 'boolean', AddApiKeyRequiredToCorsPreflight: 'boolean' },
  GatewayResponses: { DEFAULT_4XX: gatewayResponse, DEFAULT_5XX: gatewayResponse },
}

const httpApi: Kind = {
  CorsConfiguration: {
    AllowOrigins: 'strings',
    AllowMethods: 'strings',
    AllowHeaders: 'strings',
    ExposeHeaders: 'strings',
    AllowCredentials: 'boolean',
    MaxAge: 'number',
  },
}

const preflightEvent: Kind = {
  Events: {
    Preflight: {
      Type: 'string',
      Properties: { ApiId: 'string', Path: 'string', Method: 'string', Auth: { Authorizer: 'string' } },
    },
  },
}

/** Names the schema does not know, and values of another type than it wants. */
function misfits(value: unknown, kind: Kind, path: string): readonly string[] {
  if (kind === 'strings') {
    const fits = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
    return fits ? [] : [path]
  }
  if (typeof kind === 'string') return typeof value === kind ? [] : [path]
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = kind[name]
    return known === undefined ? [`${path}.${name}`] : misfits(inner, known, `${path}.${name}`)
  })
}

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: object }>>
}

function templateOf(stack: StackId, cause: 'cors-not-configured' | 'preflight-requires-auth'): Template {
  const subject = caseOf({ credentials: 'include', headers: [['X-Trace', '1']] })
  const snippet = fixFor(findingOf(cause), subject, stack, noEvidence)?.snippet ?? ''
  const [template = snippet] = partsOf(snippet, /^(?:# (?=template)|\/\/ (?=with-cors))/m)
  return parse(template, { customTags: [{ tag: '!Ref', resolve: (name: string) => name }] }) as Template
}

const schemas: Readonly<Record<string, Kind>> = {
  'AWS::Serverless::Api': restApi,
  'AWS::Serverless::HttpApi': httpApi,
  'AWS::Serverless::Function': preflightEvent,
}

describe.each(['api-gateway-rest', 'api-gateway-http'] as const)('the template for %s', (stack) => {
  test.each(['cors-not-configured', 'preflight-requires-auth'] as const)('of %s fits the schema', (cause) => {
    for (const [name, { Type, Properties }] of Object.entries(templateOf(stack, cause).Resources)) {
      expect(Object.keys(schemas)).toContain(Type)
      expect(misfits(Properties, schemas[Type] ?? 'string', name)).toEqual([])
    }
  })
})

test('a name or a type that the schema does not have is found', () => {
  expect(misfits({ CorsConfiguration: { AllowOrigin: ['a'], MaxAge: '5' } }, httpApi, 'Api')).toEqual([
    'Api.CorsConfiguration.AllowOrigin',
    'Api.CorsConfiguration.MaxAge',
  ])
})
