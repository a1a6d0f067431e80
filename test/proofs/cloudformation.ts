import { createRequire } from 'node:module'

/** A type of `@aws-cdk/aws-service-spec`, the database of resource types that AWS publishes for its CDK. */
type Type =
  | {
      readonly type: 'string' | 'boolean' | 'number' | 'integer' | 'json' | 'date-time' | 'null' | 'tag'
    }
  | { readonly type: 'array' | 'map'; readonly element: Type }
  | { readonly type: 'ref'; readonly reference: { readonly $ref: string } }
  | { readonly type: 'union'; readonly types: readonly Type[] }

type Properties = Readonly<Record<string, { readonly type: Type; readonly required?: boolean }>>

interface Database {
  lookup(
    entity: 'resource',
    index: 'cloudFormationType',
    how: 'equals',
    value: string,
  ): readonly { readonly properties: Properties }[]
  get(entity: 'typeDefinition', id: string): { readonly name: string; readonly properties: Properties }
}

// Installed by the test set-up, after the types are checked: hence no import.
const { loadAwsServiceSpecSync } = createRequire(import.meta.url)('@aws-cdk/aws-service-spec') as {
  loadAwsServiceSpecSync(): Database
}

const database = loadAwsServiceSpecSync()

/** What the developer guide of SAM has and the database does not have yet. */
const newer = new Set(['Auth.AddApiKeyRequiredToCorsPreflight'])

export interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: object }>>
}

/** Every resource type, property and value of a template that the schema does not have, by its path. */
export function misfitsOf({ Resources }: Template): readonly string[] {
  return Object.entries(Resources).flatMap(([name, { Type, Properties }]) => {
    const [resource] = database.lookup('resource', 'cloudFormationType', 'equals', Type)
    return resource === undefined
      ? [`${name}: no type ${Type}`]
      : misfitsIn(Properties, resource.properties, name)
  })
}

function misfitsIn(value: object, known: Properties, path: string): readonly string[] {
  const missing = Object.entries(known)
    .filter(([name, { required }]) => required === true && !(name in value))
    .map(([name]) => `${path}: no ${name}`)
  const wrong = Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const property = known[name]
    if (property !== undefined) return misfits(inner, property.type, `${path}.${name}`)
    return [...newer].some((one) => `${path}.${name}`.endsWith(one)) ? [] : [`${path}: unknown ${name}`]
  })
  return [...missing, ...wrong]
}

function misfits(value: unknown, type: Type, path: string): readonly string[] {
  switch (type.type) {
    case 'union': {
      const found = type.types.map((one) => misfits(value, one, path))
      return found.reduce((best, one) => (one.length < best.length ? one : best))
    }
    case 'ref':
      return isObject(value)
        ? misfitsIn(value, database.get('typeDefinition', type.reference.$ref).properties, path)
        : [`${path}: no object`]
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((one: unknown, at) => misfits(one, type.element, `${path}[${at}]`))
        : [`${path}: no list`]
    case 'map':
      return isObject(value)
        ? Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
            misfits(one, type.element, `${path}.${name}`),
          )
        : [`${path}: no map`]
    case 'json':
      return isObject(value) ? [] : [`${path}: no object`]
    default: {
      const wanted = type.type === 'integer' ? 'number' : type.type
      return typeof value === wanted ? [] : [`${path}: no ${type.type}`]
    }
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
