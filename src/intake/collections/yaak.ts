import type { CollectedRequest } from './collected.ts'
import { agreed } from './environments.ts'
import { fieldsOf, listOf, pairsOf, type Fields } from './fields.ts'
import { nothingAround, plainRequest } from './plain-request.ts'

export function isYaak(document: Fields): boolean {
  return 'yaakSchema' in document
}

/** The requests of a workspace that Yaak exported. */
export function readYaak(document: Fields): readonly CollectedRequest[] {
  const resources = fieldsOf(document['resources'])
  const variables = agreed(
    listOf(resources?.['environments']).map((one) => new Map(pairsOf(one['variables'], 'name', 'value'))),
  )
  return listOf(resources?.['httpRequests']).map((one) =>
    plainRequest(
      {
        ...one,
        parameters: one['urlParameters'],
        authentication: { ...fieldsOf(one['authentication']), type: one['authenticationType'] },
        body: { ...fieldsOf(one['body']), mimeType: one['bodyType'] },
      },
      { ...nothingAround, variables },
    ),
  )
}
