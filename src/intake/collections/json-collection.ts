import { parse as parseYaml } from 'yaml'
import { nothingImported, type Imported } from '../imported.ts'
import { isArtillery, readArtillery } from './artillery.ts'
import { isBrunoCollection, readBrunoCollection } from './bruno-collection.ts'
import { importedFrom } from './collected.ts'
import { fieldsOf, listOf, textOf, type Fields } from './fields.ts'
import { readHoppscotch } from './hoppscotch.ts'
import { isInsomnia, readInsomnia } from './insomnia.ts'
import { nothingAround, plainRequest } from './plain-request.ts'
import { isPostman, readPostman } from './postman.ts'
import { isYaak, readYaak } from './yaak.ts'

const inYaml =
  /^type:\s*collection\.insomnia\.rest\/|^opencollection:|^http:\s*$|^scenarios:\s*$|^["']?(?:openapi|swagger)["']?:/m

/** Reads what Postman, Insomnia, Hoppscotch, Thunder Client, Bruno and Yaak export, and scripts of Artillery; null where a document is none of these. */
export function readCollection(text: string): Imported | null {
  if (!/^\s*[{[]/.test(text) && !inYaml.test(text.slice(0, 2000))) return null
  const document = documentOf(text)
  const whole = fieldsOf(document)
  if (whole !== null) {
    if (isArtillery(whole)) return importedFrom(readArtillery(whole), 'the script of Artillery')
    if (isPostman(whole)) return importedFrom(readPostman(whole), 'the collection')
    if (isInsomnia(whole)) return importedFrom(readInsomnia(whole), 'the export of Insomnia')
    if (isYaak(whole)) return importedFrom(readYaak(whole), 'the export of Yaak')
    if (isBrunoCollection(whole)) return importedFrom(readBrunoCollection(whole), 'the collection of Bruno')
    if (whole['clientName'] === 'Thunder Client')
      return importedFrom(
        listOf(whole['requests']).map((one) => plainRequest(ofThunder(one), nothingAround)),
        'the collection of Thunder Client',
      )
    const beside = besideRequests(whole)
    if (beside !== null) {
      const message = `expected requests, found ${beside}: give the requests that use it`
      return { ...nothingImported, problems: [{ line: 1, column: 1, message }] }
    }
  }
  const hoppscotch = readHoppscotch(document)
  return hoppscotch.length > 0 ? importedFrom(hoppscotch, 'the collection of Hoppscotch') : null
}

/** Thunder Client sends the type of a body and writes none of it down. */
function ofThunder(request: Fields): Fields {
  const body = fieldsOf(request['body'])
  const type = thunderTypes[textOf(body?.['type']) ?? '']
  return type === undefined ? request : { ...request, body: { ...body, mimeType: type } }
}

const thunderTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  xml: 'application/xml',
  text: 'text/plain',
  formencoded: 'application/x-www-form-urlencoded',
  formdata: 'multipart/form-data',
  graphql: 'application/json',
}

/** What a program keeps beside its requests; null where a document is something else. */
function besideRequests(whole: Fields): string | null {
  if (/^HTTPie session/.test(String(fieldsOf(whole['__meta__'])?.['about'])))
    return 'a session of HTTPie, which names headers and cookies but no URL'
  if (whole['_postman_variable_scope'] !== undefined || (Array.isArray(whole['values']) && 'name' in whole))
    return 'an environment of Postman, which names variables but no request'
  if (textOf(whole['openapi']) !== null || textOf(whole['swagger']) !== null)
    return 'an OpenAPI description, which names what can be asked but no request of a page'
  const inner = Object.values(whole)
  const isAbout = Object.keys(whole).some((name) => /head|request|response|error|message/i.test(name))
  const isFlat = (one: unknown) =>
    Object.values(fieldsOf(one) ?? { none: null }).every((value) => typeof value === 'string')
  return !isAbout && inner.length > 0 && inner.every(isFlat)
    ? 'an environment, which names variables but no request'
    : null
}

function documentOf(text: string): unknown {
  try {
    return /^\s*[{[]/.test(text) ? (JSON.parse(text) as unknown) : (parseYaml(text) as unknown)
  } catch {
    return null
  }
}
