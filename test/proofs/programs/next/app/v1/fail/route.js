import { answer, preflight } from '../../../today.js'

export const GET = (request) =>
  answer(request, () => {
    throw new Error('the database is gone')
  })

export const OPTIONS = preflight
