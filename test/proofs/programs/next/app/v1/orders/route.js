import { answer, preflight } from '../../../today.js'

export const GET = (request) =>
  answer(request, () => {
    const headers = request.nextUrl.searchParams.has('page') ? { 'X-Total-Count': '7' } : {}
    return Response.json({ ok: true }, { headers })
  })

export const PUT = (request) => answer(request, () => Response.json({ ok: true }))

export const OPTIONS = preflight
