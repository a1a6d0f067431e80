import type { CollectedRequest } from './collected.ts'
import { agreed, namedTexts } from './environments.ts'
import { fieldsOf, listOf, pairsOf, textOf, type Fields } from './fields.ts'
import { nothingAround, plainRequest, type Around } from './plain-request.ts'

const deepest = 40

export function isInsomnia(document: Fields): boolean {
  return isFifth(document) || (Array.isArray(document['resources']) && document['_type'] === 'export')
}

function isFifth(document: Fields): boolean {
  return /^collection\.insomnia\.rest\//.test(textOf(document['type']) ?? '')
}

/** The requests of an export: a list whose entries name what they stand in (4), or folders in folders (5). */
export function readInsomnia(document: Fields): readonly CollectedRequest[] {
  return isFifth(document) ? fifth(document) : fourth(listOf(document['resources']))
}

function fourth(resources: readonly Fields[]): readonly CollectedRequest[] {
  const environments = resources.filter((one) => one['_type'] === 'environment')
  const base: Around = { ...nothingAround, variables: variablesOf(environments.map((one) => one['data'])) }
  const byId = new Map(resources.map((one) => [one['_id'], one]))
  const around = (id: unknown, depth: number): Around => {
    const group = byId.get(id)
    if (group?.['_type'] !== 'request_group' || depth > deepest) return base
    return inside(group, around(group['parentId'], depth + 1))
  }
  return resources
    .filter((one) => one['_type'] === 'request')
    .map((one) => plainRequest(one, around(one['parentId'], 0)))
}

function fifth(document: Fields): readonly CollectedRequest[] {
  const environments = fieldsOf(document['environments'])
  const data = [environments, ...listOf(environments?.['subEnvironments'])].map((one) => one?.['data'])
  const step = (value: unknown, around: Around, depth: number): readonly CollectedRequest[] =>
    listOf(value).flatMap((one) => [
      ...(textOf(one['url']) === null ? [] : [plainRequest(one, around)]),
      ...(depth < deepest ? step(one['children'], inside(one, around), depth + 1) : []),
    ])
  return step(document['collection'], { ...nothingAround, variables: variablesOf(data) }, 0)
}

function inside(folder: Fields, around: Around): Around {
  const auth = fieldsOf(folder['authentication'])
  return {
    variables: new Map([...around.variables, ...variablesOf([folder['environment']])]),
    auth: auth === null || Object.keys(auth).length === 0 ? around.auth : auth,
    headers: [...around.headers, ...pairsOf(folder['headers'], 'name', 'value')],
  }
}

/** Used as `_.name`, or by the name alone. */
function variablesOf(environments: readonly unknown[]): ReadonlyMap<string, string> {
  const all = agreed(environments.map((one) => namedTexts(one)))
  return new Map([...all].flatMap(([name, value]) => [[name, value] as const, [`_.${name}`, value] as const]))
}
