import type { CollectedRequest } from './collected.ts'
import { fieldsOf, listOf, pairsOf, textOf, type Fields } from './fields.ts'
import { nothingAround, plainRequest, type Around } from './plain-request.ts'

const deepest = 40

/** The requests of a collection of Hoppscotch with those of its folders; none where it is something else. */
export function readHoppscotch(document: unknown): readonly CollectedRequest[] {
  const many = Array.isArray(document) ? listOf(document) : [fieldsOf(document) ?? {}]
  return many.flatMap((one) => (Array.isArray(one['requests']) ? inFolders(one, nothingAround, 0) : []))
}

function inFolders(collection: Fields, above: Around, depth: number): readonly CollectedRequest[] {
  const auth = fieldsOf(collection['auth'])
  const around: Around = {
    variables: new Map([
      ...above.variables,
      ...pairsOf(collection['variables'], 'key', 'initialValue').filter(([, value]) => value !== ''),
    ]),
    auth: auth === null || textOf(auth['authType']) === 'inherit' ? above.auth : auth,
    headers: [...above.headers, ...pairsOf(collection['headers'], 'key', 'value')],
  }
  return [
    ...listOf(collection['requests'])
      .filter((one) => textOf(one['endpoint']) !== null)
      .map((one) => plainRequest({ ...one, url: one['endpoint'] }, around)),
    ...(depth < deepest
      ? listOf(collection['folders']).flatMap((folder) => inFolders(folder, around, depth + 1))
      : []),
  ]
}
